import type { Language, StaffReport } from '@lapor/sdk/contract';
import { sees, type Staff } from '../auth/staff.js';
import type { AppDeps } from '../deps.js';
import { invalid, ProblemError } from '../problem.js';
import type { Nouns } from '../store/store.js';
import type { AgencyRow, ReportRow } from '../store/tables.js';
import { actorOf, applyMove } from './apply.js';
import { findFreeFiles } from './files.js';
import { once, type Write } from './once.js';
import { readUnnamed, withName, type UnnamedReport } from './staff-view.js';
import { mayMove, type NamedStaffMove } from './transitions.js';

/** What a move says and where it sends the report. */
export interface MoveDetails {
  readonly text?: string | undefined;
  readonly note?: string | undefined;
  readonly reason?: string | undefined;
  /** Of `forward`. */
  readonly agencyId?: string | undefined;
  /** Of `answer`. */
  readonly attachments?: readonly string[] | undefined;
}

/** Who asks for which move, in which language the answer is wanted. */
export interface MoveRequest {
  readonly move: NamedStaffMove;
  readonly number: string;
  readonly staff: Staff;
  readonly language: Language;
  readonly details: MoveDetails;
}

/**
 * Moves a report on, by the table of transitions, and tells how it stands then. Of two at a time, the second sees what the
 * first did.
 * @throws {ProblemError} `not_found`, `not_allowed`, `validation_failed`, `idempotency_conflict`
 */
export async function moveReport(deps: AppDeps, write: Write, request: MoveRequest): Promise<StaffReport> {
  const { row, report } = await once(deps, write, 200, (store) => move(deps, store, request));
  return withName(deps.store, request.staff, row, report);
}

async function move(
  deps: AppDeps,
  store: Nouns,
  request: MoveRequest,
): Promise<{ row: Pick<ReportRow, 'id' | 'visibility'>; report: UnnamedReport }> {
  const { staff, details } = request;
  const report = await store.reports.lock(request.number);
  const agency = report && (await store.agencies.find(report.agency_id));
  if (!report || !agency || !sees(staff, agency)) throw new ProblemError('not_found');
  // Said before anything of the request is looked at: what one may not do is not also wrong.
  if (!mayMove(request.move, staff.role, report.status)) throw new ProblemError('not_allowed');

  const target = details.agencyId === undefined ? null : await findTarget(store, details.agencyId, agency);
  const { files, issues } = await findFreeFiles(store, details.attachments ?? []);
  if (files.length > deps.settings.limits.attachments.count) issues.unshift({ path: '/attachments', code: 'too_many' });
  if (issues.length > 0) throw new ProblemError('validation_failed', { issues });

  const { text = null, note = null, reason = null } = details;
  const after = await applyMove(deps, store, { move: request.move, report, agency, actor: actorOf(staff), target, text, note, reason, files });
  const { id, visibility } = after;
  return { row: { id, visibility }, report: await readUnnamed(deps, store, after, request) };
}

/** The agency a report is to go to: another one, which takes reports. */
async function findTarget(store: Nouns, id: string, current: AgencyRow): Promise<AgencyRow> {
  const target = await store.agencies.find(id);
  if (!target) throw invalid('/agencyId', 'unknown_agency');
  if (target.id === current.id || target.accepts_reports === 0) throw invalid('/agencyId', 'not_applicable');
  return target;
}
