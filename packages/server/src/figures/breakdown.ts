import { isWithin } from '../store/agencies.js';
import { categoryName } from '../store/categories.js';
import type { FigureFilter, FigureKey } from '../store/figures.js';
import type { Nouns } from '../store/store.js';
import type { AgencyRow, CategoryRow } from '../store/tables.js';
import type { BREAKDOWNS, Language } from '@lapor/sdk/contract';

export type Breakdown = (typeof BREAKDOWNS)[number];

/** The column each breakdown is summed by, before sums are put together. */
export const BREAKDOWN_KEYS: Readonly<Record<Breakdown, FigureKey>> = {
  agency: 'agency_id',
  region: 'region_code',
  category: 'category_id',
  classification: 'classification',
  visibility: 'published',
  channel: 'channel',
  assisted: 'assisted',
};

/** Where the figures of one key belong: under which key, and what that is called. */
export type Grouping = (key: string) => { readonly key: string | null; readonly name: string | null };

/** What is looked at when a breakdown goes one step down from it. */
export interface Top {
  readonly agency: AgencyRow | null;
  readonly category: CategoryRow | undefined;
  readonly region: string | undefined;
}

/** How the keys of a breakdown are put together: one step below what is looked at, each with all that is below it. */
export async function groupingOf(store: Nouns, by: Breakdown, keys: readonly string[], top: Top, language: Language): Promise<Grouping> {
  switch (by) {
    case 'agency':
      return byAgency(store, keys, top.agency);
    case 'category':
      return byCategory(await store.categories.all(), top.category, language);
    case 'region':
      return byRegion(store, keys, top.region);
    case 'visibility':
      return (key) => ({ key: key === '1' ? 'published' : 'secret', name: null });
    case 'assisted':
      return (key) => ({ key: key === '1' ? 'true' : 'false', name: null });
    case 'classification':
    case 'channel':
      return (key) => ({ key, name: null });
  }
}

async function byAgency(store: Nouns, keys: readonly string[], root: AgencyRow | null): Promise<Grouping> {
  const found = await store.agencies.findMany(keys);
  const above = (agency: AgencyRow) => {
    const steps = agency.path.slice(root?.path.length ?? 1).split('/');
    return root && agency.id === root.id ? root.id : (steps[0] ?? agency.id);
  };
  const groups = new Map([...found.values()].filter((agency) => !root || isWithin(agency, root)).map((agency) => [agency.id, above(agency)]));
  const names = await store.agencies.findMany([...new Set(groups.values())]);
  return (key) => {
    const group = groups.get(key) ?? key;
    return { key: group, name: names.get(group)?.name ?? null };
  };
}

function byCategory(all: readonly CategoryRow[], top: CategoryRow | undefined, language: Language): Grouping {
  const rows = new Map(all.map((row) => [row.id, row]));
  return (key) => {
    let row = rows.get(key);
    while (row && row.id !== top?.id && row.parent_id !== null && row.parent_id !== top?.id) row = rows.get(row.parent_id);
    return row ? { key: row.id, name: categoryName(row, language) } : { key: null, name: null };
  };
}

async function byRegion(store: Nouns, keys: readonly string[], top: string | undefined): Promise<Grouping> {
  // `51` → `51.02` → `51.02.05` → `51.02.05.2001`; without a region asked for, the regencies.
  const length = { 2: 5, 5: 8, 8: 13 }[top?.length ?? 2] ?? 13;
  const codes = [...new Set(keys.map((key) => key.slice(0, length)))];
  const names = await store.regions.namesOf(codes);
  return (key) => {
    const code = key.slice(0, length);
    return code === '' ? { key: null, name: null } : { key: code, name: names.get(code) ?? null };
  };
}

/** The ids of a category and of all below it. */
export function categoriesWithin(all: readonly CategoryRow[], top: CategoryRow): NonNullable<FigureFilter['categories']> {
  const ids = new Set([top.id]);
  for (let size = 0; size < ids.size; ) {
    size = ids.size;
    for (const row of all) if (row.parent_id !== null && ids.has(row.parent_id)) ids.add(row.id);
  }
  return [...ids];
}
