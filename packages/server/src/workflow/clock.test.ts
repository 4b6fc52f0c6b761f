import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadCalendars } from './calendar.js';
import { extendedClock, isLate, movedClock, pausedClock, resumedClock, startedClock, stoppedClock, type Place } from './clock.js';
import { loadRules } from './rules.js';
import { addWorkingDays, dayAt, instantAt, workingDayBefore, workingDaysBetween } from './working-days.js';

const calendar = loadCalendars();
const { escalation } = loadRules().inForce('2026-03-02');
const on = (day: string, timeZone = 'Asia/Makassar'): Place => ({ day, timeZone, calendar, escalation });

describe('a clock', () => {
  const PAUSES: readonly (readonly [title: string, started: string, days: number, paused: string, resumed: string, due: string])[] = [
    ['over nothing but the night', '2026-11-16', 5, '2026-11-18', '2026-11-19', '2026-11-24'],
    ['not at all', '2026-11-16', 5, '2026-11-18', '2026-11-18', '2026-11-23'],
    ['over a weekend, from Friday to Monday', '2026-11-16', 14, '2026-11-20', '2026-11-23', '2026-12-07'],
    ['over Nyepi and Idul Fitri 2026', '2026-03-16', 5, '2026-03-17', '2026-03-25', '2026-03-31'],
    ['on Saturday and resumed on Sunday', '2026-11-16', 5, '2026-11-21', '2026-11-22', '2026-11-23'],
    ["over Christmas and the year's end", '2026-12-14', 14, '2026-12-23', '2027-01-04', '2027-01-14'],
    ['on its last day, and resumed on the next', '2026-11-16', 4, '2026-11-20', '2026-11-23', '2026-11-23'],
  ];
  for (const [title, started, days, paused, resumed, due] of PAUSES) {
    it(`has as many working days left as before when it stood still ${title}`, () => {
      const clock = startedClock('settlement', days, on(started));
      const still = pausedClock(clock, on(paused));
      assert.equal(still.next_at, null, 'nobody is reminded while it stands still');
      const going = resumedClock(still, on(resumed));
      assert.equal(going.due_date, due);
      assert.deepEqual([going.state, going.paused_on, going.left_days], ['running', null, null]);
      assert.equal(workingDaysBetween(resumed, going.due_date, calendar), workingDaysBetween(paused, clock.due_date, calendar));
    });
  }

  it('that stood still on its last day and goes on on a holiday is due on the next day that is worked', () => {
    const still = pausedClock(startedClock('settlement', 4, on('2026-12-17')), on('2026-12-23'));
    assert.deepEqual([still.due_date, still.left_days, resumedClock(still, on('2026-12-25')).due_date], ['2026-12-23', 0, '2026-12-28']);
  });

  const LATE: readonly (readonly [title: string, paused: string, resumed: string, due: string])[] = [
    ['a day late, over nothing', '2026-11-24', '2026-11-24', '2026-11-23'],
    ['a day late, over two weeks', '2026-11-24', '2026-12-08', '2026-12-07'],
    ['a day late, over Christmas', '2026-11-24', '2026-12-28', '2026-12-23'],
    ['five days late, over a weekend', '2026-11-30', '2026-12-07', '2026-11-30'],
  ];
  for (const [title, paused, resumed, due] of LATE) {
    it(`is as late as before when it stood still ${title}`, () => {
      const clock = startedClock('settlement', 5, on('2026-11-16'));
      assert.equal(clock.due_date, '2026-11-23');
      const going = resumedClock(pausedClock(clock, on(paused)), on(resumed));
      assert.equal(going.due_date, due);
      assert.ok(isLate(going, resumed));
    });
  }

  it('that was due on Friday wins no day by standing still from Saturday to Monday', () => {
    const clock = startedClock('settlement', 4, on('2026-11-16'));
    assert.equal(clock.due_date, '2026-11-20');
    const going = resumedClock(pausedClock(clock, on('2026-11-21')), on('2026-11-23'));
    assert.equal(going.due_date, '2026-11-20');
    assert.equal(resumedClock(pausedClock(clock, on('2026-11-21')), on('2026-11-21')).due_date, '2026-11-20');
  });

  it('may stand still again and again, and has in all the working days it began with', () => {
    let clock = startedClock('settlement', 10, on('2026-03-02'));
    let used = 0;
    // It runs for two working days and stands still for three, over Nyepi and Idul Fitri.
    for (let day = '2026-03-02'; used < 8; ) {
      const pause = addWorkingDays(day, 2, calendar);
      used += workingDaysBetween(day, pause, calendar);
      day = addWorkingDays(pause, 3, calendar);
      clock = resumedClock(pausedClock(clock, on(pause)), on(day));
      assert.equal(workingDaysBetween(day, clock.due_date, calendar), 10 - used);
    }
    assert.equal(isLate(clock, clock.due_date), false);
  });

  const ENDS: readonly (readonly [title: string, day: string, owed: boolean, state: string])[] = [
    ['met before its day', '2026-11-20', true, 'met'],
    ['met on its day', '2026-11-23', true, 'met'],
    ['missed on the day after', '2026-11-24', true, 'missed'],
    ['dropped when nobody is owed it any more', '2026-11-20', false, 'dropped'],
    ['missed though nobody is owed it any more, when it was late by then', '2026-11-24', false, 'missed'],
  ];
  for (const [title, day, owed, state] of ENDS) {
    it(`is ${title}`, () => {
      const clock = startedClock('first_response', 5, on('2026-11-16'));
      const { state: ended, stopped_on, next_at } = stoppedClock(clock, day, owed);
      assert.deepEqual([ended, stopped_on, next_at], [state, day, null]);
    });
  }

  it('that stands still is met by what the reporter confirms long after its day', () => {
    const still = pausedClock(startedClock('settlement', 5, on('2026-11-16')), on('2026-11-20'));
    assert.deepEqual([stoppedClock(still, '2026-12-20', true).state, stoppedClock(still, '2026-12-20', true).stopped_on], ['met', '2026-11-20']);
  });

  it('is extended in working days from the day it was due, over cuti bersama too', () => {
    const clock = startedClock('settlement', 5, on('2026-12-14'));
    assert.equal(clock.due_date, '2026-12-21');
    const extended = extendedClock(clock, 3, on('2026-12-18'));
    // 22, 23 and 28: the 24th is cuti bersama, the 25th Christmas.
    assert.deepEqual([extended.due_date, extended.extended_days, extended.extensions, extended.days], ['2026-12-28', 3, 1, 5]);
    const still = extendedClock(pausedClock(clock, on('2026-12-18')), 3, on('2026-12-18'));
    assert.equal(resumedClock(still, on('2026-12-18')).due_date, '2026-12-28');
  });

  it('goes on with the same days when the report goes from a ministry in Jakarta to a regency in Bali over midnight', () => {
    const clock = startedClock('settlement', 14, on('2026-11-16', 'Asia/Jakarta'));
    const at = '2026-11-18T16:30:00Z';
    assert.deepEqual([dayAt(at, 'Asia/Jakarta'), dayAt(at, 'Asia/Makassar')], ['2026-11-18', '2026-11-19']);
    const moved = movedClock(clock, calendar, on(dayAt(at, 'Asia/Makassar')));
    assert.equal(moved.due_date, clock.due_date);
    assert.equal(movedClock(moved, calendar, on(dayAt(at, 'Asia/Jakarta'), 'Asia/Jakarta')).due_date, clock.due_date);
  });

  it('that is late stays late, to the day, wherever the report goes', () => {
    const clock = startedClock('settlement', 4, on('2026-11-16'));
    for (const day of ['2026-11-21', '2026-11-22', '2026-11-23', '2026-12-25']) assert.equal(movedClock(clock, calendar, on(day)).due_date, '2026-11-20');
  });
});

describe('the escalation of a clock', () => {
  it('comes on the eve, on the day, and two and five working days after, at eight in the morning there', () => {
    const clock = startedClock('verification', 3, on('2026-03-12'));
    // Due on the eve of Nyepi and Idul Fitri.
    assert.deepEqual([clock.due_date, clock.next_at], ['2026-03-17', '2026-03-16T00:00:00.000Z']);
    const days: string[] = [];
    for (let at = clock; at.next_at !== null; ) {
      days.push(dayAt(at.next_at, 'Asia/Makassar'));
      const next = { ...at, step: at.step + 1 };
      at = { ...next, ...resumedClock(pausedClock(next, on('2026-03-16')), on('2026-03-16')) };
    }
    assert.deepEqual(days, ['2026-03-16', '2026-03-17', '2026-03-26', '2026-03-31']);
  });

  it('begins on the day itself when the clock has only one working day', () => {
    const clock = startedClock('verification', 1, on('2026-11-16'));
    assert.deepEqual([clock.step, clock.next_at], [1, '2026-11-17T00:00:00.000Z']);
  });

  it('begins anew when the clock is extended', () => {
    const clock = { ...startedClock('settlement', 5, on('2026-11-16')), step: 2 };
    const extended = extendedClock(clock, 5, on('2026-11-23'));
    assert.deepEqual([extended.step, extended.next_at], [0, '2026-11-27T00:00:00.000Z']);
  });

  it('of the window to reply is its end: the midnight after its last day', () => {
    const clock = startedClock('reply', 10, on('2026-11-16', 'Asia/Jayapura'));
    assert.deepEqual([clock.due_date, clock.next_at], ['2026-11-30', '2026-11-30T15:00:00.000Z']);
  });
});

describe('reckoning back', () => {
  it('gives the last working day that lies at least so many back', () => {
    assert.equal(workingDayBefore('2026-11-23', 1, calendar), '2026-11-20');
    assert.equal(workingDayBefore('2026-11-23', 0, calendar), '2026-11-20');
    assert.equal(workingDayBefore('2026-11-22', 0, calendar), '2026-11-20');
    assert.equal(workingDayBefore('2026-03-25', 1, calendar), '2026-03-17');
    assert.equal(workingDayBefore('2027-01-04', 3, calendar), '2026-12-29');
  });

  it('finds the instant of an hour in each zone of Indonesia, and where clocks are put forward', () => {
    assert.equal(instantAt('2026-03-02', 0, 'Asia/Jakarta').toISOString(), '2026-03-01T17:00:00.000Z');
    assert.equal(instantAt('2026-03-02', 0, 'Asia/Makassar').toISOString(), '2026-03-01T16:00:00.000Z');
    assert.equal(instantAt('2026-03-02', 0, 'Asia/Jayapura').toISOString(), '2026-03-01T15:00:00.000Z');
    assert.equal(instantAt('2026-03-29', 8, 'Europe/Amsterdam').toISOString(), '2026-03-29T06:00:00.000Z');
    assert.equal(instantAt('2026-03-28', 8, 'Europe/Amsterdam').toISOString(), '2026-03-28T07:00:00.000Z');
  });
});
