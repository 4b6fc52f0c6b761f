import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendarKey, loadCalendars } from './calendar.js';
import { isLate, movedClock, pausedClock, resumedClock, startedClock, type Place } from './clock.js';
import { loadRules } from './rules.js';
import { addWorkingDays, dayAfter, isWorkingDay, workingDayBefore, workingDaysBetween } from './working-days.js';

const calendars = loadCalendars();
const { escalation } = loadRules().inForce('2026-01-01');
const first = Date.parse('2024-01-01');

const day = fc.integer({ min: 0, max: 1300 }).map((days) => new Date(first + days * 86_400_000).toISOString().slice(0, 10));
const count = fc.integer({ min: 1, max: 60 });
const span = fc.integer({ min: 0, max: 60 });
const calendar = fc.constantFrom('indonesia', calendarKey(['indonesia', 'bali'])).map((key) => calendars.of(key));
const later = (from: string, days: number) => new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
const at = (where: Pick<Place, 'day' | 'calendar'>): Place => ({ ...where, timeZone: 'Asia/Makassar', escalation });

test('counting back always gives what was added, and the day that comes out is worked', () => {
  fc.assert(
    fc.property(day, count, calendar, (from, days, kept) => {
      const due = addWorkingDays(from, days, kept);
      assert.ok(isWorkingDay(due, kept));
      assert.equal(workingDaysBetween(from, due, kept), days);
      // From the day it is late by as many working days, it is the day it was due.
      assert.equal(workingDayBefore(addWorkingDays(due, days, kept), days, kept), due);
    }),
  );
});

test('adding days one after the other comes to the same as adding them at once', () => {
  fc.assert(fc.property(day, count, count, calendar, (from, some, more, kept) => assert.equal(addWorkingDays(addWorkingDays(from, some, kept), more, kept), addWorkingDays(from, some + more, kept))));
});

test('standing still for any span never wins or loses a working day', () => {
  fc.assert(
    fc.property(day, count, span, span, calendar, (started, days, ran, stood, kept) => {
      const clock = startedClock('settlement', days, at({ day: started, calendar: kept }));
      const paused = later(started, ran);
      const resumed = later(paused, stood);
      const going = resumedClock(pausedClock(clock, at({ day: paused, calendar: kept })), at({ day: resumed, calendar: kept }));
      assert.equal(isLate(going, resumed), isLate(clock, paused));
      if (isLate(clock, paused)) {
        // As late as before; on a working day at least one, for the day after a missed one is late.
        const late = workingDaysBetween(clock.due_date, paused, kept);
        assert.equal(workingDaysBetween(going.due_date, resumed, kept), Math.max(late, isWorkingDay(resumed, kept) ? 1 : 0));
      } else {
        const left = workingDaysBetween(paused, clock.due_date, kept);
        // On its last day nothing is left but that day, or the next one that is worked.
        assert.equal(going.due_date, addWorkingDays(resumed, left, kept));
      }
    }),
  );
});

test('standing still at any times, a clock that is resumed at once is due on the day it was', () => {
  fc.assert(
    fc.property(day, count, fc.array(span, { maxLength: 8 }), calendar, (started, days, spans, kept) => {
      const clock = startedClock('settlement', days, at({ day: started, calendar: kept }));
      let [going, today] = [clock, started];
      for (const passed of spans) {
        today = later(today, passed);
        going = resumedClock(pausedClock(going, at({ day: today, calendar: kept })), at({ day: today, calendar: kept }));
      }
      assert.equal(going.due_date, clock.due_date);
    }),
  );
});

test('going to other agencies and back wins no day, whichever calendars they keep', () => {
  fc.assert(
    fc.property(day, count, span, calendar, calendar, (started, days, ran, here, there) => {
      const clock = startedClock('settlement', days, at({ day: started, calendar: here }));
      const today = later(started, ran);
      const moved = movedClock(clock, here, at({ day: today, calendar: there }));
      assert.equal(workingDaysBetween(today, moved.due_date, there) > 0, workingDaysBetween(today, clock.due_date, here) > 0);
      assert.equal(movedClock(moved, there, at({ day: today, calendar: here })).due_date, clock.due_date);
      assert.ok(clock.due_date > today || moved.due_date === clock.due_date, 'what is due or late stays so');
    }),
  );
});

test('a clock left to itself is late from the day after it is due, not before', () => {
  fc.assert(
    fc.property(day, count, calendar, (started, days, kept) => {
      const clock = startedClock('verification', days, at({ day: started, calendar: kept }));
      assert.equal(isLate(clock, clock.due_date), false);
      assert.equal(isLate(clock, dayAfter(clock.due_date)), true);
    }),
  );
});
