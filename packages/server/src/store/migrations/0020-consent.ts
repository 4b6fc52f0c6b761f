import type { Kysely, Migration } from 'kysely';
import { textColumn } from './text-column.js';

/** How and when a visitor agreed that an officer files a report for them. */
export const consent: Migration = {
  async up(database: Kysely<unknown>) {
    const text = textColumn(database);
    for (const column of ['consent_given', 'consent_at']) await database.schema.alterTable('reports').addColumn(column, text).execute();
  },
};
