import type { Database } from './database.js';
import type { EventRow } from './tables.js';

/** What happened to reports. Events are added, never changed; only what was written in them can be erased. */
export function eventStore(database: Database) {
  return {
    async append(row: EventRow): Promise<void> {
      await database.insertInto('events').values(row).execute();
    },

    /** In the order they happened. */
    ofReport(reportId: string): Promise<EventRow[]> {
      return database.selectFrom('events').selectAll().where('report_id', '=', reportId).orderBy('sequence').execute();
    },

    /** Erases what was written in the events of a report so far, with the salts that would let somebody try texts against the chain. */
    async eraseContent(reportId: string): Promise<void> {
      await database.updateTable('events').set({ text: null, note: null, salt: '' }).where('report_id', '=', reportId).execute();
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
