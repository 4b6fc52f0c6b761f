import { sql, type Kysely, type Migration } from 'kysely';
import { textColumn } from './text-column.js';

/** Files on their way in pieces. */
export const uploads: Migration = {
  async up(database: Kysely<unknown>) {
    const text = textColumn(database);
    await database.schema
      .createTable('uploads')
      .addColumn('id', text, (column) => column.primaryKey())
      .addColumn('length', 'integer', (column) => column.notNull())
      .addColumn('offset_bytes', 'integer', (column) => column.notNull())
      .addColumn('pieces', 'integer', (column) => column.notNull())
      .addColumn('file_id', text)
      .addColumn('attachment_id', text)
      .addColumn('client', text)
      .addColumn('created_at', text, (column) => column.notNull())
      .addColumn('expires_at', text, (column) => column.notNull())
      .execute();
    await database.schema.createIndex('uploads_by_end').on('uploads').column('expires_at').execute();
    // Those under way, which are few: counted before each new one.
    await sql`create index uploads_under_way on uploads (client, length) where client is not null`.execute(database);
  },
};
