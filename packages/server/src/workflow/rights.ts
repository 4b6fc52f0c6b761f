import { REPORTER_MOVES, type ReporterMove, type Right } from '@lapor/sdk/contract';
import type { AppDeps } from '../deps.js';
import type { ClockRow, ReportRow } from '../store/tables.js';
import { isOpen } from './clocks.js';
import { movesOf } from './transitions.js';
import { addWorkingDays } from './working-days.js';

type RightDeps = Pick<AppDeps, 'calendar' | 'rules'>;

/** What ends with the window to reply. */
const WHILE_ASKED: ReadonlySet<ReporterMove> = new Set(['reply', 'confirm', 'contest']);

/**
 * What the reporter of a report may do, now or from a day on, by the table of transitions and the clocks. `bounds` says what else
 * sets a day to a move, or takes it away with `null`.
 */
export function rightsOf(deps: RightDeps, report: ReportRow, clocks: readonly ClockRow[], bounds: Partial<Record<ReporterMove, { readonly from: string } | null>> = {}): Right[] {
  const window = clocks.find(({ stage, state }) => stage === 'reply' && state === 'running');
  const moves = movesOf(REPORTER_MOVES, 'reporter', report.status).filter((move) => bounds[move] !== null);
  const rights = moves.map((code): Right => ({ code, from: bounds[code]?.from ?? null, until: WHILE_ASKED.has(code) ? (window?.due_date ?? null) : null }));
  const from = ombudsmanFrom(deps, report, clocks);
  return from === null ? rights : [...rights, { code: 'ombudsman', from, until: null }];
}

/** The first day on which an agency has let its day pass for so long that the Ombudsman is the next door. */
function ombudsmanFrom(deps: RightDeps, report: ReportRow, clocks: readonly ClockRow[]): string | null {
  const { after } = deps.rules.find(report.rules).ombudsman;
  const days = clocks
    .filter((clock) => clock.stage !== 'reply' && isOpen(clock) && (clock.state === 'running' || clock.due_date < (clock.paused_on ?? '')))
    .map((clock) => addWorkingDays(clock.due_date, after, deps.calendar.of(clock.calendars)));
  return days.sort()[0] ?? null;
}
