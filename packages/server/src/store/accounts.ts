import type { Database } from './database.js';
import { pageOfRights, type RightsPage } from './rights.js';
import type { AccountRow } from './tables.js';

/** Accounts of people who sign in with the provider. */
export function accountStore(database: Database) {
  const enabled = () => database.selectFrom('accounts').selectAll().where('disabled_at', 'is', null);
  return {
    async insert(row: AccountRow): Promise<void> {
      await database.insertInto('accounts').values(row).execute();
    },

    find(id: string): Promise<AccountRow | undefined> {
      return database.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst();
    },

    /** The account somebody signs in to; never a disabled one. */
    findByIdentity({ issuer, subject }: { issuer: string; subject: string }): Promise<AccountRow | undefined> {
      return enabled().where('issuer', '=', issuer).where('subject', '=', subject).executeTakeFirst();
    },

    /** The account an invitation is for; never a disabled one. */
    findByInvitation(hash: string): Promise<AccountRow | undefined> {
      return enabled().where('invitation_hash', '=', hash).executeTakeFirst();
    },

    /** The newest first. */
    async list(page: RightsPage): Promise<AccountRow[]> {
      const ids = await pageOfRights(database, 'accounts', page);
      if (ids.length === 0) return [];
      return database.selectFrom('accounts').selectAll().where('id', 'in', ids).orderBy('created_at', 'desc').orderBy('id', 'desc').execute();
    },

    /** Those of one role for the whole tree that somebody can sign in to. */
    inForce(role: AccountRow['role']): Promise<AccountRow[]> {
      return enabled().where('role', '=', role).where('agency_id', 'is', null).where('subject', 'is not', null).limit(1000).execute();
    },

    /** Whether there is any account that is not disabled. */
    async any(): Promise<boolean> {
      return (await enabled().limit(1).executeTakeFirst()) !== undefined;
    },

    async update(id: string, changes: Partial<AccountRow>): Promise<void> {
      await database.updateTable('accounts').set(changes).where('id', '=', id).execute();
    },

    /** Notes that an account was used. */
    async touch(id: string, at: string): Promise<void> {
      await database.updateTable('accounts').set({ last_used_at: at }).where('id', '=', id).execute();
    },
  };
}
