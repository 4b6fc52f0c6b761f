import { textPieces, type Config, type Language } from '@lapor/sdk/contract';
import { html } from 'hono/html';
import { wordsOf, type Piece } from './page.js';

/** What whoever runs the service has written: plain paragraphs in which addresses and phone numbers are links. */
export function paragraphs(text: string, language: string): readonly Piece[] {
  return textPieces(text).map((line) => html`<p lang="${language}">${line.map(({ text: words, href }) => (href ? html`<a href="${href}" rel="noreferrer">${words}</a>` : words))}</p>`);
}

/** What stands above a page. How weighty it is, is said in words too. */
export function announcementPieces({ announcements }: Pick<Config, 'announcements'>, language: Language): readonly Piece[] {
  const words = wordsOf(language);
  return announcements.map(({ level, text, language: written }) => {
    const warning = level === 'warning';
    return html`<div class="card ${warning ? 'grave' : ''}"><p class="kind">${warning ? words.announcementWarning : words.announcementInfo}</p>${paragraphs(text, written)}</div>`;
  });
}
