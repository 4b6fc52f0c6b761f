import { isSecret, type EventKind } from '@lapor/sdk/contract';
import type { EventRow, ReportRow } from '../store/tables.js';
import type { FactRow } from '../store/tables/figures.js';
import type { Calendar } from '../workflow/calendar.js';
import { TURNS } from '../workflow/transitions.js';
import { dayAt, workingDaysBetween } from '../workflow/working-days.js';

/** Whose days count: the zone of an agency and the days it works. */
export interface Place {
  readonly agencyId: string;
  readonly timeZone: string;
  readonly calendar: Calendar;
}

/** An event as figures see it. */
export interface CountedEvent {
  readonly event: Pick<EventRow, 'kind' | 'at' | 'status'>;
  /** Of the agency that led the report until then. */
  readonly before: Place;
  /** Of the agency that leads it from then on. */
  readonly after: Place;
}

/** What of a report figures tell apart, as it stands now. */
export type CountedReport = Pick<
  ReportRow,
  'id' | 'classification' | 'visibility' | 'category_id' | 'region_code' | 'channel' | 'assisted' | 'due_stage' | 'due_date' | 'forwardings' | 'flagged_at'
>;

/** Events that take a report to another agency; others only name one. */
const LEADING: readonly EventKind[] = ['submitted', 'forwarded', 'returned'];
const VERIFYING: readonly EventKind[] = ['verified', 'forwarded', 'returned', 'started'];
const FOLLOWING_UP: readonly EventKind[] = ['started', 'informed', 'answered', 'closed'];
const RESPONDING: readonly EventKind[] = ['answered', 'closed', 'rejected'];

/** Where an event took a report; `null` when it stayed. */
export function ledBy({ kind, target_agency_id: id }: Pick<EventRow, 'kind' | 'target_agency_id'>): string | null {
  return LEADING.includes(kind) ? id : null;
}

/** What figures know of a report at its first event. */
export function firstFact(report: CountedReport, { event, after }: CountedEvent): FactRow {
  const day = dayAt(event.at, after.timeZone);
  return {
    report_id: report.id,
    received_day: day,
    agency_id: after.agencyId,
    ...dimensionsOf(report),
    status: event.status,
    status_day: day,
    open: 1,
    due_stage: report.due_stage,
    due_date: report.due_date,
    turn_day: TURNS[event.status] === 'agency' ? day : null,
    agency_days: 0,
    first_days: null,
    settled_days: null,
    was_verified: 0,
    was_followed_up: 0,
    was_answered: 0,
    was_closed: 0,
    resolved_by: null,
    expired: 0,
    rating: null,
    contests: 0,
  };
}

/**
 * What figures know of a report after one more event. Everything but the dimensions and the shown clock comes from the events
 * alone, so that going through them again gives the same.
 */
export function nextFact(fact: FactRow, report: CountedReport, counted: CountedEvent, rating: number | null): FactRow {
  const { event, after } = counted;
  const { kind, status } = event;
  const spent = daysSpent(fact, counted);
  const responded = RESPONDING.includes(kind) && fact.first_days === null;
  const verified = fact.was_verified === 1 || VERIFYING.includes(kind);
  const settledNow = status === 'resolved';
  const day = dayAt(event.at, after.timeZone);
  const settles = settledNow && fact.status !== 'resolved';
  return {
    ...fact,
    ...dimensionsOf(report),
    agency_id: after.agencyId,
    status,
    status_day: status === fact.status ? fact.status_day : day,
    open: status === 'resolved' || status === 'rejected' || status === 'withdrawn' ? 0 : 1,
    due_stage: report.due_stage,
    due_date: report.due_date,
    turn_day: TURNS[status] === 'agency' ? day : null,
    agency_days: spent,
    first_days: responded ? spent : fact.first_days,
    settled_days: settles ? spent : settledNow ? fact.settled_days : null,
    was_verified: verified ? 1 : 0,
    was_followed_up: fact.was_followed_up === 1 || FOLLOWING_UP.includes(kind) || (kind === 'asked' && verified) ? 1 : 0,
    was_answered: fact.was_answered === 1 || kind === 'answered' ? 1 : 0,
    was_closed: fact.was_closed === 1 || kind === 'closed' ? 1 : 0,
    resolved_by: settles ? (kind === 'lapsed' ? 'lapse' : 'reporter') : settledNow ? fact.resolved_by : null,
    expired: status === 'rejected' && (kind === 'expired' || fact.expired === 1) ? 1 : 0,
    rating: kind === 'rated' ? rating : fact.rating,
    contests: fact.contests + (kind === 'contested' ? 1 : 0),
  };
}

/** Working days of the agencies' turn until an event: what was spent before, and what ran since by the calendar of who had it. */
function daysSpent(fact: FactRow, { event, before }: CountedEvent): number {
  if (fact.turn_day === null) return fact.agency_days;
  const day = dayAt(event.at, before.timeZone);
  return fact.agency_days + Math.max(0, workingDaysBetween(fact.turn_day, day, before.calendar));
}

function dimensionsOf(report: CountedReport) {
  return {
    classification: report.classification,
    published: isSecret(report.visibility) ? 0 : 1,
    category_id: report.category_id ?? '',
    region_code: report.region_code ?? '',
    channel: report.channel,
    assisted: report.assisted,
    forwardings: report.forwardings,
    flagged: report.flagged_at === null ? 0 : 1,
  } as const;
}
