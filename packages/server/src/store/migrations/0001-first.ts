import { sql, type Kysely, type Migration, type RawBuilder } from 'kysely';
import { textColumn } from './text-column.js';

/** Every table of the first version. */
export const first: Migration = {
  async up(database: Kysely<unknown>) {
    const text = textColumn(database);
    await directory(database, text);
    await reports(database, text);
    await attachmentsAndEvents(database, text);
    await keys(database, text);
  },
};

async function directory(database: Kysely<unknown>, text: RawBuilder<unknown>): Promise<void> {
  await database.schema
    .createTable('agencies')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('parent_id', text, (column) => column.references('agencies.id'))
    .addColumn('path', text, (column) => column.notNull().unique())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('short_name', text)
    .addColumn('search', text, (column) => column.notNull())
    .addColumn('time_zone', text, (column) => column.notNull())
    .addColumn('accepts_reports', 'integer', (column) => column.notNull())
    .addColumn('sample', 'integer', (column) => column.notNull())
    .execute();
  await database.schema.createIndex('agencies_by_search').on('agencies').columns(['search', 'id']).execute();

  await database.schema
    .createTable('categories')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('parent_id', text, (column) => column.references('categories.id'))
    .addColumn('agency_id', text, (column) => column.notNull().references('agencies.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('description', text)
    .addColumn('questions', text, (column) => column.notNull())
    .execute();
  await database.schema.createIndex('categories_by_agency').on('categories').columns(['agency_id', 'position']).execute();

  await database.schema
    .createTable('regions')
    .addColumn('code', text, (column) => column.primaryKey())
    .addColumn('parent_code', text, (column) => column.references('regions.code'))
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('label', text, (column) => column.notNull())
    .addColumn('level', text, (column) => column.notNull())
    .addColumn('search', text, (column) => column.notNull())
    .execute();
  await database.schema.createIndex('regions_by_parent').on('regions').columns(['parent_code', 'code']).execute();
}

async function reports(database: Kysely<unknown>, text: RawBuilder<unknown>): Promise<void> {
  await database.schema
    .createTable('reports')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('number', text, (column) => column.notNull().unique())
    .addColumn('access_code_hash', text, (column) => column.notNull())
    .addColumn('classification', text, (column) => column.notNull())
    .addColumn('title', text, (column) => column.notNull())
    .addColumn('body', text, (column) => column.notNull())
    .addColumn('incident_date', text)
    .addColumn('location_text', text)
    .addColumn('region_code', text, (column) => column.references('regions.code'))
    .addColumn('latitude', 'double precision')
    .addColumn('longitude', 'double precision')
    .addColumn('agency_id', text, (column) => column.notNull().references('agencies.id'))
    .addColumn('category_id', text, (column) => column.references('categories.id'))
    .addColumn('answers', text, (column) => column.notNull())
    .addColumn('visibility', text, (column) => column.notNull())
    .addColumn('status', text, (column) => column.notNull())
    .addColumn('due_stage', text)
    .addColumn('due_date', text)
    .addColumn('contact_kind', text, (column) => column.notNull())
    .addColumn('channel', text, (column) => column.notNull())
    .addColumn('assisted', 'integer', (column) => column.notNull())
    .addColumn('locale', text, (column) => column.notNull())
    .addColumn('notice_version', text, (column) => column.notNull())
    .addColumn('notice_locale', text, (column) => column.notNull())
    .addColumn('notice_at', text, (column) => column.notNull())
    .addColumn('created_at', text, (column) => column.notNull())
    .addColumn('updated_at', text, (column) => column.notNull())
    .execute();
  // The order of the inbox: what is due first, and what is due never last.
  await sql`create index reports_by_due on reports (coalesce(due_date, '9999-12-31'), created_at, id)`.execute(database);
  await database.schema.createIndex('reports_by_agency').on('reports').columns(['agency_id', 'status']).execute();

  await database.schema
    .createTable('reporters')
    .addColumn('report_id', text, (column) => column.primaryKey().references('reports.id').onDelete('cascade'))
    .addColumn('name', text)
    .addColumn('email', text)
    .addColumn('phone', text)
    .execute();
}

async function attachmentsAndEvents(database: Kysely<unknown>, text: RawBuilder<unknown>): Promise<void> {
  await database.schema
    .createTable('events')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('report_id', text, (column) => column.notNull().references('reports.id'))
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('actor_role', text, (column) => column.notNull())
    .addColumn('actor_agency_id', text, (column) => column.references('agencies.id'))
    .addColumn('actor_key_id', text)
    .addColumn('status', text, (column) => column.notNull())
    .addColumn('target_agency_id', text, (column) => column.references('agencies.id'))
    .addColumn('text', text)
    .addColumn('note', text)
    .addColumn('salt', text, (column) => column.notNull())
    .addColumn('content_hash', text, (column) => column.notNull())
    .addColumn('previous_hash', text, (column) => column.notNull())
    .addColumn('hash', text, (column) => column.notNull())
    .addUniqueConstraint('events_in_order', ['report_id', 'sequence'])
    .execute();

  await database.schema
    .createTable('attachments')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('report_id', text, (column) => column.references('reports.id'))
    .addColumn('event_id', text, (column) => column.references('events.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('media_type', text, (column) => column.notNull())
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addColumn('width', 'integer')
    .addColumn('height', 'integer')
    .addColumn('sha256', text, (column) => column.notNull())
    .addColumn('created_at', text, (column) => column.notNull())
    .execute();
  await database.schema.createIndex('attachments_by_report').on('attachments').columns(['report_id', 'created_at']).execute();
}

async function keys(database: Kysely<unknown>, text: RawBuilder<unknown>): Promise<void> {
  await database.schema
    .createTable('api_keys')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('hash', text, (column) => column.notNull().unique())
    .addColumn('role', text, (column) => column.notNull())
    .addColumn('agency_id', text, (column) => column.references('agencies.id'))
    .addColumn('label', text, (column) => column.notNull())
    .addColumn('created_at', text, (column) => column.notNull())
    .addColumn('expires_at', text)
    .addColumn('revoked_at', text)
    .execute();

  await database.schema
    .createTable('idempotency_keys')
    .addColumn('key_hash', text, (column) => column.primaryKey())
    .addColumn('operation', text, (column) => column.notNull())
    .addColumn('request_hash', text, (column) => column.notNull())
    .addColumn('status', 'integer', (column) => column.notNull())
    .addColumn('response', text, (column) => column.notNull())
    .addColumn('created_at', text, (column) => column.notNull())
    .execute();
  await database.schema.createIndex('idempotency_keys_by_age').on('idempotency_keys').column('created_at').execute();
}
