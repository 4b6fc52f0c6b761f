import type { Category, Language, Question } from '@lapor/sdk/contract';
import type { Database } from './database.js';
import { inBatches } from './search.js';
import type { AgencyRow, CategoryRow } from './tables.js';

/** A text in several languages; Indonesian is always there. */
export type StoredText = Readonly<{ id: string } & { [Other in Exclude<Language, 'id'>]?: string | undefined }>;

/** A question as it is kept, with its texts in every language. */
export interface StoredQuestion {
  readonly id: string;
  readonly kind: Exclude<Question['kind'], 'unknown'>;
  readonly label: StoredText;
  readonly hint: StoredText | null;
  readonly required: boolean;
  readonly options: readonly { readonly value: string; readonly label: StoredText }[];
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** A text in a language, or in Indonesian when that is missing. */
export function textIn(text: StoredText, language: Language): string {
  return text[language] ?? text.id;
}

/** The name of a category in a language. */
export function categoryName(row: Pick<CategoryRow, 'name'>, language: Language): string {
  return textIn(JSON.parse(row.name) as StoredText, language);
}

/** The questions of a category, in every language. */
export function storedQuestions(row: Pick<CategoryRow, 'questions'>): readonly StoredQuestion[] {
  return JSON.parse(row.questions) as StoredQuestion[];
}

/** What the API says of a category, in a language. */
export function toCategory(row: CategoryRow, language: Language): Category {
  return {
    id: row.id,
    parentId: row.parent_id,
    agencyId: row.agency_id,
    name: categoryName(row, language),
    description: row.description === null ? null : textIn(JSON.parse(row.description) as StoredText, language),
    questions: storedQuestions(row).map((question) => ({
      ...question,
      label: textIn(question.label, language),
      hint: question.hint && textIn(question.hint, language),
      options: question.options.map(({ value, label }) => ({ value, label: textIn(label, language) })),
    })),
  };
}

/** Subjects agencies take reports on. */
export function categoryStore(database: Database) {
  const inOrder = () => database.selectFrom('categories').selectAll('categories').orderBy('categories.position').orderBy('categories.id');
  return {
    find(id: string): Promise<CategoryRow | undefined> {
      return database.selectFrom('categories').selectAll().where('id', '=', id).executeTakeFirst();
    },

    all(): Promise<CategoryRow[]> {
      return inOrder().execute();
    },

    /**
     * What somebody reporting to an agency may choose from: the agency's own categories and those of the agencies below it;
     * when there are none, those of the nearest agency above that has some of its own.
     */
    async offeredBy(agency: Pick<AgencyRow, 'id' | 'path'>): Promise<CategoryRow[]> {
      const offered = await inOrder()
        .innerJoin('agencies', 'agencies.id', 'categories.agency_id')
        // "~" sorts after every character of a path.
        .where('agencies.path', '>=', agency.path)
        .where('agencies.path', '<', `${agency.path}~`)
        .execute();
      const above = agency.path.split('/').filter((id) => id !== '' && id !== agency.id);
      if (offered.length > 0 || above.length === 0) return offered;
      const theirs = await inOrder().where('categories.agency_id', 'in', above).execute();
      const nearest = above.findLast((id) => theirs.some((category) => category.agency_id === id));
      return theirs.filter((category) => category.agency_id === nearest);
    },

    /** Adds those whose ids are not known yet and leaves the others as they are. Parents come before children. */
    async addMissing(rows: readonly CategoryRow[]): Promise<void> {
      for (const batch of inBatches(rows)) {
        await database
          .insertInto('categories')
          .values(batch)
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute();
      }
    },

    /** Adds a category, or gives the one with its id these values. */
    async put(row: CategoryRow): Promise<void> {
      await database
        .insertInto('categories')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    },
  };
}
