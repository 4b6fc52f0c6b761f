import { isNamed, MODERATION_MOVES, STAFF_MOVES, type InboxItem, type Language, type StaffReport } from '@lapor/sdk/contract';
import { sees, type Staff } from '../auth/staff.js';
import type { AppDeps } from '../deps.js';
import { ProblemError } from '../problem.js';
import type { Nouns } from '../store/store.js';
import type { ReportRow } from '../store/tables.js';
import { readWhole, summaryOf } from './report-view.js';
import { movesOf } from './transitions.js';

type ViewDeps = Pick<AppDeps, 'now' | 'calendar'>;

/** A report as staff see it, before any name is added: this is what may be remembered and shown to all of them. */
export type UnnamedReport = Omit<StaffReport, 'reporter'>;

/** Reads a report for staff, with the moves their key may make now, and without a name. */
export async function readUnnamed(deps: ViewDeps, store: Nouns, row: ReportRow, reader: { staff: Staff; language: Language }): Promise<UnnamedReport> {
  const { agency, core, staffEvents } = await readWhole(deps, store, row, reader.language);
  const moves = sees(reader.staff, agency) ? movesOf([...STAFF_MOVES, ...MODERATION_MOVES], reader.staff.role, row.status) : [];
  return { ...core, moves, events: staffEvents };
}

/**
 * Adds the reporter's name where staff may see one: never for overseers and programs, never for anonymous reports. The only
 * place where a name enters an answer.
 */
export async function withName(store: Pick<Nouns, 'reporters'>, staff: Staff, row: Pick<ReportRow, 'id' | 'visibility'>, report: UnnamedReport): Promise<StaffReport> {
  if (staff.role === 'overseer' || staff.role === 'integrator' || !isNamed(row.visibility)) return report;
  const name = await store.reporters.nameOf(row.id);
  return name === null ? report : { ...report, reporter: { name } };
}

/**
 * The report of a number, for staff who see it.
 * @throws {ProblemError} `not_found`, also for a report that lies out of sight
 */
export async function openForStaff(store: Nouns, staff: Staff, number: string): Promise<ReportRow> {
  const row = await store.reports.find(number);
  const agency = row && (await store.agencies.find(row.agency_id));
  if (!row || !agency || !sees(staff, agency)) throw new ProblemError('not_found');
  return row;
}

/** Lines of the inbox. */
export async function readInboxItems(deps: ViewDeps, store: Nouns, rows: readonly ReportRow[], language: Language): Promise<InboxItem[]> {
  const agencies = await store.agencies.findMany([...new Set(rows.map((row) => row.agency_id))]);
  const categories = new Map((await store.categories.all()).map((category) => [category.id, category]));
  return rows.map((row) => {
    const agency = agencies.get(row.agency_id);
    if (!agency) throw new Error('A report points at an agency that is not there');
    return summaryOf(deps, row, agency, categories.get(row.category_id ?? ''), language) satisfies InboxItem;
  });
}
