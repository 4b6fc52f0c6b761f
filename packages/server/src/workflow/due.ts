import type { Due } from '@lapor/sdk/contract';
import type { AppDeps } from '../deps.js';
import type { AgencyRow, ReportRow } from '../store/tables.js';
import type { Stage } from './transitions.js';
import { addWorkingDays, dayAt, workingDaysBetween } from './working-days.js';

/** The columns that keep a clock. */
export type Clock = Pick<ReportRow, 'due_stage' | 'due_date'>;

const DAYS = { verification: 'verification', first_response: 'firstResponse', settlement: 'settlement', reply: 'reply' } as const satisfies Record<
  Stage,
  keyof AppDeps['settings']['workingDays']
>;

/** Starts the clock of a stage at an instant, by the days of an agency. */
export function startClock(deps: Pick<AppDeps, 'settings' | 'calendar'>, stage: Stage, at: Date, agency: AgencyRow): Clock {
  const days = deps.settings.workingDays[DAYS[stage]];
  return { due_stage: stage, due_date: addWorkingDays(dayAt(at, agency.time_zone), days, deps.calendar) };
}

/** What a clock says now. */
export function readClock(deps: Pick<AppDeps, 'now' | 'calendar'>, clock: Clock, agency: AgencyRow): Due | null {
  if (clock.due_stage === null || clock.due_date === null) return null;
  return {
    stage: clock.due_stage as Stage,
    date: clock.due_date,
    workingDaysLeft: workingDaysBetween(dayAt(deps.now(), agency.time_zone), clock.due_date, deps.calendar),
  };
}
