import { createHmac } from 'node:crypto';

/** What a keyed hash is for. A hash made for one purpose is worth nothing for another. */
export type HashPurpose =
  | 'access-code'
  | 'access-code-check'
  | 'api-key'
  | 'attempts'
  | 'backup'
  | 'challenge'
  | 'challenge-used'
  | 'client'
  | 'form-key'
  | 'idempotency-key'
  | 'invitation'
  | 'mail-link'
  | 'mail-stop'
  | 'public-photo'
  | 'reporter-email'
  | 'reporter-session'
  | 'request'
  | 'seal'
  | 'support'
  | 'upload'
  | 'webhook-secret';

/** HMAC-SHA256 under the server's secret over the purpose and each part, so that no two lists of parts look alike. */
export function keyedHash(secret: Uint8Array, purpose: HashPurpose, ...parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHmac('sha256', secret).update(purpose);
  for (const part of parts) {
    const bytes = Buffer.from(part);
    const length = Buffer.alloc(8);
    length.writeBigUInt64BE(BigInt(bytes.length));
    hash.update(length).update(bytes);
  }
  return hash.digest();
}
