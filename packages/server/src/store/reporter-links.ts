import type { Database } from './database.js';
import type { LinkRequestRow, ReporterLinkRow, ReporterSessionRow } from './tables/afterwards.js';

/** Links and sessions by which people reach all reports of their e-mail address. */
export function reporterLinkStore(database: Database) {
  return {
    async ask(row: LinkRequestRow): Promise<void> {
      await database.insertInto('link_requests').values(row).execute();
    },

    /** How often links for an address were asked for since an instant. */
    async askedSince(emailHash: string, instant: string): Promise<number> {
      const { count } = await database
        .selectFrom('link_requests')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('email_hash', '=', emailHash)
        .where('created_at', '>', instant)
        .executeTakeFirstOrThrow();
      return count;
    },

    /** What was asked for and not yet answered, the longest waiting first. */
    toAnswer(limit: number): Promise<LinkRequestRow[]> {
      return database.selectFrom('link_requests').selectAll().where('done_at', 'is', null).orderBy('created_at').orderBy('id').limit(limit).execute();
    },

    /** Takes a request for the transaction that runs; `false` when another server did. */
    async answer(id: string, at: string): Promise<boolean> {
      const result = await database.updateTable('link_requests').set({ done_at: at }).where('id', '=', id).where('done_at', 'is', null).executeTakeFirst();
      return result.numUpdatedRows === 1n;
    },

    async insertLink(row: ReporterLinkRow): Promise<void> {
      await database.insertInto('reporter_links').values(row).execute();
    },

    /** Uses a link up and gives the address it stands for; `undefined` for one that is unknown, used or too old. */
    async useLink(tokenHash: string, at: string): Promise<string | undefined> {
      const row = await database
        .updateTable('reporter_links')
        .set({ used_at: at })
        .where('token_hash', '=', tokenHash)
        .where('used_at', 'is', null)
        .where('expires_at', '>', at)
        .returning('email_hash')
        .executeTakeFirst();
      return row?.email_hash;
    },

    async insertSession(row: ReporterSessionRow): Promise<void> {
      await database.insertInto('reporter_sessions').values(row).execute();
    },

    /** The address a session stands for; `undefined` once it has ended. */
    async addressOf(tokenHash: string, at: string): Promise<string | undefined> {
      const row = await database
        .selectFrom('reporter_sessions')
        .select('email_hash')
        .where('token_hash', '=', tokenHash)
        .where('revoked_at', 'is', null)
        .where('expires_at', '>', at)
        .executeTakeFirst();
      return row?.email_hash;
    },

    async revokeSession(tokenHash: string, at: string): Promise<void> {
      await database.updateTable('reporter_sessions').set({ revoked_at: at }).where('token_hash', '=', tokenHash).where('revoked_at', 'is', null).execute();
    },

    /** Forgets what ended, or was answered, before an instant; says how much. */
    async removeBefore(instant: string): Promise<number> {
      const requests = await database.deleteFrom('link_requests').where('done_at', '<', instant).executeTakeFirst();
      const links = await database.deleteFrom('reporter_links').where('expires_at', '<', instant).executeTakeFirst();
      const sessions = await database.deleteFrom('reporter_sessions').where('expires_at', '<', instant).executeTakeFirst();
      return Number(requests.numDeletedRows + links.numDeletedRows + sessions.numDeletedRows);
    },
  };
}
