import { sql, type Kysely, type Migration, type RawBuilder } from 'kysely';
import { isPostgres, textColumn } from './text-column.js';

/** What the public reads of reports: what is published, what of it is covered, who supports it, and the words to find it by. */
export const publicLife: Migration = {
  async up(database: Kysely<unknown>) {
    const text = textColumn(database);
    await publicReports(database, text);
    await redactionsAndSupports(database, text);
    await (isPostgres(database) ? postgresWords(database, text) : sqliteWords(database));
    await fillPublicReports(database);
  },
};

async function publicReports(database: Kysely<unknown>, text: RawBuilder<unknown>): Promise<void> {
  await database.schema
    .createTable('public_reports')
    .addColumn('report_id', text, (column) => column.primaryKey().references('reports.id').onDelete('cascade'))
    .addColumn('shown', 'integer', (column) => column.notNull())
    .addColumn('accepted_at', text)
    .addColumn('published_at', text)
    .addColumn('hidden_at', text)
    .addColumn('changed_at', text, (column) => column.notNull())
    .addColumn('supports', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('agency_id', text, (column) => column.notNull())
    .addColumn('category_id', text)
    .addColumn('region_code', text)
    .addColumn('classification', text, (column) => column.notNull())
    .addColumn('status', text, (column) => column.notNull())
    .addColumn('latitude', 'double precision')
    .addColumn('longitude', 'double precision')
    .addColumn('created_at', text, (column) => column.notNull())
    .addColumn('words_version', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  const index = (name: string, columns: string[]) => database.schema.createIndex(name).on('public_reports').columns(columns).execute();
  await index('public_reports_newest', ['shown', 'published_at', 'report_id']);
  await index('public_reports_supported', ['shown', 'supports', 'published_at', 'report_id']);
  await index('public_reports_by_agency', ['shown', 'agency_id', 'published_at', 'report_id']);
  await index('public_reports_by_category', ['shown', 'category_id', 'published_at', 'report_id']);
  await index('public_reports_by_place', ['shown', 'latitude', 'longitude']);
  await index('public_reports_by_version', ['words_version']);
}

async function redactionsAndSupports(database: Kysely<unknown>, text: RawBuilder<unknown>): Promise<void> {
  await database.schema
    .createTable('redactions')
    .addColumn('report_id', text, (column) => column.notNull().references('reports.id').onDelete('cascade'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('field', text, (column) => column.notNull())
    .addColumn('subject_id', text)
    .addColumn('start_at', 'integer')
    .addColumn('end_at', 'integer')
    .addPrimaryKeyConstraint('redactions_in_order', ['report_id', 'position'])
    .execute();
  await database.schema
    .createTable('supports')
    .addColumn('report_id', text, (column) => column.notNull().references('reports.id').onDelete('cascade'))
    .addColumn('token_hash', text, (column) => column.notNull())
    .addColumn('created_at', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('supports_once', ['report_id', 'token_hash'])
    .execute();
}

// The two audiences have words of their own, so that how often a word occurs in secret reports shows in no public ranking.
async function sqliteWords(database: Kysely<unknown>): Promise<void> {
  await sql`create table search_documents (id integer primary key, report_id text not null unique references reports (id) on delete cascade)`.execute(database);
  for (const audience of ['public', 'staff']) {
    // Words come cut, plain and without diacritics: nothing is left for the tokenizer to decide.
    await sql`create virtual table ${sql.table(`search_${audience}`)} using fts5(title, body, tokenize = 'unicode61 remove_diacritics 0')`.execute(database);
  }
}

async function postgresWords(database: Kysely<unknown>, text: RawBuilder<unknown>): Promise<void> {
  for (const audience of ['public', 'staff']) {
    await sql`create table ${sql.table(`search_${audience}`)} (report_id ${text} primary key references reports (id) on delete cascade, words tsvector not null)`.execute(database);
    await sql`create index ${sql.raw(`search_${audience}_words`)} on ${sql.table(`search_${audience}`)} using gin (words)`.execute(database);
  }
}

// Nothing is shown yet: whoever makes the words of a report anew decides that too, so the rule stands in one place.
async function fillPublicReports(database: Kysely<unknown>): Promise<void> {
  await sql`
    insert into public_reports
      (report_id, shown, accepted_at, changed_at, supports, agency_id, category_id, region_code, classification, status, created_at, words_version)
    select id, 0,
      (select min(at) from events where events.report_id = reports.id
        and kind in ('verified', 'forwarded', 'returned', 'started', 'answered', 'reopened')),
      updated_at, 0, agency_id, category_id, region_code, classification, status, created_at, 0
    from reports`.execute(database);
}
