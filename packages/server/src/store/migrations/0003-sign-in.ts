import { createHash } from 'node:crypto';
import { sql, type Kysely, type Migration } from 'kysely';
import { textColumn } from './text-column.js';

/** Scoped keys, accounts of people who sign in, and the trail of administrative acts. */
export const signIn: Migration = {
  async up(database: Kysely<unknown>) {
    const text = textColumn(database);
    // SQLite adds one column a statement.
    for (const name of ['scopes', 'last_used_at', 'previous_hash', 'previous_ends_at']) await database.schema.alterTable('api_keys').addColumn(name, text).execute();
    await database.schema.alterTable('api_keys').addColumn('channel', text, (column) => column.notNull().defaultTo('api')).execute();
    await database.schema.createIndex('api_keys_by_previous_hash').on('api_keys').column('previous_hash').execute();
    await database.schema.createIndex('api_keys_by_age').on('api_keys').columns(['created_at', 'id']).execute();

    await database.schema
      .createTable('accounts')
      .addColumn('id', text, (column) => column.primaryKey())
      .addColumn('role', text, (column) => column.notNull())
      .addColumn('agency_id', text, (column) => column.references('agencies.id'))
      .addColumn('label', text, (column) => column.notNull())
      .addColumn('scopes', text)
      .addColumn('issuer', text)
      .addColumn('subject', text)
      .addColumn('invitation_hash', text, (column) => column.unique())
      .addColumn('invitation_expires_at', text)
      .addColumn('created_at', text, (column) => column.notNull())
      .addColumn('last_used_at', text)
      .addColumn('disabled_at', text)
      .execute();
    await database.schema.createIndex('accounts_by_age').on('accounts').columns(['created_at', 'id']).execute();
    // One sign-in opens one account; whoever was disabled may be invited anew.
    await sql`create unique index accounts_by_identity on accounts (issuer, subject) where disabled_at is null`.execute(database);

    await database.schema
      .createTable('audit')
      .addColumn('sequence', 'integer', (column) => column.primaryKey())
      .addColumn('at', text, (column) => column.notNull())
      .addColumn('action', text, (column) => column.notNull())
      .addColumn('actor_kind', text, (column) => column.notNull())
      .addColumn('actor_id', text)
      .addColumn('actor_role', text)
      .addColumn('actor_agency_id', text, (column) => column.references('agencies.id'))
      .addColumn('target_kind', text, (column) => column.notNull())
      .addColumn('target_id', text, (column) => column.notNull())
      .addColumn('agency_id', text, (column) => column.references('agencies.id'))
      .addColumn('details', text, (column) => column.notNull())
      .addColumn('previous_hash', text, (column) => column.notNull())
      .addColumn('hash', text, (column) => column.notNull())
      .execute();
    await database.schema.createIndex('audit_by_agency').on('audit').columns(['agency_id', 'sequence']).execute();

    // One row: where the trail ends. It is the lock that keeps administrative acts one after the other.
    await database.schema
      .createTable('audit_end')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('sequence', 'integer', (column) => column.notNull())
      .addColumn('hash', text, (column) => column.notNull())
      .execute();
    await sql`insert into audit_end (id, sequence, hash) values (1, 0, ${sql.lit(createHash('sha256').update('audit').digest('hex'))})`.execute(database);
  },
};
