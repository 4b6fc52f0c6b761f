import { Kysely } from 'kysely';
import { postgresDialect } from './postgres.js';
import { sqliteDialect } from './sqlite.js';
import type { Tables } from './tables.js';

/** Where the data lives. */
export type DatabaseLocation = { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'postgres'; readonly url: string };

/** A database, or a transaction on one. */
export type Database = Kysely<Tables>;

/** Opens the database at its first query. `destroy()` closes it. */
export function openDatabase(location: DatabaseLocation): Database {
  return new Kysely<Tables>({
    dialect: location.kind === 'sqlite' ? sqliteDialect(location.file) : postgresDialect(location.url),
  });
}
