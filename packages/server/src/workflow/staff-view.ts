import { isNamed, isSecret, MODERATION_MOVES, STAFF_MOVES, type InboxItem, type Language, type ModerationMove, type StaffMove, type StaffReport } from '@lapor/sdk/contract';
import type { Staff } from '../auth/staff.js';
import type { Localised } from '../deps.js';
import { toAgencyReference } from '../store/agencies.js';
import { toOfficer, type OfficerRow } from '../store/officers.js';
import type { Nouns } from '../store/store.js';
import type { ReportRow } from '../store/tables.js';
import { isSupervisory } from './clocks.js';
import { toClock } from './due.js';
import { movesWithin, reachOf, withinReach, type Reach } from './reach.js';
import { readWhole, summaryOf, type ViewDeps } from './report-view.js';
import { PING_PONG } from './transitions.js';

/** A report as staff see it, before any name is added: this is what may be remembered and shown to all of them. */
export type UnnamedReport = Omit<StaffReport, 'reporter'>;

/** Reads a report for staff, with the moves their key may make now, and without a name. */
export async function readUnnamed(deps: ViewDeps, store: Nouns, row: ReportRow, reader: { staff: Staff; language: Language }): Promise<UnnamedReport> {
  const { agency, core, staffEvents, erasure, rating } = await readWhole(deps, store, row, reader.language);
  const officers = await store.officers.findMany(row.assignee_id === null ? [] : [row.assignee_id]);
  const reach = await reachOf(store, reader.staff, row);
  return {
    ...core,
    ...oversightOf(row, officers),
    moves: movesNow(row, reader.staff, reach),
    rating,
    erasure,
    events: staffEvents,
    assisting: (await store.assisting.ofReport(row.id)).map(toAgencyReference),
    clocks: (await store.clocks.ofReport(row.id)).map((clock) => toClock(deps, clock, agency)),
    sameDraft: await sameDraft(store, reader.staff, row),
    supervision: await isSupervisory(store, row),
    channel: row.channel,
    assisted: row.assisted === 1,
    consent: row.consent_given && row.consent_at ? { given: row.consent_given, at: row.consent_at } : null,
  };
}

/** Other reports with the code of the same draft, as far as staff may know of them. */
async function sameDraft(store: Nouns, staff: Staff, row: ReportRow): Promise<UnnamedReport['sameDraft']> {
  const found: UnnamedReport['sameDraft'] = [];
  for (const other of await store.draftCodes.reportsLike(row.id)) {
    if (await reachOf(store, staff, other)) found.push({ number: other.number, channel: other.channel, createdAt: other.created_at });
  }
  return found;
}

/** What staff may do with a report now. What is erased is over, and nothing is erased that nobody asked for. */
function movesNow(row: ReportRow, staff: Staff, reach: Reach | null): (StaffMove | ModerationMove)[] {
  if (row.erased_at !== null) return [];
  const moves = movesWithin([...STAFF_MOVES, ...MODERATION_MOVES], staff, reach, row.status);
  return row.erasure_requested_at === null ? moves.filter((move) => move !== 'erase' && move !== 'refuse_erasure') : moves;
}

/**
 * Adds the reporter's name where staff may see one: never for overseers and programs, never for anonymous reports, and of secret ones to
 * the agency in the lead and those above it alone. The only place where a name enters an answer.
 */
export async function withName(
  store: Pick<Nouns, 'agencies' | 'assisting' | 'reporters'>,
  staff: Staff,
  row: Pick<ReportRow, 'id' | 'agency_id' | 'visibility'>,
  report: UnnamedReport,
): Promise<StaffReport> {
  if (staff.role === 'overseer' || staff.role === 'integrator' || !isNamed(row.visibility)) return report;
  if (isSecret(row.visibility) && !(await reachOf(store, staff, row))?.leads) return report;
  const name = await store.reporters.nameOf(row.id);
  return name === null ? report : { ...report, reporter: { name } };
}

/**
 * The report of a number, for staff who see it.
 * @throws {ProblemError} `not_found`, also for a report that lies out of sight
 */
export async function openForStaff(store: Nouns, staff: Staff, number: string): Promise<ReportRow> {
  const { report } = await withinReach(store, staff, await store.reports.find(number));
  return report;
}

// What a secret report is about is read by opening it, which is an event of its own. A list tells it from others by its number.
const SECRET_TITLE = { id: 'Laporan rahasia', en: 'Secret report' } as const satisfies Localised;

/** Lines of the inbox, without the titles of secret reports. */
export async function readInboxItems(deps: ViewDeps, store: Nouns, rows: readonly ReportRow[], language: Language): Promise<InboxItem[]> {
  const agencies = await store.agencies.findMany([...new Set(rows.map((row) => row.agency_id))]);
  const categories = new Map((await store.categories.all()).map((category) => [category.id, category]));
  const officers = await store.officers.findMany([...new Set(rows.flatMap((row) => row.assignee_id ?? []))]);
  return rows.map((row) => {
    const agency = agencies.get(row.agency_id);
    if (!agency) throw new Error('A report points at an agency that is not there');
    const summary = summaryOf(deps, row, agency, categories.get(row.category_id ?? ''), language);
    const title = isSecret(row.visibility) && row.erased_at === null ? SECRET_TITLE[language] : row.title;
    return { ...summary, title, ...oversightOf(row, officers) } satisfies InboxItem;
  });
}

function oversightOf(row: ReportRow, officers: ReadonlyMap<string, OfficerRow>) {
  const assignee = officers.get(row.assignee_id ?? '');
  return {
    forwardings: row.forwardings,
    pingPong: row.forwardings >= PING_PONG,
    flaggedAt: row.flagged_at,
    doubt: row.doubt,
    assignee: assignee ? toOfficer(assignee) : null,
    escalated: row.escalated,
  };
}
