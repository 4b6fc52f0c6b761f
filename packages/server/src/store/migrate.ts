import { Migrator } from 'kysely';
import type { Database } from './database.js';
import { migrations } from './migrations/index.js';

/** The migrations the tables have, and those they lack. */
export async function migrationsOf(database: Database): Promise<{ readonly done: readonly string[]; readonly missing: readonly string[] }> {
  const known = await migratorOf(database).getMigrations();
  const names = (done: boolean) => known.filter(({ executedAt }) => (executedAt !== undefined) === done).map(({ name }) => name);
  return { done: names(true), missing: names(false) };
}

/** Brings the tables up to date and says which migrations it ran. On PostgreSQL several processes may call it at once. */
export async function migrate(database: Database): Promise<string[]> {
  const { error, results = [] } = await migratorOf(database).migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error('The migration failed', { cause: error });
  return results.map((result) => result.migrationName);
}

function migratorOf(database: Database): Migrator {
  return new Migrator({ db: database, provider: { getMigrations: () => Promise.resolve(migrations) } });
}
