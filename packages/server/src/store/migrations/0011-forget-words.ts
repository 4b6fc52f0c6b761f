import { sql, type Kysely, type Migration } from 'kysely';
import { isPostgres } from './text-column.js';

/**
 * Lets the search index of SQLite forget words at once. Without it FTS5 only marks them as deleted, and they stay in its pages
 * until those are merged: a report that is erased could be read back from them.
 */
export const forgetWords: Migration = {
  async up(database: Kysely<unknown>) {
    if (isPostgres(database)) return;
    for (const table of ['search_public', 'search_staff']) {
      await sql`insert into ${sql.table(table)} (${sql.ref(table)}, rank) values ('secure-delete', 1)`.execute(database);
      // What was marked until now is merged away.
      await sql`insert into ${sql.table(table)} (${sql.ref(table)}) values ('optimize')`.execute(database);
    }
  },
};
