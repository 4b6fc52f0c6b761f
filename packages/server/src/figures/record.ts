import type { AppDeps } from '../deps.js';
import type { Nouns } from '../store/store.js';
import type { EventRow, ReportRow } from '../store/tables.js';
import type { FactRow } from '../store/tables/figures.js';
import { isPractice } from '../workflow/practice.js';
import { newId } from '../workflow/ids.js';
import { differences } from './cells.js';
import { firstFact, ledBy, nextFact, type CountedReport, type Place } from './facts.js';
import { readPlaces } from './places.js';

/**
 * Counts what happened to a report, in the transaction in which it happened: one row about the report, and what that
 * changed. No row is touched that two reports share, so that counting makes nobody wait.
 */
export async function recordFigures(
  deps: AppDeps,
  store: Nouns,
  { event, before, after }: { readonly event: EventRow; readonly before: ReportRow | null; readonly after: ReportRow },
): Promise<void> {
  // What is tried out with an agency to practise with is no figure of anybody's.
  if (await isPractice(deps, store, await store.agencies.find(after.agency_id))) return;
  const known = before && (await store.facts.find(after.id));
  const fact = before && !known ? await factFromHistory(deps, store, after) : await factAfter(deps, store, known ?? null, { event, before, after });
  if (!fact) throw new Error('A report has no history');
  await store.facts.put([fact]);
  await store.facts.note(differences(known ?? null, fact).map((change) => ({ id: newId(deps.randomBytes), ...change })));
}

async function factAfter(
  deps: AppDeps,
  store: Nouns,
  known: FactRow | null,
  { event, before, after }: { readonly event: EventRow; readonly before: ReportRow | null; readonly after: ReportRow },
): Promise<FactRow> {
  const placeOf = await readPlaces(deps, store, [after.agency_id, before?.agency_id ?? after.agency_id]);
  const counted = { event, before: placeOf(before?.agency_id ?? after.agency_id), after: placeOf(after.agency_id) };
  return known ? nextFact(known, after, counted, await ratingOf(store, event)) : firstFact(after, counted);
}

/** What figures know of a report that was filed before they were kept. */
async function factFromHistory(deps: AppDeps, store: Nouns, report: ReportRow): Promise<FactRow | null> {
  const events = await store.events.ofReport(report.id);
  return foldEvents(store, report, events, await readPlaces(deps, store, agenciesOf(events)));
}

/** What figures know of a report by its whole history; `null` when it has none. */
export async function foldEvents(store: Nouns, report: CountedReport, events: readonly EventRow[], placeOf: (agencyId: string) => Place): Promise<FactRow | null> {
  let fact: FactRow | null = null;
  let before: Place | undefined;
  for (const event of events) {
    const after: Place = ledBy(event) === null && before ? before : placeOf(ledBy(event) ?? '');
    const counted = { event, before: before ?? after, after };
    fact = fact ? nextFact(fact, report, counted, await ratingOf(store, event)) : firstFact(report, counted);
    before = after;
  }
  return fact;
}

/** The agencies events took reports to. */
export function agenciesOf(events: readonly Pick<EventRow, 'kind' | 'target_agency_id'>[]): string[] {
  return [...new Set(events.flatMap((event) => ledBy(event) ?? []))];
}

/** The rating a report has after an event that gave one, as it stands now: the last counts. */
async function ratingOf(store: Nouns, { kind, report_id: id }: EventRow): Promise<number | null> {
  return kind === 'rated' ? ((await store.ratings.find(id))?.score ?? null) : null;
}
