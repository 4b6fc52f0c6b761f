import { isNamed, isSecret } from '@lapor/sdk/contract';
import type { AppDeps } from '../deps.js';
import type { EndedReport } from '../store/retention.js';
import type { Nouns } from '../store/store.js';
import type { AgencyRow, ReportRow } from '../store/tables.js';
import { applyMove, SYSTEM } from './apply.js';
import { eraseReport } from './erasure.js';
import { tracesOf } from './removal.js';
import { retentionOf } from './retention-policy.js';
import { mayMove } from './transitions.js';
import { dayAfter, dayAt, daysBefore, instantAt } from './working-days.js';

/** What is done to reports whose time is over. */
export type RetentionMove = 'erase' | 'anonymise';

/** A report whose time is over, and what that means for it. */
export interface Expired {
  readonly move: RetentionMove;
  readonly report: EndedReport;
  readonly agencyId: string;
  /** It ended before this. */
  readonly before: string;
}

const AGENCIES = 100;

/**
 * Everything whose time is over, a batch at a time: agency by agency, first what is to be erased. What was given is not given
 * again, whatever became of it.
 */
export async function* expiredReports(deps: Pick<AppDeps, 'store' | 'settings' | 'now'>, size: number): AsyncGenerator<Expired[], void, undefined> {
  for await (const agency of agenciesOf(deps)) {
    const { anonymiseAfterDays, eraseAfterDays } = await retentionOf(deps, deps.store, agency);
    // What is to be erased need not be anonymised before.
    const anonymises = eraseAfterDays === null || (anonymiseAfterDays ?? Infinity) < eraseAfterDays;
    if (eraseAfterDays !== null) yield* expiredOf(deps, agency, { move: 'erase', days: eraseAfterDays, since: null }, size);
    if (anonymiseAfterDays === null || !anonymises) continue;
    const since = eraseAfterDays === null ? null : endedBefore(deps, agency, eraseAfterDays);
    yield* expiredOf(deps, agency, { move: 'anonymise', days: anonymiseAfterDays, since }, size);
  }
}

async function* agenciesOf({ store }: Pick<AppDeps, 'store'>): AsyncGenerator<Pick<AgencyRow, 'id' | 'path' | 'time_zone'>, void, undefined> {
  let after = '';
  for (;;) {
    const agencies = await store.retention.agencies(after, AGENCIES);
    yield* agencies;
    after = agencies.at(-1)?.id ?? '';
    if (agencies.length < AGENCIES) return;
  }
}

async function* expiredOf(
  deps: Pick<AppDeps, 'store' | 'now'>,
  agency: Pick<AgencyRow, 'id' | 'time_zone'>,
  { move, days, since }: { move: RetentionMove; days: number; since: string | null },
  size: number,
): AsyncGenerator<Expired[], void, undefined> {
  const before = endedBefore(deps, agency, days);
  // What ended earlier is due for erasure, and was given as such.
  let after: { ended_at: string; id: string } | null = since === null ? null : { ended_at: since, id: '' };
  for (;;) {
    const reports: EndedReport[] = await deps.store.retention.ended({ agencyId: agency.id, before, named: move === 'anonymise', after, limit: size });
    if (reports.length > 0) yield reports.map((report) => ({ move, report, agencyId: agency.id, before }));
    after = reports.at(-1) ?? null;
    if (reports.length < size) return;
  }
}

/** The instant before which a report must have ended so that so many calendar days have passed since its day, at the agency's place. */
function endedBefore({ now }: Pick<AppDeps, 'now'>, { time_zone: timeZone }: Pick<AgencyRow, 'time_zone'>, days: number): string {
  return instantAt(dayAfter(daysBefore(dayAt(now(), timeZone), days)), 0, timeZone).toISOString();
}

/**
 * Does what the end of its time means for a report; `false` when it is no longer to be done: opened again, moved to another
 * agency, done already. `removeNow` is to follow.
 */
export function retire(deps: AppDeps, { move, report: { number }, agencyId, before }: Expired): Promise<boolean> {
  return deps.store.transaction(async (store) => {
    const report = await store.reports.lock(number);
    const agency = report && (await store.agencies.find(report.agency_id));
    if (!report || !agency || agency.id !== agencyId || report.erased_at !== null) return false;
    if (report.ended_at === null || report.ended_at >= before || !mayMove(move, 'system', report.status)) return false;
    if (move === 'erase') await eraseReport(deps, store, { report, agency, actor: SYSTEM, reason: 'retention' });
    else if (await store.retention.isNamed(report.id)) await anonymise(deps, store, report, agency);
    else return false;
    return true;
  });
}

/** Forgets who reported: name, addresses, and what they are found by. What the report says stays. */
async function anonymise(deps: AppDeps, store: Nouns, report: ReportRow, agency: AgencyRow): Promise<void> {
  await store.reporters.remove(report.id);
  await store.removals.note([tracesOf(deps, report)]);
  // A report without a name is one without a name, also in what it says of itself.
  const visibility = !isNamed(report.visibility) ? report.visibility : isSecret(report.visibility) ? 'secret_anonymous' : 'anonymous';
  await applyMove(deps, store, { move: 'anonymise', report, agency, actor: SYSTEM, changes: { visibility, contact_kind: 'none' } });
}
