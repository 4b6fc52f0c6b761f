import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type CalendarFile, loadCalendars } from './calendar.js';
import { addWorkingDays, dayAt, isWorkingDay, workingDaysBetween } from './working-days.js';

const calendar = loadCalendars();
const file = JSON.parse(readFileSync(new URL('../../data/calendars/indonesia.json', import.meta.url), 'utf8')) as CalendarFile;

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

test('Counting back gives what was added, from any day of two years', () => {
  for (let time = Date.parse('2026-01-01'); time < Date.parse('2027-12-01'); time += 86_400_000) {
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

test('Every year covered has its national holidays and 8 days of cuti bersama, each dated once, named and sourced', () => {
  assert.equal(new Set(file.holidays.map(({ date }) => date)).size, file.holidays.length);
  for (const holiday of file.holidays) {
    assert.ok(holiday.date >= file.coveredFrom && holiday.date <= file.coveredThrough);
    assert.ok(holiday.name.id && holiday.name.en && file.sources[holiday.source]);
    // A cuti bersama on a weekend would be a slip of the pen.
    if (holiday.kind === 'joint_leave') assert.ok(![0, 6].includes(new Date(holiday.date).getUTCDay()), holiday.date);
  }
  const count = (year: string, kind: string) => file.holidays.filter((day) => day.date.startsWith(year) && day.kind === kind).length;
  assert.deepEqual([count('2026', 'national'), count('2026', 'joint_leave')], [17, 8]);
  // Isra Mikraj falls twice in 2027.
  assert.deepEqual([count('2027', 'national'), count('2027', 'joint_leave')], [18, 8]);
});

test('What was not checked against the decree is marked as provisional', () => {
  assert.ok(file.holidays.filter(({ date }) => date < '2027').every(({ status }) => status === 'confirmed'));
  assert.ok(file.holidays.filter(({ date, kind }) => date > '2027' && kind === 'joint_leave').every(({ status }) => status === 'provisional'));
});
