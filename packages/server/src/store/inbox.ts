import { sql, type ExpressionBuilder, type SelectQueryBuilder } from 'kysely';
import { isSecret, VISIBILITIES, type Classification, type KnownStatus, type Visibility } from '@lapor/sdk/contract';
import type { Database } from './database.js';
import { searchIndex, type WordQuery } from './search-index.js';
import { statusCountStore } from './status-counts.js';
import type { ReportRow, Tables } from './tables.js';

/** Where a page of the inbox ended: what sorts a report there. */
export type InboxPosition = readonly [due: string, createdAt: string, id: string];

/** Which reports of the inbox are wanted. What is left out does not matter. */
export interface InboxFilter {
  /** The path of the agency at whose subtree to look; `null` for every agency. */
  readonly path: string | null;
  readonly statuses?: readonly KnownStatus[] | undefined;
  readonly classification?: Classification | undefined;
  readonly categoryIds?: readonly string[] | undefined;
  readonly region?: string | undefined;
  readonly visibility?: Visibility | undefined;
  /** `null` for those nobody has in hand. */
  readonly assigneeId?: string | null | undefined;
  readonly overdue?: boolean | undefined;
  readonly flagged?: boolean | undefined;
  /** Whether it may not come from a person, and nobody has taken it on yet. */
  readonly doubtful?: boolean | undefined;
  /** Whether it was forwarded that often, or more. */
  readonly forwardings?: { readonly least: number; readonly wanted: boolean } | undefined;
  /**
   * Words to be found in what was reported, said and noted; `null` for those that are in no report. They are looked for in secret
   * reports only when `visibility` asks for these.
   */
  readonly words?: WordQuery['words'] | null | undefined;
  /** The number that was typed among the words: its report is found however secret it is. */
  readonly number?: string | undefined;
  /** Escalated to one of these at the farthest. */
  readonly escalated?: readonly NonNullable<ReportRow['escalated']>[] | undefined;
  /** The day it is now in each time zone. */
  readonly today: ReadonlyMap<string, string>;
}

/** A page of the inbox. */
export interface InboxQuery extends InboxFilter {
  readonly after?: InboxPosition | undefined;
  readonly limit: number;
}

const NEVER_DUE = '9999-12-31';
const SECRET = VISIBILITIES.filter(isSecret);
// As the indexes have it.
const dueOrNever = sql<string>`coalesce(reports.due_date, ${sql.lit(NEVER_DUE)})`;

/** Where a report stands in the order of the inbox. */
export function inboxPosition(row: ReportRow): InboxPosition {
  return [row.due_date ?? NEVER_DUE, row.created_at, row.id];
}

type Found<Output> = SelectQueryBuilder<Tables, 'reports' | 'agencies', Output>;
type Row = ExpressionBuilder<Tables, 'reports' | 'agencies'>;

/** The reports that lie before somebody, in lists and in numbers. */
export function inboxStore(database: Database) {
  const from = () => database.selectFrom('reports').innerJoin('agencies', 'agencies.id', 'reports.agency_id');

  /** The reports that agencies of the subtree lead, and those they assist with: two queries, so that each has its index. */
  function parts(filter: InboxFilter): Found<object>[] {
    if (filter.path === null) return [from().where((row) => fits(database, row, filter))];
    const subtree = inSubtree(filter.path);
    const assisted = database
      .selectFrom('assisting_agencies')
      .innerJoin('agencies as helpers', 'helpers.id', 'assisting_agencies.agency_id')
      .select('assisting_agencies.report_id')
      .where(subtree('helpers.path'));
    return [
      from().where(subtree('agencies.path')).where((row) => fits(database, row, filter)),
      from()
        .where('reports.id', 'in', assisted)
        .where(sql<boolean>`not ${subtree('agencies.path')}`)
        .where((row) => fits(database, row, filter)),
    ];
  }

  return {
    /** What is due first comes first. */
    async page({ after, limit, ...filter }: InboxQuery): Promise<ReportRow[]> {
      const found: { id: string; due: string; created_at: string }[] = [];
      // What is rare is found by its own index and sorted then: gone through in order, nearly all would be looked at for nothing.
      const rare = filter.flagged === true || filter.doubtful === true || filter.forwardings?.wanted === true || typeof filter.assigneeId === 'string' || filter.escalated !== undefined;
      const first = rare ? sql<string>`(${dueOrNever} || '')` : dueOrNever;
      for (const part of parts(filter)) {
        // Only what sorts them is read of all, so that long texts are read for one page alone.
        let rows = part.select(['reports.id', 'reports.created_at', dueOrNever.as('due')]);
        if (after) rows = rows.where(sql<boolean>`(${dueOrNever}, reports.created_at, reports.id) > (${sql.join(after)})`);
        found.push(...(await rows.orderBy(first).orderBy('reports.created_at').orderBy('reports.id').limit(limit).execute()));
      }
      const ids = found.sort(inOrder).slice(0, limit).map(({ id }) => id);
      if (ids.length === 0) return [];
      const rows = new Map((await database.selectFrom('reports').selectAll().where('id', 'in', ids).execute()).map((row) => [row.id, row]));
      return ids.flatMap((id) => rows.get(id) ?? []);
    },

    /** How many there are of each status, in a subtree or, for `null`, in all. */
    async countByStatus(path: string | null): Promise<Map<KnownStatus, number>> {
      const counts = await statusCountStore(database).within(path);
      const [, assisted] = parts({ path, today: new Map() });
      const helped = await assisted?.select(['reports.status', sql<number | string>`count(*)`.as('count')]).groupBy('reports.status').execute();
      for (const { status, count } of helped ?? []) counts.set(status, (counts.get(status) ?? 0) + Number(count));
      return counts;
    },

    /** How many there are. */
    async count(filter: InboxFilter): Promise<number> {
      let sum = 0;
      for (const part of parts(filter)) {
        const { count } = await part.select(sql<number | string>`count(*)`.as('count')).executeTakeFirstOrThrow();
        sum += Number(count);
      }
      return sum;
    },
  };
}

function inOrder(one: { id: string; due: string; created_at: string }, other: typeof one): number {
  return compare(one.due, other.due) || compare(one.created_at, other.created_at) || compare(one.id, other.id);
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** Whether a path lies in a subtree. "~" sorts after every character of a path. */
function inSubtree(path: string) {
  return (column: 'agencies.path' | 'helpers.path') => sql<boolean>`(${sql.ref(column)} >= ${path} and ${sql.ref(column)} < ${`${path}~`})`;
}

/** What a filter asks of a report. */
export function fits(database: Database, row: Row, filter: Omit<InboxFilter, 'path'>) {
  const { words, number, statuses, classification, categoryIds, region, visibility, assigneeId, overdue, flagged, doubtful, forwardings, escalated, today } = filter;
  return row.and([
    ...(words === undefined ? [] : [row.or([hasWords(database, words, visibility), ...(number === undefined ? [] : [row('reports.number', '=', number)])])]),
    // PostgreSQL knows no empty list.
    ...(statuses ? [statuses.length > 0 ? row('reports.status', 'in', statuses) : sql<boolean>`1 = 0`] : []),
    ...(classification ? [row('reports.classification', '=', classification)] : []),
    ...(categoryIds ? [row('reports.category_id', 'in', categoryIds)] : []),
    // "/" comes right after ".": what begins with the code and a dot lies within it.
    ...(region ? [sql<boolean>`(reports.region_code = ${region} or (reports.region_code > ${`${region}.`} and reports.region_code < ${`${region}/`}))`] : []),
    ...(visibility ? [row('reports.visibility', '=', visibility)] : []),
    ...(assigneeId === undefined ? [] : [assigneeId === null ? row('reports.assignee_id', 'is', null) : row('reports.assignee_id', '=', assigneeId)]),
    // The day itself, so that PostgreSQL counts from an index alone: it does not see that an expression in one tells it.
    ...(overdue === undefined ? [] : [overdue ? sql<boolean>`(reports.due_date < ${latestOf(today)} and ${isOverdue(today)})` : sql<boolean>`not ${isOverdue(today)}`]),
    // A range, so that SQLite begins with the few that are flagged.
    ...(flagged === undefined ? [] : [flagged ? row('reports.flagged_at', '>', '') : row('reports.flagged_at', 'is', null)]),
    ...(doubtful === undefined ? [] : [doubtful ? row.and([row('reports.doubt', 'is not', null), isNew(row)]) : row.or([row('reports.doubt', 'is', null), row.not(isNew(row))])]),
    ...(escalated ? [row('reports.escalated', 'in', escalated)] : []),
    ...(forwardings ? [row('reports.forwardings', forwardings.wanted ? '>=' : '<', sql.lit(forwardings.least))] : []),
  ]);
}

/** Whether no agency has taken it on yet. */
function isNew(row: Row) {
  return row('reports.status', '=', 'awaiting_verification');
}

/** Whether all the words stand in a report. Who may see what is found is for the rest of the query to say. */
function hasWords(database: Database, words: WordQuery['words'] | null, visibility: Visibility | undefined) {
  if (words === null) return sql<boolean>`1 = 0`;
  const found = sql<boolean>`reports.id in ${searchIndex(database).matching('staff', { words, match: 'all' })}`;
  return visibility && isSecret(visibility) ? found : sql<boolean>`(${found} and reports.visibility not in (${sql.join(SECRET)}))`;
}

/** The latest day it is anywhere. */
function latestOf(today: ReadonlyMap<string, string>): string {
  return [...today.values()].sort().at(-1) ?? '';
}

/** Whether the agency let its day pass; the reporter's own day to reply does not count. */
function isOverdue(today: ReadonlyMap<string, string>) {
  const days = [...today].map(([zone, day]) => sql`when ${zone} then ${day}`);
  // The first condition says nothing new, but an index can answer it.
  return sql<boolean>`(${dueOrNever} < ${latestOf(today)} and ${dueOrNever} < case agencies.time_zone ${sql.join(days, sql` `)} else '' end and reports.due_stage <> 'reply')`;
}
