import { createHash } from 'node:crypto';
import type { StaffRole } from '@lapor/sdk/contract';
import type { Nouns } from '../store/store.js';
import { base32 } from './base32.js';

const PREFIX = 'lapor_';
const BYTES = 20;
const SHAPE = /^lapor_[0-9A-HJKMNP-TV-Z]{32}$/;

/** A key as its owner holds it, made from 160 random bits. */
export function formatApiKey(bytes: Uint8Array): string {
  if (bytes.length !== BYTES) throw new RangeError('A key is made from 20 bytes.');
  return PREFIX + base32(bytes);
}

/** What is kept of a key; `null` for what cannot be one. With 160 random bits no salt is needed. */
export function hashApiKey(key: string): string | null {
  return SHAPE.test(key) ? createHash('sha256').update(key).digest('hex') : null;
}

/** What a new key may do, and for how long. */
export interface NewApiKey {
  readonly role: StaffRole;
  /** `null` for the whole tree: national admins and overseers only. */
  readonly agencyId: string | null;
  /** What whoever runs the server calls it. No personal data. */
  readonly label: string;
  readonly expiresAt?: Date;
}

/** Makes a key and keeps its hash. The key itself is told here and never again. */
export async function createApiKey(
  deps: { readonly store: Pick<Nouns, 'apiKeys'>; readonly now: () => Date; readonly randomBytes: (size: number) => Uint8Array },
  wanted: NewApiKey,
): Promise<{ id: string; key: string }> {
  if (wanted.agencyId === null && wanted.role !== 'national_admin' && wanted.role !== 'overseer') {
    throw new RangeError(`A key for ${wanted.role} names its agency.`);
  }
  const key = formatApiKey(deps.randomBytes(BYTES));
  const hash = hashApiKey(key);
  if (hash === null) throw new Error('A key was made that would not be accepted.');
  const id = Buffer.from(deps.randomBytes(12)).toString('hex');
  await deps.store.apiKeys.insert({
    id,
    hash,
    role: wanted.role,
    agency_id: wanted.agencyId,
    label: wanted.label,
    created_at: deps.now().toISOString(),
    expires_at: wanted.expiresAt?.toISOString() ?? null,
    revoked_at: null,
  });
  return { id, key };
}
