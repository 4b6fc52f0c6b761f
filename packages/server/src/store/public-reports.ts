import { sql, type RawBuilder } from 'kysely';
import type { Classification, KnownStatus } from '@lapor/sdk/contract';
import type { Database } from './database.js';
import { searchIndex, type WordQuery } from './search-index.js';
import type { ReportRow } from './tables.js';
import type { PublicReportRow } from './tables/public-life.js';

/** In which order published reports are listed. */
export type PublicOrder = 'newest' | 'supported' | 'relevance';

/** Where a page of a list ended: what sorts a report there, `first` by the order asked for. */
export interface PublicPosition {
  readonly first: number;
  readonly publishedAt: string;
  readonly id: string;
}

/** Which published reports to list. */
export interface PublicSearch {
  readonly order: PublicOrder;
  /** Search words; without any, everything is found. */
  readonly query?: WordQuery | undefined;
  /** The path of the agency at whose subtree to look. */
  readonly path?: string | undefined;
  readonly categories?: readonly string[] | undefined;
  /** This region and those below it. */
  readonly region?: string | undefined;
  readonly classification?: Classification | undefined;
  readonly statuses?: readonly KnownStatus[] | undefined;
  /** Filed at this instant or later. */
  readonly from?: string | undefined;
  /** Filed before this instant. */
  readonly before?: string | undefined;
  readonly supports?: number | undefined;
  readonly after?: PublicPosition | undefined;
  readonly limit: number;
}

/** A published report, found. */
export interface FoundPublicReport {
  readonly publication: PublicReportRow;
  readonly report: ReportRow;
  /** How well it fits the search; 0 without one. */
  readonly rank: number;
}

/** A stretch of the earth's surface. */
export interface Box {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

/** How many of the newest that match a search are put in order; whoever looks for older ones asks for the newest first, or filters. */
const RANKED = 2000;
/** How many of the newest are compared with a draft. */
const COMPARED = 500;
/** Statuses of reports about something that is still so. */
const OPEN: readonly KnownStatus[] = ['awaiting_reporter', 'forwarded', 'in_progress', 'answered', 'closed_by_agency', 'contested'];
const PUBLIC = sql<boolean>`public_reports.shown = 1`;

/** What is published: the only door to reports for whoever has neither a code nor a key. */
export function publicReportStore(database: Database) {
  type Ranked = PublicReportRow & { rank: number };
  const index = searchIndex(database);

  /** The reports of these rows; one that should not be public after all is left out. */
  async function withReports(rows: readonly Ranked[]): Promise<FoundPublicReport[]> {
    if (rows.length === 0) return [];
    const reports = await database
      .selectFrom('reports')
      .selectAll()
      .where('id', 'in', rows.map((row) => row.report_id))
      .where('visibility', 'in', ['public', 'anonymous'])
      .where('erased_at', 'is', null)
      .execute();
    const byId = new Map(reports.map((report) => [report.id, report]));
    return rows.flatMap(({ rank, ...publication }) => {
      const report = byId.get(publication.report_id);
      return report ? [{ publication, report, rank }] : [];
    });
  }

  return {
    /** How a report stands towards the public, shown or not. */
    ofReport(reportId: string): Promise<PublicReportRow | undefined> {
      return database.selectFrom('public_reports').selectAll().where('report_id', '=', reportId).executeTakeFirst();
    },

    /** Adds how a report stands, or replaces it. The count of its supporters stays as it is. */
    async put({ supports: _, ...row }: PublicReportRow): Promise<void> {
      await database
        .insertInto('public_reports')
        .values({ ...row, supports: 0 })
        .onConflict((conflict) => conflict.column('report_id').doUpdateSet(row))
        .execute();
    },

    /** A published report by its number; `undefined` for any other. */
    async find(number: string): Promise<FoundPublicReport | undefined> {
      const { rows } = await sql<Ranked>`
        select public_reports.*, 0 as rank from public_reports
        inner join reports on reports.id = public_reports.report_id where reports.number = ${number} and ${PUBLIC}`.execute(database);
      return (await withReports(rows))[0];
    },

    /** One page of what is published. Reports that are published meanwhile come before what was seen, and move nothing. */
    async list(search: PublicSearch): Promise<FoundPublicReport[]> {
      const { query, order, after, limit } = search;
      const conditions = conditionsOf(search);
      const first = firstOf(order);
      // Conditions are on the ranked ones already.
      const ranked = order === 'relevance' && query ? index.ranked(query, { where: all(conditions), newest: RANKED }) : null;
      if (query && !ranked) conditions.push(sql`public_reports.report_id in ${index.matching('public', query)}`);
      if (after) {
        const rank = ranked && query ? await rankOf(query, after.id) : undefined;
        const reached = sql.join([...(first ? [rank ?? after.first] : []), after.publishedAt, after.id]);
        conditions.push(sql`(${sql.join([...(first ? [first] : []), sql`public_reports.published_at`, sql`public_reports.report_id`])}) < (${reached})`);
      }
      const { rows } = await sql<Ranked>`
        select public_reports.*, ${ranked ? sql`found.rank` : sql`0`} as rank from public_reports
        ${ranked ? sql`inner join ${ranked} as found on found.report_id = public_reports.report_id` : sql``}
        where ${all(conditions)}
        order by ${first ? sql`${first} desc,` : sql``} public_reports.published_at desc, public_reports.report_id desc
        limit ${limit}`.execute(database);
      return withReports(rows);
    },

    /**
     * When what is published of some subject last changed, or left what is published; `null` when nothing ever was. Reports
     * that never were public have no part in it.
     */
    async lastChange(search: Pick<PublicSearch, 'path' | 'categories'>): Promise<string | null> {
      const [, ...conditions] = conditionsOf(search);
      const { rows } = await sql<{ at: string | null }>`
        select max(changed_at) as at from public_reports
        where ${all([sql`public_reports.published_at is not null`, ...conditions])}`.execute(database);
      return rows[0]?.at ?? null;
    },

    /** Open ones that share words with a text, the likest first, among the newest of a region. */
    async alike(query: WordQuery, region: string | undefined, limit: number): Promise<FoundPublicReport[]> {
      const where = all([PUBLIC, openOnes(), ...(region === undefined ? [] : [within(region)])]);
      const { rows } = await sql<Ranked>`
        select public_reports.*, found.rank from public_reports
        inner join ${index.ranked(query, { where, newest: COMPARED })} as found on found.report_id = public_reports.report_id
        order by found.rank desc, public_reports.published_at desc, public_reports.report_id desc limit ${limit}`.execute(database);
      return withReports(rows);
    },

    /** Open ones in a box, the newest first. */
    async inBox(box: Box, limit: number): Promise<FoundPublicReport[]> {
      const { rows } = await sql<Ranked>`
        select public_reports.*, 0 as rank from public_reports
        where ${PUBLIC} and ${openOnes()}
          and latitude between ${box.south} and ${box.north} and longitude between ${box.west} and ${box.east}
        order by published_at desc, report_id desc limit ${limit}`.execute(database);
      return withReports(rows);
    },

    /**
     * Changes how many support a published report, and keeps others from doing so until the transaction ends; 0 only locks.
     * The count it then has; `undefined` when the report is not published.
     */
    async addSupports(number: string, change: -1 | 0 | 1): Promise<{ reportId: string; supports: number } | undefined> {
      const { rows } = await sql<{ report_id: string; supports: number }>`
        update public_reports set supports = supports + ${change}
        where shown = 1 and report_id = (select id from reports where number = ${number} and visibility in ('public', 'anonymous') and erased_at is null)
        returning report_id, supports`.execute(database);
      return rows[0] && { reportId: rows[0].report_id, supports: rows[0].supports };
    },

    /** Numbers of reports whose search words were made by an earlier version, or never. */
    async withOlderWords(version: number, limit: number): Promise<string[]> {
      const rows = await database
        .selectFrom('public_reports')
        .innerJoin('reports', 'reports.id', 'public_reports.report_id')
        .select('reports.number')
        .where('words_version', '<', version)
        .limit(limit)
        .execute();
      return rows.map((row) => row.number);
    },
  };

  // Counted anew, as the ranks of all shift a little when reports come and go; what was the last one stays the mark.
  async function rankOf(query: WordQuery, reportId: string): Promise<number | undefined> {
    const found = index.ranked(query, { where: sql`public_reports.report_id = ${reportId}`, newest: 1 });
    const { rows } = await sql<{ rank: number }>`select found.rank from ${found} as found`.execute(database);
    return rows[0]?.rank;
  }
}

function all(conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> {
  return sql`(${sql.join(conditions, sql` and `)})`;
}

function firstOf(order: PublicOrder): RawBuilder<unknown> | null {
  if (order === 'newest') return null;
  return order === 'supported' ? sql`public_reports.supports` : sql`found.rank`;
}

function conditionsOf(search: Partial<PublicSearch>): RawBuilder<boolean>[] {
  const { path, categories, region, classification, statuses, from, before, supports } = search;
  const conditions = [PUBLIC];
  // "~" sorts after every character of a path.
  if (path !== undefined) conditions.push(sql`public_reports.agency_id in (select id from agencies where path >= ${path} and path < ${`${path}~`})`);
  if (categories) conditions.push(sql`public_reports.category_id in (${sql.join(categories)})`);
  if (region !== undefined) conditions.push(within(region));
  if (classification) conditions.push(sql`public_reports.classification = ${classification}`);
  if (statuses) conditions.push(sql`public_reports.status in (${sql.join(statuses)})`);
  if (from !== undefined) conditions.push(sql`public_reports.created_at >= ${from}`);
  if (before !== undefined) conditions.push(sql`public_reports.created_at < ${before}`);
  if (supports !== undefined) conditions.push(sql`public_reports.supports >= ${supports}`);
  return conditions;
}

function openOnes(): RawBuilder<boolean> {
  return sql`public_reports.status in (${sql.join(OPEN)})`;
}

// "/" is the character after ".", so this is every code that begins with the region and a dot.
function within(region: string): RawBuilder<boolean> {
  return sql`(public_reports.region_code = ${region} or (public_reports.region_code > ${`${region}.`} and public_reports.region_code < ${`${region}/`}))`;
}
