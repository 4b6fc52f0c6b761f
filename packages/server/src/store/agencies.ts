import type { AgencyReference } from '@lapor/sdk/contract';
import type { Database } from './database.js';
import type { AgencyRow } from './tables.js';

/** An agency by name only. */
export function toAgencyReference(row: AgencyRow): AgencyReference {
  return { id: row.id, name: row.name, shortName: row.short_name };
}

/** The tree of agencies. */
export function agencyStore(database: Database) {
  return {
    find(id: string): Promise<AgencyRow | undefined> {
      return database.selectFrom('agencies').selectAll().where('id', '=', id).executeTakeFirst();
    },

    /** Those of these ids there are. */
    findMany(ids: readonly string[]): Promise<AgencyRow[]> {
      if (ids.length === 0) return Promise.resolve([]);
      return database.selectFrom('agencies').selectAll().where('id', 'in', ids).execute();
    },
  };
}
