import type { Database } from './database.js';
import type { RegionRow } from './tables.js';

/** Regions by Kemendagri code. */
export function regionStore(database: Database) {
  return {
    find(code: string): Promise<RegionRow | undefined> {
      return database.selectFrom('regions').selectAll().where('code', '=', code).executeTakeFirst();
    },
  };
}
