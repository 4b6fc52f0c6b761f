import { createHash, randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { endAccount, insertAccount, newAccountRow } from '../auth/accounts.js';
import { formatInvitation } from '../auth/api-key.js';
import { scopesOf } from '../auth/rights.js';
import { ProblemError } from '../problem.js';
import type { Store } from '../store/store.js';
import type { AccountRow } from '../store/tables.js';
import { CommandRefusal } from './refusal.js';
import { typedNumber, typedRights } from './rights.js';

type Deps = { readonly store: Store; readonly now: () => Date; readonly issuer: string | null };

const OPERATOR = { kind: 'operator' } as const;
const HOUR = 60 * 60 * 1000;

/** Makes or disables an account. @throws {CommandRefusal} */
export async function accountCommand(deps: Deps, [verb, ...words]: readonly string[]): Promise<string[]> {
  if (verb === 'create') return create(deps, words);
  if (verb === 'disable') return disable(deps, words);
  throw new CommandRefusal(['account takes create or disable.']);
}

/** Lists accounts, the newest first. */
export async function accountsCommand({ store }: Deps): Promise<string[]> {
  const lines: string[] = [];
  let after: readonly [string, string] | undefined;
  for (;;) {
    const rows = await store.accounts.list({ path: null, after, limit: 100 });
    lines.push(...rows.map(lineOf));
    const last = rows.at(-1);
    if (!last || rows.length < 100) return lines.length > 0 ? lines : ['There are no accounts.'];
    after = [last.created_at, last.id];
  }
}

async function create(deps: Deps, words: readonly string[]): Promise<string[]> {
  const { positionals, values } = options(words);
  const rights = await typedRights(deps.store, positionals, values);
  if (deps.issuer === null) throw new CommandRefusal(['OIDC_ISSUER: needed before anybody can sign in to an account']);
  const hours = typedNumber('hours', values.hours, [1, 720]) ?? 72;
  const invitation = formatInvitation(randomBytes(20));
  const opens =
    values.subject === undefined
      ? { invitation_hash: createHash('sha256').update(invitation).digest('hex'), invitation_expires_at: new Date(deps.now().getTime() + hours * HOUR).toISOString() }
      : { issuer: deps.issuer, subject: values.subject };
  const row = newAccountRow(deps, randomBytes(12).toString('hex'), { ...rights, scopes: rights.scopes && [...rights.scopes] }, opens);
  try {
    await deps.store.transaction((store) => insertAccount(deps, store, OPERATOR, row));
  } catch (error) {
    if (error instanceof ProblemError) throw new CommandRefusal(['Somebody with that subject has an account already.']);
    throw error;
  }
  const lines = [`id          ${row.id}`];
  if (values.subject !== undefined) return lines;
  return [...lines, `invitation  ${invitation}`, `Hand it over in person or by a safe way: it is shown once and good for ${String(hours)} hours.`];
}

async function disable(deps: Deps, [id]: readonly string[]): Promise<string[]> {
  const done = await deps.store.transaction(async (store) => {
    await store.audit.lock();
    const row = id === undefined ? undefined : await store.accounts.find(id);
    if (!row || row.disabled_at !== null) return false;
    await endAccount(deps, store, OPERATOR, row);
    return true;
  });
  if (!done) throw new CommandRefusal(['There is no account in use with that id.']);
  return ['The account is disabled.'];
}

function lineOf(row: AccountRow): string {
  const state = row.disabled_at !== null ? `disabled ${row.disabled_at}` : row.subject === null ? `invited until ${row.invitation_expires_at ?? ''}` : 'active';
  const used = row.last_used_at === null ? 'never used' : `used ${row.last_used_at}`;
  return [row.id, row.role, row.agency_id ?? 'whole tree', JSON.stringify(row.label), state, used, scopesOf(row).join(',')].join('  ');
}

function options(words: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options: { label: text, subject: text, hours: text, scopes: text } });
  } catch {
    throw new CommandRefusal(['These options are not known.']);
  }
}
