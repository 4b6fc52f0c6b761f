import type { Account, ChangeAccount, Invite, InvitedAccount, NewAccount, Principal } from '@lapor/sdk/contract';
import type { AppDeps } from '../deps.js';
import { ProblemError } from '../problem.js';
import { toAgencyReference } from '../store/agencies.js';
import type { Nouns } from '../store/store.js';
import type { AccountRow, AgencyRow } from '../store/tables.js';
import { recordAct, type Administrator } from '../workflow/audit.js';
import { newId } from '../workflow/ids.js';
import { once, type Write } from '../workflow/once.js';
import { deriveSecret } from './api-key.js';
import { endSetup } from './first-admin.js';
import { checkGrant, isAtMost, isLastAdmin, mayGive, reaches } from './grants.js';
import type { Identity } from './identity.js';
import { scopesOf } from './rights.js';
import { putWorkEmail } from './work-email.js';
import type { Staff } from './staff.js';

const HOUR = 60 * 60 * 1000;
const INVITATION_HOURS = 72;

/** What the API says of an account: not who it is at the provider. */
export function toAccount(row: AccountRow, agency: AgencyRow | null): Account {
  return {
    id: row.id,
    role: row.role,
    agency: agency && toAgencyReference(agency),
    label: row.label,
    scopes: scopesOf(row),
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    state: row.disabled_at !== null ? 'disabled' : row.subject === null ? 'invited' : 'active',
    invitationExpiresAt: row.invitation_expires_at,
    disabledAt: row.disabled_at,
  };
}

/**
 * Makes an account within the rights of whoever makes it, for a subject that is named or for whoever gets the invitation.
 * @throws {ProblemError} `validation_failed`, `forbidden`, `not_allowed`, `idempotency_conflict`
 */
export async function makeAccount(deps: AppDeps, write: Write, staff: Staff, wanted: NewAccount): Promise<InvitedAccount> {
  return inviteOnce(deps, write, async (store, invitationOf) => {
    await store.audit.lock();
    const agency = await checkGrant(store, staff, wanted);
    const issuer = deps.settings.signIn?.issuer;
    if (issuer === undefined) throw new ProblemError('not_allowed');
    const id = newId(deps.randomBytes);
    const row = newAccountRow(deps, id, wanted, wanted.subject === undefined ? invitationOf(id, wanted) : { issuer, subject: wanted.subject });
    await insertAccount(deps, store, staff, row);
    await putWorkEmail(store, id, wanted.workEmail);
    return { row, agency };
  });
}

/** The row of an account nobody has used yet, for an identity or with an invitation. */
export function newAccountRow(
  deps: Pick<AppDeps, 'now'>,
  id: string,
  { role, agencyId, label, scopes }: Pick<NewAccount, 'role' | 'agencyId' | 'label' | 'scopes'>,
  opens: Partial<Pick<AccountRow, 'issuer' | 'subject' | 'invitation_hash' | 'invitation_expires_at'>>,
): AccountRow {
  return {
    id,
    role,
    agency_id: agencyId,
    label,
    scopes: scopes ? JSON.stringify(scopes) : null,
    issuer: null,
    subject: null,
    invitation_hash: null,
    invitation_expires_at: null,
    created_at: deps.now().toISOString(),
    last_used_at: null,
    disabled_at: null,
    ...opens,
  };
}

/** Keeps a new account and remembers who made it, whoever asks. @throws {ProblemError} `not_allowed` when the subject has one */
export async function insertAccount(deps: Pick<AppDeps, 'now'>, store: Nouns, by: Administrator, row: AccountRow): Promise<void> {
  await store.audit.lock();
  const { issuer, subject } = row;
  if (issuer !== null && subject !== null && (await store.accounts.findByIdentity({ issuer, subject }))) throw new ProblemError('not_allowed');
  await store.accounts.insert(row);
  await remember(deps, store, by, 'account.created', row, { role: row.role, scopes: scopesOf(row), invited: subject === null });
}

/**
 * Changes what an account may do, and where.
 * @throws {ProblemError} `not_found`, `validation_failed`, `forbidden`, `not_allowed`, `idempotency_conflict`
 */
export async function changeAccount(deps: AppDeps, write: Write, staff: Staff, id: string, wanted: ChangeAccount): Promise<Account> {
  return once(deps, write, 200, async (store) => {
    const { row } = await open(store, staff, id);
    if (row.id === staff.keyId || !isAtMost(staff, row)) throw new ProblemError('forbidden');
    if (row.disabled_at !== null) throw new ProblemError('not_allowed');
    const agency = await checkGrant(store, staff, wanted);
    const changes = { role: wanted.role, agency_id: wanted.agencyId, label: wanted.label, scopes: wanted.scopes ? JSON.stringify(wanted.scopes) : null };
    const last = await isLastAdmin(store, row.id, deps.now().toISOString());
    await store.accounts.update(row.id, changes);
    await putWorkEmail(store, row.id, wanted.workEmail);
    // Still an admin afterwards, nothing is lost.
    if (last && !(await isLastAdmin(store, row.id, deps.now().toISOString()))) throw new ProblemError('not_allowed');
    const after = { ...row, ...changes };
    const before = { role: row.role, agencyId: row.agency_id, scopes: scopesOf(row) };
    await remember(deps, store, staff, 'account.changed', after, { before, role: after.role, scopes: scopesOf(after) });
    return toAccount(after, agency);
  });
}

/**
 * Makes a new invitation; the one before is void.
 * @throws {ProblemError} `not_found`, `forbidden`, `not_allowed`, `idempotency_conflict`
 */
export async function inviteAnew(deps: AppDeps, write: Write, staff: Staff, id: string, wanted: Invite): Promise<InvitedAccount> {
  return inviteOnce(deps, write, async (store, invitationOf) => {
    const { row, agency } = await open(store, staff, id);
    // Whoever holds the invitation gets what the account may do.
    if (!mayGive(staff, row)) throw new ProblemError('forbidden');
    if (row.disabled_at !== null || row.subject !== null) throw new ProblemError('not_allowed');
    const changes = invitationOf(row.id, wanted);
    await store.accounts.update(row.id, changes);
    await remember(deps, store, staff, 'account.invited', row);
    return { row: { ...row, ...changes }, agency };
  });
}

/**
 * Disables an account for good. One that was disabled before stays as it is.
 * @throws {ProblemError} `not_found`, `forbidden`, `not_allowed`, `idempotency_conflict`
 */
export async function disableAccount(deps: AppDeps, write: Write, staff: Staff, id: string): Promise<Account> {
  return once(deps, write, 200, async (store) => {
    const { row, agency } = await open(store, staff, id);
    if (row.id === staff.keyId || !isAtMost(staff, row)) throw new ProblemError('forbidden');
    if (await isLastAdmin(store, row.id, deps.now().toISOString())) throw new ProblemError('not_allowed');
    return toAccount(await endAccount(deps, store, staff, row), agency);
  });
}

/** Disables an account, whoever asks. */
export async function endAccount(deps: Pick<AppDeps, 'now'>, store: Nouns, by: Administrator, row: AccountRow): Promise<AccountRow> {
  if (row.disabled_at !== null) return row;
  const changes = { disabled_at: deps.now().toISOString(), invitation_hash: null, invitation_expires_at: null };
  await store.accounts.update(row.id, changes);
  await store.mail.putOfficerAddress(row.id, null);
  await remember(deps, store, by, 'account.disabled', row);
  return { ...row, ...changes };
}

/**
 * Gives an account to whoever has signed in and holds its invitation.
 * @throws {ProblemError} `not_found` for an invitation that is unknown, used, replaced or over; `not_allowed` for a sign-in
 * that has an account
 */
export async function acceptInvitation(deps: AppDeps, write: Write, identity: Identity, hash: string): Promise<Principal> {
  return once(deps, write, 200, async (store) => {
    await store.audit.lock();
    const row = await store.accounts.findByInvitation(hash);
    if (!row || row.subject !== null || (row.invitation_expires_at ?? '') <= deps.now().toISOString()) throw new ProblemError('not_found');
    if (await store.accounts.findByIdentity(identity)) throw new ProblemError('not_allowed');
    const { issuer, subject } = identity;
    await store.accounts.update(row.id, { issuer, subject, invitation_hash: null, invitation_expires_at: null });
    const agency = row.agency_id === null ? null : ((await store.agencies.find(row.agency_id)) ?? null);
    await remember(deps, store, { kind: 'account', keyId: row.id, role: row.role, agency }, 'account.linked', row);
    if (row.role === 'national_admin' && row.agency_id === null) await endSetup(deps, store);
    const { role, label } = row;
    return { kind: 'account', role, agency: agency && toAgencyReference(agency), label, scopes: scopesOf(row), expiresAt: identity.expiresAt };
  });
}

type InvitationOf = (id: string, wanted: Invite) => { invitation_hash: string; invitation_expires_at: string };

/** Does the work of inviting once. What is remembered is without the invitation, which is derived again for a repeat. */
async function inviteOnce(
  deps: AppDeps,
  write: Write,
  work: (store: Nouns, invitationOf: InvitationOf) => Promise<{ row: AccountRow; agency: AgencyRow | null }>,
): Promise<InvitedAccount> {
  const derive = (id: string) => deriveSecret('invitation', deps.secret, write.key, id);
  const invitationOf: InvitationOf = (id, { invitationHours = INVITATION_HOURS }) => ({
    invitation_hash: derive(id).hash,
    invitation_expires_at: new Date(deps.now().getTime() + invitationHours * HOUR).toISOString(),
  });
  const { account, invited } = await once(deps, write, 201, async (store) => {
    const { row, agency } = await work(store, invitationOf);
    return { account: toAccount(row, agency), invited: row.invitation_hash !== null };
  });
  return { ...account, invitation: invited ? derive(account.id).text : null };
}

async function open(store: Nouns, staff: Staff, id: string): Promise<{ row: AccountRow; agency: AgencyRow | null }> {
  await store.audit.lock();
  const row = await store.accounts.find(id);
  if (!row || !(await reaches(store, staff, row))) throw new ProblemError('not_found');
  return { row, agency: row.agency_id === null ? null : ((await store.agencies.find(row.agency_id)) ?? null) };
}

async function remember(
  deps: Pick<AppDeps, 'now'>,
  store: Nouns,
  by: Administrator,
  action: `account.${'created' | 'changed' | 'invited' | 'linked' | 'disabled'}`,
  row: AccountRow,
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await recordAct(deps, store, by, { action, target: { kind: 'account', id: row.id }, agencyId: row.agency_id, details });
}
