import type { Database } from './database.js';
import type { DraftCodeRow } from './tables/afterwards.js';
import type { ReportRow } from './tables.js';

/** More than this nobody looks through, and whoever makes codes up must not fill a screen. */
const MOST = 10;

/** The codes of drafts that may have come twice: by the form, and by SMS or a message. */
export function draftCodeStore(database: Database) {
  return {
    async insert(row: DraftCodeRow): Promise<void> {
      await database.insertInto('draft_codes').values(row).execute();
    },

    /** Forgets the code of a report, so that nothing ties it to another any more. */
    async remove(reportId: string): Promise<void> {
      await database.deleteFrom('draft_codes').where('report_id', '=', reportId).execute();
    },

    /** The other reports with the code of this one, the oldest first. */
    reportsLike(reportId: string): Promise<ReportRow[]> {
      return database
        .selectFrom('draft_codes as own')
        .innerJoin('draft_codes as other', 'other.code', 'own.code')
        .innerJoin('reports', 'reports.id', 'other.report_id')
        .where('own.report_id', '=', reportId)
        .where('other.report_id', '!=', reportId)
        .selectAll('reports')
        .orderBy('reports.created_at')
        .orderBy('reports.id')
        .limit(MOST)
        .execute();
    },
  };
}
