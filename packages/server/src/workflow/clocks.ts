import type { AppDeps } from '../deps.js';
import { invalid, ProblemError } from '../problem.js';
import type { Nouns } from '../store/store.js';
import type { AgencyClocksRow, AgencyRow, ClockRow, ReportRow } from '../store/tables.js';
import { calendarKey, NATIONAL, type Calendar } from './calendar.js';
import { extendedClock, isLate, leftOf, movedClock, pausedClock, resumedClock, startedClock, stoppedClock, type Place, type Ticking } from './clock.js';
import { daysWith, type Days, type OtherDays, type RuleSet } from './rules.js';
import { FIRST_STAGE, type ClockChange, type Stage } from './transitions.js';
import { dayAt } from './working-days.js';

/** What of a report follows from its clocks. */
export type Shown = Pick<ReportRow, 'due_stage' | 'due_date' | 'due_calendars' | 'escalated'>;

type ClockDeps = Pick<AppDeps, 'settings' | 'calendar' | 'rules'>;

/** A move of a report, as far as its clocks go. */
export interface ClockMove {
  /** As it was before the move, but for what the move says of supervision. */
  readonly report: ReportRow;
  /** The agency that has it from now on, and whose days count. */
  readonly agency: AgencyRow;
  readonly change: ClockChange;
  readonly at: Date;
  readonly days?: number | undefined;
  /** `false` when what is stopped is no longer owed: withdrawn, erased. */
  readonly owed?: boolean;
}

/** How an agency counts: its own settings, else those of the nearest above, else the deployment's, else the rule set's. */
interface AgencyClocks {
  readonly days: Days;
  /** Key of its calendars. */
  readonly calendars: string;
}

/** Looks up how an agency counts days under a rule set. */
async function clocksOf(deps: Pick<AppDeps, 'settings'>, store: Pick<Nouns, 'agencyClocks'>, agency: Pick<AgencyRow, 'path'>, rules: RuleSet): Promise<AgencyClocks> {
  const rows = await store.agencyClocks.above(agency);
  const own = rows.flatMap(({ days }) => (days === null ? [] : [JSON.parse(days) as OtherDays]));
  return {
    days: daysWith(rules.days, deps.settings.workingDays, ...own),
    calendars: calendarKey(calendarsOf(rows)),
  };
}

/** The working days for a report filed now at an agency; without one, of agencies that set none of their own. */
export async function daysInForce(deps: Pick<AppDeps, 'settings' | 'rules' | 'now'>, store: Pick<Nouns, 'agencyClocks'>, agency: AgencyRow | undefined): Promise<Days> {
  const rules = deps.rules.inForce(dayAt(deps.now(), agency?.time_zone ?? 'Asia/Jakarta'));
  return agency ? (await clocksOf(deps, store, agency, rules)).days : daysWith(rules.days, deps.settings.workingDays);
}

/** Ids of the calendars whose holidays an agency keeps. */
export async function calendarsInForce(store: Pick<Nouns, 'agencyClocks'>, agency: AgencyRow): Promise<readonly string[]> {
  return calendarsOf(await store.agencyClocks.above(agency));
}

/** The nearest agency that names some decides; the farthest come first. */
function calendarsOf(rows: readonly AgencyClocksRow[]): readonly string[] {
  const own = rows.findLast((row) => row.calendars !== null)?.calendars;
  return own ? (JSON.parse(own) as string[]) : [NATIONAL];
}

/** The days on which an agency works. */
export async function calendarOf(deps: Pick<AppDeps, 'settings' | 'calendar' | 'rules'>, store: Pick<Nouns, 'agencyClocks'>, agency: Pick<AgencyRow, 'path'>): Promise<Calendar> {
  return deps.calendar.of((await clocksOf(deps, store, agency, deps.rules.find(null))).calendars);
}

/** The clock of a report that is being filed; its row is to be inserted after the report's. */
export async function firstClock(deps: ClockDeps, store: Nouns, filed: { id: string; agency: AgencyRow; at: Date }) {
  const day = dayAt(filed.at, filed.agency.time_zone);
  const rules = deps.rules.inForce(day);
  const { days, calendars } = await clocksOf(deps, store, filed.agency, rules);
  const place = placeOf(deps, filed.agency, calendars, rules, filed.at);
  const clock: ClockRow = {
    ...startedClock(FIRST_STAGE, days.verification, place),
    report_id: filed.id,
    round: 1,
    spare_days: null,
    renewals: 0,
    agency_id: filed.agency.id,
    calendars,
  };
  return { clock, columns: { ...shownOf([clock]), rules: rules.id, supervision: null } };
}

/**
 * Moves the clocks of a report, and tells what shows from then on.
 *
 * `start` begins a new round of a stage; only a settlement clock that runs or stands still is never begun anew, so that no
 * forwarding, returning or reopening gives it new time: it goes on with what it had left, by the new agency's calendar. What else
 * begins anew does so within the bounds of the rule set: a first response handed over, and the window to reply.
 * @throws {ProblemError} `not_allowed` when there is nothing left to extend, `validation_failed` for days beyond the rules
 */
export async function moveClocks(deps: ClockDeps, store: Nouns, move: ClockMove): Promise<Partial<Shown>> {
  const { report, agency, change, at, owed = true } = move;
  if (report.agency_id === agency.id && Object.keys(change).length === 0) return {};
  const rules = deps.rules.find(report.rules);
  const { days, calendars } = await clocksOf(deps, store, agency, rules);
  const place = placeOf(deps, agency, calendars, rules, at);
  const before = await store.clocks.ofReport(report.id);
  const open = new Map(before.filter(isOpen).map((clock) => [clock.stage, clock]));
  const ended: ClockRow[] = [];
  const set = (clock: ClockRow, ticking: Ticking) => open.set(clock.stage, { ...clock, ...ticking });
  const end = (clock: ClockRow, still: boolean) => {
    ended.push({ ...clock, ...stoppedClock(clock, place.day, still) });
    open.delete(clock.stage);
  };

  const begin = async (stage: Stage, more: { readonly within?: number; readonly renewals?: number } = {}) => {
    const running = open.get(stage);
    if (running) end(running, false);
    const round = Math.max(0, ...before.filter((clock) => clock.stage === stage).map((clock) => clock.round)) + 1;
    const whole = await daysOf(store, stage, days, report);
    const ticking = startedClock(stage, Math.min(whole, more.within ?? whole), place);
    const spare_days = more.within === undefined ? spareOf(stage, whole, rules) : more.within - ticking.days;
    open.set(stage, { ...ticking, report_id: report.id, round, agency_id: agency.id, calendars, spare_days, renewals: more.renewals ?? 0 });
  };

  for (const stage of change.stop ?? []) {
    const clock = open.get(stage);
    if (clock) end(clock, owed);
  }
  for (const stage of change.handOver ?? []) {
    const clock = open.get(stage);
    const within = clock && leftOf(clock, place.day, deps.calendar.of(clock.calendars)) + (clock.spare_days ?? 0);
    // What has no time left goes on below, as late as it is.
    if (within === undefined) await begin(stage);
    else if (within > 0) await begin(stage, { within });
  }
  if (report.agency_id !== agency.id) {
    for (const clock of open.values()) set({ ...clock, agency_id: agency.id, calendars }, movedClock(clock, deps.calendar.of(clock.calendars), place));
  }
  if (change.pause) for (const clock of open.values()) if (clock.stage !== 'reply') set(clock, pausedClock(clock, place));
  if (change.resume) for (const clock of open.values()) if (clock.stage !== 'reply') set({ ...clock, calendars }, resumedClock(clock, place));
  if (change.hold) for (const clock of open.values()) if (clock.stage === 'reply') set(clock, pausedClock(clock, place));
  if (change.extend) {
    const clock = open.get(change.extend);
    if (!clock || isLate(clock, place.day) || clock.extensions >= rules.extension.times) throw new ProblemError('not_allowed');
    set(clock, extendedClock(clock, checkExtension(move.days, clock, rules), place));
  }
  for (const stage of change.owe ?? []) if (!before.some((clock) => clock.stage === stage)) await begin(stage);
  for (const stage of change.start ?? []) {
    const running = open.get(stage);
    if (running && stage === 'settlement') set({ ...running, calendars }, resumedClock(running, place));
    else await begin(stage, { renewals: running?.renewals ?? 0 });
  }
  if (change.window) {
    const clock = open.get('reply');
    if (!clock) await begin('reply');
    else if (clock.renewals < rules.reply.renewals) await begin('reply', { renewals: clock.renewals + 1 });
    else set({ ...clock, calendars }, resumedClock(clock, place));
  }

  await keep(store, before, [...ended, ...open.values()]);
  return shownOf([...open.values()]);
}

/** The clock that shows of those that run, and how far the open ones were escalated. */
function shownOf(clocks: readonly ClockRow[]): Shown {
  const [next] = clocks.filter(({ state }) => state === 'running').toSorted((one, other) => (one.due_date < other.due_date ? -1 : 1));
  return {
    due_stage: next?.stage ?? null,
    due_date: next?.due_date ?? null,
    due_calendars: next?.calendars ?? null,
    escalated: farthest(clocks.filter(isOpen)),
  };
}

/** The highest of those whom the clocks were escalated to. */
export function farthest(clocks: readonly Pick<ClockRow, 'escalated'>[]): ClockRow['escalated'] {
  return (['overseer', 'admin', 'officer'] as const).find((audience) => clocks.some(({ escalated }) => escalated === audience)) ?? null;
}

/** Whether a clock runs or stands still. */
export function isOpen({ state }: Pick<ClockRow, 'state'>): boolean {
  return state === 'running' || state === 'paused';
}

/** Where and how an agency counts. */
export function placeOf(deps: Pick<AppDeps, 'calendar'>, agency: AgencyRow, calendars: string, rules: RuleSet, at: Date): Place {
  return { day: dayAt(at, agency.time_zone), timeZone: agency.time_zone, calendar: deps.calendar.of(calendars), escalation: rules.escalation };
}

async function daysOf(store: Nouns, stage: Stage, days: Days, report: ReportRow): Promise<number> {
  if (stage === 'verification' || stage === 'reply') return days[stage];
  if (stage === 'first_response') return days.firstResponse;
  if (report.classification !== 'complaint') return days.settlement.normative;
  return (await isSupervisory(store, report)) ? days.settlement.supervisory : days.settlement.complaint;
}

/** Whether a complaint is of a supervisory kind: as the admin said who verified it, else as its category says. */
export async function isSupervisory(store: Pick<Nouns, 'categories'>, report: ReportRow): Promise<boolean> {
  if (report.classification !== 'complaint') return false;
  if (report.supervision !== null) return report.supervision === 1;
  const category = report.category_id === null ? undefined : await store.categories.find(report.category_id);
  return category?.supervisory === 1;
}

/** The working days that forwardings may add to a stage that begins with so many. */
function spareOf(stage: Stage, days: number, rules: RuleSet): number | null {
  return stage === 'first_response' ? Math.floor(days * rules.forwarding.share) : null;
}

function checkExtension(days: number | undefined, clock: ClockRow, rules: RuleSet): number {
  if (days === undefined) throw invalid('/workingDays', 'required');
  if (days < 1) throw invalid('/workingDays', 'too_small');
  if (days > Math.max(1, Math.floor(clock.days * rules.extension.share))) throw invalid('/workingDays', 'too_large');
  return days;
}

async function keep(store: Nouns, before: readonly ClockRow[], after: readonly ClockRow[]): Promise<void> {
  const known = new Set(before.map(({ stage, round }) => `${stage} ${String(round)}`));
  for (const clock of after) {
    if (known.has(`${clock.stage} ${String(clock.round)}`)) await store.clocks.update(clock, clock);
    else await store.clocks.insert(clock);
  }
}
