import type { Kysely, Migration } from 'kysely';
import { textColumn } from './text-column.js';

/** A letter that outlives the address it goes to; where officers are written to; and which agencies get a letter a day. */
export const letters: Migration = {
  async up(database: Kysely<unknown>) {
    const text = textColumn(database);
    await database.schema.alterTable('outbox').addColumn('address', text).execute();
    await database.schema.alterTable('agency_addresses').addColumn('digest', 'integer', (column) => column.notNull().defaultTo(1)).execute();
    await database.schema
      .createTable('officer_addresses')
      .addColumn('officer_id', text, (column) => column.primaryKey())
      .addColumn('email', text, (column) => column.notNull())
      .addColumn('locale', text, (column) => column.notNull())
      .execute();
  },
};
