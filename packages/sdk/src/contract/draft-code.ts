import { ACCESS_CODE_ALPHABET, normaliseAccessCode } from './access-code.js';
import { z } from './zod.js';

/**
 * The code of a draft that was handed over by SMS or WhatsApp: 8 characters of Crockford's base 32. It ties what an officer
 * files from the message to what the form sends later, and opens nothing.
 */
export const draftCodeSchema = z.string().check(z.overwrite(normaliseAccessCode), z.regex(/^[0-9A-HJKMNP-TV-Z]{8}$/));

/**
 * The draft code of a report sent under this idempotency key. 40 bits of a key of 128: whoever reads the code in a message
 * cannot send, or ask for, anything under the key.
 */
export function draftCode(idempotencyKey: string): string {
  let code = '';
  // Two rounds of FNV-1a from two beginnings, 20 bits of each: works where a page has no crypto.subtle.
  for (const seed of [0x811c9dc5, 0x2f0b4c47]) {
    let hash = seed;
    for (const letter of idempotencyKey) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
    hash ^= hash >>> 15;
    for (let shift = 0; shift < 20; shift += 5) code += ACCESS_CODE_ALPHABET.charAt((hash >>> shift) & 31);
  }
  return code;
}

/** `AB12CD34` as `AB12-CD34`. */
export function formatDraftCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
