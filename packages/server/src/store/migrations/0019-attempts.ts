import { sql, type Kysely, type Migration } from 'kysely';
import { isPostgres, textColumn } from './text-column.js';

/** What several servers count together, for as long as a window lasts. */
export const attempts: Migration = {
  async up(database: Kysely<unknown>) {
    const text = textColumn(database);
    await database.schema
      .createTable('attempts')
      .addColumn('key_hash', text, (column) => column.primaryKey())
      .addColumn('count', 'integer', (column) => column.notNull())
      .addColumn('ends_at', text, (column) => column.notNull())
      .execute();
    // Counting waits for no disk, and who tried what is in no archive of changes; a crash forgets the counts, as it may.
    if (isPostgres(database)) await sql`alter table attempts set unlogged`.execute(database);
  },
};
