import type { Kysely, Migration, RawBuilder } from 'kysely';
import { textColumn } from './text-column.js';

/** Messages to be sent, where webhooks go, and whom to tell by e-mail. */
export const outbox: Migration = {
  async up(database: Kysely<unknown>) {
    const text = textColumn(database);
    await messages(database, text);
    await webhooks(database, text);
    await addresses(database, text);
  },
};

async function messages(database: Kysely<unknown>, text: RawBuilder<unknown>): Promise<void> {
  await database.schema
    .createTable('outbox')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('destination', text, (column) => column.notNull())
    .addColumn('report_id', text, (column) => column.references('reports.id').onDelete('cascade'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('once_key', text, (column) => column.unique())
    .addColumn('payload', text, (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('next_at', text, (column) => column.notNull())
    .addColumn('lease', text)
    .addColumn('leased_until', text)
    .addColumn('code', text)
    .addColumn('created_at', text, (column) => column.notNull())
    .addColumn('done_at', text)
    .execute();
  await database.schema.createIndex('outbox_by_turn').on('outbox').columns(['state', 'kind', 'next_at']).execute();
  await database.schema.createIndex('outbox_by_lane').on('outbox').columns(['report_id', 'destination', 'position']).execute();
  await database.schema.createIndex('outbox_by_destination').on('outbox').columns(['destination', 'created_at']).execute();
  await database.schema.createIndex('outbox_by_end').on('outbox').column('done_at').execute();
}

async function webhooks(database: Kysely<unknown>, text: RawBuilder<unknown>): Promise<void> {
  await database.schema
    .createTable('webhook_endpoints')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('agency_id', text, (column) => column.references('agencies.id'))
    .addColumn('url', text, (column) => column.notNull())
    .addColumn('description', text, (column) => column.notNull())
    .addColumn('event_types', text, (column) => column.notNull())
    .addColumn('secret_version', 'integer', (column) => column.notNull())
    .addColumn('previous_until', text)
    .addColumn('disabled_at', text)
    .addColumn('disabled_by', text)
    .addColumn('failing_since', text)
    .addColumn('created_at', text, (column) => column.notNull())
    .execute();
  await database.schema.createIndex('webhook_endpoints_by_agency').on('webhook_endpoints').column('agency_id').execute();

  await database.schema
    .createTable('webhook_attempts')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('endpoint_id', text, (column) => column.notNull().references('webhook_endpoints.id').onDelete('cascade'))
    .addColumn('message_id', text, (column) => column.notNull())
    .addColumn('event_type', text, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('attempt', 'integer', (column) => column.notNull())
    .addColumn('outcome', text, (column) => column.notNull())
    .addColumn('status', 'integer')
    .addColumn('milliseconds', 'integer', (column) => column.notNull())
    .addColumn('code', text)
    .execute();
  await database.schema.createIndex('webhook_attempts_by_endpoint').on('webhook_attempts').columns(['endpoint_id', 'at', 'id']).execute();
  await database.schema.createIndex('webhook_attempts_by_age').on('webhook_attempts').column('at').execute();
}

async function addresses(database: Kysely<unknown>, text: RawBuilder<unknown>): Promise<void> {
  // Apart from the directory, which is public.
  await database.schema
    .createTable('agency_addresses')
    .addColumn('agency_id', text, (column) => column.primaryKey().references('agencies.id'))
    .addColumn('email', text, (column) => column.notNull())
    .addColumn('locale', text, (column) => column.notNull())
    .execute();

  await database.schema
    .createTable('mail_stops')
    .addColumn('report_id', text, (column) => column.primaryKey().references('reports.id').onDelete('cascade'))
    .addColumn('at', text, (column) => column.notNull())
    .execute();
}
