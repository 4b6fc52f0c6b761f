import { Kysely } from 'kysely';
import { openPool, postgresDialect, type PostgresLimits } from './postgres.js';
import { sqliteDialect } from './sqlite.js';
import type { Tables } from './tables.js';

/** Where the data lives. */
export type DatabaseLocation =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string; readonly limits?: PostgresLimits };

/** A database, or a transaction on one. */
export type Database = Kysely<Tables>;

/** The connections of a pool: all of them, those nobody uses, and how many wait for one. */
export interface Connections {
  readonly open: number;
  readonly idle: number;
  readonly waiting: number;
}

const pools = new WeakMap<Database, () => Connections>();

/** Opens the database at its first query. `destroy()` closes it. */
export function openDatabase(location: DatabaseLocation): Database {
  if (location.kind === 'sqlite') return new Kysely<Tables>({ dialect: sqliteDialect(location.file) });
  const pool = openPool(location.url, location.limits ?? { connections: 10, timeoutSeconds: null });
  const database = new Kysely<Tables>({ dialect: postgresDialect(pool) });
  pools.set(database, () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }));
  return database;
}

/** How its connections stand; `null` for SQLite, which has one. */
export function connectionsOf(database: Database): Connections | null {
  return pools.get(database)?.() ?? null;
}
