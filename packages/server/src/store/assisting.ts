import type { Database } from './database.js';
import type { AgencyRow } from './tables.js';

/** Agencies that assist the one in the lead of a report. */
export function assistingStore(database: Database) {
  return {
    /** In the order they came. */
    ofReport(reportId: string): Promise<AgencyRow[]> {
      return database
        .selectFrom('assisting_agencies')
        .innerJoin('agencies', 'agencies.id', 'assisting_agencies.agency_id')
        .selectAll('agencies')
        .where('assisting_agencies.report_id', '=', reportId)
        .orderBy('assisting_agencies.since')
        .orderBy('agencies.id')
        .execute();
    },

    async add(reportId: string, agencyId: string, since: string): Promise<void> {
      await database.insertInto('assisting_agencies').values({ report_id: reportId, agency_id: agencyId, since }).execute();
    },

    async remove(reportId: string, agencyId: string): Promise<void> {
      await database.deleteFrom('assisting_agencies').where('report_id', '=', reportId).where('agency_id', '=', agencyId).execute();
    },
  };
}
