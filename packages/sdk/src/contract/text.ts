import { z } from './zod.js';

// Made when first needed: it is slow to make, and most texts do without.
let segmenter: Intl.Segmenter | undefined;

/** Counts characters as people see them: an emoji with a skin tone, or a letter with its mark, is one. */
export function countCharacters(text: string): number {
  // Only text beyond Latin-1 can hold characters made of several code points.
  if (!/[\u0100-\uffff]/.test(text)) return text.length;
  // Firefox before 125 has none.
  if (typeof Intl.Segmenter !== 'function') return Array.from(text).length;
  segmenter ??= new Intl.Segmenter('id', { granularity: 'grapheme' });
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}

/** Line ends become `\n`, control characters that no person types are dropped, the ends are trimmed, the form is NFC. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex -- these are the characters to drop; PostgreSQL refuses U+0000
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/gu, '')
    .normalize('NFC')
    .trim();
}

/** A text a person typed, cleaned, with its length counted in visible characters. */
export function textSchema(limits: { readonly min?: number; readonly max: number }) {
  const { min = 0, max } = limits;
  return z.string().check(
    z.overwrite(cleanText),
    (payload) => {
      const length = countCharacters(payload.value);
      if (length < min) payload.issues.push({ code: 'too_small', origin: 'string', minimum: min, inclusive: true, continue: true, input: payload.value });
      else if (length > max) payload.issues.push({ code: 'too_big', origin: 'string', maximum: max, inclusive: true, continue: true, input: payload.value });
    },
    z.meta({ description: `${min === 0 ? 'At most' : `${min} to`} ${max} characters as people see them.` }),
  );
}
