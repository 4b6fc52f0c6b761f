import type { Database } from './database.js';
import { pageOfRights, type RightsPage } from './rights.js';
import type { ApiKeyRow } from './tables.js';

/** Keys of staff and integrators, as hashes. */
export function apiKeyStore(database: Database) {
  return {
    /** `false` when there is a key with this id. */
    async insert(row: ApiKeyRow): Promise<boolean> {
      const result = await database.insertInto('api_keys').values(row).onConflict((conflict) => conflict.column('id').doNothing()).executeTakeFirst();
      return result.numInsertedOrUpdatedRows === 1n;
    },

    /** Adds a key, or puts it in the place of another key with its id. The same key again changes nothing. */
    async replace(row: ApiKeyRow): Promise<void> {
      await database
        .insertInto('api_keys')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row).where('api_keys.hash', '!=', row.hash))
        .execute();
    },

    find(id: string): Promise<ApiKeyRow | undefined> {
      return database.selectFrom('api_keys').selectAll().where('id', '=', id).executeTakeFirst();
    },

    /** The key with this hash, or whose hash it was before. */
    findByHash(hash: string): Promise<ApiKeyRow | undefined> {
      return database
        .selectFrom('api_keys')
        .selectAll()
        .where((row) => row.or([row('hash', '=', hash), row('previous_hash', '=', hash)]))
        .executeTakeFirst();
    },

    /** The newest first. */
    async list(page: RightsPage): Promise<ApiKeyRow[]> {
      const ids = await pageOfRights(database, 'api_keys', page);
      if (ids.length === 0) return [];
      return database.selectFrom('api_keys').selectAll().where('id', 'in', ids).orderBy('created_at', 'desc').orderBy('id', 'desc').execute();
    },

    /** Those that work at an instant, of one role for the whole tree. */
    inForce(role: ApiKeyRow['role'], at: string): Promise<ApiKeyRow[]> {
      return database
        .selectFrom('api_keys')
        .selectAll()
        .where('role', '=', role)
        .where('agency_id', 'is', null)
        .where('revoked_at', 'is', null)
        .where((row) => row.or([row('expires_at', 'is', null), row('expires_at', '>', at)]))
        .limit(1000)
        .execute();
    },

    /** Whether any key works at an instant. */
    async anyInForce(at: string): Promise<boolean> {
      const row = await database
        .selectFrom('api_keys')
        .select('id')
        .where('revoked_at', 'is', null)
        .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', at)]))
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },

    async update(id: string, changes: Partial<Pick<ApiKeyRow, 'hash' | 'expires_at' | 'previous_hash' | 'previous_ends_at'>>): Promise<void> {
      await database.updateTable('api_keys').set(changes).where('id', '=', id).execute();
    },

    /** Notes that a key was used. */
    async touch(id: string, at: string): Promise<void> {
      await database.updateTable('api_keys').set({ last_used_at: at }).where('id', '=', id).execute();
    },

    /** Ends a key; `false` when there is none with that id, or it was ended before. */
    async revoke(id: string, at: string): Promise<boolean> {
      const result = await database
        .updateTable('api_keys')
        .set({ revoked_at: at })
        .where('id', '=', id)
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      return result.numUpdatedRows === 1n;
    },
  };
}
