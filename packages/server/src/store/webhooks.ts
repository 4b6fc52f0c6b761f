import { sql } from 'kysely';
import type { Database } from './database.js';
import type { WebhookAttemptRow, WebhookEndpointRow } from './tables/outbox.js';

/** Where a page ended: an instant, and the id of what stood there. */
export type NewestFirst = readonly [at: string, id: string];

/** Endpoints webhooks are sent to, and the log of each. */
export function webhookStore(database: Database) {
  return {
    async insert(row: WebhookEndpointRow): Promise<void> {
      await database.insertInto('webhook_endpoints').values(row).execute();
    },

    find(id: string): Promise<WebhookEndpointRow | undefined> {
      return database.selectFrom('webhook_endpoints').selectAll().where('id', '=', id).executeTakeFirst();
    },

    /** Those of an agency and of the agencies below it, of the whole tree when `path` is `null`; the newest first. */
    list(query: { readonly path: string | null; readonly after?: NewestFirst | undefined; readonly limit: number }): Promise<WebhookEndpointRow[]> {
      let rows = database.selectFrom('webhook_endpoints').selectAll('webhook_endpoints');
      if (query.path !== null) {
        rows = rows
          .innerJoin('agencies', 'agencies.id', 'webhook_endpoints.agency_id')
          // "~" sorts after every character of a path.
          .where('agencies.path', '>=', query.path)
          .where('agencies.path', '<', `${query.path}~`);
      }
      if (query.after) rows = rows.where(sql<boolean>`(webhook_endpoints.created_at, webhook_endpoints.id) < (${sql.join(query.after)})`);
      return rows.orderBy('webhook_endpoints.created_at', 'desc').orderBy('webhook_endpoints.id', 'desc').limit(query.limit).execute();
    },

    async countOf(agencyId: string | null): Promise<number> {
      const { count } = await database
        .selectFrom('webhook_endpoints')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('agency_id', agencyId === null ? 'is' : '=', agencyId)
        .executeTakeFirstOrThrow();
      return count;
    },

    /** Changes an endpoint; `false` when it is no longer there. */
    async update(id: string, changes: Partial<WebhookEndpointRow>): Promise<boolean> {
      const result = await database.updateTable('webhook_endpoints').set(changes).where('id', '=', id).executeTakeFirst();
      return result.numUpdatedRows === 1n;
    },

    /** Stops an endpoint unless it is stopped already; says whether it did. */
    async disable(id: string, by: WebhookEndpointRow['disabled_by'], at: string): Promise<boolean> {
      const result = await database
        .updateTable('webhook_endpoints')
        .set({ disabled_at: at, disabled_by: by })
        .where('id', '=', id)
        .where('disabled_at', 'is', null)
        .executeTakeFirst();
      return result.numUpdatedRows === 1n;
    },

    async remove(id: string): Promise<void> {
      await database.deleteFrom('webhook_endpoints').where('id', '=', id).execute();
    },

    /** Endpoints in force that are told of a report: those of the agencies it lies or lay with, of all above them, and of the tree. */
    async subscribed(report: { readonly id: string; readonly agencyIds: readonly string[] }): Promise<WebhookEndpointRow[]> {
      const concerned = await database
        .selectFrom('agencies')
        .select('path')
        .where((row) =>
          row.or([
            row('id', 'in', report.agencyIds),
            row('id', 'in', row.selectFrom('assisting_agencies').select('agency_id').where('report_id', '=', report.id)),
          ]),
        )
        .execute();
      const ids = [...new Set(concerned.flatMap(({ path }) => path.split('/').filter((id) => id !== '')))];
      return database
        .selectFrom('webhook_endpoints')
        .selectAll()
        .where('disabled_at', 'is', null)
        .where((row) => row.or([row('agency_id', 'is', null), row('agency_id', 'in', ids)]))
        .execute();
    },

    async addAttempt(row: WebhookAttemptRow): Promise<void> {
      await database.insertInto('webhook_attempts').values(row).execute();
    },

    /** The log of an endpoint, the latest first. */
    attempts(endpointId: string, query: { readonly after?: NewestFirst | undefined; readonly limit: number }): Promise<WebhookAttemptRow[]> {
      let rows = database.selectFrom('webhook_attempts').selectAll().where('endpoint_id', '=', endpointId);
      if (query.after) rows = rows.where(sql<boolean>`(at, id) < (${sql.join(query.after)})`);
      return rows.orderBy('at', 'desc').orderBy('id', 'desc').limit(query.limit).execute();
    },

    async removeAttemptsBefore(instant: string): Promise<void> {
      await database.deleteFrom('webhook_attempts').where('at', '<', instant).execute();
    },
  };
}
