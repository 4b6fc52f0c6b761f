import { sql } from 'kysely';
import type { Database } from './database.js';
import type { AgencyRow, ReportRow } from './tables.js';
import type { AgencyRetentionRow } from './tables/retention.js';

/** A report whose time is over. */
export type EndedReport = Pick<ReportRow, 'id' | 'number'> & { readonly ended_at: string };

/** What an agency decides of one of the two: so many days, or that it never happens. `null`: what the one above it decides. */
type KeptFor = number | 'never' | null;

/** What stands for `never` in the table, where nothing else is less than a day. */
export const NEVER = 0;

/** Whose reports that ended before an instant to look for, and after which to go on. */
export interface EndedQuery {
  readonly agencyId: string;
  readonly before: string;
  /** Only those of which it is still kept who reported them. */
  readonly named: boolean;
  readonly after: Pick<EndedReport, 'id' | 'ended_at'> | null;
  readonly limit: number;
}

/** How long reports are kept, and which were kept long enough. */
export function retentionStore(database: Database) {
  return {
    /** Of an agency and those above it, the farthest first. */
    async above(agency: Pick<AgencyRow, 'path'>): Promise<AgencyRetentionRow[]> {
      const ids = agency.path.split('/').filter((id) => id !== '');
      const rows = await database.selectFrom('agency_retention').selectAll().where('agency_id', 'in', ids).execute();
      return rows.toSorted((one, other) => ids.indexOf(one.agency_id) - ids.indexOf(other.agency_id));
    },

    /** Sets what an agency decided; `null` takes it away. */
    async put(agencyId: string, days: { readonly anonymiseAfterDays?: KeptFor | undefined; readonly eraseAfterDays?: KeptFor | undefined } | null): Promise<void> {
      const own = { anonymise_after_days: stored(days?.anonymiseAfterDays), erase_after_days: stored(days?.eraseAfterDays) };
      await database
        .insertInto('agency_retention')
        .values({ agency_id: agencyId, ...own })
        .onConflict((conflict) => conflict.column('agency_id').doUpdateSet(own))
        .execute();
    },

    /** Agencies in the order of their ids, from the one after `after` on. */
    agencies(after: string, limit: number): Promise<Pick<AgencyRow, 'id' | 'path' | 'time_zone'>[]> {
      return database.selectFrom('agencies').select(['id', 'path', 'time_zone']).where('id', '>', after).orderBy('id').limit(limit).execute();
    },

    /** Reports an agency leads that ended before an instant and say something still, the longest over first. */
    async ended({ agencyId, before, named, after, limit }: EndedQuery): Promise<EndedReport[]> {
      let rows = database
        .selectFrom('reports')
        .select(['id', 'number', 'ended_at'])
        .where('agency_id', '=', agencyId)
        .where('ended_at', 'is not', null)
        .where('erased_at', 'is', null)
        .where('ended_at', '<', before);
      if (named) rows = rows.where((row) => row.exists(row.selectFrom('reporters').select('report_id').whereRef('reporters.report_id', '=', 'reports.id')));
      if (after) rows = rows.where(sql<boolean>`(ended_at, id) > (${after.ended_at}, ${after.id})`);
      return (await rows.orderBy('ended_at').orderBy('id').limit(limit).execute()) as EndedReport[];
    },

    /** Whether it is kept who reported a report. */
    async isNamed(reportId: string): Promise<boolean> {
      return (await database.selectFrom('reporters').select('report_id').where('report_id', '=', reportId).executeTakeFirst()) !== undefined;
    },
  };
}

function stored(days: KeptFor | undefined): number | null {
  return days === 'never' ? NEVER : (days ?? null);
}
