import type { Database } from './database.js';
import type { SupportRow } from './tables/public-life.js';

/** Who supports what, and nobody's name. */
export function supportStore(database: Database) {
  return {
    async has(reportId: string, tokenHash: string): Promise<boolean> {
      const row = await database.selectFrom('supports').select('report_id').where('report_id', '=', reportId).where('token_hash', '=', tokenHash).executeTakeFirst();
      return row !== undefined;
    },

    /** `false` when this token supports the report already. */
    async add(row: SupportRow): Promise<boolean> {
      const result = await database
        .insertInto('supports')
        .values(row)
        .onConflict((conflict) => conflict.columns(['report_id', 'token_hash']).doNothing())
        .executeTakeFirst();
      return result.numInsertedOrUpdatedRows === 1n;
    },

    /** `false` when this token does not support the report. */
    async remove(reportId: string, tokenHash: string): Promise<boolean> {
      const result = await database.deleteFrom('supports').where('report_id', '=', reportId).where('token_hash', '=', tokenHash).executeTakeFirst();
      return result.numDeletedRows === 1n;
    },
  };
}
