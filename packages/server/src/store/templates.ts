import type { Template } from '@lapor/sdk/contract';
import { toAgencyReference } from './agencies.js';
import type { StoredText } from './categories.js';
import type { Database } from './database.js';
import type { AgencyRow, TemplateRow } from './tables.js';

/** Where a page of templates ended. */
export type TemplatePosition = readonly [position: number, title: string, id: string];

/** What the API says of a template. */
export function toTemplate(row: TemplateRow, agency: AgencyRow): Template {
  const { id, en = null } = templateText(row);
  return { id: row.id, agency: toAgencyReference(agency), title: row.title, text: { id, en }, position: row.position, updatedAt: row.updated_at };
}

/** The text of a template in every language it has. */
export function templateText({ text }: Pick<TemplateRow, 'text'>): StoredText {
  return JSON.parse(text) as StoredText;
}

/** Where a template stands in the order of the list. */
export function templatePosition({ position, title, id }: TemplateRow): TemplatePosition {
  return [position, title, id];
}

/** Texts officers begin an answer from. */
export function templateStore(database: Database) {
  return {
    find(id: string): Promise<TemplateRow | undefined> {
      return database.selectFrom('templates').selectAll().where('id', '=', id).executeTakeFirst();
    },

    /** Those of these agencies; of all of them for `null`. */
    list({ agencyIds, after, limit }: { agencyIds: readonly string[] | null; after?: TemplatePosition | undefined; limit: number }): Promise<TemplateRow[]> {
      let rows = database.selectFrom('templates').selectAll();
      if (agencyIds) rows = rows.where('agency_id', 'in', agencyIds);
      if (after) rows = rows.where((row) => row(row.refTuple('position', 'title', 'id'), '>', row.tuple(...after)));
      return rows.orderBy('position').orderBy('title').orderBy('id').limit(limit).execute();
    },

    /** Adds a template, or gives the one with its id these values. */
    async put(row: TemplateRow): Promise<void> {
      const { created_at: _, ...values } = row;
      await database
        .insertInto('templates')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
        .execute();
    },

    async remove(id: string): Promise<void> {
      await database.deleteFrom('templates').where('id', '=', id).execute();
    },
  };
}
