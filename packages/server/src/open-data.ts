import type { DataDirectory } from './data-directory.js';
import type { Values } from './env.js';
import { StartupRefusal, systemCode } from './startup-refusal.js';
import { openDatabase } from './store/database.js';
import { migrate } from './store/migrate.js';
import { openStore, type Store } from './store/store.js';

/**
 * Opens the database the settings name and brings its tables up to date.
 * @throws {StartupRefusal} when it does not answer
 */
export async function openData(values: Values, directory: DataDirectory): Promise<Store> {
  const { DATABASE_URL: url } = values;
  const database = openDatabase(url === null ? { kind: 'sqlite', file: directory.database } : { kind: 'postgres', url });
  const store = openStore(database);
  try {
    await store.ping();
  } catch (error) {
    await store.close();
    const line = url === null ? 'DATA_DIR: the database in it cannot be opened' : 'DATABASE_URL: the database does not answer';
    throw new StartupRefusal([`${line}${systemCode(error)}`], { cause: error });
  }
  await migrate(database);
  return store;
}
