import { sql, type Kysely, type Migration } from 'kysely';
import { textColumn } from './text-column.js';

/** Clocks that pause and resume, the rules and calendars they follow, and jobs that one server at a time does. */
export const clocks: Migration = {
  async up(database: Kysely<unknown>) {
    const text = textColumn(database);
    // SQLite adds one column a statement.
    for (const name of ['rules', 'due_calendars', 'escalated']) {
      await database.schema.alterTable('reports').addColumn(name, text).execute();
    }
    await database.schema.alterTable('reports').addColumn('supervision', 'integer').execute();
    await database.schema.alterTable('categories').addColumn('supervisory', 'integer', (column) => column.notNull().defaultTo(0)).execute();

    await database.schema
      .createTable('clocks')
      .addColumn('report_id', text, (column) => column.notNull().references('reports.id'))
      .addColumn('stage', text, (column) => column.notNull())
      .addColumn('round', 'integer', (column) => column.notNull())
      .addColumn('agency_id', text, (column) => column.notNull().references('agencies.id'))
      .addColumn('state', text, (column) => column.notNull())
      .addColumn('calendars', text, (column) => column.notNull())
      .addColumn('days', 'integer', (column) => column.notNull())
      .addColumn('extended_days', 'integer', (column) => column.notNull())
      .addColumn('extensions', 'integer', (column) => column.notNull())
      .addColumn('started_on', text, (column) => column.notNull())
      .addColumn('due_date', text, (column) => column.notNull())
      .addColumn('paused_on', text)
      .addColumn('left_days', 'integer')
      .addColumn('stopped_on', text)
      .addColumn('step', 'integer', (column) => column.notNull())
      .addColumn('escalated', text)
      .addColumn('next_at', text)
      .addPrimaryKeyConstraint('clocks_in_order', ['report_id', 'stage', 'round'])
      .execute();
    // What the jobs look for: the few clocks something has to be done about now.
    await sql`create index clocks_by_next on clocks (next_at, report_id) where next_at is not null`.execute(database);
    // Clocks that ran before there was a table for them go on to the day they had; nobody is reminded of them.
    await sql`
      insert into clocks (report_id, stage, round, agency_id, state, calendars, days, extended_days, extensions, started_on, due_date, step)
      select id, due_stage, 1, agency_id, 'running', 'indonesia', 0, 0, 0, substr(updated_at, 1, 10), due_date, 0
      from reports where due_stage is not null and due_date is not null`.execute(database);

    await database.schema
      .createTable('agency_clocks')
      .addColumn('agency_id', text, (column) => column.primaryKey().references('agencies.id'))
      .addColumn('days', text)
      .addColumn('calendars', text)
      .execute();

    await database.schema
      .createTable('jobs')
      .addColumn('name', text, (column) => column.primaryKey())
      .addColumn('holder', text)
      .addColumn('lease_until', text)
      .addColumn('next_at', text, (column) => column.notNull())
      .addColumn('ended_at', text)
      .execute();
  },
};
