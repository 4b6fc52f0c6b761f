import type { ClockRow } from '../store/tables.js';
import type { Calendar } from './calendar.js';
import type { RuleSet } from './rules.js';
import { addWorkingDays, dayAfter, instantAt, workingDayBefore, workingDaysBetween } from './working-days.js';

/** What reckoning with a clock needs to know: the day it is at the agency's place, and how the agency counts days. */
export interface Place {
  readonly day: string;
  readonly timeZone: string;
  readonly calendar: Calendar;
  readonly escalation: RuleSet['escalation'];
}

/** The part of a clock that moves. */
export type Ticking = Pick<
  ClockRow,
  'stage' | 'state' | 'days' | 'extended_days' | 'extensions' | 'started_on' | 'due_date' | 'paused_on' | 'left_days' | 'stopped_on' | 'step' | 'escalated' | 'next_at'
>;

/** A clock that begins today. The first day counted is the working day after. */
export function startedClock(stage: string, days: number, place: Place): Ticking {
  const due_date = addWorkingDays(place.day, days, place.calendar);
  const clock: Ticking = {
    stage,
    state: 'running',
    days,
    extended_days: 0,
    extensions: 0,
    started_on: place.day,
    due_date,
    paused_on: null,
    left_days: null,
    stopped_on: null,
    step: 0,
    escalated: null,
    next_at: null,
  };
  return { ...clock, ...nextStep(clock, place, 'to come') };
}

/** The working days a clock has left on a day; negative once it is late. */
export function leftOf(clock: Pick<Ticking, 'state' | 'due_date' | 'paused_on' | 'stopped_on' | 'left_days'>, day: string, calendar: Calendar): number {
  if (clock.state !== 'paused' || clock.left_days === null) return workingDaysBetween(day, clock.due_date, calendar);
  return isLate(clock, day) ? -clock.left_days : clock.left_days;
}

/** Whether the day a clock is due has passed; of one that stands still, whether it had when it stopped. */
export function isLate(clock: Pick<Ticking, 'state' | 'due_date' | 'paused_on' | 'stopped_on'>, day: string): boolean {
  return clock.due_date < (clock.paused_on ?? clock.stopped_on ?? day);
}

/** Stands still from today on, and keeps the working days that were left, or those it was late. */
export function pausedClock(clock: Ticking, { day, calendar }: Place): Ticking {
  if (clock.state !== 'running') return clock;
  return { ...clock, state: 'paused', paused_on: day, left_days: Math.abs(workingDaysBetween(day, clock.due_date, calendar)), next_at: null };
}

/** Goes on with the working days it had left; one that was late is as late as before. */
export function resumedClock(clock: Ticking, place: Place): Ticking {
  if (clock.state !== 'paused' || clock.left_days === null) return clock;
  const { day, calendar } = place;
  const due_date = isLate(clock, day) ? workingDayBefore(day, clock.left_days, calendar) : addWorkingDays(day, clock.left_days, calendar);
  const running: Ticking = { ...clock, state: 'running', due_date, paused_on: null, left_days: null };
  return { ...running, ...nextStep(running, place, 'not done') };
}

/** Is over: in time, or not. What is no longer owed and was not late is dropped. */
export function stoppedClock(clock: Ticking, day: string, owed: boolean): Ticking {
  if (clock.state !== 'running' && clock.state !== 'paused') return clock;
  return { ...clock, state: isLate(clock, day) ? 'missed' : owed ? 'met' : 'dropped', stopped_on: clock.paused_on ?? day, next_at: null };
}

/** Gets more working days, and reminds anew. */
export function extendedClock(clock: Ticking, days: number, place: Place): Ticking {
  const more = { extended_days: clock.extended_days + days, extensions: clock.extensions + 1 };
  if (clock.state === 'paused') return { ...clock, ...more, left_days: (clock.left_days ?? 0) + days };
  const extended: Ticking = { ...clock, ...more, due_date: addWorkingDays(clock.due_date, days, place.calendar), step: 0 };
  return { ...extended, ...nextStep(extended, place, 'to come') };
}

/**
 * Goes on at another place with the working days it had left there. Both count them from the day it is at the new place, so
 * handing a report on over midnight wins none and loses none.
 */
export function movedClock(clock: Ticking, from: Calendar, to: Place): Ticking {
  if (clock.state !== 'running') return clock;
  const left = workingDaysBetween(to.day, clock.due_date, from);
  const due_date = clock.due_date <= to.day ? clock.due_date : addWorkingDays(to.day, left, to.calendar);
  const moved = { ...clock, due_date };
  return { ...moved, ...nextStep(moved, to, 'not done') };
}

/**
 * The step of the escalation that comes next, and when. A clock that begins skips the steps whose day is no longer to come; one
 * that goes on makes up for those not done.
 */
export function nextStep(clock: Pick<Ticking, 'stage' | 'due_date' | 'step'>, place: Place, which: 'to come' | 'not done'): Pick<Ticking, 'step' | 'next_at'> {
  const { day, timeZone, calendar, escalation } = place;
  // When the window to reply is over, the day itself still counts.
  if (clock.stage === 'reply') return { step: 0, next_at: instantAt(dayAfter(clock.due_date), 0, timeZone).toISOString() };
  const { steps, hour } = escalation;
  let { step } = clock;
  const dayOf = (index: number): string => {
    const after = steps[index]?.after ?? 0;
    return after < 0 ? workingDayBefore(clock.due_date, -after, calendar) : addWorkingDays(clock.due_date, after, calendar);
  };
  if (which === 'to come') while (step < steps.length && dayOf(step) <= day) step += 1;
  return { step, next_at: step < steps.length ? instantAt(dayOf(step), hour, timeZone).toISOString() : null };
}
