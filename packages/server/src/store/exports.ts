import { sql } from 'kysely';
import type { Database } from './database.js';
import { fits, type InboxFilter } from './inbox.js';
import type { EventRow, ReportRow } from './tables.js';
import type { FactRow } from './tables/figures.js';

/** One report of an export: no text anybody wrote, and nobody's name. */
export type ExportRow = Pick<
  ReportRow,
  'id' | 'number' | 'classification' | 'agency_id' | 'category_id' | 'region_code' | 'visibility' | 'channel' | 'assisted' | 'status' | 'due_date' | 'forwardings' | 'created_at' | 'updated_at'
> & { agency_name: string } & { [Name in 'received_day' | 'contests' | 'first_days' | 'settled_days' | 'resolved_by' | 'rating']: FactRow[Name] | null };

/** Which reports to export, and after which to go on. */
export interface ExportQuery extends InboxFilter {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly after: Pick<ReportRow, 'created_at' | 'id'> | null;
  readonly limit: number;
}

/** Reports that the public may see, counted by all that open data tells them apart by. */
export interface OpenDataRow extends Pick<FactRow, 'agency_id' | 'category_id' | 'classification'> {
  readonly district: string;
  readonly received: number;
  readonly followed_up: number;
  readonly settled: number;
}

/** Many reports at a time, for what goes through all of them. */
export function exportStore(database: Database) {
  return {
    /** Reports in the order they were filed. */
    page({ path, from, to, after, limit, ...filter }: ExportQuery): Promise<ExportRow[]> {
      let rows = database
        .selectFrom('reports')
        .innerJoin('agencies', 'agencies.id', 'reports.agency_id')
        .leftJoin('report_facts', 'report_facts.report_id', 'reports.id')
        .select([
          'reports.id', 'reports.number', 'reports.classification', 'reports.agency_id', 'agencies.name as agency_name', 'reports.category_id', 'reports.region_code',
          'reports.visibility', 'reports.channel', 'reports.assisted', 'reports.status', 'reports.due_date', 'reports.forwardings', 'reports.created_at', 'reports.updated_at',
          'report_facts.received_day', 'report_facts.contests', 'report_facts.first_days', 'report_facts.settled_days', 'report_facts.resolved_by', 'report_facts.rating',
        ])
        .where((row) => fits(database, row as never, filter));
      // "~" sorts after every character of a path.
      if (path !== null) rows = rows.where('agencies.path', '>=', path).where('agencies.path', '<', `${path}~`);
      if (from !== undefined) rows = rows.where('report_facts.received_day', '>=', from);
      if (to !== undefined) rows = rows.where('report_facts.received_day', '<=', to);
      if (after) rows = rows.where(sql<boolean>`(reports.created_at, reports.id) > (${after.created_at}, ${after.id})`);
      return rows.orderBy('reports.created_at').orderBy('reports.id').limit(limit).execute();
    },

    /** The first month anything was received in, as `2026-01`. */
    async firstMonth(): Promise<string | null> {
      const row = await database.selectFrom('report_facts').select('received_day').orderBy('received_day').limit(1).executeTakeFirst();
      return row ? row.received_day.slice(0, 7) : null;
    },

    /** What was received in a span of days, by all that open data tells apart. */
    async openData(span: { from: string; to: string }): Promise<OpenDataRow[]> {
      const { rows } = await sql<OpenDataRow>`select agency_id, category_id, classification, substr(region_code, 1, 8) as district,
        count(*) as received, sum(was_followed_up) as followed_up, sum(case when resolved_by is null then 0 else 1 end) as settled
        from report_facts where published = 1 and received_day >= ${span.from} and received_day < ${span.to}
        group by agency_id, category_id, classification, substr(region_code, 1, 8)
        order by agency_id, category_id, classification, district`.execute(database);
      return rows;
    },

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
