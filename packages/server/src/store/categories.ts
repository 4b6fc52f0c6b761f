import type { Advice, Category, Language, Question } from '@lapor/sdk/contract';
import type { Insertable } from 'kysely';
import type { Database } from './database.js';
import { inBatches } from './search.js';
import type { AgencyRow, CategoryRow, Tables } from './tables.js';

/** A text in several languages; Indonesian is always there. */
export type StoredText = Readonly<{ id: string } & { [Other in Exclude<Language, 'id'>]?: string | undefined }>;

/** A question as it is kept, with its texts in every language. */
export interface StoredQuestion extends Omit<Question, 'kind' | 'label' | 'hint' | 'options'> {
  readonly kind: Exclude<Question['kind'], 'unknown'>;
  readonly label: StoredText;
  readonly hint: StoredText | null;
  readonly options: readonly { readonly value: string; readonly label: StoredText }[];
}

/** Advice as it is kept, with its texts in every language. */
export interface StoredAdvice extends Pick<Advice, 'words' | 'condition'> {
  readonly kind: Exclude<Advice['kind'], 'unknown'>;
  readonly title: StoredText;
  readonly text: StoredText;
  readonly contacts: readonly { readonly label: StoredText; readonly phone: string | null; readonly url: string | null }[];
}

/** A category as it is written, which may have neither keywords nor advice. */
type NewCategory = Insertable<Tables['categories']>;

/** What a question has when nothing is said of it; those kept before it could be said have none of it. */
export const UNLIMITED = { minimum: null, maximum: null, minLength: null, maxLength: null, earliest: null, latest: null, condition: null } as const;

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
  return (JSON.parse(row.questions) as StoredQuestion[]).map((question) => ({ ...UNLIMITED, ...question }));
}

/** The advice of a category, in every language. */
export function storedAdvice(row: Pick<CategoryRow, 'advice'>): readonly StoredAdvice[] {
  return JSON.parse(row.advice) as StoredAdvice[];
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
    keywords: JSON.parse(row.keywords) as string[],
    advice: storedAdvice(row).map((advice) => ({
      ...advice,
      words: [...advice.words],
      title: textIn(advice.title, language),
      text: textIn(advice.text, language),
      contacts: advice.contacts.map(({ label, phone, url }) => ({ label: textIn(label, language), phone, url })),
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

    all(sample?: 0 | 1): Promise<CategoryRow[]> {
      if (sample === undefined) return inOrder().execute();
      return inOrder().innerJoin('agencies', 'agencies.id', 'categories.agency_id').where('agencies.sample', '=', sample).execute();
    },

    /** Those a category belongs to, the nearest first. */
    async above(category: Pick<CategoryRow, 'id' | 'parent_id'>): Promise<CategoryRow[]> {
      const found: CategoryRow[] = [];
      let parent = category.parent_id;
      while (parent !== null) {
        const row = await database.selectFrom('categories').selectAll().where('id', '=', parent).executeTakeFirst();
        if (!row || found.some(({ id }) => id === row.id)) break;
        found.push(row);
        parent = row.parent_id;
      }
      return found;
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
    async addMissing(rows: readonly NewCategory[]): Promise<void> {
      for (const batch of inBatches(rows)) {
        await database
          .insertInto('categories')
          .values(batch)
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute();
      }
    },

    /** Adds a category, or gives the one with its id these values. */
    async put(row: NewCategory): Promise<void> {
      await database
        .insertInto('categories')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    },
  };
}
