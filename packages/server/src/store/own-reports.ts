import { sql } from 'kysely';
import type { Database } from './database.js';
import type { ReportRow } from './tables.js';

/** Where a page of reports ended that goes by an instant. */
export type OwnPosition = readonly [at: string, id: string];

/** Reports as those who filed them look for them, or asked for them to be deleted. */
export function ownReportStore(database: Database) {
  return {
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
    toErase(query: { path: string | null; after?: OwnPosition | undefined; limit: number }): Promise<ReportRow[]> {
      let rows = database.selectFrom('reports').selectAll('reports').where('reports.erasure_requested_at', 'is not', null);
      if (query.path !== null) {
        rows = rows
          .innerJoin('agencies', 'agencies.id', 'reports.agency_id')
          // "~" sorts after every character of a path.
          .where('agencies.path', '>=', query.path)
          .where('agencies.path', '<', `${query.path}~`);
      }
      if (query.after) rows = rows.where(sql<boolean>`(reports.erasure_requested_at, reports.id) > (${sql.join(query.after)})`);
      return rows.orderBy('reports.erasure_requested_at').orderBy('reports.id').limit(query.limit).execute();
    },
  };
}
