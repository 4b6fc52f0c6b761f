import type { Language, OpenDataGroup } from '@lapor/sdk/contract';
import type { AppDeps } from '../deps.js';
import { categoryName } from '../store/categories.js';
import { anonymised } from './anonymity.js';
import { csvLine } from './csv.js';
import { addMonths } from './periods.js';

const COLUMNS = [
  'month', 'agencyId', 'agencyName', 'categoryId', 'categoryName', 'classification', 'regionCode', 'received', 'followedUp', 'settled',
] as const satisfies readonly (keyof OpenDataGroup)[];

/** Which months of open data: from one to another, both as `2026-01`. */
export interface Months {
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** The day it is: only months that are over by then. */
  readonly today: string;
}

type OpenDeps = Pick<AppDeps, 'store' | 'settings'>;

/** Open data as one JSON array, a month at a time. */
export async function* openDataJson(deps: OpenDeps, months: Months, language: Language): AsyncGenerator<string, void, undefined> {
  let before = '[';
  for await (const groups of groupsOf(deps, months, language)) {
    if (groups.length === 0) continue;
    yield before + groups.map((group) => JSON.stringify(group)).join(',\n');
    before = ',\n';
  }
  yield before === '[' ? '[]' : ']';
}

/** Open data as CSV with a heading, a month at a time. */
export async function* openDataCsv(deps: OpenDeps, months: Months, language: Language): AsyncGenerator<string, void, undefined> {
  yield csvLine(COLUMNS);
  for await (const groups of groupsOf(deps, months, language)) yield groups.map((group) => csvLine(COLUMNS.map((column) => group[column]))).join('');
}

async function* groupsOf({ store, settings }: OpenDeps, { from, to, today }: Months, language: Language): AsyncGenerator<OpenDataGroup[], void, undefined> {
  const first = await store.exports.firstMonth();
  if (first === null) return;
  const categories = new Map((await store.categories.all()).map((category) => [category.id, categoryName(category, language)]));
  for (let month = from !== undefined && from > first ? from : first; month < today.slice(0, 7) && month <= (to ?? month); month = addMonths(`${month}-01`, 1).slice(0, 7)) {
    const start = `${month}-01`;
    const groups = anonymised(await store.exports.openData({ from: start, to: addMonths(start, 1) }), settings.figures.threshold);
    const agencies = await store.agencies.findMany([...new Set(groups.map(({ agency_id }) => agency_id))]);
    yield groups.map((group) => ({
      month,
      agencyId: group.agency_id,
      agencyName: agencies.get(group.agency_id)?.name ?? '',
      categoryId: group.category_id || null,
      categoryName: categories.get(group.category_id) ?? null,
      classification: group.classification,
      regionCode: group.place || null,
      received: group.received,
      followedUp: group.followed_up,
      settled: group.settled,
    }));
  }
}
