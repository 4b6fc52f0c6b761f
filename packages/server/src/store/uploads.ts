import type { Database } from './database.js';
import type { UploadRow } from './tables/uploads.js';

/** Files on their way in pieces; what has arrived lies in the file store. */
export function uploadStore(database: Database) {
  return {
    async insert(row: UploadRow): Promise<void> {
      await database.insertInto('uploads').values(row).execute();
    },

    find(id: string): Promise<UploadRow | undefined> {
      return database.selectFrom('uploads').selectAll().where('id', '=', id).executeTakeFirst();
    },

    /** How many are under way, from one client and in all, and the bytes they will take. */
    async underWay(client: string): Promise<{ ofClient: number; bytes: number }> {
      const { bytes } = await database
        .selectFrom('uploads')
        .select(({ fn }) => fn.sum<number | string | null>('length').as('bytes'))
        .where('client', 'is not', null)
        .executeTakeFirstOrThrow();
      const { count } = await database
        .selectFrom('uploads')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('client', '=', client)
        .executeTakeFirstOrThrow();
      return { ofClient: count, bytes: Number(bytes ?? 0) };
    },

    /** Notes that more has arrived and where it lies; `false` when the upload no longer stands where it was thought to. */
    async advance(id: string, from: number, to: { offset: number; fileId: string }): Promise<boolean> {
      const result = await database
        .updateTable('uploads')
        .set(({ eb }) => ({ offset_bytes: to.offset, file_id: to.fileId, pieces: eb('pieces', '+', 1) }))
        .where('id', '=', id)
        .where('offset_bytes', '=', from)
        .where('attachment_id', 'is', null)
        .executeTakeFirst();
      return result.numUpdatedRows === 1n;
    },

    /** Notes what it became; `false` as above. */
    async finish(id: string, from: number, attachmentId: string): Promise<boolean> {
      const result = await database
        .updateTable('uploads')
        .set((row) => ({ offset_bytes: row.ref('length'), file_id: null, client: null, attachment_id: attachmentId }))
        .where('id', '=', id)
        .where('offset_bytes', '=', from)
        .where('attachment_id', 'is', null)
        .executeTakeFirst();
      return result.numUpdatedRows === 1n;
    },

    /** Forgets an upload; gives it as it last stood, or `undefined` when somebody else did so first. */
    remove(id: string): Promise<UploadRow | undefined> {
      return database.deleteFrom('uploads').where('id', '=', id).returningAll().executeTakeFirst();
    },

    /** Ids of those whose time is over. */
    async expiredBefore(instant: string, limit: number): Promise<string[]> {
      const rows = await database.selectFrom('uploads').select('id').where('expires_at', '<', instant).orderBy('expires_at').limit(limit).execute();
      return rows.map((row) => row.id);
    },

    /** Which of these files hold what has arrived. */
    async known(fileIds: readonly string[]): Promise<Set<string>> {
      if (fileIds.length === 0) return new Set();
      const rows = await database.selectFrom('uploads').select('file_id').where('file_id', 'in', fileIds).execute();
      return new Set(rows.flatMap((row) => row.file_id ?? []));
    },
  };
}
