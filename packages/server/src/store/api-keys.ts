import type { Database } from './database.js';
import type { ApiKeyRow } from './tables.js';

/** Keys of staff and integrators, as hashes. */
export function apiKeyStore(database: Database) {
  return {
    async insert(row: ApiKeyRow): Promise<void> {
      await database.insertInto('api_keys').values(row).execute();
    },

    /** Adds a key, or puts it in the place of another key with its id. The same key again changes nothing. */
    async replace(row: ApiKeyRow): Promise<void> {
      await database
        .insertInto('api_keys')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row).where('api_keys.hash', '!=', row.hash))
        .execute();
    },

    findByHash(hash: string): Promise<ApiKeyRow | undefined> {
      return database.selectFrom('api_keys').selectAll().where('hash', '=', hash).executeTakeFirst();
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
