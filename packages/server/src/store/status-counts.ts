import { sql } from 'kysely';
import type { KnownStatus } from '@lapor/sdk/contract';
import type { Database } from './database.js';

// The row that whoever folds the counts of status locks.
const STATUSES = 2;

/**
 * How many reports of each status agencies lead. The database notes every change by itself, in the transaction that makes it
 * and without touching a row that two reports share; folding adds the changes to the counts.
 */
export function statusCountStore(database: Database) {
  return {
    /** In a subtree or, for `null`, everywhere: what is folded and what is not yet, in one statement. */
    async within(path: string | null): Promise<Map<KnownStatus, number>> {
      // "~" sorts after every character of a path.
      const where = path === null ? sql`` : sql` where agency_id in (select id from agencies where path >= ${path} and path < ${`${path}~`})`;
      const { rows } = await sql<{ status: KnownStatus; count: number | string }>`select status, sum(count) as count from (
          select status, count from status_counts${where}
          union all select status, change from status_changes${where}
        ) counts group by status`.execute(database);
      return new Map(rows.map(({ status, count }) => [status, Number(count)]));
    },

    /** Adds some of the changes to the counts, and says how many. Of two who do so at once, one waits; each change counts once. */
    async fold(at: string, limit: number): Promise<number> {
      // Looked at first, because writing for nothing would keep others from writing.
      if (!(await database.selectFrom('status_changes').select('id').limit(1).executeTakeFirst())) return 0;
      await database.updateTable('summing').set({ summed_at: at }).where('id', '=', STATUSES).execute();
      const some = database.selectFrom('status_changes').select('id').limit(limit);
      const changes = await database.deleteFrom('status_changes').where('id', 'in', some).returning(['agency_id', 'status', 'change']).execute();
      const counts = new Map<string, { agency_id: string; status: KnownStatus; count: number }>();
      for (const { agency_id, status, change } of changes) {
        const key = `${agency_id} ${status}`;
        counts.set(key, { agency_id, status, count: (counts.get(key)?.count ?? 0) + change });
      }
      for (const row of counts.values()) {
        if (row.count === 0) continue;
        await database
          .insertInto('status_counts')
          .values(row)
          .onConflict((conflict) => conflict.columns(['agency_id', 'status']).doUpdateSet({ count: sql<number>`status_counts.count + excluded.count` }))
          .execute();
      }
      return changes.length;
    },
  };
}
