import { PostgresAdapter, sql, type Kysely, type RawBuilder } from 'kysely';

// SQLite compares text byte by byte; PostgreSQL does so only in the collation "C". With it both sort and page alike.
/** The type of a text column. */
export function textColumn(database: Kysely<unknown>): RawBuilder<unknown> {
  return isPostgres(database) ? sql`text collate "C"` : sql`text`;
}

/** Whether the statements are for PostgreSQL, where the two databases differ. */
export function isPostgres(database: { getExecutor(): { readonly adapter: unknown } }): boolean {
  return database.getExecutor().adapter instanceof PostgresAdapter;
}
