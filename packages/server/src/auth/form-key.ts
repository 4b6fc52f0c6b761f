import { timingSafeEqual } from 'node:crypto';
import type { AppDeps } from '../deps.js';
import { keyedHash } from './keyed-hash.js';

/** A key for one report, put into the form when it is shown: sent twice, it files the report once. */
export function newFormKey({ secret, randomBytes }: Pick<AppDeps, 'secret' | 'randomBytes'>): string {
  const key = Buffer.from(randomBytes(18)).toString('base64url');
  return `${key}.${sign(secret, key)}`;
}

/** The idempotency key within, when this server made it; `null` otherwise, so that nobody brings keys of their own. */
export function formKeyIn(secret: Uint8Array, text: string): string | null {
  const [key = '', signature = ''] = text.split('.');
  const wanted = Buffer.from(sign(secret, key));
  const given = Buffer.from(signature);
  return wanted.length === given.length && timingSafeEqual(wanted, given) ? key : null;
}

function sign(secret: Uint8Array, key: string): string {
  return keyedHash(secret, 'form-key', key).toString('base64url');
}
