import { sql } from 'kysely';
import type { Database, DatabaseLocation } from './database.js';
import { openDatabase } from './database.js';
import { copySqlite } from './sqlite.js';

/** A copy of the whole database, as it stood at one instant, while others go on writing. */
export interface Snapshot {
  /** The database at that very instant. */
  readonly database: Database;
  /** Lets go of it. */
  close(): Promise<void>;
}

/** Copies a SQLite database into a new file. */
export function snapshotSqlite(file: string, into: string): Snapshot {
  copySqlite(file, into);
  const database = openDatabase({ kind: 'sqlite', file: into });
  return { database, close: () => database.destroy() };
}

/**
 * Holds PostgreSQL at one instant while `copy` makes a copy of it: a program that is given the name of the snapshot sees
 * what the database handed to `use` afterwards sees.
 */
export async function withPostgresSnapshot<T>(database: Database, copy: (name: string) => Promise<void>, use: (at: Database) => Promise<T>): Promise<T> {
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      const { rows } = await sql<{ name: string }>`select pg_export_snapshot() as name`.execute(transaction);
      await copy(rows[0]?.name ?? '');
      return use(transaction);
    });
}

/** Whether PostgreSQL holds nothing yet. */
export async function isEmptyPostgres(location: Extract<DatabaseLocation, { kind: 'postgres' }>): Promise<boolean> {
  const database = openDatabase(location);
  try {
    const { rows } = await sql<{ count: number }>`select count(*) as count from information_schema.tables where table_schema = current_schema()`.execute(database);
    return Number(rows[0]?.count) === 0;
  } finally {
    await database.destroy();
  }
}
