import { timingSafeEqual } from 'node:crypto';
import { base32 } from './base32.js';
import { keyedHash } from './keyed-hash.js';

/**
 * The access code of a report. It is derived, not kept: a repeat of the same request is given the same code, and a stolen
 * database gives none away.
 */
export function deriveAccessCode(secret: Uint8Array, idempotencyKey: string, reportId: string): string {
  return base32(keyedHash(secret, 'access-code', idempotencyKey, reportId).subarray(0, 10));
}

/** What is kept of an access code. */
export function hashAccessCode(secret: Uint8Array, code: string): string {
  return keyedHash(secret, 'access-code-check', code).toString('hex');
}

/** Whether a code is the one a hash was made from, found out in the same time whatever the answer. */
export function isAccessCode(secret: Uint8Array, code: string, hash: string): boolean {
  return timingSafeEqual(keyedHash(secret, 'access-code-check', code), Buffer.from(hash, 'hex'));
}
