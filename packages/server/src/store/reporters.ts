import type { Database } from './database.js';
import type { ReporterRow } from './tables.js';

/** Who reported. Only what has to reach these people, or may show a name, asks here. */
export function reporterStore(database: Database) {
  return {
    async insert(row: ReporterRow): Promise<void> {
      await database.insertInto('reporters').values(row).execute();
    },

    /** The name and nothing else; `null` when none is kept. */
    async nameOf(reportId: string): Promise<string | null> {
      const row = await database.selectFrom('reporters').select('name').where('report_id', '=', reportId).executeTakeFirst();
      return row?.name ?? null;
    },

    /** Keeps a name for a report that may have had none. */
    async putName(reportId: string, name: string): Promise<void> {
      await database
        .insertInto('reporters')
        .values({ report_id: reportId, name, email: null, email_hash: null, phone: null })
        .onConflict((conflict) => conflict.column('report_id').doUpdateSet({ name }))
        .execute();
    },

    /** Forgets the name for good; how to reach the reporter stays. */
    async dropName(reportId: string): Promise<void> {
      await database.updateTable('reporters').set({ name: null }).where('report_id', '=', reportId).execute();
      await database
        .deleteFrom('reporters')
        .where('report_id', '=', reportId)
        .where('email', 'is', null)
        .where('phone', 'is', null)
        .execute();
    },

    /** Forgets all of them. */
    async remove(reportId: string): Promise<void> {
      await database.deleteFrom('reporters').where('report_id', '=', reportId).execute();
    },

    /** Whether a report was filed from an address, told by its keyed hash. */
    async isFrom(reportId: string, emailHash: string): Promise<boolean> {
      const row = await database.selectFrom('reporters').select('report_id').where('report_id', '=', reportId).where('email_hash', '=', emailHash).executeTakeFirst();
      return row !== undefined;
    },

    /** Rows whose address has no hash yet. */
    unhashed(limit: number): Promise<{ report_id: string; email: string | null }[]> {
      return database.selectFrom('reporters').select(['report_id', 'email']).where('email', 'is not', null).where('email_hash', 'is', null).limit(limit).execute();
    },

    async putEmailHash(reportId: string, emailHash: string): Promise<void> {
      await database.updateTable('reporters').set({ email_hash: emailHash }).where('report_id', '=', reportId).execute();
    },
  };
}
