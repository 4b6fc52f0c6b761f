import type { ApiKey, MadeKey, NewKey, RotateKey } from '@lapor/sdk/contract';
import type { AppDeps } from '../deps.js';
import { invalid, ProblemError } from '../problem.js';
import { toAgencyReference } from '../store/agencies.js';
import type { Nouns } from '../store/store.js';
import type { AgencyRow, ApiKeyRow } from '../store/tables.js';
import { recordAct, type Administrator } from '../workflow/audit.js';
import { newId } from '../workflow/ids.js';
import { once, type Write } from '../workflow/once.js';
import { deriveSecret, newKeyRow } from './api-key.js';
import { endSetup, isSetup } from './first-admin.js';
import { checkGrant, isAtMost, isLastAdmin, mayGive, reaches } from './grants.js';
import { scopesOf } from './rights.js';
import { putWorkEmail } from './work-email.js';
import type { Staff } from './staff.js';

const HOUR = 60 * 60 * 1000;

/** What the API says of a key. */
export function toApiKey(row: ApiKeyRow, agency: AgencyRow | null): ApiKey {
  return {
    id: row.id,
    role: row.role,
    agency: agency && toAgencyReference(agency),
    label: row.label,
    scopes: scopesOf(row),
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    channel: row.channel,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  };
}

/**
 * Makes a key within the rights of whoever makes it.
 * @throws {ProblemError} `validation_failed`, `forbidden`, `idempotency_conflict`
 */
export async function makeKey(deps: AppDeps, write: Write, staff: Staff, wanted: NewKey): Promise<MadeKey> {
  const derive = (id: string) => deriveSecret('key', deps.secret, write.key, id);
  // What is remembered is without the key, which is derived again for a repeat.
  const made = await once(deps, write, 201, async (store) => {
    await store.audit.lock();
    const id = newId(deps.randomBytes);
    const agency = await checkGrant(store, staff, wanted);
    const row = newKeyRow({
      id,
      hash: derive(id).hash,
      role: wanted.role,
      agency_id: wanted.agencyId,
      label: wanted.label,
      scopes: wanted.scopes ? JSON.stringify(wanted.scopes) : null,
      channel: wanted.channel ?? 'api',
      created_at: deps.now().toISOString(),
      expires_at: laterThanNow(deps, wanted.expiresAt ?? null),
    });
    await insertKey(deps, store, staff, row);
    await putWorkEmail(store, id, wanted.workEmail);
    return toApiKey(row, agency);
  });
  return { ...made, key: derive(made.id).text };
}

/**
 * Gives a key another secret; the old one ends at once or after some hours.
 * @throws {ProblemError} `not_found`, `forbidden`, `not_allowed`, `validation_failed`, `idempotency_conflict`
 */
export async function rotateKey(deps: AppDeps, write: Write, staff: Staff, id: string, wanted: RotateKey): Promise<MadeKey> {
  const made = deriveSecret('key', deps.secret, write.key, id);
  const rotated = await once(deps, write, 201, async (store) => {
    const { row: old, agency } = await open(store, staff, id);
    // Whoever holds the new secret has what the key may do.
    if (!mayGive(staff, old)) throw new ProblemError('forbidden');
    const expiresAt = wanted.expiresAt === undefined ? old.expires_at : laterThanNow(deps, wanted.expiresAt);
    if (old.id === staff.keyId && isLater(expiresAt, old.expires_at)) throw new ProblemError('forbidden');
    const row = await changeSecret(deps, store, staff, old, { hash: made.hash, overlapHours: wanted.overlapHours ?? 0, expiresAt });
    if (!row) throw new ProblemError('not_allowed');
    return toApiKey(row, agency);
  });
  return { ...rotated, key: made.text };
}

/**
 * Ends a key at once. A key that was ended before stays as it is.
 * @throws {ProblemError} `not_found`, `forbidden`, `not_allowed`, `idempotency_conflict`
 */
export async function revokeKey(deps: AppDeps, write: Write, staff: Staff, id: string): Promise<ApiKey> {
  return once(deps, write, 200, async (store) => {
    const { row, agency } = await open(store, staff, id);
    if (row.id === staff.keyId || !isAtMost(staff, row)) throw new ProblemError('forbidden');
    const at = deps.now().toISOString();
    if (await isLastAdmin(store, row.id, at)) throw new ProblemError('not_allowed');
    await endKey(deps, store, staff, row);
    return toApiKey({ ...row, revoked_at: row.revoked_at ?? at }, agency);
  });
}

/**
 * Gives a key another secret, whoever asks; the old one opens for some hours more. It stays the same key: what it did, and
 * what is assigned to it, stays its own. `null` for one that is over.
 */
export async function changeSecret(
  deps: Pick<AppDeps, 'now'>,
  store: Nouns,
  by: Administrator,
  old: ApiKeyRow,
  { hash, overlapHours, expiresAt }: { hash: string; overlapHours: number; expiresAt: string | null },
): Promise<ApiKeyRow | null> {
  const at = deps.now();
  if (!isInForce(old, at)) return null;
  const overlapEnd = new Date(at.getTime() + overlapHours * HOUR).toISOString();
  const oldEndsAt = old.expires_at !== null && old.expires_at < overlapEnd ? old.expires_at : overlapEnd;
  const changes = { hash, expires_at: expiresAt, previous_hash: old.hash, previous_ends_at: oldEndsAt };
  await store.apiKeys.update(old.id, changes);
  const details = { expiresAt, oldEndsAt };
  await recordAct(deps, store, by, { action: 'key.rotated', target: { kind: 'key', id: old.id }, agencyId: old.agency_id, details });
  return { ...old, ...changes };
}

/** Ends a key, whoever asks; `false` when it was ended before. */
export async function endKey(deps: Pick<AppDeps, 'now'>, store: Nouns, by: Administrator, row: ApiKeyRow): Promise<boolean> {
  if (!(await store.apiKeys.revoke(row.id, deps.now().toISOString()))) return false;
  await store.mail.putOfficerAddress(row.id, null);
  await recordAct(deps, store, by, { action: 'key.revoked', target: { kind: 'key', id: row.id }, agencyId: row.agency_id });
  return true;
}

/** Keeps a new key and remembers who made it, whoever asks. */
export async function insertKey(deps: Pick<AppDeps, 'now'>, store: Nouns, by: Administrator, row: ApiKeyRow): Promise<void> {
  if (!(await store.apiKeys.insert(row))) throw new Error('An id was made twice');
  const details = { role: row.role, scopes: scopesOf(row), expiresAt: row.expires_at };
  await recordAct(deps, store, by, { action: 'key.created', target: { kind: 'key', id: row.id }, agencyId: row.agency_id, details });
  if (row.role === 'national_admin' && row.agency_id === null && !isSetup(row)) await endSetup(deps, store);
}

async function open(store: Nouns, staff: Staff, id: string): Promise<{ row: ApiKeyRow; agency: AgencyRow | null }> {
  await store.audit.lock();
  const row = await store.apiKeys.find(id);
  if (!row || !(await reaches(store, staff, row))) throw new ProblemError('not_found');
  return { row, agency: row.agency_id === null ? null : ((await store.agencies.find(row.agency_id)) ?? null) };
}

function isInForce(row: ApiKeyRow, at: Date): boolean {
  return row.revoked_at === null && (row.expires_at === null || row.expires_at > at.toISOString());
}

function laterThanNow({ now }: Pick<AppDeps, 'now'>, expiresAt: string | null): string | null {
  if (expiresAt === null) return null;
  if (new Date(expiresAt) <= now()) throw invalid('/expiresAt', 'too_small');
  return new Date(expiresAt).toISOString();
}

function isLater(one: string | null, other: string | null): boolean {
  return other !== null && (one === null || one > other);
}
