import type { Attachment } from '@lapor/sdk/contract';
import type { Database } from './database.js';
import type { AttachmentRow } from './tables.js';

/** What the API says of a stored file. */
export function toAttachment(row: AttachmentRow): Attachment {
  return {
    id: row.id,
    kind: row.kind as Attachment['kind'],
    mediaType: row.media_type,
    bytes: row.bytes,
    width: row.width,
    height: row.height,
  };
}

/** Facts about files; their content lies in the file store. */
export function attachmentStore(database: Database) {
  return {
    async insert(row: AttachmentRow): Promise<void> {
      await database.insertInto('attachments').values(row).execute();
    },

    find(id: string): Promise<AttachmentRow | undefined> {
      return database.selectFrom('attachments').selectAll().where('id', '=', id).executeTakeFirst();
    },

    /** All of a report, those of answers too, in the order to show them. */
    ofReport(reportId: string): Promise<AttachmentRow[]> {
      return database
        .selectFrom('attachments')
        .selectAll()
        .where('report_id', '=', reportId)
        .orderBy('position')
        .orderBy('id')
        .execute();
    },

    /** Gives a file to a report, or to an answer; `false` when there is no such file or it already belongs somewhere. */
    async attach(id: string, to: { reportId: string; eventId: string | null; position: number }): Promise<boolean> {
      const result = await database
        .updateTable('attachments')
        .set({ report_id: to.reportId, event_id: to.eventId, position: to.position })
        .where('id', '=', id)
        .where('report_id', 'is', null)
        .executeTakeFirst();
      return result.numUpdatedRows === 1n;
    },

    /** How many files a report has from its reporter, those of replies included. */
    async countOfReporter(reportId: string): Promise<number> {
      const { count } = await database
        .selectFrom('attachments')
        .leftJoin('events', 'events.id', 'attachments.event_id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('attachments.report_id', '=', reportId)
        .where((row) => row.or([row('attachments.event_id', 'is', null), row('events.actor_role', '=', 'reporter')]))
        .executeTakeFirstOrThrow();
      return count;
    },

    /** Forgets all files of a report; says which they were. */
    async removeOfReport(reportId: string): Promise<string[]> {
      const rows = await database.deleteFrom('attachments').where('report_id', '=', reportId).returning('id').execute();
      return rows.map((row) => row.id);
    },

    /** Deletes a file no report names; `false` when there is no such file or a report does name it. */
    async removeUnattached(id: string): Promise<boolean> {
      const result = await database
        .deleteFrom('attachments')
        .where('id', '=', id)
        .where('report_id', 'is', null)
        .executeTakeFirst();
      return result.numDeletedRows === 1n;
    },

    /** Ids of files uploaded before an instant that no report names. */
    async unattachedBefore(instant: string, limit: number): Promise<string[]> {
      const rows = await database
        .selectFrom('attachments')
        .select('id')
        .where('report_id', 'is', null)
        .where('created_at', '<', instant)
        .orderBy('created_at')
        .limit(limit)
        .execute();
      return rows.map((row) => row.id);
    },

    /** Which of these ids are known. */
    async known(ids: readonly string[]): Promise<Set<string>> {
      if (ids.length === 0) return new Set();
      const rows = await database.selectFrom('attachments').select('id').where('id', 'in', ids).execute();
      return new Set(rows.map((row) => row.id));
    },
  };
}
