import { timingSafeEqual } from 'node:crypto';
import { base32 } from '../../auth/base32.js';
import { keyedHash } from '../../auth/keyed-hash.js';

/** What stands in the link that stops e-mail about one report. Nothing of it is kept: it proves itself. */
export function mailStopToken(secret: Uint8Array, reportId: string): string {
  return `${reportId}-${proof(secret, reportId)}`;
}

/** The report whose e-mail a token stops; `null` for a token this server did not make. */
export function reportOfStopToken(secret: Uint8Array, token: string): string | null {
  const [reportId = '', given = '', ...rest] = token.split('-');
  const right = Buffer.from(proof(secret, reportId));
  const sent = Buffer.from(given);
  return rest.length === 0 && sent.length === right.length && timingSafeEqual(sent, right) ? reportId : null;
}

function proof(secret: Uint8Array, reportId: string): string {
  return base32(keyedHash(secret, 'mail-stop', reportId).subarray(0, 15));
}
