import type { DataDirectory } from './data-directory.js';
import type { Values } from './env.js';
import { StartupRefusal, systemCode } from './startup-refusal.js';
import { openDatabase, type Database, type DatabaseLocation } from './store/database.js';
import { migrate } from './store/migrate.js';
import { aloneWith, SqliteBusy } from './store/sqlite.js';
import { openStore, type Store } from './store/store.js';

/** Where the settings say the database is. */
export function databaseLocation({ DATABASE_URL: url }: Values, directory: DataDirectory): DatabaseLocation {
  return url === null ? { kind: 'sqlite', file: directory.database } : { kind: 'postgres', url };
}

/**
 * Opens the database the settings name, with its tables as they are.
 * @throws {StartupRefusal} when it does not answer
 */
export async function openDatabaseOf(values: Values, directory: DataDirectory): Promise<{ readonly database: Database; readonly store: Store }> {
  const location = databaseLocation(values, directory);
  const database = openDatabase(location);
  const store = openStore(database);
  try {
    await store.ping();
  } catch (error) {
    await store.close();
    const line = location.kind === 'sqlite' ? 'DATA_DIR: the database in it cannot be opened' : 'DATABASE_URL: the database does not answer';
    throw new StartupRefusal([`${line}${systemCode(error)}`], { cause: error });
  }
  return { database, store };
}

/**
 * Opens the database the settings name and brings its tables up to date. Of several processes that do so at once, one makes the
 * tables and the others wait for it.
 * @throws {StartupRefusal} when it does not answer, or another process takes too long with it
 */
export async function openData(values: Values, directory: DataDirectory): Promise<Store> {
  const location = databaseLocation(values, directory);
  // PostgreSQL has its own lock for that.
  if (location.kind === 'postgres') return openMigrated(values, directory);
  try {
    return await aloneWith(location.file, () => openMigrated(values, directory));
  } catch (error) {
    if (error instanceof SqliteBusy) throw new StartupRefusal(['DATA_DIR: another process has been making the tables of the database in it for a minute; start again once it is done'], { cause: error });
    throw error;
  }
}

async function openMigrated(values: Values, directory: DataDirectory): Promise<Store> {
  const { database, store } = await openDatabaseOf(values, directory);
  await migrate(database);
  return store;
}

/**
 * The same for a server: once the tables are up to date, which may take its time, no query may take longer than the settings say.
 * @throws {StartupRefusal} when it does not answer
 */
export async function openServerData(values: Values, directory: DataDirectory): Promise<Store> {
  const store = await openData(values, directory);
  const location = databaseLocation(values, directory);
  if (location.kind === 'sqlite') return store;
  await store.close();
  return openStore(openDatabase({ ...location, limits: { connections: values.DATABASE_CONNECTIONS, timeoutSeconds: values.DATABASE_TIMEOUT } }));
}
