import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { STAFF_ROLES, type StaffRole } from '@lapor/sdk/contract';
import { createApiKey } from '../auth/api-key.js';
import { systemCode } from '../startup-refusal.js';
import type { Store } from '../store/store.js';
import { readDirectory } from './directory-file.js';
import { importDirectory, ImportRefusal } from './import-directory.js';

/** The command cannot be done as it was typed. Each line says why. */
export class CommandRefusal extends Error {
  override readonly name = 'CommandRefusal';

  constructor(readonly lines: readonly string[]) {
    super(lines.join('; '));
  }
}

const USAGE = [
  'Usage: node dist/cli.js COMMAND   (with the same environment as the server)',
  '  import FILE                                 agencies, categories and services from a JSON file',
  '  key ROLE [AGENCY] --label TEXT [--days N]   make a key for staff; it is shown once',
  '  revoke ID                                   end a key at once',
  `Roles: ${staffRoles().join(', ')}. National admins and overseers need no agency.`,
];

// A hundred years.
const MOST_DAYS = 36_500;

type Deps = { readonly store: Store; readonly now: () => Date };

/**
 * Does one command and gives the lines to print.
 * @throws {CommandRefusal} when nothing was done
 */
export async function runCommand(deps: Deps, [name = '', ...rest]: readonly string[]): Promise<string[]> {
  switch (name) {
    case 'import':
      return importFile(deps, rest);
    case 'key':
      return makeKey(deps, rest);
    case 'revoke':
      return revokeKey(deps, rest);
    default:
      throw new CommandRefusal(USAGE);
  }
}

async function importFile({ store, now }: Deps, [file]: readonly string[]): Promise<string[]> {
  if (!file) throw new CommandRefusal(USAGE);
  const json = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CommandRefusal([`The file cannot be read${systemCode(error)}.`]);
  });
  const directory = readDirectory(json);
  if (!directory.ok) throw new CommandRefusal(directory.issues.map(({ path, code }) => `${path === '' ? 'the file' : path}: ${code}`));
  try {
    const { agencies, categories, services } = await importDirectory(store, directory.value, now().toISOString());
    return [`${agencies} agencies, ${categories} categories and ${services} services are in the directory.`];
  } catch (error) {
    if (error instanceof ImportRefusal) throw new CommandRefusal([error.message]);
    throw error;
  }
}

async function makeKey(deps: Deps, words: readonly string[]): Promise<string[]> {
  const { positionals, values } = options(words);
  const [roleName, agencyId = null] = positionals;
  const role = staffRoles().find((known) => known === roleName);
  if (!role || !values.label) throw new CommandRefusal(USAGE);
  if (agencyId === null && role !== 'national_admin' && role !== 'overseer') throw new CommandRefusal([`A key for ${role} names its agency.`]);
  if (agencyId !== null && !(await deps.store.agencies.find(agencyId))) throw new CommandRefusal([`There is no agency ${agencyId}.`]);
  const days = values.days === undefined ? null : Number(values.days);
  if (days !== null && !(Number.isInteger(days) && days > 0 && days <= MOST_DAYS)) throw new CommandRefusal([`--days takes a whole number from 1 to ${String(MOST_DAYS)}.`]);
  const expiresAt = days === null ? undefined : new Date(deps.now().getTime() + days * 24 * 60 * 60 * 1000);
  const { id, key } = await createApiKey(
    { ...deps, randomBytes },
    { role, agencyId, label: values.label, ...(expiresAt && { expiresAt }) },
  );
  return [`id   ${id}`, `key  ${key}`, 'Keep the key now: only its hash is stored. The id is for "revoke".'];
}

async function revokeKey({ store, now }: Deps, [id]: readonly string[]): Promise<string[]> {
  if (!id) throw new CommandRefusal(USAGE);
  if (!(await store.apiKeys.revoke(id, now().toISOString()))) throw new CommandRefusal(['There is no key in force with that id.']);
  return ['The key is revoked.'];
}

function options(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options: { label: { type: 'string' }, days: { type: 'string' } } });
  } catch {
    throw new CommandRefusal(USAGE);
  }
}

function staffRoles(): StaffRole[] {
  return [...STAFF_ROLES];
}
