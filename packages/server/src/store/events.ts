import type { Database } from './database.js';
import type { EventRow } from './tables.js';

/** What happened to reports. Events are added, never changed. */
export function eventStore(database: Database) {
  return {
    async append(row: EventRow): Promise<void> {
      await database.insertInto('events').values(row).execute();
    },

    /** In the order they happened. */
    ofReport(reportId: string): Promise<EventRow[]> {
      return database.selectFrom('events').selectAll().where('report_id', '=', reportId).orderBy('sequence').execute();
    },

    last(reportId: string): Promise<EventRow | undefined> {
      return database
        .selectFrom('events')
        .selectAll()
        .where('report_id', '=', reportId)
        .orderBy('sequence', 'desc')
        .limit(1)
        .executeTakeFirst();
    },
  };
}
