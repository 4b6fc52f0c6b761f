import type { PublicReportQuery } from '@lapor/sdk/contract';
import { invalid } from '../problem.js';
import { soughtWords } from '../search/words.js';
import type { PublicOrder, PublicSearch } from '../store/public-reports.js';
import type { Nouns } from '../store/store.js';
import type { CategoryRow } from '../store/tables.js';

/**
 * What a query asks of the list of published reports; `null` when its search holds nothing to look for, so that nothing
 * is found.
 * @throws {ProblemError} `validation_failed` for an agency or category that is not there
 */
export async function publicSearch(
  store: Pick<Nouns, 'agencies' | 'categories'>,
  query: Omit<PublicReportQuery, 'limit' | 'cursor' | 'supports'> & { supports?: number | undefined },
): Promise<Omit<PublicSearch, 'after' | 'limit'> | null> {
  const words = query.search === undefined || query.search.trim() === '' ? undefined : soughtWords(query.search);
  if (words === null) return null;
  const order: PublicOrder = query.order ?? (words ? 'relevance' : 'newest');
  if (order === 'relevance' && !words) throw invalid('/order', 'not_applicable');
  const agency = query.agency === undefined ? undefined : await store.agencies.find(query.agency);
  if (query.agency !== undefined && !agency) throw invalid('/agency', 'unknown_agency');
  const categories = query.category === undefined ? undefined : withBelow(await store.categories.all(), query.category);
  if (categories?.length === 0) throw invalid('/category', 'unknown_category');
  return {
    order,
    query: words && { words, match: 'all' },
    path: agency?.path,
    categories,
    region: query.region,
    classification: query.classification,
    statuses: query.status && [query.status],
    from: query.from === undefined ? undefined : `${query.from}T00:00:00.000Z`,
    before: query.until === undefined ? undefined : dayAfter(query.until),
    supports: query.supports,
  };
}

/** The id of a category and those of the categories below it; none when it is not there. */
export function withBelow(all: readonly CategoryRow[], id: string): string[] {
  if (!all.some((category) => category.id === id)) return [];
  const below = all.filter((category) => category.parent_id === id).flatMap((category) => withBelow(all, category.id));
  return [id, ...below];
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + 24 * 60 * 60 * 1000).toISOString();
}
