import { sql } from 'kysely';
import type { Database } from './database.js';
import { isPostgres } from './migrations/text-column.js';
import type { AttachmentRow, ReportRow } from './tables.js';

/** Everything there is, a page at a time, for those who check it or carry it elsewhere. */
export function inventoryStore(database: Database) {
  return {
    /** Reports by their ids, those after one. */
    reportsAfter(id: string, limit: number): Promise<ReportRow[]> {
      return database.selectFrom('reports').selectAll().where('id', '>', id).orderBy('id').limit(limit).execute();
    },

    /** Files by their ids, those after one. */
    attachmentsAfter(id: string, limit: number): Promise<AttachmentRow[]> {
      return database.selectFrom('attachments').selectAll().where('id', '>', id).orderBy('id').limit(limit).execute();
    },

    /** What the database itself finds wrong with its pages; `null` when nothing, or when it is not asked that way. */
    async damage(): Promise<string | null> {
      if (isPostgres(database)) return null;
      const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(1)`.execute(database);
      return rows[0]?.integrity_check === 'ok' ? null : 'damaged_pages';
    },
  };
}
