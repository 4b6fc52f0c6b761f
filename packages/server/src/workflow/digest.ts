import type { AppDeps } from '../deps.js';
import type { DigestReader, DueCounts } from '../store/digests.js';
import { calendarOf } from './clocks.js';
import { addWorkingDays, dayAt, instantAt, isWorkingDay } from './working-days.js';

type DigestDeps = Pick<AppDeps, 'store' | 'now' | 'settings' | 'calendar' | 'rules'>;

/** What an agency is told once a day: how much is due, and the numbers of what is not secret. */
export interface Digest extends DueCounts {
  readonly numbers: readonly string[];
}

const NUMBERS = 30;

/** What is due for an agency up to its next working day; `null` when there is nothing. */
export async function digestOf(deps: DigestDeps, agency: DigestReader): Promise<Digest | null> {
  const day = dayAt(deps.now(), agency.time_zone);
  const until = addWorkingDays(day, 1, await calendarOf(deps, deps.store, agency));
  const counts = await deps.store.digests.counts(agency, day, until);
  if (counts.late + counts.today + counts.next === 0) return null;
  return { ...counts, numbers: await deps.store.digests.numbers(agency, until, NUMBERS) };
}

/** The working day whose letter an agency may have by now; `null` on a day off, and before the hour of reminders. */
export async function digestDay(deps: DigestDeps, agency: DigestReader): Promise<string | null> {
  const day = dayAt(deps.now(), agency.time_zone);
  const { hour } = deps.rules.inForce(day).escalation;
  if (instantAt(day, hour, agency.time_zone) > deps.now()) return null;
  return isWorkingDay(day, await calendarOf(deps, deps.store, agency)) ? day : null;
}
