import type { Kysely, Migration } from 'kysely';
import { textColumn } from './text-column.js';

/** The words a category is suggested by, and what its agency says to whoever chooses it. */
export const advice: Migration = {
  async up(database: Kysely<unknown>) {
    const text = textColumn(database);
    for (const column of ['keywords', 'advice']) {
      await database.schema.alterTable('categories').addColumn(column, text, (definition) => definition.notNull().defaultTo('[]')).execute();
    }
  },
};
