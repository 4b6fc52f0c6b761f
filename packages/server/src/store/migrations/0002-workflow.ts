import type { Kysely, Migration } from 'kysely';
import { textColumn } from './text-column.js';

/** What the whole workflow needs to know of a report and of what happened to it. */
export const workflow: Migration = {
  async up(database: Kysely<unknown>) {
    const text = textColumn(database);
    // SQLite adds one column a statement.
    for (const name of ['asked_from', 'assignee_id', 'resolved_by', 'erasure_requested_at', 'erased_at']) {
      await database.schema.alterTable('reports').addColumn(name, text).execute();
    }
    for (const name of ['forwardings', 'contests']) {
      await database.schema.alterTable('reports').addColumn(name, 'integer', (column) => column.notNull().defaultTo(0)).execute();
    }
    for (const name of ['visibility', 'reason']) {
      await database.schema.alterTable('events').addColumn(name, text).execute();
    }
    await database.schema
      .createTable('assisting_agencies')
      .addColumn('report_id', text, (column) => column.notNull().references('reports.id'))
      .addColumn('agency_id', text, (column) => column.notNull().references('agencies.id'))
      .addColumn('since', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('assisting_agencies_once', ['report_id', 'agency_id'])
      .execute();
    await database.schema.createIndex('assisting_agencies_by_agency').on('assisting_agencies').column('agency_id').execute();
  },
};
