import type { Kysely, Migration } from 'kysely';
import { textColumn } from './text-column.js';

/** What reporters do afterwards: ratings, deletion that is carried through, and the way to their own reports by e-mail. */
export const afterwards: Migration = {
  async up(database: Kysely<unknown>) {
    const text = textColumn(database);
    await database.schema.alterTable('idempotency_keys').addColumn('report_number', text).execute();
    await database.schema.createIndex('idempotency_keys_by_report').on('idempotency_keys').column('report_number').execute();
    await database.schema.alterTable('reporters').addColumn('email_hash', text).execute();
    await database.schema.createIndex('reporters_by_email').on('reporters').column('email_hash').execute();
    await database.schema.createIndex('reports_by_erasure').on('reports').columns(['erasure_requested_at', 'id']).execute();

    await database.schema
      .createTable('ratings')
      .addColumn('report_id', text, (column) => column.primaryKey().references('reports.id'))
      .addColumn('score', 'integer', (column) => column.notNull())
      .addColumn('text', text)
      .addColumn('at', text, (column) => column.notNull())
      .execute();

    await database.schema
      .createTable('removals')
      .addColumn('kind', text, (column) => column.notNull())
      .addColumn('id', text, (column) => column.notNull())
      .addColumn('since', text, (column) => column.notNull())
      .addPrimaryKeyConstraint('removals_once', ['kind', 'id'])
      .execute();

    await database.schema
      .createTable('link_requests')
      .addColumn('id', text, (column) => column.primaryKey())
      .addColumn('email_hash', text, (column) => column.notNull())
      .addColumn('created_at', text, (column) => column.notNull())
      .addColumn('done_at', text)
      .execute();
    await database.schema.createIndex('link_requests_by_email').on('link_requests').columns(['email_hash', 'created_at']).execute();
    await database.schema.createIndex('link_requests_to_do').on('link_requests').columns(['done_at', 'created_at']).execute();

    await database.schema
      .createTable('reporter_links')
      .addColumn('token_hash', text, (column) => column.primaryKey())
      .addColumn('email_hash', text, (column) => column.notNull())
      .addColumn('expires_at', text, (column) => column.notNull())
      .addColumn('used_at', text)
      .execute();
    await database.schema.createIndex('reporter_links_by_end').on('reporter_links').column('expires_at').execute();

    await database.schema
      .createTable('reporter_sessions')
      .addColumn('token_hash', text, (column) => column.primaryKey())
      .addColumn('email_hash', text, (column) => column.notNull())
      .addColumn('created_at', text, (column) => column.notNull())
      .addColumn('expires_at', text, (column) => column.notNull())
      .addColumn('revoked_at', text)
      .execute();
    await database.schema.createIndex('reporter_sessions_by_end').on('reporter_sessions').column('expires_at').execute();
  },
};
