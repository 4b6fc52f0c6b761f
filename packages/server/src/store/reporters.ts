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
  };
}
