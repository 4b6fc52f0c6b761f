import { randomBytes } from 'node:crypto';
import type { AppDeps } from '../deps.js';
import type { Nouns, Store } from '../store/store.js';
import type { RightsRow } from '../store/tables/sign-in.js';
import { recordAct } from '../workflow/audit.js';
import { formatApiKey, hashApiKey, newKeyRow } from './api-key.js';

const ID = 'first-admin';
const SERVER = { kind: 'server' } as const;
const ACT = { target: { kind: 'key', id: ID }, agencyId: null } as const;

/** The file the key for setting up lies in. */
export interface SetupFile {
  readonly path: string;
  /** Writes the key, or leaves another that is there already; gives the one that is there then. */
  keep(key: string): Promise<string>;
  /** The key that is there. */
  read(): Promise<string | undefined>;
  remove(): Promise<void>;
}

/** Whether this is the key for setting up. */
export function isSetup(row: Pick<RightsRow, 'id'>): boolean {
  return row.id === ID;
}

/**
 * While there is no staff at all, makes one key for setting up and keeps it in a file; gives the file's path while that key
 * is good. Of several servers that start at once, one makes it. Where there is staff already, nothing is made, and a file
 * left over is removed.
 */
export async function beginSetup(deps: { readonly store: Store; readonly now: () => Date }, file: SetupFile): Promise<string | null> {
  const { store, now } = deps;
  // In this order: the key another server makes meanwhile is not taken for staff.
  const staffed = (await store.apiKeys.anyInForce(now().toISOString())) || (await store.accounts.any());
  const found = await store.apiKeys.find(ID);
  if (!found && !staffed) return (await make(deps, file)) ? file.path : null;
  // With the key still good the file is needed; another server may have it.
  if (found?.revoked_at === null) return (await holds(file, found.hash)) ? file.path : null;
  await file.remove();
  return null;
}

/** Ends the key for setting up, now that there is an admin. */
export async function endSetup(deps: Pick<AppDeps, 'now'>, store: Pick<Nouns, 'apiKeys' | 'audit'>): Promise<void> {
  if (await store.apiKeys.revoke(ID, deps.now().toISOString())) await recordAct(deps, store, SERVER, { ...ACT, action: 'setup.ended' });
}

async function make(deps: { readonly store: Store; readonly now: () => Date }, file: SetupFile): Promise<boolean> {
  // The file first: a key nobody can read would shut everybody out.
  const hash = hashApiKey(await file.keep(formatApiKey(randomBytes(20))));
  if (hash === null) throw new Error('The key for setting up is damaged');
  const made = await deps.store.transaction(async (store) => {
    await store.audit.lock();
    const row = newKeyRow({ id: ID, hash, role: 'national_admin', agency_id: null, label: 'Penyiapan awal', created_at: deps.now().toISOString() });
    if (await store.apiKeys.insert(row)) await recordAct(deps, store, SERVER, { ...ACT, action: 'setup.begun' });
    return (await store.apiKeys.find(ID))?.hash === hash;
  });
  if (!made) await file.remove();
  return made;
}

async function holds(file: SetupFile, hash: string): Promise<boolean> {
  return hashApiKey((await file.read()) ?? '') === hash;
}
