import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { emailSchema, validate } from '@lapor/sdk/contract';
import { formatApiKey, hashApiKey, newKeyRow } from '../auth/api-key.js';
import { changeSecret, endKey, insertKey } from '../auth/keys.js';
import { scopesOf } from '../auth/rights.js';
import { putWorkEmail } from '../auth/work-email.js';
import type { Store } from '../store/store.js';
import type { ApiKeyRow } from '../store/tables.js';
import { CommandRefusal } from './refusal.js';
import { typedNumber, typedRights } from './rights.js';

type Deps = { readonly store: Store; readonly now: () => Date };

const OPERATOR = { kind: 'operator' } as const;
const HOUR = 60 * 60 * 1000;
// A hundred years.
const MOST_DAYS = 36_500;

/** Makes a key. @throws {CommandRefusal} */
export async function keyCommand(deps: Deps, words: readonly string[]): Promise<string[]> {
  const { positionals, values } = options(words);
  const { role, agencyId, label, scopes } = await typedRights(deps.store, positionals, values);
  const days = typedNumber('days', values.days, [1, MOST_DAYS]);
  const { channel = 'api' } = values;
  if (!/^[a-z0-9][a-z0-9_-]{0,31}$/.test(channel)) throw new CommandRefusal(['--channel takes a short word of lower-case letters and digits.']);
  const email = typedEmail(values.email);
  const made = newSecret();
  const row = newKeyRow({
    ...made.kept,
    role,
    agency_id: agencyId,
    label,
    scopes: scopes ? JSON.stringify(scopes) : null,
    channel,
    created_at: deps.now().toISOString(),
    expires_at: days === null ? null : new Date(deps.now().getTime() + days * 24 * HOUR).toISOString(),
  });
  await deps.store.transaction(async (store) => {
    await insertKey(deps, store, OPERATOR, row);
    await putWorkEmail(store, row.id, email);
  });
  return told(made);
}

/** Lists keys, the newest first. */
export async function keysCommand({ store }: Deps): Promise<string[]> {
  const lines: string[] = [];
  let after: readonly [string, string] | undefined;
  for (;;) {
    const rows = await store.apiKeys.list({ path: null, after, limit: 100 });
    lines.push(...rows.map(lineOf));
    const last = rows.at(-1);
    if (!last || rows.length < 100) return lines.length > 0 ? lines : ['There are no keys.'];
    after = [last.created_at, last.id];
  }
}

/** Gives a key another secret. @throws {CommandRefusal} */
export async function rotateCommand(deps: Deps, words: readonly string[]): Promise<string[]> {
  const { positionals: [id], values } = options(words);
  const overlapHours = typedNumber('overlap', values.overlap, [0, 720]) ?? 0;
  const { key, kept } = newSecret();
  const done = await deps.store.transaction(async (store) => {
    await store.audit.lock();
    const old = id === undefined ? undefined : await store.apiKeys.find(id);
    return old !== undefined && (await changeSecret(deps, store, OPERATOR, old, { hash: kept.hash, overlapHours, expiresAt: old.expires_at })) !== null;
  });
  if (!done || id === undefined) throw new CommandRefusal(['There is no key in force with that id.']);
  return told({ key, kept: { id } });
}

/** Ends a key at once. @throws {CommandRefusal} */
export async function revokeCommand(deps: Deps, [id]: readonly string[]): Promise<string[]> {
  const done = await deps.store.transaction(async (store) => {
    const row = id === undefined ? undefined : await store.apiKeys.find(id);
    return row !== undefined && (await endKey(deps, store, OPERATOR, row));
  });
  if (!done) throw new CommandRefusal(['There is no key in force with that id.']);
  return ['The key is revoked.'];
}

function newSecret(): { key: string; kept: { id: string; hash: string } } {
  const key = formatApiKey(randomBytes(20));
  const hash = hashApiKey(key);
  if (hash === null) throw new Error('A key was made that would not be accepted.');
  return { key, kept: { id: randomBytes(12).toString('hex'), hash } };
}

function told({ key, kept }: { readonly key: string; readonly kept: { readonly id: string } }): string[] {
  return [`id   ${kept.id}`, `key  ${key}`, 'Keep the key now: only its hash is stored. The id is for "rotate" and "revoke".'];
}

/** Where letters about this officer's reports go. */
function typedEmail(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  const read = validate(emailSchema, typed);
  if (!read.ok) throw new CommandRefusal(['--email takes the whole address of the officer at work.']);
  return read.value;
}

function lineOf(row: ApiKeyRow): string {
  const end = row.revoked_at === null ? `until ${row.expires_at ?? 'revoked'}` : `revoked ${row.revoked_at}`;
  const used = row.last_used_at === null ? 'never used' : `used ${row.last_used_at}`;
  return [row.id, row.role, row.agency_id ?? 'whole tree', JSON.stringify(row.label), end, used, scopesOf(row).join(',')].join('  ');
}

function options(words: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options: { label: text, days: text, scopes: text, channel: text, overlap: text, email: text } });
  } catch {
    throw new CommandRefusal(['These options are not known.']);
  }
}
