import type { AppDeps } from '../deps.js';
import type { Nouns } from '../store/store.js';
import type { AgencyRow, EventRow, ReportRow } from '../store/tables.js';
import type { FactRow } from '../store/tables/figures.js';
import { newId } from '../workflow/ids.js';
import { differences } from './cells.js';
import { firstFact, nextFact, type CountedReport, type Place } from './facts.js';

/**
 * Counts what happened to a report, in the transaction in which it happened: one row about the report, and what that
 * changed. No row is touched that two reports share, so that counting makes nobody wait.
 */
export async function recordFigures(
  deps: AppDeps,
  store: Nouns,
  { event, before, after }: { readonly event: EventRow; readonly before: ReportRow | null; readonly after: ReportRow },
): Promise<void> {
  const agencies = await store.agencies.findMany([...new Set([before?.agency_id ?? after.agency_id, after.agency_id])]);
  const counted = {
    event,
    before: placeOf(deps, agencies, before?.agency_id ?? after.agency_id),
    after: placeOf(deps, agencies, after.agency_id),
  };
  const known = before && (await store.facts.find(after.id));
  const fact = known ? nextFact(known, after, counted, await ratingOf(store, event)) : before ? await factFromHistory(deps, store, after) : firstFact(after, counted);
  if (!fact) throw new Error('A report has no history');
  await store.facts.put([fact]);
  const changes = differences(known ?? null, fact);
  await store.facts.note(changes.map((change) => ({ id: newId(deps.randomBytes), ...change })));
}

/** What figures know of a report by its whole history; `null` when it has none. */
export async function factFromHistory(deps: Pick<AppDeps, 'calendar'>, store: Nouns, report: ReportRow): Promise<FactRow | null> {
  const events = await store.events.ofReport(report.id);
  const agencies = await store.agencies.findMany([...new Set(events.flatMap(({ target_agency_id: id }) => (id === null ? [] : [id])))]);
  return foldEvents(deps, store, report, events, agencies);
}

/** The same, from events and agencies that were read before. */
export async function foldEvents(
  deps: Pick<AppDeps, 'calendar'>,
  store: Nouns,
  report: CountedReport,
  events: readonly EventRow[],
  agencies: ReadonlyMap<string, AgencyRow>,
): Promise<FactRow | null> {
  let fact: FactRow | null = null;
  let before: Place | undefined;
  for (const event of events) {
    const target = event.target_agency_id;
    const after: Place = target === null && before ? before : placeOf(deps, agencies, target ?? '');
    const counted = { event, before: before ?? after, after };
    fact = fact ? nextFact(fact, report, counted, await ratingOf(store, event)) : firstFact(report, counted);
    before = after;
  }
  return fact;
}

/** Whose days count for an agency. */
function placeOf(deps: Pick<AppDeps, 'calendar'>, agencies: ReadonlyMap<string, AgencyRow>, id: string): Place {
  const agency = agencies.get(id);
  if (!agency) throw new Error('A report points at an agency that is not there');
  return { agencyId: id, timeZone: agency.time_zone, calendar: deps.calendar };
}

/** The rating an event gave; `null` when it gave none. */
// eslint-disable-next-line @typescript-eslint/require-await -- ratings are kept apart from the report
async function ratingOf(_store: Nouns, _event: EventRow): Promise<number | null> {
  return null;
}
