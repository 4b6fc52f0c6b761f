import { REPORTER_MOVES, type ReporterMove, type Right } from '@lapor/sdk/contract';
import type { AppDeps } from '../deps.js';
import type { AgencyRow, ClockRow, EventRow, ReportRow } from '../store/tables.js';
import { isOpen } from './clocks.js';
import { visibilityChangesOf } from './standing.js';
import { movesOf } from './transitions.js';
import { addWorkingDays, dayAt } from './working-days.js';

type RightDeps = Pick<AppDeps, 'calendar' | 'rules' | 'settings'>;

/** A report, and all that its reporter's rights depend on. */
export interface Rightful {
  readonly report: ReportRow;
  readonly agency: Pick<AgencyRow, 'time_zone'>;
  readonly events: readonly EventRow[];
  readonly clocks: readonly ClockRow[];
}

/** What ends with the window to reply. */
const WHILE_ASKED: ReadonlySet<ReporterMove> = new Set(['reply', 'confirm', 'contest']);
/** After these the reporter waits, and so do reminders. */
const SAID_BY_REPORTER: ReadonlySet<EventRow['kind']> = new Set(['submitted', 'replied', 'contested', 'reminded']);

/** What the reporter of a report may do, now or from a day on, by the table of transitions and the clocks: nothing else. */
export function rightsOf(deps: RightDeps, rightful: Rightful): Right[] {
  const { report, clocks } = rightful;
  const window = clocks.find(({ stage, state }) => stage === 'reply' && state === 'running');
  const rights = movesLeft(report).map((code): Right => ({
    code,
    from: code === 'remind' ? remindFrom(deps, rightful) : null,
    until: WHILE_ASKED.has(code) ? (window?.due_date ?? null) : null,
  }));
  const from = ombudsmanFrom(deps, report, clocks);
  return from === null ? rights : [...rights, { code: 'ombudsman', from, until: null }];
}

/** Whether a reporter may make a move now: it is among their rights, and its day has come. */
export function mayNow(deps: RightDeps & Pick<AppDeps, 'now'>, move: ReporterMove, rightful: Rightful): boolean {
  const right = rightsOf(deps, rightful).find(({ code }) => code === move);
  return right !== undefined && (right.from === null || right.from <= dayAt(deps.now(), rightful.agency.time_zone));
}

function movesLeft(report: ReportRow): ReporterMove[] {
  if (report.erased_at !== null) return [];
  const changes = visibilityChangesOf(report);
  const possible: Partial<Record<ReporterMove, boolean>> = {
    raise_visibility: changes.some(({ change }) => change === 'raise'),
    lower_visibility: changes.some(({ change }) => change === 'lower'),
    request_erasure: report.erasure_requested_at === null,
  };
  return movesOf(REPORTER_MOVES, 'reporter', report.status).filter((move) => possible[move] !== false);
}

/** The first day on which the agency may be reminded. */
function remindFrom(deps: RightDeps, { report, events, agency }: Rightful): string {
  const last = events.findLast(({ kind }) => SAID_BY_REPORTER.has(kind));
  return addWorkingDays(dayAt(last?.at ?? report.created_at, agency.time_zone), deps.settings.afterwards.remindWorkingDays, deps.calendar.of(report.due_calendars));
}

/** The first day on which an agency has let its day pass for so long that the Ombudsman is the next door. */
function ombudsmanFrom(deps: RightDeps, report: ReportRow, clocks: readonly ClockRow[]): string | null {
  const { after } = deps.rules.find(report.rules).ombudsman;
  const days = clocks
    .filter((clock) => clock.stage !== 'reply' && isOpen(clock) && (clock.state === 'running' || clock.due_date < (clock.paused_on ?? '')))
    .map((clock) => addWorkingDays(clock.due_date, after, deps.calendar.of(clock.calendars)));
  return days.sort()[0] ?? null;
}
