import { createHash } from 'node:crypto';
import type { Scope, StaffRole } from '@lapor/sdk/contract';
import type { Nouns } from '../store/store.js';
import type { ApiKeyRow } from '../store/tables.js';
import { base32 } from './base32.js';
import { keyedHash } from './keyed-hash.js';
import { mayStandAlone } from './rights.js';

const BYTES = 20;
const PREFIXES = { key: 'lapor_', invitation: 'lapor_inv_' } as const;
const SHAPES = { key: /^lapor_[0-9A-HJKMNP-TV-Z]{32}$/, invitation: /^lapor_inv_[0-9A-HJKMNP-TV-Z]{32}$/ } as const;

/** A key as its owner holds it, made from 160 random bits. */
export function formatApiKey(bytes: Uint8Array): string {
  return format('key', bytes);
}

/** An invitation as it is handed over, made from 160 random bits. */
export function formatInvitation(bytes: Uint8Array): string {
  return format('invitation', bytes);
}

/** What is kept of a key; `null` for what cannot be one. With 160 random bits no salt is needed. */
export function hashApiKey(key: string): string | null {
  return hash('key', key);
}

/** What is kept of an invitation; `null` for what cannot be one. */
export function hashInvitation(invitation: string): string | null {
  return hash('invitation', invitation);
}

/**
 * A key or an invitation that is derived, not kept: a repeat of the same request is given the same one, and a stolen
 * database gives none away.
 */
export function deriveSecret(kind: 'key' | 'invitation', secret: Uint8Array, idempotencyKey: string, id: string): { text: string; hash: string } {
  const text = format(kind, keyedHash(secret, kind === 'key' ? 'api-key' : 'invitation', idempotencyKey, id).subarray(0, BYTES));
  const kept = hash(kind, text);
  if (kept === null) throw new Error('A secret was made that would not be accepted');
  return { text, hash: kept };
}

/** The row of a key nobody has used yet. */
export function newKeyRow(row: Pick<ApiKeyRow, 'id' | 'hash' | 'role' | 'agency_id' | 'label' | 'created_at'> & Partial<ApiKeyRow>): ApiKeyRow {
  return { scopes: null, channel: 'api', expires_at: null, revoked_at: null, last_used_at: null, previous_hash: null, previous_ends_at: null, ...row };
}

/** What a new key may do, and for how long. */
export interface NewApiKey {
  readonly role: StaffRole;
  /** `null` for the whole tree: national admins and overseers only. */
  readonly agencyId: string | null;
  /** What colleagues call it. */
  readonly label: string;
  /** `null` for all the role has; an integrator's names them. */
  readonly scopes?: readonly Scope[] | null;
  readonly channel?: string;
  readonly expiresAt?: Date;
}

/** Makes a key and keeps its hash. The key itself is told here and never again. */
export async function createApiKey(
  deps: { readonly store: Pick<Nouns, 'apiKeys'>; readonly now: () => Date; readonly randomBytes: (size: number) => Uint8Array },
  wanted: NewApiKey,
): Promise<{ id: string; key: string }> {
  const { role, agencyId, label, scopes = null, channel = 'api', expiresAt } = wanted;
  if (agencyId === null && !mayStandAlone(role)) throw new RangeError(`A key for ${role} names its agency.`);
  if (scopes === null && role === 'integrator') throw new RangeError('A key for an integrator names its scopes.');
  const key = formatApiKey(deps.randomBytes(BYTES));
  const kept = hashApiKey(key);
  if (kept === null) throw new Error('A key was made that would not be accepted.');
  const id = Buffer.from(deps.randomBytes(12)).toString('hex');
  const row = newKeyRow({
    id,
    hash: kept,
    role,
    agency_id: agencyId,
    label,
    scopes: scopes && JSON.stringify(scopes),
    channel,
    created_at: deps.now().toISOString(),
    expires_at: expiresAt?.toISOString() ?? null,
  });
  if (!(await deps.store.apiKeys.insert(row))) throw new Error('An id was made twice');
  return { id, key };
}

function format(kind: keyof typeof PREFIXES, bytes: Uint8Array): string {
  if (bytes.length !== BYTES) throw new RangeError('A key is made from 20 bytes.');
  return PREFIXES[kind] + base32(bytes);
}

function hash(kind: keyof typeof SHAPES, text: string): string | null {
  return SHAPES[kind].test(text) ? createHash('sha256').update(text).digest('hex') : null;
}
