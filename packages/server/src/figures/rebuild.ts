import type { AppDeps } from '../deps.js';
import { SHAPES } from '../store/cubes.js';
import { isOvertaken } from '../store/outage.js';
import type { Nouns } from '../store/store.js';
import type { EventRow } from '../store/tables.js';
import type { FactRow } from '../store/tables/figures.js';
import { isPractice } from '../workflow/practice.js';
import { newId } from '../workflow/ids.js';
import { differences } from './cells.js';
import { addDays, partsOf } from './periods.js';
import { readPlaces } from './places.js';
import { agenciesOf, foldEvents } from './record.js';

const BATCH = 500;

type Practice = { readonly settings: Pick<AppDeps['settings'], 'defaultAgencyId'> };
type SumDeps = Pick<AppDeps, 'store' | 'now'>;

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
export async function rebuildFigures(deps: Pick<AppDeps, 'store' | 'calendar' | 'randomBytes' | 'now'> & Practice): Promise<Rebuilt> {
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
export async function sumAnew(deps: SumDeps): Promise<void> {
  await untilDone(() => resum(deps));
}

/** Makes the sums over all agencies where an update has just brought them. */
export async function completeSums(deps: SumDeps): Promise<void> {
  await untilDone(async () => {
    if (!(await deps.store.facts.hasNationalSums())) await resum(deps);
  });
}

/** Of those who sum up at the same time one goes first, and the others try again. */
async function untilDone(work: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (tries >= 10 || !isOvertaken(error)) throw error;
    }
  }
}

async function recount(deps: Pick<AppDeps, 'calendar' | 'randomBytes'> & Practice, store: Nouns, after: string | null) {
  const reports = await store.exports.lockReports(after, BATCH);
  const ids = reports.map(({ id }) => id);
  const known = await store.facts.findMany(ids);
  const events = await store.exports.eventsOf(ids);
  const placeOf = await readPlaces(deps, store, agenciesOf(events));
  const histories = new Map<string, EventRow[]>(ids.map((id) => [id, []]));
  for (const event of events) histories.get(event.report_id)?.push(event);
  const changed: { before: FactRow | null; after: FactRow }[] = [];
  const agencies = await store.agencies.findMany([...new Set(reports.map(({ agency_id: id }) => id))]);
  for (const report of reports) {
    if (await isPractice(deps, store, agencies.get(report.agency_id))) continue;
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
async function resum({ store: whole, now }: SumDeps): Promise<void> {
  await whole.snapshot(async ({ facts }) => {
    await facts.lockSums(now().toISOString());
    await facts.removeSums();
    const days = await facts.daysReceived();
    const span = days && { from: days.first, to: addDays(days.last, 1) };
    for (const interval of ['month', 'year'] as const) {
      // A month at a time, so that what is read together lies together, and no statement takes long.
      for (const part of span ? partsOf(span, interval) : []) {
        for (const [cube, { grains }] of SHAPES) {
          for (const grain of grains) if ((grain === 'year') === (interval === 'year')) await facts.sumAnew(cube, grain, part);
        }
      }
    }
    await facts.markNational();
  });
}

function isSame(one: FactRow | null, other: FactRow): boolean {
  return one !== null && (Object.keys(other) as (keyof FactRow)[]).every((name) => one[name] === other[name]);
}
