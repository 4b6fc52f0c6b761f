import type { Kysely, Migration } from 'kysely';

/** How far a first response may still be put off by forwarding, and how often the window to reply began anew. */
export const bounds: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema.alterTable('clocks').addColumn('spare_days', 'integer').execute();
    await database.schema.alterTable('clocks').addColumn('renewals', 'integer', (column) => column.notNull().defaultTo(0)).execute();
  },
};
