import { sql, type Kysely, type Migration } from 'kysely';
import { textColumn } from './text-column.js';

/** Why a report may not come from a person. */
export const doubt: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema.alterTable('reports').addColumn('doubt', textColumn(database)).execute();
    await sql`create index reports_doubted on reports (doubt, agency_id) where doubt is not null`.execute(database);
  },
};
