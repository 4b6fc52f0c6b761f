import { createHash } from 'node:crypto';
import type { Language } from '@lapor/sdk/contract';
import { html, raw } from 'hono/html';
import { en } from '../words/english.js';
import { id, type Messages } from '../words/form.js';
import { FLOOR_STYLE } from './style.js';
import { FLOOR_TEXTS } from './texts.js';

/** A piece of a page. */
export type Piece = ReturnType<typeof html>;

/** The words of the form in a language the server answers in. */
export function wordsOf(language: Language): Messages {
  return language === 'en' ? en : id;
}

/** The page runs nothing, loads nothing and posts to this server alone; the hash lets its one style element in. */
export const FLOOR_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(FLOOR_STYLE).digest('base64')}'`,
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A whole page. `wrong` puts the error prefix before its title, so that it is heard first; `secret` puts the way out before everything else. */
export function floorPage(options: { language: Language; title: string; wrong?: boolean; other?: string | undefined; secret?: boolean; content: unknown }) {
  const { language, title } = options;
  const words = wordsOf(language);
  const otherLanguage = language === 'id' ? 'en' : 'id';
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="robots" content="noindex" />
<title>${options.wrong ? `${words.errorPrefix} ` : ''}${title}</title>
<link rel="icon" href="data:," />
<style>${raw(FLOOR_STYLE)}</style>
</head>
<body>
<main>
${options.secret ? html`<p class="exit"><a class="button" href="about:blank" rel="noreferrer">${words.quickExit}</a></p>` : ''}
${options.other === undefined ? '' : html`<p class="other"><a href="${options.other}" lang="${otherLanguage}" hreflang="${otherLanguage}">${FLOOR_TEXTS.other[language]}</a></p>`}
${options.content}
</main>
</body>
</html>`;
}
