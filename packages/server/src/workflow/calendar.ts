import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dateSchema, validate } from '@lapor/sdk/contract';

/** A day without office hours, as the calendar files hold it. */
export interface Holiday {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly name: { readonly id: string; readonly en: string };
  /** `joint_leave` is cuti bersama; `regional` a day a governor or regent frees. */
  readonly kind: 'national' | 'joint_leave' | 'regional';
  /** `provisional`: expected, not yet checked against the decree. It counts as a holiday all the same. */
  readonly status: 'confirmed' | 'provisional';
  /** Key into {@link CalendarFile.sources}. */
  readonly source: string;
  /** `false` for a day that is only worth knowing: offices work, and clocks run. */
  readonly stopsClocks?: boolean;
}

/** A file under `data/calendars`. */
export interface CalendarFile {
  readonly version: string;
  /** The first and the last day the file speaks for; outside of them only weekends are known. */
  readonly coveredFrom: string;
  readonly coveredThrough: string;
  readonly sources: Readonly<Record<string, { readonly title: string; readonly url: string; readonly note: string }>>;
  readonly holidays: readonly Holiday[];
}

/** Which days are worked. */
export interface Calendar {
  readonly version: string;
  readonly coveredFrom: string;
  /** After this day only weekends are known, so a date reckoned beyond it may be too early. */
  readonly coveredThrough: string;
  /** The days that stop clocks, by date. */
  readonly holidays: ReadonlyMap<string, Holiday>;
}

/** The national calendar, and those agencies keep beside it or instead. */
export interface Calendars extends Calendar {
  /** Ids of all there are. */
  readonly ids: readonly string[];
  /** Several calendars as one, by their ids as {@link calendarKey} writes them; the national one for `null`. */
  of(key: string | null): Calendar;
}

/** The calendar of agencies that name none. */
export const NATIONAL = 'indonesia';

/** How a list of calendars is kept with a clock. */
export function calendarKey(ids: readonly string[]): string {
  return ids.join(',');
}

/** A calendar made from a file's content. */
function calendarOf(file: CalendarFile): Calendar {
  return {
    version: file.version,
    coveredFrom: file.coveredFrom,
    coveredThrough: file.coveredThrough,
    holidays: new Map(file.holidays.filter((day) => day.stopsClocks !== false).map((holiday) => [holiday.date, holiday])),
  };
}

/** Several calendars as one: a day that one of them frees is free, and only what all cover is covered. */
function merge(calendars: readonly Calendar[]): Calendar {
  const [first, ...others] = calendars;
  if (!first) throw new Error('A list of calendars names none');
  return others.reduce<Calendar>(
    (one, other) => ({
      version: `${one.version}+${other.version}`,
      coveredFrom: one.coveredFrom > other.coveredFrom ? one.coveredFrom : other.coveredFrom,
      coveredThrough: one.coveredThrough < other.coveredThrough ? one.coveredThrough : other.coveredThrough,
      holidays: new Map([...other.holidays, ...one.holidays]),
    }),
    first,
  );
}

/** Gathers calendar files by their ids. @throws when the national one is missing */
function calendarsOf(files: Readonly<Record<string, CalendarFile>>): Calendars {
  const single = new Map(Object.entries(files).map(([id, file]) => [id, calendarOf(file)]));
  const national = single.get(NATIONAL);
  if (!national) throw new Error('The national calendar is missing');
  const merged = new Map<string, Calendar>();
  return {
    ...national,
    ids: [...single.keys()],
    of(key) {
      if (key === null) return national;
      let calendar = merged.get(key);
      if (!calendar) {
        // A calendar whose file was taken away frees no days any more.
        const known = key.split(',').flatMap((id) => single.get(id) ?? []);
        calendar = known.length > 0 ? merge(known) : national;
        merged.set(key, calendar);
      }
      return calendar;
    },
  };
}

/** A calendar file that is none. The message names the file and nothing of what is in it. */
export class CalendarRefusal extends Error {
  override readonly name = 'CalendarRefusal';
}

/**
 * Reads the calendars shipped with the server, and those of a folder of one's own: one with the same name replaces the shipped one.
 * @throws {CalendarRefusal}
 */
export function loadCalendars(own: string | null = null): Calendars {
  // The same place seen from src/workflow and from dist/workflow.
  const shipped = fileURLToPath(new URL('../../data/calendars/', import.meta.url));
  const paths = [shipped, ...(own === null ? [] : [own])].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(folder, name)),
  );
  return calendarsOf(Object.fromEntries(paths.map((path) => [basename(path, '.json'), readCalendar(path)])));
}

/** Reads one file, as far as reckoning with it needs; `data/calendars/check.mjs` looks at all the rest. */
function readCalendar(path: string): CalendarFile {
  const refusal = new CalendarRefusal(`${basename(path)} is no calendar; data/calendars/check.mjs says what is wrong`);
  let file: Partial<CalendarFile>;
  try {
    file = JSON.parse(readFileSync(path, 'utf8')) as Partial<CalendarFile>;
  } catch {
    throw refusal;
  }
  const { version, coveredFrom, coveredThrough, holidays } = file;
  if (typeof version !== 'string' || !Array.isArray(holidays)) throw refusal;
  if (![coveredFrom, coveredThrough, ...holidays.map((day: Partial<Holiday> | null) => day?.date)].every((day) => validate(dateSchema, day).ok)) throw refusal;
  return file as CalendarFile;
}
