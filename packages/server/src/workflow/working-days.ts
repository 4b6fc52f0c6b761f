import type { Calendar } from './calendar.js';

const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day (`YYYY-MM-DD`) an instant falls on at a place. @throws RangeError for a time zone nobody knows. */
export function dayAt(instant: Date | string, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone, calendar: 'iso8601', numberingSystem: 'latn', year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  const parts = new Map(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${(parts.get('year') ?? '').padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

/** Whether offices work on a day: no Saturday, no Sunday, no holiday, no cuti bersama. */
export function isWorkingDay(day: string, calendar: Calendar): boolean {
  const weekday = new Date(toTime(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !calendar.holidays.has(day);
}

/**
 * The working day that is `count` working days after a day; the day itself does not count. For 0, the day itself when it
 * is worked, or the next one that is.
 */
export function addWorkingDays(day: string, count: number, calendar: Calendar): string {
  if (!Number.isInteger(count) || count < 0) throw new RangeError('A count of working days is a whole number from 0.');
  let time = toTime(day);
  if (count === 0) while (!isWorkingDay(toDay(time), calendar)) time += DAY;
  for (let left = count; left > 0; ) {
    time += DAY;
    if (isWorkingDay(toDay(time), calendar)) left -= 1;
  }
  return toDay(time);
}

/**
 * How many working days lie after `from`, up to `to` and with it; negative when `to` is the earlier day. So it gives back
 * what {@link addWorkingDays} was given, and 0 on the last day itself.
 */
export function workingDaysBetween(from: string, to: string, calendar: Calendar): number {
  if (to < from) {
    const overdue = workingDaysBetween(to, from, calendar);
    return overdue === 0 ? 0 : -overdue;
  }
  let count = 0;
  const end = toTime(to);
  for (let time = toTime(from) + DAY; time <= end; time += DAY) if (isWorkingDay(toDay(time), calendar)) count += 1;
  return count;
}

/**
 * The last working day before a day that lies at least `count` working days back; the day itself counts when it is worked.
 * So it gives back the day a clock was due that is late by `count` working days.
 */
export function workingDayBefore(day: string, count: number, calendar: Calendar): string {
  let time = toTime(day);
  for (let passed = 0; ; time -= DAY) {
    const here = toDay(time);
    const worked = isWorkingDay(here, calendar);
    if (here < day && worked && passed >= count) return here;
    if (worked) passed += 1;
  }
}

/** The instant at which an hour of a day begins at a place. */
export function instantAt(day: string, hour: number, timeZone: string): Date {
  const wanted = toTime(day) + hour * 3_600_000;
  // The offset at a first guess tells the offset there, but for the hours in which a zone changes its own.
  let time = wanted;
  for (let guess = 0; guess < 2; guess += 1) time = wanted - offsetAt(time, timeZone);
  return new Date(time);
}

function offsetAt(time: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en', { timeZone, calendar: 'iso8601', numberingSystem: 'latn', hourCycle: 'h23', hour: '2-digit', minute: '2-digit' });
  const parts = new Map(format.formatToParts(new Date(time)).map(({ type, value }) => [type, Number(value)]));
  const there = toTime(dayAt(new Date(time), timeZone)) + ((parts.get('hour') ?? 0) * 60 + (parts.get('minute') ?? 0)) * 60_000;
  return there - Math.floor(time / 60_000) * 60_000;
}

/** The calendar day so many days before a day. */
export function daysBefore(day: string, count: number): string {
  return toDay(toTime(day) - count * DAY);
}

/** The day after a day. */
export function dayAfter(day: string): string {
  return toDay(toTime(day) + DAY);
}

// Days are reckoned in UTC, where every day has 24 hours, whatever zone they belong to.
function toTime(day: string): number {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(time)) throw new RangeError('A day is written YYYY-MM-DD.');
  return time;
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
