import type { Database } from './database.js';
import type { CategoryRow } from './tables.js';

/** What agencies take reports on. */
export function categoryStore(database: Database) {
  return {
    find(id: string): Promise<CategoryRow | undefined> {
      return database.selectFrom('categories').selectAll().where('id', '=', id).executeTakeFirst();
    },

    /** Those of these ids there are. */
    findMany(ids: readonly string[]): Promise<CategoryRow[]> {
      if (ids.length === 0) return Promise.resolve([]);
      return database.selectFrom('categories').selectAll().where('id', 'in', ids).execute();
    },
  };
}
