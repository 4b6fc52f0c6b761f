import type { Database } from './database.js';
import type { ReportRow } from './tables.js';
import type { AgencyAddressRow, OfficerAddressRow } from './tables/outbox.js';

/** Whom to tell by e-mail. Only what sends e-mail asks here for an address. */
export function mailStore(database: Database) {
  return {
    /** Where the reporter of a report is told of it; `undefined` when there is no address, or they want no more e-mail. */
    async addressOfReporter(reportId: string): Promise<{ email: string; locale: string } | undefined> {
      const row = await database
        .selectFrom('reporters')
        .innerJoin('reports', 'reports.id', 'reporters.report_id')
        .leftJoin('mail_stops', 'mail_stops.report_id', 'reporters.report_id')
        .select(['reporters.email', 'reports.locale'])
        .where('reporters.report_id', '=', reportId)
        .where('mail_stops.at', 'is', null)
        .executeTakeFirst();
      return row?.email ? { email: row.email, locale: row.locale } : undefined;
    },

    /** Where somebody who asks for a letter by themselves gets it; `undefined` when there is no address. */
    async addressAsking(reportId: string): Promise<{ email: string; locale: string } | undefined> {
      const row = await database
        .selectFrom('reporters')
        .innerJoin('reports', 'reports.id', 'reporters.report_id')
        .select(['reporters.email', 'reports.locale'])
        .where('reporters.report_id', '=', reportId)
        .executeTakeFirst();
      return row?.email ? { email: row.email, locale: row.locale } : undefined;
    },

    /** The language a report was filed in. */
    async localeOf(reportId: string): Promise<string | undefined> {
      return (await database.selectFrom('reports').select('locale').where('id', '=', reportId).executeTakeFirst())?.locale;
    },

    /** What a letter may say of a report. */
    report(id: string): Promise<Pick<ReportRow, 'number' | 'visibility' | 'due_date' | 'due_stage' | 'assignee_id'> | undefined> {
      return database.selectFrom('reports').select(['number', 'visibility', 'due_date', 'due_stage', 'assignee_id']).where('id', '=', id).executeTakeFirst();
    },

    addressOfAgency(agencyId: string): Promise<AgencyAddressRow | undefined> {
      return database.selectFrom('agency_addresses').selectAll().where('agency_id', '=', agencyId).executeTakeFirst();
    },

    /** Those of these agencies that left an address. */
    async withAddress(agencyIds: readonly string[]): Promise<Set<string>> {
      if (agencyIds.length === 0) return new Set();
      const rows = await database.selectFrom('agency_addresses').select('agency_id').where('agency_id', 'in', agencyIds).execute();
      return new Set(rows.map(({ agency_id }) => agency_id));
    },

    /** Reports that settle or close by themselves on one of these days unless a reporter with an e-mail address replies, by id. */
    lapsingSoon(query: { readonly between: readonly [string, string]; readonly after: string; readonly limit: number }): Promise<Pick<ReportRow, 'id' | 'due_date' | 'status'>[]> {
      return database
        .selectFrom('reports')
        .select(['id', 'due_date', 'status'])
        .where('due_stage', '=', 'reply')
        .where('due_date', '>=', query.between[0])
        .where('due_date', '<=', query.between[1])
        .where('status', 'in', ['awaiting_reporter', 'answered', 'closed_by_agency'])
        .where('contact_kind', '=', 'email')
        .where('id', '>', query.after)
        .orderBy('id')
        .limit(query.limit)
        .execute();
    },

    /** Gives an agency its address in place of the one it had; `null` takes it away. */
    async putAgencyAddress(agencyId: string, address: Omit<AgencyAddressRow, 'agency_id' | 'digest'> | null): Promise<void> {
      if (address === null) {
        await database.deleteFrom('agency_addresses').where('agency_id', '=', agencyId).execute();
        return;
      }
      await database
        .insertInto('agency_addresses')
        .values({ agency_id: agencyId, digest: 1, ...address })
        .onConflict((conflict) => conflict.column('agency_id').doUpdateSet(address))
        .execute();
    },

    /** Whether an agency's address gets a letter a day. */
    async putDigest(agencyId: string, wanted: boolean): Promise<void> {
      await database.updateTable('agency_addresses').set({ digest: wanted ? 1 : 0 }).where('agency_id', '=', agencyId).execute();
    },

    addressOfOfficer(officerId: string): Promise<OfficerAddressRow | undefined> {
      return database.selectFrom('officer_addresses').selectAll().where('officer_id', '=', officerId).executeTakeFirst();
    },

    /** Gives an officer an address in place of the one they had; `null` takes it away. */
    async putOfficerAddress(officerId: string, address: Omit<OfficerAddressRow, 'officer_id'> | null): Promise<void> {
      await database.deleteFrom('officer_addresses').where('officer_id', '=', officerId).execute();
      if (address !== null) await database.insertInto('officer_addresses').values({ officer_id: officerId, ...address }).execute();
    },

    /** Sends the reporter no more e-mail about a report. */
    async stop(reportId: string, at: string): Promise<void> {
      await database
        .insertInto('mail_stops')
        .values({ report_id: reportId, at })
        .onConflict((conflict) => conflict.column('report_id').doNothing())
        .execute();
    },
  };
}
