import type { Database } from './database.js';
import type { IdempotencyRow } from './tables.js';

/** The first answers given under idempotency keys. */
export function idempotencyStore(database: Database) {
  return {
    /**
     * Takes a key for the transaction that runs; `false` when it was taken before. A second transaction asking for the same
     * key waits here until the first has ended.
     */
    async claim(row: Omit<IdempotencyRow, 'status' | 'response' | 'report_number'>): Promise<boolean> {
      const result = await database
        .insertInto('idempotency_keys')
        .values({ ...row, status: 0, response: '', report_number: null })
        .onConflict((conflict) => conflict.column('key_hash').doNothing())
        .executeTakeFirst();
      return result.numInsertedOrUpdatedRows === 1n;
    },

    async complete(keyHash: string, answer: Pick<IdempotencyRow, 'status' | 'response' | 'report_number'>): Promise<void> {
      await database.updateTable('idempotency_keys').set(answer).where('key_hash', '=', keyHash).execute();
    },

    find(keyHash: string): Promise<IdempotencyRow | undefined> {
      return database.selectFrom('idempotency_keys').selectAll().where('key_hash', '=', keyHash).executeTakeFirst();
    },

    /** Forgets what was answered about a report. A request that runs is not answered yet, and stays. */
    async removeOfReport(reportNumber: string): Promise<void> {
      await database.deleteFrom('idempotency_keys').where('report_number', '=', reportNumber).execute();
    },

    /** Forgets keys used before an instant; says how many. */
    async removeBefore(instant: string): Promise<number> {
      const result = await database.deleteFrom('idempotency_keys').where('created_at', '<', instant).executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}
