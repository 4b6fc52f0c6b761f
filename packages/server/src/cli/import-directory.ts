import { agencySearch } from '../store/agencies.js';
import { serviceRow } from '../store/services.js';
import type { Store } from '../store/store.js';
import type { AgencyClocksRow, AgencyRow, CategoryRow } from '../store/tables.js';
import { loadCalendars } from '../workflow/calendar.js';
import { categoryFaults } from './category-faults.js';
import type { DirectoryCategory } from './category-file.js';
import type { Directory, DirectoryAgency } from './directory-file.js';

/** The file cannot be imported; nothing was changed. The message names the id at fault. */
export class ImportRefusal extends Error {
  override readonly name = 'ImportRefusal';
}

/**
 * Brings a directory into the database: new ids are added, known ones take the file's values, ids the file does not name
 * stay as they are. All of it or none of it.
 * @throws {ImportRefusal}
 */
export async function importDirectory(
  store: Store,
  directory: Directory,
  at: string,
  calendarIds: readonly string[] = loadCalendars().ids,
): Promise<{ agencies: number; categories: number; services: number }> {
  const faults = directory.categories.flatMap(categoryFaults);
  if (faults.length > 0) throw new ImportRefusal(faults.join('\n'));
  await store.transaction(async (nouns) => {
    const known = new Map<string, AgencyRow>();
    for (const agency of directory.agencies) {
      const before = await nouns.agencies.find(agency.id);
      if (before && before.parent_id !== agency.parentId) throw new ImportRefusal(`agency ${agency.id}: it stands below another agency already; moving one is not possible`);
      const row = agencyRow(agency, agency.parentId === null ? undefined : (known.get(agency.parentId) ?? (await nouns.agencies.find(agency.parentId))));
      await nouns.agencies.put(row);
      const clocks = clocksOf(agency, calendarIds);
      if (clocks) await nouns.agencyClocks.put(agency.id, clocks);
      if (agency.retention !== undefined) await nouns.retention.put(agency.id, agency.retention);
      if (agency.notifyEmail !== undefined) await nouns.mail.putAgencyAddress(agency.id, agency.notifyEmail === null ? null : { email: agency.notifyEmail, locale: 'id' });
      if (agency.dailyDigest !== undefined) await nouns.mail.putDigest(agency.id, agency.dailyDigest);
      known.set(row.id, row);
    }
    for (const [position, category] of directory.categories.entries()) {
      if (!(await nouns.agencies.find(category.agencyId))) throw new ImportRefusal(`category ${category.id}: there is no agency ${category.agencyId}`);
      const parent = category.parentId === null ? null : await nouns.categories.find(category.parentId);
      if (parent === undefined) throw new ImportRefusal(`category ${category.id}: its parent ${String(category.parentId)} does not stand before it`);
      if (parent && (parent.id === category.id || (await nouns.categories.above(parent)).some(({ id }) => id === category.id))) {
        throw new ImportRefusal(`category ${category.id}: it would belong to itself, by ${parent.id}`);
      }
      await nouns.categories.put(categoryRow(category, position));
    }
    for (const { id, ...service } of directory.services) {
      if (!(await nouns.agencies.find(service.agencyId))) throw new ImportRefusal(`service ${id}: there is no agency ${service.agencyId}`);
      await nouns.services.put(serviceRow(id, service, { at, sample: 0 }));
    }
  });
  return { agencies: directory.agencies.length, categories: directory.categories.length, services: directory.services.length };
}

function agencyRow(agency: DirectoryAgency, parent: AgencyRow | undefined): AgencyRow {
  if (agency.parentId !== null && !parent) throw new ImportRefusal(`agency ${agency.id}: its parent ${agency.parentId} does not stand before it`);
  if (parent && (parent.sample === 1) !== agency.sandbox) throw new ImportRefusal(`agency ${agency.id}: sandbox has to be as it is with its parent`);
  return {
    id: agency.id,
    parent_id: agency.parentId,
    path: `${parent?.path ?? '/'}${agency.id}/`,
    kind: agency.kind,
    name: agency.name,
    short_name: agency.shortName,
    search: agencySearch(agency.name, agency.shortName, parent ? [parent.name, parent.search] : []),
    time_zone: agency.timeZone,
    accepts_reports: agency.acceptsReports ? 1 : 0,
    sample: agency.sandbox ? 1 : 0,
  };
}

/** What the file says of an agency's days and calendars; `null` when it says nothing. */
function clocksOf({ id, workingDays, calendars }: DirectoryAgency, known: readonly string[]): Partial<Omit<AgencyClocksRow, 'agency_id'>> | null {
  const unknown = calendars?.find((calendar) => !known.includes(calendar));
  if (unknown !== undefined) throw new ImportRefusal(`agency ${id}: there is no calendar ${unknown}`);
  if (workingDays === undefined && calendars === undefined) return null;
  return {
    ...(workingDays !== undefined && { days: workingDays && JSON.stringify(workingDays) }),
    ...(calendars !== undefined && { calendars: calendars && JSON.stringify(calendars) }),
  };
}

function categoryRow(category: DirectoryCategory, position: number): CategoryRow {
  return {
    id: category.id,
    parent_id: category.parentId,
    agency_id: category.agencyId,
    position,
    name: JSON.stringify(category.name),
    description: category.description && JSON.stringify(category.description),
    questions: JSON.stringify(category.questions),
    supervisory: category.supervisory ? 1 : 0,
    keywords: JSON.stringify(category.keywords),
    advice: JSON.stringify(category.advice),
  };
}
