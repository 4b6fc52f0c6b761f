import { readFile } from 'node:fs/promises';
import { systemCode } from '../startup-refusal.js';
import type { Store } from '../store/store.js';
import { accountCommand, accountsCommand } from './accounts.js';
import { readDirectory } from './directory-file.js';
import { importDirectory, ImportRefusal } from './import-directory.js';
import { keyCommand, keysCommand, revokeCommand, rotateCommand } from './keys.js';
import { CommandRefusal } from './refusal.js';

export { CommandRefusal };

const USAGE = ['See: lapor-server --help'];

type Deps = { readonly store: Store; readonly now: () => Date; /** Of the provider staff sign in with. */ readonly issuer: string | null };

/**
 * Does one command and gives the lines to print.
 * @throws {CommandRefusal} when nothing was done
 */
export async function runCommand(deps: Deps, [name = '', ...rest]: readonly string[]): Promise<string[]> {
  switch (name) {
    case 'import':
      return importFile(deps, rest);
    case 'key':
      return keyCommand(deps, rest);
    case 'keys':
      return keysCommand(deps);
    case 'rotate':
      return rotateCommand(deps, rest);
    case 'revoke':
      return revokeCommand(deps, rest);
    case 'account':
      return accountCommand(deps, rest);
    case 'accounts':
      return accountsCommand(deps);
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
    if (error instanceof ImportRefusal) throw new CommandRefusal(error.message.split('\n'));
    throw error;
  }
}
