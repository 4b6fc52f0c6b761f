import type { Language, Move, StaffReport } from '@lapor/sdk/contract';
import { sees, type Staff } from '../auth/staff.js';
import type { AppDeps } from '../deps.js';
import { invalid, ProblemError } from '../problem.js';
import type { Nouns } from '../store/store.js';
import type { AgencyRow, ReportRow } from '../store/tables.js';
import { startClock } from './due.js';
import { attachFiles, findFreeFiles } from './files.js';
import { appendEvent } from './history.js';
import { newId } from './ids.js';
import { once, type Write } from './once.js';
import { readUnnamed, withName, type UnnamedReport } from './staff-view.js';
import { judge, TRANSITIONS } from './transitions.js';

/** What a move says and where it sends the report. */
export interface MoveDetails {
  readonly text?: string | undefined;
  readonly note?: string | undefined;
  /** Of `forward`. */
  readonly agencyId?: string | undefined;
  /** Of `answer`. */
  readonly attachments?: readonly string[] | undefined;
}

/** Who asks for which move, in which language the answer is wanted. */
export interface MoveRequest {
  readonly move: Move;
  readonly number: string;
  readonly staff: Staff;
  readonly language: Language;
  readonly details: MoveDetails;
}

/**
 * Moves a report on, by the table of transitions, and tells how it stands then. Of two at a time, the second sees what the
 * first did.
 * @throws {ProblemError} `not_found`, `forbidden`, `not_allowed`, `validation_failed`, `idempotency_conflict`
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
  const current = report && (await store.agencies.find(report.agency_id));
  if (!report || !current || !sees(staff, current)) throw new ProblemError('not_found');

  const verdict = judge(request.move, staff.role, report.status);
  if (verdict !== 'allowed') throw new ProblemError(verdict);
  const target = details.agencyId === undefined ? null : await findTarget(store, details.agencyId, current);
  const { files, issues } = await findFreeFiles(store, details.attachments ?? []);
  if (files.length > deps.settings.limits.attachments.count) issues.unshift({ path: '/attachments', code: 'too_many' });
  if (issues.length > 0) throw new ProblemError('validation_failed', { issues });

  const { to, event, stage } = TRANSITIONS[request.move];
  const at = deps.now();
  const eventId = newId(deps.randomBytes);
  const changes = {
    status: to,
    agency_id: (target ?? current).id,
    updated_at: at.toISOString(),
    ...startClock(deps, stage, at, target ?? current),
  };
  await store.reports.update(report.id, changes);
  await appendEvent(
    deps,
    store,
    {
      id: eventId,
      report_id: report.id,
      kind: event,
      at: changes.updated_at,
      actor_role: staff.role,
      actor_agency_id: staff.agency?.id ?? null,
      actor_key_id: staff.keyId,
      status: to,
      target_agency_id: target?.id ?? null,
      text: details.text ?? null,
      note: details.note || null,
    },
    files,
  );
  await attachFiles(store, files, { reportId: report.id, eventId });
  const { id, visibility } = report;
  return { row: { id, visibility }, report: await readUnnamed(deps, store, { ...report, ...changes }, request) };
}

/** The agency a report is to go to: another one, which takes reports. */
async function findTarget(store: Nouns, id: string, current: AgencyRow): Promise<AgencyRow> {
  const target = await store.agencies.find(id);
  if (!target) throw invalid('/agencyId', 'unknown_agency');
  if (target.id === current.id || target.accepts_reports === 0) throw invalid('/agencyId', 'not_applicable');
  return target;
}
