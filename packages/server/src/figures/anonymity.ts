import type { OpenDataRow } from '../store/exports.js';

/** A group of reports with its place as exact as it may be told; `''` for no place. */
export interface OpenGroup extends Omit<OpenDataRow, 'district'> {
  readonly place: string;
}

/**
 * Puts the groups of one month together until none holds fewer reports than `least`: those too small in their district are told
 * by regency, those too small there without a place, and what is too small even so is left out. All of one agency, category and
 * class; so nobody is among fewer than `least` whom the data cannot tell apart.
 */
export function anonymised(rows: readonly OpenDataRow[], least: number): OpenGroup[] {
  const kinds = new Map<string, OpenGroup[]>();
  for (const { district, ...row } of rows) {
    const kind = JSON.stringify([row.agency_id, row.category_id, row.classification]);
    kinds.set(kind, [...(kinds.get(kind) ?? []), { ...row, place: district }]);
  }
  return [...kinds.values()].flatMap((groups) => widened(groups, least));
}

function widened(groups: readonly OpenGroup[], least: number): OpenGroup[] {
  const told = new Map<string, OpenGroup>();
  let rest = groups;
  // `51.02.05` → `51.02` → no place.
  for (const length of [8, 5, 0]) {
    const merged = new Map<string, OpenGroup>();
    for (const group of rest) {
      const place = group.place.slice(0, length);
      const known = merged.get(place);
      merged.set(place, known ? added(known, group) : { ...group, place });
    }
    for (const [place, group] of merged) {
      const known = told.get(place);
      // Some give no district in the first place, so a regency may come up twice.
      if (known || group.received >= least) told.set(place, known ? added(known, group) : group);
    }
    rest = [...merged].filter(([place]) => !told.has(place)).map(([, group]) => group);
  }
  return [...told.values()];
}

function added(one: OpenGroup, other: OpenGroup): OpenGroup {
  return { ...one, received: one.received + other.received, followed_up: one.followed_up + other.followed_up, settled: one.settled + other.settled };
}
