import type { Kysely, Migration } from 'kysely';
import { textColumn } from './text-column.js';

/** The catalogue of public services (SIPP), and which of them a report is about. */
export const services: Migration = {
  async up(database: Kysely<unknown>) {
    const text = textColumn(database);
    await database.schema
      .createTable('services')
      .addColumn('id', text, (column) => column.primaryKey())
      .addColumn('agency_id', text, (column) => column.notNull().references('agencies.id'))
      .addColumn('search', text, (column) => column.notNull())
      .addColumn('name', text, (column) => column.notNull())
      .addColumn('description', text)
      .addColumn('standard', text, (column) => column.notNull())
      .addColumn('retired_at', text)
      .addColumn('updated_at', text, (column) => column.notNull())
      .addColumn('sample', 'integer', (column) => column.notNull())
      .execute();
    await database.schema.createIndex('services_by_agency').on('services').columns(['agency_id', 'search', 'id']).execute();
    await database.schema.alterTable('reports').addColumn('service_id', text, (column) => column.references('services.id')).execute();
  },
};
