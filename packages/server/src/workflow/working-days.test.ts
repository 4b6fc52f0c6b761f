import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCalendars } from './calendar.js';
import { addWorkingDays, dayAt, isWorkingDay, workingDaysBetween } from './working-days.js';

const calendar = loadCalendars();

const DUE: readonly (readonly [title: string, from: string, count: number, due: string])[] = [
  ['within a plain week', '2026-11-16', 3, '2026-11-19'],
  ['over a weekend', '2026-11-19', 3, '2026-11-24'],
  ['from a Saturday, as from the Friday before', '2026-11-21', 3, '2026-11-25'],
  ['over Nyepi and Idul Fitri 2026 with their cuti bersama', '2026-03-17', 1, '2026-03-25'],
  ['five days over Nyepi and Idul Fitri 2026', '2026-03-16', 5, '2026-03-30'],
  ['ten days over Nyepi and Idul Fitri 2026', '2026-03-16', 10, '2026-04-07'],
  ['over Nyepi and Idul Fitri 2027', '2027-03-05', 1, '2027-03-16'],
  ['over Christmas and New Year', '2026-12-23', 3, '2026-12-30'],
  ["over the year's end", '2026-12-30', 3, '2027-01-06'],
  ['over Ascension Day and its cuti bersama', '2026-05-13', 1, '2026-05-18'],
  ['over Idul Fitri 2024 with its cuti bersama', '2024-04-05', 1, '2024-04-16'],
  ['ten days over Idul Fitri 2024', '2024-04-01', 10, '2024-04-23'],
  ['over Nyepi 2024 and its cuti bersama', '2024-03-08', 1, '2024-03-13'],
  ['over the election of 14 February 2024 and Lunar New Year', '2024-02-07', 3, '2024-02-15'],
  ['over the local elections of 27 November 2024', '2024-11-26', 1, '2024-11-28'],
  ['over Nyepi and Idul Fitri 2025 with their cuti bersama', '2025-03-27', 1, '2025-04-08'],
  ['five days over Nyepi and Idul Fitri 2025', '2025-03-26', 5, '2025-04-11'],
  ['over the cuti bersama of 18 August 2025', '2025-08-15', 1, '2025-08-19'],
  ["over the year's end of 2024", '2024-12-24', 3, '2024-12-31'],
  ['sixty days over Idul Fitri 2025', '2025-03-03', 60, '2025-06-16'],
  ['five days over Nyepi and Idul Fitri 2027', '2027-03-04', 5, '2027-03-19'],
  ['none, on a working day', '2026-11-20', 0, '2026-11-20'],
  ['none, on a holiday', '2026-12-25', 0, '2026-12-28'],
];

for (const [title, from, count, due] of DUE) {
  test(`A due date is reckoned in working days ${title}`, () => {
    assert.equal(addWorkingDays(from, count, calendar), due);
  });
}

const BETWEEN: readonly (readonly [title: string, from: string, to: string, days: number])[] = [
  ['none on the last day', '2026-11-20', '2026-11-20', 0],
  ['one from Friday to Monday', '2026-11-20', '2026-11-23', 1],
  ['none from Friday to Sunday', '2026-11-20', '2026-11-22', 0],
  ['minus one when due on Friday and today is Monday', '2026-11-23', '2026-11-20', -1],
  ['none yet when due on Friday and today is Saturday', '2026-11-21', '2026-11-20', 0],
  ['one from the eve of Nyepi to the end of Idul Fitri', '2026-03-17', '2026-03-25', 1],
];

for (const [title, from, to, days] of BETWEEN) {
  test(`Working days left are ${title}`, () => {
    assert.ok(Object.is(workingDaysBetween(from, to, calendar), days));
  });
}

test('Counting back gives what was added, from any day of four years', () => {
  for (let time = Date.parse('2024-01-01'); time < Date.parse('2027-12-01'); time += 86_400_000) {
    const day = new Date(time).toISOString().slice(0, 10);
    for (const count of [1, 3, 5, 10]) assert.equal(workingDaysBetween(day, addWorkingDays(day, count, calendar), calendar), count);
  }
});

test('A day in Bali begins at 16:00 UTC', () => {
  assert.equal(dayAt('2026-11-20T15:59:59Z', 'Asia/Makassar'), '2026-11-20');
  assert.equal(dayAt('2026-11-20T16:00:00Z', 'Asia/Makassar'), '2026-11-21');
  assert.equal(dayAt(new Date('2026-12-31T16:30:00Z'), 'Asia/Makassar'), '2027-01-01');
  assert.equal(dayAt('2026-12-31T16:30:00Z', 'Asia/Jakarta'), '2026-12-31');
  assert.equal(dayAt('2026-12-31T15:30:00Z', 'Asia/Jayapura'), '2027-01-01');
});

test('A time zone nobody knows and a day that is none are refused', () => {
  assert.throws(() => dayAt('2026-11-20T00:00:00Z', 'Asia/Tabanan'), RangeError);
  assert.throws(() => addWorkingDays('20-11-2026', 1, calendar), RangeError);
  assert.throws(() => addWorkingDays('2026-11-20', -1, calendar), RangeError);
});

test('Beyond the years the calendar covers only weekends are free, and it says so', () => {
  assert.equal(calendar.coveredThrough, '2027-12-31');
  assert.equal(isWorkingDay('2028-08-17', calendar), true);
  assert.equal(addWorkingDays('2028-08-16', 3, calendar), '2028-08-21');
});
