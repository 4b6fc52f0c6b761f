import { sql } from 'kysely';
import type { Database } from './database.js';
import { isPostgres } from './migrations/text-column.js';
import type { RemovalRow } from './tables/afterwards.js';

/** What still has to be made to vanish; noted in the transaction that deletes it, done after. */
export function removalStore(database: Database) {
  return {
    async note(rows: readonly RemovalRow[]): Promise<void> {
      for (const row of rows) {
        await database
          .insertInto('removals')
          .values(row)
          .onConflict((conflict) => conflict.columns(['kind', 'id']).doNothing())
          .execute();
      }
    },

    /** The longest waiting first. */
    waiting(limit: number): Promise<RemovalRow[]> {
      return database.selectFrom('removals').selectAll().orderBy('since').orderBy('kind').orderBy('id').limit(limit).execute();
    },

    async done({ kind, id }: Pick<RemovalRow, 'kind' | 'id'>): Promise<void> {
      await database.deleteFrom('removals').where('kind', '=', kind).where('id', '=', id).execute();
    },

    /**
     * Empties the journal in which SQLite keeps pages as they were; `false` while somebody still reads them. What was deleted
     * in the file itself is overwritten at once (`secure_delete`). PostgreSQL does both by itself, when it vacuums.
     */
    async forgetTraces(): Promise<boolean> {
      if (isPostgres(database)) return true;
      const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(database);
      return rows[0]?.busy === 0;
    },
  };
}
