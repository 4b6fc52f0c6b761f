import { REPORTER_MOVES, VISIBILITIES, visibilityChange, type Erasure, type Report, type ReporterMove } from '@lapor/sdk/contract';
import type { AppDeps } from '../deps.js';
import type { AgencyRow, EventRow, ReportRow } from '../store/tables.js';
import { mayMove, movesOf } from './transitions.js';
import { addWorkingDays, dayAt } from './working-days.js';

type StandingDeps = Pick<AppDeps, 'now' | 'calendar' | 'settings'>;

/** After these the reporter waits, and so do reminders. */
const SAID_BY_REPORTER: ReadonlySet<EventRow['kind']> = new Set(['submitted', 'replied', 'contested', 'reminded']);

/** Where the deletion of a report stands. */
function erasureOf(report: ReportRow, events: readonly EventRow[]): Exclude<Erasure, 'unknown'> {
  if (report.erased_at !== null) return 'erased';
  if (report.erasure_requested_at !== null) return 'requested';
  return events.some(({ kind }) => kind === 'erasure_refused') ? 'refused' : 'none';
}

/** The first day on which the agency may be reminded; `null` while it is not its turn. */
function remindFrom(deps: StandingDeps, report: ReportRow, events: readonly EventRow[], agency: AgencyRow): string | null {
  if (report.erased_at !== null || !mayMove('remind', 'reporter', report.status)) return null;
  const last = events.findLast(({ kind }) => SAID_BY_REPORTER.has(kind));
  return addWorkingDays(dayAt(last?.at ?? report.created_at, agency.time_zone), deps.settings.afterwards.remindWorkingDays, deps.calendar.of(report.due_calendars));
}

/** Who else could be let see a report, or not. */
function visibilityChanges(report: ReportRow): Report['visibilityChanges'] {
  if (report.erased_at !== null) return [];
  return VISIBILITIES.flatMap((visibility) => {
    const change = visibilityChange(report.visibility, visibility);
    return change ? [{ visibility, change }] : [];
  });
}

/** What else than the table bounds each move of the reporter: a day for reminders, `null` for what is not to be done now. */
export function boundsOf({ actions, remindFrom: from }: Pick<Report, 'actions' | 'remindFrom'>): Partial<Record<ReporterMove, { readonly from: string } | null>> {
  const missing = REPORTER_MOVES.filter((move) => !actions.includes(move)).map((move) => [move, null] as const);
  return { ...Object.fromEntries(missing), ...(from !== null && { remind: { from } }) };
}

/** What the reporter may do now, and what that depends on. */
export function standingOf(deps: StandingDeps, report: ReportRow, events: readonly EventRow[], agency: AgencyRow) {
  const day = remindFrom(deps, report, events, agency);
  const changes = visibilityChanges(report);
  const possible: Partial<Record<ReporterMove, boolean>> = {
    remind: day !== null && day <= dayAt(deps.now(), agency.time_zone),
    raise_visibility: changes.some(({ change }) => change === 'raise'),
    lower_visibility: changes.some(({ change }) => change === 'lower'),
    request_erasure: report.erasure_requested_at === null,
  };
  const moves = report.erased_at === null ? movesOf(REPORTER_MOVES, 'reporter', report.status) : [];
  return {
    actions: moves.filter((move) => possible[move] !== false),
    remindFrom: day,
    visibilityChanges: changes,
    erasure: erasureOf(report, events),
  };
}
