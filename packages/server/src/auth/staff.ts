import type { Scope, StaffRole } from '@lapor/sdk/contract';
import type { AppDeps } from '../deps.js';
import { ProblemError } from '../problem.js';
import { isWithin } from '../store/agencies.js';
import type { AgencyRow } from '../store/tables.js';
import type { RightsRow } from '../store/tables/sign-in.js';
import { hashApiKey } from './api-key.js';
import { endSetup, isSetup } from './first-admin.js';
import type { Identity } from './identity.js';
import { refuseHasty, type Attempts } from './attempts.js';
import { scopesOf } from './rights.js';

/** Whoever holds a key or has signed in: what they are and how far they see. */
export interface Staff {
  readonly kind: 'key' | 'account';
  /** Of the key or the account. */
  readonly keyId: string;
  readonly role: StaffRole;
  /** What they may do. */
  readonly scopes: readonly Scope[];
  /** `null` for the whole tree. */
  readonly agency: AgencyRow | null;
  /** What colleagues call it. */
  readonly label: string;
  /** What reports they file give as their channel. */
  readonly channel: string;
  /** When the key or the sign-in ends. */
  readonly expiresAt: string | null;
}

type SignInDeps = Pick<AppDeps, 'store' | 'now' | 'identify'>;

/** What a request shows, and who sends it: wrong keys and tokens are counted for each client. */
export interface Credentials {
  readonly authorization: string | undefined;
  readonly client: string;
  readonly misses: Attempts;
}

const HOUR = 60 * 60 * 1000;

/**
 * Who sends a request, by its `Authorization` header: a key, or the token of a sign-in. What is genuine but over is not
 * counted as a miss, or a page left open would shut its whole office out.
 * @throws {ProblemError} `unauthenticated`, `no_account`, `rate_limited`, `unavailable`
 */
export async function authenticate(deps: SignInDeps, credentials: Credentials): Promise<Staff> {
  const token = tokenOf(credentials);
  const hash = hashApiKey(token);
  return hash === null ? byAccount(deps, await identify(deps, credentials)) : byKey(deps, credentials, hash);
}

/**
 * Whom the token of a sign-in is about, whether or not they have an account.
 * @throws {ProblemError} `unauthenticated`, `rate_limited`, `unavailable`
 */
export async function identify(deps: Pick<AppDeps, 'identify'>, credentials: Credentials): Promise<Identity> {
  const token = tokenOf(credentials);
  // Checking a signature costs something, so whoever has to wait is told before.
  const { misses, client } = credentials;
  refuseHasty(await misses.wait(client));
  const found = deps.identify ? await deps.identify(token) : ({ kind: 'wrong' } as const);
  refuseHasty(await (found.kind === 'wrong' ? misses.take(client) : misses.wait(client)));
  if (found.kind === 'good') return found.identity;
  throw new ProblemError('unauthenticated');
}

/** Whether staff see what belongs to an agency: their own and those below it. */
export function sees(staff: Pick<Staff, 'agency'>, agency: Pick<AgencyRow, 'path'>): boolean {
  return staff.agency === null || isWithin(agency, staff.agency);
}

async function byKey(deps: SignInDeps, credentials: Credentials, hash: string): Promise<Staff> {
  const row = await deps.store.apiKeys.findByHash(hash);
  const { misses, client } = credentials;
  // A miss is counted before it is told: guesses made at once do not slip past the limit together.
  refuseHasty(await (row ? misses.wait(client) : misses.take(client)));
  if (!row || row.revoked_at !== null) throw new ProblemError('unauthenticated');
  // Rotated, it is known by two hashes for a while, each with an end of its own.
  const expiresAt = row.hash === hash ? row.expires_at : row.previous_ends_at;
  if (expiresAt !== null && expiresAt <= deps.now().toISOString()) throw new ProblemError('unauthenticated');
  const staff = await staffOf(deps, row, { kind: 'key', channel: row.channel, expiresAt });
  await noteUse(deps, row, (hour) => deps.store.apiKeys.touch(row.id, hour));
  return staff;
}

async function byAccount(deps: SignInDeps, identity: Identity): Promise<Staff> {
  const row = await deps.store.accounts.findByIdentity(identity);
  if (!row) throw new ProblemError('no_account');
  const staff = await staffOf(deps, row, { kind: 'account', channel: 'counter', expiresAt: identity.expiresAt });
  await noteUse(deps, row, (hour) => deps.store.accounts.touch(row.id, hour));
  return staff;
}

async function staffOf({ store }: SignInDeps, row: RightsRow, rest: Pick<Staff, 'kind' | 'channel' | 'expiresAt'>): Promise<Staff> {
  const agency = row.agency_id === null ? null : await store.agencies.find(row.agency_id);
  if (agency === undefined) throw new ProblemError('unauthenticated');
  return { ...rest, keyId: row.id, role: row.role, scopes: scopesOf(row), agency, label: row.label };
}

/** Notes the hour of use, at most once an hour. The first national admin to come in ends the key made for setting up. */
async function noteUse(deps: SignInDeps, row: RightsRow, touch: (hour: string) => Promise<void>): Promise<void> {
  const hour = new Date(Math.floor(deps.now().getTime() / HOUR) * HOUR).toISOString();
  if (row.last_used_at !== null && row.last_used_at >= hour) return;
  await touch(hour);
  if (row.last_used_at === null && row.role === 'national_admin' && row.agency_id === null && !isSetup(row)) {
    await deps.store.transaction((store) => endSetup(deps, store));
  }
}

function tokenOf({ authorization }: Credentials): string {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) throw new ProblemError('unauthenticated');
  return token;
}
