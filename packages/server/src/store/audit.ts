import type { Database } from './database.js';
import type { AuditRow } from './tables.js';

/** Which acts: those that concern the agency at this path and below it, or all (`null`). */
export interface AuditPage {
  readonly path: string | null;
  /** Only what came before this one. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** The trail of administrative acts. They are added, never changed. */
export function auditStore(database: Database) {
  return {
    /** Where the trail ends. Others who would add to it wait until the transaction ends. */
    lock(): Promise<{ sequence: number; hash: string }> {
      // An update is the row lock both databases know.
      return database
        .updateTable('audit_end')
        .set((row) => ({ sequence: row.ref('sequence') }))
        .where('id', '=', 1)
        .returning(['sequence', 'hash'])
        .executeTakeFirstOrThrow();
    },

    /** Adds an act after the last. Only for whoever holds the lock. */
    async append(row: AuditRow): Promise<void> {
      await database.insertInto('audit').values(row).execute();
      await database.updateTable('audit_end').set({ sequence: row.sequence, hash: row.hash }).where('id', '=', 1).execute();
    },

    end(): Promise<{ sequence: number; hash: string }> {
      return database.selectFrom('audit_end').select(['sequence', 'hash']).where('id', '=', 1).executeTakeFirstOrThrow();
    },

    /** In the order they happened, after one of them. */
    after(sequence: number, limit: number): Promise<AuditRow[]> {
      return database.selectFrom('audit').selectAll().where('sequence', '>', sequence).orderBy('sequence').limit(limit).execute();
    },

    /** The latest first. */
    list({ path, before, limit }: AuditPage): Promise<AuditRow[]> {
      let rows = database.selectFrom('audit').selectAll('audit');
      if (path !== null) {
        rows = rows
          .innerJoin('agencies', 'agencies.id', 'audit.agency_id')
          // "~" sorts after every character of a path.
          .where('agencies.path', '>=', path)
          .where('agencies.path', '<', `${path}~`);
      }
      if (before !== undefined) rows = rows.where('audit.sequence', '<', before);
      return rows.orderBy('audit.sequence', 'desc').limit(limit).execute();
    },
  };
}
