import { LaporError } from '../errors.js';

/** 32 random hexadecimal digits. `crypto.randomUUID` would be missing on pages served over plain HTTP. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The key as given. @throws {LaporError} When it does not fit a header. */
export function checkedIdempotencyKey(key: string): string {
  if (!/^[\x21-\x7e]{16,128}$/.test(key)) throw new LaporError('An idempotency key is 16 to 128 visible ASCII characters');
  return key;
}
