import type { Kysely, Migration } from 'kysely';
import { textColumn } from './text-column.js';

/** By what a report and the SMS it was also sent as are known to be one draft. */
export const draftCodes: Migration = {
  async up(database: Kysely<unknown>) {
    const text = textColumn(database);
    await database.schema
      .createTable('draft_codes')
      .addColumn('report_id', text, (column) => column.primaryKey().references('reports.id'))
      .addColumn('code', text, (column) => column.notNull())
      .execute();
    await database.schema.createIndex('draft_codes_by_code').on('draft_codes').column('code').execute();
  },
};
