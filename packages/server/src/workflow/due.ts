import type { Clock, Due } from '@lapor/sdk/contract';
import type { AppDeps } from '../deps.js';
import type { AgencyRow, ClockRow, ReportRow } from '../store/tables.js';
import type { Stage } from './transitions.js';
import { addWorkingDays, dayAt, workingDaysBetween } from './working-days.js';

/** What the clock that shows says now. */
export function readClock(
  deps: Pick<AppDeps, 'now' | 'calendar'>,
  clock: Pick<ReportRow, 'due_stage' | 'due_date' | 'due_calendars'>,
  agency: Pick<AgencyRow, 'time_zone'>,
): Due | null {
  if (clock.due_stage === null || clock.due_date === null) return null;
  return {
    stage: clock.due_stage as Stage,
    date: clock.due_date,
    workingDaysLeft: workingDaysBetween(dayAt(deps.now(), agency.time_zone), clock.due_date, deps.calendar.of(clock.due_calendars)),
  };
}

/** A clock as staff see it. */
export function toClock(deps: Pick<AppDeps, 'now' | 'calendar'>, clock: ClockRow, agency: Pick<AgencyRow, 'time_zone'>): Clock {
  const { stage, state, days, extended_days: extendedDays, started_on: startedOn, due_date: dueDate } = clock;
  const today = clock.paused_on ?? dayAt(deps.now(), agency.time_zone);
  const calendar = deps.calendar.of(clock.calendars);
  const workingDaysLeft = clock.stopped_on === null ? workingDaysBetween(today, dueDate, calendar) : null;
  const latestDate = clock.stopped_on === null && clock.spare_days !== null ? addWorkingDays(dueDate, clock.spare_days, calendar) : null;
  return { stage: stage as Stage, state, days, extendedDays, startedOn, dueDate, latestDate, workingDaysLeft };
}
