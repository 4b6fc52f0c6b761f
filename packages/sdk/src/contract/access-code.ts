import { z } from './zod.js';

/** Crockford's base 32: no I, L, O or U. */
export const ACCESS_CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What a person typed, in capitals, without spaces and dashes, with I and L read as 1 and O as 0. */
export function normaliseAccessCode(text: string): string {
  return text
    .toUpperCase()
    .replace(/[\s.\-‐-―]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
}

/** `ABCD1234EFGH5678` as `ABCD-1234-EFGH-5678`. */
export function formatAccessCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** 16 characters of Crockford's base 32 (80 bits). Sent only in a header or a body, kept by the server as a hash. */
export const accessCodeSchema = z.string().check(z.overwrite(normaliseAccessCode), z.regex(/^[0-9A-HJKMNP-TV-Z]{16}$/));
