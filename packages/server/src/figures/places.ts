import type { AppDeps } from '../deps.js';
import type { Nouns } from '../store/store.js';
import { calendarKey } from '../workflow/calendar.js';
import type { Place } from './facts.js';

/** Reads whose days count at agencies: the zone of each, and its calendars or those of the nearest above that has some. */
export async function readPlaces(deps: Pick<AppDeps, 'calendar'>, store: Nouns, agencyIds: readonly string[]): Promise<(agencyId: string) => Place> {
  const agencies = await store.agencies.findMany([...new Set(agencyIds)]);
  const places = new Map<string, Place>();
  for (const agency of agencies.values()) {
    const calendars = (await store.agencyClocks.above(agency)).findLast((row) => row.calendars !== null)?.calendars;
    const calendar = deps.calendar.of(calendars ? calendarKey(JSON.parse(calendars) as string[]) : null);
    places.set(agency.id, { agencyId: agency.id, timeZone: agency.time_zone, calendar });
  }
  return (agencyId) => {
    const place = places.get(agencyId);
    if (!place) throw new Error('A report points at an agency that is not there');
    return place;
  };
}
