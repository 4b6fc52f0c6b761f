import { sql } from 'kysely';
import type { KnownStatus } from '@lapor/sdk/contract';
import type { Database } from './database.js';
import type { ReportRow } from './tables.js';

/** Where a page of the inbox ended: what sorts a report there. */
export type InboxPosition = readonly [due: string, createdAt: string, id: string];

/** Where a page of reports ended that goes by an instant. */
export type OwnPosition = readonly [at: string, id: string];

/** What the inbox is asked for. `path` is the path of the agency at whose subtree to look. */
export interface InboxQuery {
  readonly path: string | null;
  readonly status?: KnownStatus | undefined;
  readonly after?: InboxPosition | undefined;
  readonly limit: number;
}

const NEVER_DUE = '9999-12-31';
const dueOrNever = sql<string>`coalesce(reports.due_date, ${sql.lit(NEVER_DUE)})`;

/** Where a report stands in the order of the inbox. */
export function inboxPosition(row: ReportRow): InboxPosition {
  return [row.due_date ?? NEVER_DUE, row.created_at, row.id];
}

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

    /** Reports of one e-mail address, by its keyed hash, the newest first. */
    ofAddress(query: { emailHash: string; after?: OwnPosition | undefined; limit: number }): Promise<ReportRow[]> {
      let rows = database
        .selectFrom('reports')
        .selectAll('reports')
        .innerJoin('reporters', 'reporters.report_id', 'reports.id')
        .where('reporters.email_hash', '=', query.emailHash);
      if (query.after) rows = rows.where(sql<boolean>`(reports.created_at, reports.id) < (${sql.join(query.after)})`);
      return rows.orderBy('reports.created_at', 'desc').orderBy('reports.id', 'desc').limit(query.limit).execute();
    },

    /** Reports whose deletion was asked for and not decided, the longest waiting first, at the subtree of an agency. */
    erasuresAsked(query: { path: string | null; after?: OwnPosition | undefined; limit: number }): Promise<ReportRow[]> {
      let rows = database.selectFrom('reports').selectAll('reports').where('reports.erasure_requested_at', 'is not', null);
      if (query.path !== null) {
        rows = rows
          .innerJoin('agencies', 'agencies.id', 'reports.agency_id')
          .where('agencies.path', '>=', query.path)
          .where('agencies.path', '<', `${query.path}~`);
      }
      if (query.after) rows = rows.where(sql<boolean>`(reports.erasure_requested_at, reports.id) > (${sql.join(query.after)})`);
      return rows.orderBy('reports.erasure_requested_at').orderBy('reports.id').limit(query.limit).execute();
    },

    /** What is due first comes first. */
    inbox(query: InboxQuery): Promise<ReportRow[]> {
      let rows = database.selectFrom('reports').selectAll('reports');
      const { path, status, after } = query;
      if (path !== null) {
        rows = rows
          .innerJoin('agencies', 'agencies.id', 'reports.agency_id')
          // "~" sorts after every character of a path.
          .where('agencies.path', '>=', path)
          .where('agencies.path', '<', `${path}~`);
      }
      if (status) rows = rows.where('reports.status', '=', status);
      if (after) {
        rows = rows.where(
          sql<boolean>`(${dueOrNever}, reports.created_at, reports.id) > (${sql.join(after)})`,
        );
      }
      return rows.orderBy(dueOrNever).orderBy('reports.created_at').orderBy('reports.id').limit(query.limit).execute();
    },
  };
}
