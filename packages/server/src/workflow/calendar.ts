import { readFileSync } from 'node:fs';

/** A day without office hours, as the calendar files hold it. */
export interface Holiday {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly name: { readonly id: string; readonly en: string };
  /** `joint_leave` is cuti bersama. */
  readonly kind: 'national' | 'joint_leave';
  /** `provisional`: expected, not yet checked against the decree. It counts as a holiday all the same. */
  readonly status: 'confirmed' | 'provisional';
  /** Key into {@link CalendarFile.sources}. */
  readonly source: string;
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
  readonly holidays: ReadonlyMap<string, Holiday>;
}

/** A calendar made from a file's content. */
function calendarOf(file: CalendarFile): Calendar {
  return {
    version: file.version,
    coveredFrom: file.coveredFrom,
    coveredThrough: file.coveredThrough,
    holidays: new Map(file.holidays.map((holiday) => [holiday.date, holiday])),
  };
}

/** Reads the national calendar shipped with the server: national holidays and cuti bersama. */
export function loadIndonesianCalendar(): Calendar {
  // The same place seen from src/workflow and from dist/workflow.
  const file = new URL('../../data/calendars/indonesia.json', import.meta.url);
  return calendarOf(JSON.parse(readFileSync(file, 'utf8')) as CalendarFile);
}
