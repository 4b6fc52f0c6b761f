import type { Database } from './database.js';

/** How much there is to do, for whoever watches the server. */
export function watchStore(database: Database) {
  return {
    /** Messages that wait for their time or failed for good, by kind, and when the longest due of them was. */
    outbox(): Promise<{ kind: string; state: string; count: number; oldest: string }[]> {
      return database
        .selectFrom('outbox')
        .select(({ fn }) => ['kind', 'state', fn.countAll<number>().as('count'), fn.min('next_at').as('oldest')])
        .where('state', 'in', ['waiting', 'dead'])
        .groupBy(['kind', 'state'])
        .execute();
    },

    /** Reports past their due day. */
    async overdue(today: string): Promise<number> {
      const row = await database
        .selectFrom('reports')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('due_date', '<', today)
        .executeTakeFirst();
      return row?.count ?? 0;
    },
  };
}
