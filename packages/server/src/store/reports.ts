import type { Database } from './database.js';
import type { ReportRow } from './tables.js';

/** Reports, without the people who filed them. */
export function reportStore(database: Database) {
  return {
    /** `false` when the number is taken. */
    async insert(row: ReportRow): Promise<boolean> {
      const result = await database
        .insertInto('reports')
        .values(row)
        .onConflict((conflict) => conflict.column('number').doNothing())
        .executeTakeFirst();
      return result.numInsertedOrUpdatedRows === 1n;
    },

    find(number: string): Promise<ReportRow | undefined> {
      return database.selectFrom('reports').selectAll().where('number', '=', number).executeTakeFirst();
    },

    /** Reads a report and keeps others from moving it until the transaction ends. */
    lock(number: string): Promise<ReportRow | undefined> {
      // An update is the row lock both databases know.
      return database
        .updateTable('reports')
        .set((row) => ({ updated_at: row.ref('updated_at') }))
        .where('number', '=', number)
        .returningAll()
        .executeTakeFirst();
    },

    async update(id: string, changes: Partial<ReportRow>): Promise<void> {
      await database.updateTable('reports').set(changes).where('id', '=', id).execute();
    },
  };
}
