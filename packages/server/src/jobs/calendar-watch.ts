import type { AppDeps } from '../deps.js';
import { dayAt } from '../workflow/working-days.js';
import type { Job } from './runner.js';

/** The longest clock takes about as many days; one that begins later may come out too early. */
const ENOUGH = 120;
const DAY = 86_400_000;

/** Says once a day which calendars end too soon for the clocks that begin now. */
export const calendarWatch: Job = {
  name: 'calendars',
  everySeconds: 86_400,
  batch(deps) {
    warnOfEnd(deps);
    return Promise.resolve(false);
  },
};

/** Warns of every calendar that ends within {@link ENOUGH} days, or has ended. */
export function warnOfEnd({ calendar, now, log }: Pick<AppDeps, 'calendar' | 'now' | 'log'>): void {
  const today = Date.parse(dayAt(now(), 'Asia/Jayapura'));
  for (const id of calendar.ids) {
    const days = Math.max(0, (Date.parse(calendar.of(id).coveredThrough) - today) / DAY);
    if (days < ENOUGH) log.warn('calendar_ends', { calendar: id, days });
  }
}
