import { timingSafeEqual } from 'node:crypto';
import type { AppDeps } from '../deps.js';
import { keyedHash } from './keyed-hash.js';

/** What a form's key says. */
export interface FormKey {
  /** The idempotency key under which the form files its report. */
  readonly key: string;
  /** When the form was shown, and with it the notice on personal data. */
  readonly shownAt: Date;
}

/** A key for one report, put into the form when it is shown: sent twice, it files the report once. */
export function newFormKey({ secret, randomBytes, now }: Pick<AppDeps, 'secret' | 'randomBytes' | 'now'>): string {
  const key = Buffer.from(randomBytes(18)).toString('base64url');
  const at = now().getTime().toString(36);
  return `${key}.${at}.${sign(secret, key, at)}`;
}

/** What the key says when this server made it; `null` otherwise, so that nobody brings keys or times of their own. */
export function formKeyIn(secret: Uint8Array, text: string): FormKey | null {
  const [key = '', at = '', signature = ''] = text.split('.', 3);
  const wanted = Buffer.from(sign(secret, key, at));
  const given = Buffer.from(signature);
  return wanted.length === given.length && timingSafeEqual(wanted, given) ? { key, shownAt: new Date(Number.parseInt(at, 36)) } : null;
}

function sign(secret: Uint8Array, key: string, at: string): string {
  return keyedHash(secret, 'form-key', key, at).toString('base64url');
}
