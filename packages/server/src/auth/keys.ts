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
  return makeOnce(deps, write, async (store, { id, hash }) => {
    await store.audit.lock();
    const agency = await checkGrant(store, staff, wanted);
    const row = newKeyRow({
      id,
      hash,
      role: wanted.role,
      agency_id: wanted.agencyId,
      label: wanted.label,
      scopes: wanted.scopes ? JSON.stringify(wanted.scopes) : null,
      channel: wanted.channel ?? 'api',
      created_at: deps.now().toISOString(),
      expires_at: laterThanNow(deps, wanted.expiresAt ?? null),
    });
    await insert(deps, store, staff, row, { action: 'key.created' });
    return toApiKey(row, agency);
  });
}

/**
 * Puts a new key with the same rights in the place of one, which ends at once or after some hours.
 * @throws {ProblemError} `not_found`, `forbidden`, `not_allowed`, `validation_failed`, `idempotency_conflict`
 */
export async function rotateKey(deps: AppDeps, write: Write, staff: Staff, id: string, wanted: RotateKey): Promise<MadeKey> {
  return makeOnce(deps, write, async (store, made) => {
    const { row: old, agency } = await open(store, staff, id);
    if (!mayGive(staff, old)) throw new ProblemError('forbidden');
    const expiresAt = wanted.expiresAt === undefined ? old.expires_at : laterThanNow(deps, wanted.expiresAt);
    if (old.id === staff.keyId && isLater(expiresAt, old.expires_at)) throw new ProblemError('forbidden');
    const row = await replaceKey(deps, store, staff, old, { ...made, overlapHours: wanted.overlapHours ?? 0, expiresAt });
    if (!row) throw new ProblemError('not_allowed');
    return toApiKey(row, agency);
  });
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

/** Puts a new key with the same rights in the place of one, whoever asks; `null` for one that is over, or was replaced before. */
export async function replaceKey(
  deps: Pick<AppDeps, 'now'>,
  store: Nouns,
  by: Administrator,
  old: ApiKeyRow,
  { id, hash, overlapHours, expiresAt }: { id: string; hash: string; overlapHours: number; expiresAt: string | null },
): Promise<ApiKeyRow | null> {
  const at = deps.now();
  if (!isInForce(old, at) || old.rotated_to !== null) return null;
  const { role, agency_id, label, scopes, channel } = old;
  const row = newKeyRow({ id, hash, role, agency_id, label, scopes, channel, created_at: at.toISOString(), expires_at: expiresAt });
  const overlapEnd = new Date(at.getTime() + overlapHours * HOUR).toISOString();
  const oldEnds = old.expires_at !== null && old.expires_at < overlapEnd ? old.expires_at : overlapEnd;
  await store.apiKeys.update(old.id, { rotated_to: id, expires_at: oldEnds });
  if (overlapHours === 0) await store.apiKeys.revoke(old.id, at.toISOString());
  await insert(deps, store, by, row, { action: 'key.rotated', replaces: old.id, oldEnds });
  return row;
}

/** Ends a key, whoever asks; `false` when it was ended before. */
export async function endKey(deps: Pick<AppDeps, 'now'>, store: Nouns, by: Administrator, row: ApiKeyRow): Promise<boolean> {
  if (!(await store.apiKeys.revoke(row.id, deps.now().toISOString()))) return false;
  await recordAct(deps, store, by, { action: 'key.revoked', target: { kind: 'key', id: row.id }, agencyId: row.agency_id });
  return true;
}

/** Does the work of making a key once. What is remembered is without the key, which is derived again for a repeat. */
async function makeOnce(deps: AppDeps, write: Write, work: (store: Nouns, made: { id: string; hash: string }) => Promise<ApiKey>): Promise<MadeKey> {
  const derive = (id: string) => deriveSecret('key', deps.secret, write.key, id);
  const made = await once(deps, write, 201, async (store) => {
    const id = newId(deps.randomBytes);
    return work(store, { id, hash: derive(id).hash });
  });
  return { ...made, key: derive(made.id).text };
}

/** Keeps a new key and remembers who made it, whoever asks. */
export async function insert(
  deps: Pick<AppDeps, 'now'>,
  store: Nouns,
  by: Administrator,
  row: ApiKeyRow,
  act: { action: 'key.created' | 'key.rotated'; replaces?: string; oldEnds?: string },
): Promise<void> {
  const { action, ...details } = act;
  if (!(await store.apiKeys.insert(row))) throw new Error('An id was made twice');
  await recordAct(deps, store, by, {
    action,
    target: { kind: 'key', id: row.id },
    agencyId: row.agency_id,
    details: { role: row.role, scopes: scopesOf(row), expiresAt: row.expires_at, ...details },
  });
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
