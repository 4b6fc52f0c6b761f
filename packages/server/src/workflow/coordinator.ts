import type { AppDeps } from '../deps.js';
import type { Nouns } from '../store/store.js';
import type { AgencyRow, ReportRow } from '../store/tables.js';

/**
 * Who can end a game of ping-pong: the nearest agency above all those the report has been with, or the coordinator of the
 * whole service when no one agency stands above them; `null` when there is none either.
 */
export async function coordinatorOf(
  deps: Pick<AppDeps, 'settings'>,
  store: Pick<Nouns, 'agencies' | 'events'>,
  report: Pick<ReportRow, 'id'>,
): Promise<AgencyRow | null> {
  const events = await store.events.ofReport(report.id);
  const ids = events.filter(({ kind }) => WENT.has(kind)).map((event) => event.target_agency_id);
  const been = await store.agencies.findMany([...new Set(ids.filter((id) => id !== null))]);
  const shared = [...been.values()].map(({ path }) => path.split('/').filter((id) => id !== '')).reduce(commonBeginning);
  const coordinator = await store.agencies.find(shared.at(-1) ?? deps.settings.defaultAgencyId);
  return coordinator ?? null;
}

const WENT: ReadonlySet<string> = new Set(['submitted', 'forwarded', 'returned']);

function commonBeginning(one: readonly string[], other: readonly string[]): string[] {
  const end = one.findIndex((id, index) => id !== other[index]);
  return one.slice(0, end === -1 ? one.length : end);
}
