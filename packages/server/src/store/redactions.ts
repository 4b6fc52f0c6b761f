import type { Database } from './database.js';
import type { RedactionRow } from './tables/public-life.js';

/** Which parts of reports the public does not see. */
export function redactionStore(database: Database) {
  return {
    /** All of some reports, by report. */
    async ofReports(reportIds: readonly string[]): Promise<Map<string, RedactionRow[]>> {
      if (reportIds.length === 0) return new Map();
      const rows = await database.selectFrom('redactions').selectAll().where('report_id', 'in', reportIds).orderBy('position').execute();
      const byReport = new Map<string, RedactionRow[]>();
      for (const row of rows) byReport.set(row.report_id, [...(byReport.get(row.report_id) ?? []), row]);
      return byReport;
    },

    /** Gives a report these and no other. */
    async replace(reportId: string, rows: readonly RedactionRow[]): Promise<void> {
      await database.deleteFrom('redactions').where('report_id', '=', reportId).execute();
      if (rows.length > 0) await database.insertInto('redactions').values([...rows]).execute();
    },
  };
}
