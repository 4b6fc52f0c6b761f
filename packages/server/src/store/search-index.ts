import type { RawBuilder } from 'kysely';
import type { Database } from './database.js';
import { isPostgres } from './migrations/text-column.js';
import { postgresSearchIndex } from './search-index-postgres.js';
import { sqliteSearchIndex } from './search-index-sqlite.js';

/** Who searches. Each has an index of its own: the public one holds only what is public now, with the covered parts left out. */
export type Audience = 'public' | 'staff';

/** The search words of a report, as `search/` makes them: letters and digits only. */
export interface IndexedWords {
  readonly title: readonly string[];
  readonly body: readonly string[];
}

/** What is looked for: search words, all of them or any. */
export interface WordQuery {
  readonly words: readonly [string, ...string[]];
  readonly match: 'all' | 'any';
}

/** Which reports are ranked. */
export interface Candidates {
  /** Conditions on `public_reports`. */
  readonly where: RawBuilder<boolean>;
  /** So many of the newest. */
  readonly newest: number;
}

/** Full-text search, as both databases can do it. Words come ready: neither cuts, stems or drops any. */
export interface SearchIndex {
  /** Gives a report these words. */
  put(audience: Audience, reportId: string, words: IndexedWords): Promise<void>;
  remove(audience: Audience, reportId: string): Promise<void>;
  /** A query for the `report_id` of every report that matches. */
  matching(audience: Audience, query: WordQuery): RawBuilder<{ report_id: string }>;
  /**
   * A query for `report_id` and `rank` of published reports that match; the higher the rank, the better. Words of a title
   * weigh more than words of a body. Ranking is dear and words may be in every report, so only the newest are ranked.
   */
  ranked(query: WordQuery, among: Candidates): RawBuilder<{ report_id: string; rank: number }>;
}

/** The index of the database at hand. */
export function searchIndex(database: Database): SearchIndex {
  return isPostgres(database) ? postgresSearchIndex(database) : sqliteSearchIndex(database);
}
