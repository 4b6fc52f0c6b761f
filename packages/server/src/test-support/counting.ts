import type { Figures } from '@lapor/sdk/contract';
import type { Database } from '../store/database.js';
import type { AgencyRow, EventRow, ReportRow } from '../store/tables.js';
import { dayAt, isWorkingDay } from '../workflow/working-days.js';
import type { TestApp } from './app.js';

/** A report with all that happened to it. */
export interface Told {
  readonly report: ReportRow;
  readonly events: readonly EventRow[];
  readonly agency: AgencyRow;
  readonly receivedDay: string;
  readonly score: number | null;
}

/** Reads every report with its events, and nothing that was counted before. */
export async function readAll(database: Database): Promise<{ told: Told[]; agencies: Map<string, AgencyRow> }> {
  const agencies = new Map((await database.selectFrom('agencies').selectAll().execute()).map((row) => [row.id, row]));
  const events = await database.selectFrom('events').selectAll().orderBy('report_id').orderBy('sequence').execute();
  const reports = await database.selectFrom('reports').selectAll().execute();
  const ratings = new Map((await database.selectFrom('ratings').selectAll().execute()).map((row) => [row.report_id, row.score]));
  const told = reports.map((report) => {
    const own = events.filter((event) => event.report_id === report.id);
    const first = agencies.get(own[0]?.target_agency_id ?? '');
    const agency = agencies.get(report.agency_id);
    if (!first || !agency || !own[0]) throw new Error('A report without a beginning');
    return { report, events: own, agency, receivedDay: dayAt(own[0].at, first.time_zone), score: ratings.get(report.id) ?? null };
  });
  return { told, agencies };
}

/** The figures of reports, counted one by one in the plainest way. */
export function countByHand({ deps }: TestApp, told: readonly Told[], agencies: ReadonlyMap<string, AgencyRow>): Figures {
  const number = (holds: (told: Told) => boolean) => told.filter(holds).length;
  const had = ({ events }: Told, ...kinds: string[]) => events.some(({ kind }) => kinds.includes(kind));
  const lastWith = ({ events }: Told, status: string) => {
    const since = events.findLastIndex((event) => event.status !== status);
    return events[since + 1]?.kind;
  };
  const confirmed = number((one) => one.report.status === 'resolved' && lastWith(one, 'resolved') !== 'lapsed');
  const lapsed = number((one) => one.report.status === 'resolved' && lastWith(one, 'resolved') === 'lapsed');
  const followedUp = number(({ events }) => {
    const verified = events.findIndex(({ kind }) => ['verified', 'forwarded', 'returned', 'started'].includes(kind));
    return events.some(({ kind }, index) => ['started', 'informed', 'answered', 'closed'].includes(kind) || (kind === 'asked' && verified >= 0 && verified < index));
  });
  const received = told.length;
  const scores = told.flatMap(({ score }) => (score === null ? [] : [score]));
  const first = told.flatMap((one) => {
    const index = one.events.findIndex(({ kind }) => kind === 'answered' || kind === 'closed' || kind === 'rejected');
    return index < 0 ? [] : [daysOfAgencies(deps, one, index, agencies)];
  });
  const settlement = told.flatMap((one) => {
    if (one.report.status !== 'resolved') return [];
    return [daysOfAgencies(deps, one, one.events.findLastIndex((event) => event.status !== 'resolved') + 1, agencies)];
  });
  return {
    received,
    verified: number((one) => had(one, 'verified', 'forwarded', 'returned', 'started')),
    followedUp,
    answered: number((one) => had(one, 'answered')),
    closedByAgency: number((one) => had(one, 'closed')),
    confirmed,
    lapsed,
    settled: confirmed + lapsed,
    contested: number((one) => had(one, 'contested')),
    rejected: number((one) => one.report.status === 'rejected' && lastWith(one, 'rejected') === 'rejected'),
    expired: number((one) => one.report.status === 'rejected' && lastWith(one, 'rejected') === 'expired'),
    withdrawn: number(({ report }) => report.status === 'withdrawn'),
    overdue: number(({ report, agency }) => {
      const atAgency = ['awaiting_verification', 'forwarded', 'in_progress', 'contested'].includes(report.status);
      return atAgency && report.due_date !== null && report.due_date < dayAt(deps.now(), agency.time_zone);
    }),
    shareFollowedUp: received === 0 ? null : Number((followedUp / received).toFixed(4)),
    shareSettled: received === 0 ? null : Number(((confirmed + lapsed) / received).toFixed(4)),
    firstResponse: ranked(first),
    settlement: ranked(settlement),
    satisfaction: { count: scores.length, mean: scores.length === 0 ? null : Number((scores.reduce((sum, score) => sum + score, 0) / scores.length).toFixed(2)) },
  };
}

/** Working days, counted day by day, on which it was an agency's turn, up to an event. */
function daysOfAgencies(deps: TestApp['deps'], { events }: Told, upTo: number, agencies: ReadonlyMap<string, AgencyRow>): number {
  let days = 0;
  let agency: AgencyRow | undefined;
  let since: string | null = null;
  for (const event of events.slice(0, upTo + 1)) {
    if (agency && since !== null) {
      const until = dayAt(event.at, agency.time_zone);
      for (let day = following(since); day <= until; day = following(day)) if (isWorkingDay(day, deps.calendar)) days += 1;
    }
    if (['submitted', 'forwarded', 'returned'].includes(event.kind)) agency = agencies.get(event.target_agency_id ?? '') ?? agency;
    const waits = ['awaiting_reporter', 'answered', 'closed_by_agency', 'rejected', 'resolved', 'withdrawn'].includes(event.status);
    since = waits || !agency ? null : dayAt(event.at, agency.time_zone);
  }
  return days;
}

function following(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function ranked(values: readonly number[]) {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? null;
  return { count: sorted.length, median: at(0.5), p90: at(0.9) };
}
