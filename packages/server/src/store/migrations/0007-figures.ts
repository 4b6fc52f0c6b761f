import { sql, type ColumnBuilderCallback, type Kysely, type Migration } from 'kysely';
import { textColumn } from './text-column.js';

const whole: ColumnBuilderCallback = (column) => column.notNull();
const COUNTERS = ['received', 'verified', 'followed_up', 'answered', 'closed', 'confirmed', 'lapsed', 'contested', 'rejected', 'expired', 'withdrawn'];
const HISTOGRAMS = ['first_response', 'settlement', 'ratings'];

/** What is counted of every report, and the sums kept of it. */
export const figures: Migration = {
  async up(database: Kysely<unknown>) {
    const text = textColumn(database);
    // No foreign keys: figures outlast the reports they were taken from, and hold nothing of what anybody wrote.
    await database.schema
      .createTable('report_facts')
      .addColumn('report_id', text, (column) => column.primaryKey())
      .addColumn('agency_id', text, whole)
      .addColumn('classification', text, whole)
      .addColumn('published', 'integer', whole)
      .addColumn('category_id', text, whole)
      .addColumn('region_code', text, whole)
      .addColumn('channel', text, whole)
      .addColumn('assisted', 'integer', whole)
      .addColumn('received_day', text, whole)
      .addColumn('status', text, whole)
      .addColumn('status_day', text, whole)
      .addColumn('open', 'integer', whole)
      .addColumn('due_stage', text)
      .addColumn('due_date', text)
      .addColumn('turn_day', text)
      .addColumn('agency_days', 'integer', whole)
      .addColumn('first_days', 'integer')
      .addColumn('settled_days', 'integer')
      .addColumn('was_verified', 'integer', whole)
      .addColumn('was_followed_up', 'integer', whole)
      .addColumn('was_answered', 'integer', whole)
      .addColumn('was_closed', 'integer', whole)
      .addColumn('resolved_by', text)
      .addColumn('expired', 'integer', whole)
      .addColumn('rating', 'integer')
      .addColumn('contests', 'integer', whole)
      .addColumn('forwardings', 'integer', whole)
      .addColumn('flagged', 'integer', whole)
      .execute();
    await database.schema.createIndex('report_facts_by_agency').on('report_facts').columns(['agency_id', 'received_day']).execute();
    await database.schema.createIndex('report_facts_by_day').on('report_facts').columns(['received_day', 'report_id']).execute();
    await database.schema.createIndex('report_facts_by_region').on('report_facts').columns(['region_code', 'received_day']).execute();
    // What is still open is a small part, and the part overseers ask about.
    // It holds all that overdue reports are told apart by, so that counting them reads nothing else.
    await sql`create index report_facts_by_due on report_facts
      (due_date, received_day, agency_id, classification, published, category_id, region_code, channel, assisted)
      where open = 1 and turn_day is not null`.execute(database);
    await sql`create index report_facts_open on report_facts (received_day, report_id) where open = 1`.execute(database);

    // The order of an export.
    await database.schema.createIndex('reports_by_creation').on('reports').columns(['created_at', 'id']).execute();

    let cells = database.schema
      .createTable('figure_cells')
      .addColumn('id', text, (column) => column.primaryKey())
      .addColumn('cube', text, whole)
      .addColumn('grain', text, whole)
      .addColumn('received_day', text, whole);
    let deltas = database.schema
      .createTable('figure_deltas')
      .addColumn('id', text, (column) => column.primaryKey())
      .addColumn('received_day', text, whole);
    for (const name of ['agency_id', 'classification', 'category_id', 'region_code', 'channel']) {
      cells = cells.addColumn(name, text, whole);
      deltas = deltas.addColumn(name, text, whole);
    }
    for (const name of ['published', 'assisted', ...COUNTERS]) {
      cells = cells.addColumn(name, 'integer', whole);
      deltas = deltas.addColumn(name, 'integer', whole);
    }
    for (const name of HISTOGRAMS) {
      cells = cells.addColumn(name, text);
      deltas = deltas.addColumn(name, text);
    }
    await cells.execute();
    await deltas.execute();
    await database.schema.createIndex('figure_cells_by_day').on('figure_cells').columns(['cube', 'grain', 'received_day', 'agency_id']).execute();

    // Its one row is what whoever sums up locks.
    await database.schema
      .createTable('figure_sums')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('summed_at', text)
      .execute();
    await sql`insert into figure_sums (id, summed_at) values (1, null)`.execute(database);
  },
};
