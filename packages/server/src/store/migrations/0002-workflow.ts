import { sql, type Kysely, type Migration, type RawBuilder } from 'kysely';
import { textColumn } from './text-column.js';

/** What the whole workflow needs to know of a report and of what happened to it. */
export const workflow: Migration = {
  async up(database: Kysely<unknown>) {
    const text = textColumn(database);
    // SQLite adds one column a statement.
    for (const name of ['asked_from', 'assignee_id', 'resolved_by', 'erasure_requested_at', 'erased_at', 'flagged_at']) {
      await database.schema.alterTable('reports').addColumn(name, text).execute();
    }
    for (const name of ['forwardings', 'contests']) {
      await database.schema.alterTable('reports').addColumn(name, 'integer', (column) => column.notNull().defaultTo(0)).execute();
    }
    for (const name of ['visibility', 'reason', 'details']) {
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
    await inboxIndexes(database);
    await templates(database, text);
  },
};

async function inboxIndexes(database: Kysely<unknown>): Promise<void> {
  // The inbox of some agencies in its order, what is overdue there, and how many of each status: all from the index alone.
  await sql`create index reports_inbox on reports (agency_id, coalesce(due_date, '9999-12-31'), created_at, id, status, due_stage)`.execute(database);
  await sql`create index reports_by_status on reports (status, coalesce(due_date, '9999-12-31'), created_at, id, due_stage)`.execute(database);
  // Few of all, so that each index stays small.
  await sql`create index reports_flagged on reports (flagged_at, agency_id) where flagged_at is not null`.execute(database);
  await sql`create index reports_assigned on reports (assignee_id, status) where assignee_id is not null`.execute(database);
  await sql`create index reports_passed_around on reports (agency_id) where forwardings >= 3`.execute(database);
}

async function templates(database: Kysely<unknown>, text: RawBuilder<unknown>): Promise<void> {
  await database.schema
    .createTable('templates')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('agency_id', text, (column) => column.notNull().references('agencies.id'))
    .addColumn('title', text, (column) => column.notNull())
    .addColumn('text', text, (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('created_at', text, (column) => column.notNull())
    .addColumn('updated_at', text, (column) => column.notNull())
    .execute();
  await database.schema.createIndex('templates_by_agency').on('templates').columns(['agency_id', 'position']).execute();
}
