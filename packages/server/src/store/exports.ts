import type { Database } from './database.js';
import type { EventRow, ReportRow } from './tables.js';

/** Many reports at a time, for what goes through all of them. */
export function exportStore(database: Database) {
  return {
    /** Reports by id, which nobody moves until the transaction ends. */
    async lockReports(after: string | null, limit: number): Promise<ReportRow[]> {
      let wanted = database.selectFrom('reports').select('id').orderBy('id').limit(limit);
      if (after !== null) wanted = wanted.where('id', '>', after);
      const rows = await database
        .updateTable('reports')
        .set((row) => ({ updated_at: row.ref('updated_at') }))
        .where('id', 'in', wanted)
        .returningAll()
        .execute();
      return rows.sort((one, other) => (one.id < other.id ? -1 : 1));
    },

    /** The events of reports, in the order they happened to each. */
    async eventsOf(reportIds: readonly string[]): Promise<EventRow[]> {
      if (reportIds.length === 0) return [];
      return database.selectFrom('events').selectAll().where('report_id', 'in', reportIds).orderBy('report_id').orderBy('sequence').execute();
    },
  };
}
