import { languageSchema, validate, type Language } from '@lapor/sdk/contract';
import { createMiddleware } from 'hono/factory';
import type { AppEnv } from '../deps.js';

const DEFAULT: Language = 'id';
const MAX_LENGTH = 500;

/** Decides the language of the texts in an answer. One that names its language says in `Vary` that it depends on the request. */
export function language() {
  return createMiddleware<AppEnv>(async (context, next) => {
    context.set('language', chooseLanguage(context.req.header('Accept-Language')));
    await next();
    if (context.res.headers.has('Content-Language')) context.header('Vary', 'Accept-Language', { append: true });
  });
}

/** The language a caller would rather read among those there are; Indonesian when it asks for none of them. */
export function chooseLanguage(header: string | undefined): Language {
  for (const name of wantedLanguages(header)) {
    const known = validate(languageSchema, name);
    if (known.ok) return known.value;
  }
  return DEFAULT;
}

/** The languages a caller reads, without their regions, the one they would rather read first. */
export function wantedLanguages(header: string | undefined): readonly string[] {
  return (header ?? '')
    .slice(0, MAX_LENGTH)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
      const quality = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1);
      return { name: tag.split('-')[0] ?? '', quality: Number.isFinite(quality) ? quality : 0 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ name }) => name);
}
