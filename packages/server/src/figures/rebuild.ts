import type { AppDeps } from '../deps.js';
import { isOvertaken } from '../store/outage.js';
import type { Nouns } from '../store/store.js';
import type { EventRow } from '../store/tables.js';
import type { FactRow, FigureCellRow } from '../store/tables/figures.js';
import { newId } from '../workflow/ids.js';
import { Cells, differences, isNothing, summandOf } from './cells.js';
import { readPlaces } from './places.js';
import { agenciesOf, foldEvents } from './record.js';

const BATCH = 500;

/** What going through everything again found. */
export interface Rebuilt {
  readonly reports: number;
  /** Of how many reports the figures were not what their history says. */
  readonly mended: number;
}

/**
 * Counts every report anew from its history, and then makes the sums anew from that. Reports may come and move on meanwhile.
 * What is counted of reports that are gone stays.
 */
export async function rebuildFigures(deps: Pick<AppDeps, 'store' | 'calendar' | 'randomBytes' | 'now'>): Promise<Rebuilt> {
  let after: string | null = null;
  let reports = 0;
  let mended = 0;
  for (;;) {
    const batch: { count: number; mended: number; last: string | null } = await deps.store.transaction((store) => recount(deps, store, after));
    reports += batch.count;
    mended += batch.mended;
    after = batch.last;
    if (after === null) break;
  }
  await sumAnew(deps);
  return { reports, mended };
}

/**
 * Makes the sums anew from what is counted of each report.
 * @public the bench fills what is counted by itself
 */
export async function sumAnew(deps: Pick<AppDeps, 'store' | 'now'>): Promise<void> {
  // Whoever sums up at the same time goes first.
  for (let tries = 1; ; tries += 1) {
    try {
      await resum(deps);
      return;
    } catch (error) {
      if (tries >= 10 || !isOvertaken(error)) throw error;
    }
  }
}

async function recount(deps: Pick<AppDeps, 'calendar' | 'randomBytes'>, store: Nouns, after: string | null) {
  const reports = await store.exports.lockReports(after, BATCH);
  const ids = reports.map(({ id }) => id);
  const known = await store.facts.findMany(ids);
  const events = await store.exports.eventsOf(ids);
  const placeOf = await readPlaces(deps, store, agenciesOf(events));
  const histories = new Map<string, EventRow[]>(ids.map((id) => [id, []]));
  for (const event of events) histories.get(event.report_id)?.push(event);
  const changed: { before: FactRow | null; after: FactRow }[] = [];
  for (const report of reports) {
    const fact = await foldEvents(store, report, histories.get(report.id) ?? [], placeOf);
    const before = known.get(report.id) ?? null;
    if (fact && !isSame(before, fact)) changed.push({ before, after: fact });
  }
  await store.facts.put(changed.map((change) => change.after));
  const deltas = changed.flatMap((change) => differences(change.before, change.after));
  await store.facts.note(deltas.map((delta) => ({ id: newId(deps.randomBytes), ...delta })));
  return { count: reports.length, mended: changed.length, last: reports.length < BATCH ? null : (ids.at(-1) ?? null) };
}

/** Makes the sums from what is counted of each report, as all of it stood at one moment. */
async function resum(deps: Pick<AppDeps, 'store' | 'now'>): Promise<void> {
  await deps.store.snapshot(async (store) => {
    await store.facts.lockSums(deps.now().toISOString());
    await store.facts.removeSums();
    const cells = new Cells();
    let last: FactRow | null = null;
    for (;;) {
      const facts: FactRow[] = await store.facts.page(last, 5 * BATCH);
      for (const fact of facts) cells.add(summandOf(fact));
      const day = facts.at(-1)?.received_day;
      last = facts.at(-1) ?? null;
      if (facts.length < 5 * BATCH || day === undefined) break;
      // Days come in order, so months and years that are over are complete.
      await put(store, [...cells.takeBefore('month', `${day.slice(0, 7)}-01`), ...cells.takeBefore('year', `${day.slice(0, 4)}-01-01`)]);
    }
    await put(store, cells.rows);
  });
}

async function put(store: Nouns, cells: readonly FigureCellRow[]): Promise<void> {
  // What is read together lies together.
  await store.facts.putCells(cells.filter((cell) => !isNothing(cell)).toSorted((one, other) => (one.id < other.id ? -1 : 1)));
}

function isSame(one: FactRow | null, other: FactRow): boolean {
  return one !== null && (Object.keys(other) as (keyof FactRow)[]).every((name) => one[name] === other[name]);
}
