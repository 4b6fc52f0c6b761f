import type { Language, StaffReport } from '@lapor/sdk/contract';
import type { Staff } from '../auth/staff.js';
import type { AppDeps } from '../deps.js';
import { enqueueMail } from '../outbox/mail.js';
import { ProblemError } from '../problem.js';
import type { Nouns } from '../store/store.js';
import type { ReportRow } from '../store/tables.js';
import { actorOf, applyMove, type Step } from './apply.js';
import type { Write } from './once.js';
import { movesWithin, withinReach } from './reach.js';
import { removeNow, tracesOf } from './removal.js';
import { answerOnce } from './staff-answer.js';
import { readUnnamed, type UnnamedReport } from './staff-view.js';

/** What an admin decides on a request to delete what a report says. */
export interface ErasureDecision {
  readonly move: 'erase' | 'refuse_erasure';
  readonly number: string;
  readonly staff: Staff;
  readonly language: Language;
  readonly text?: string | undefined;
  readonly reason?: string | undefined;
}

/**
 * Carries out what an admin decides, and tells how the report stands then. What is erased is gone from the database when this
 * resolves; files that the disk would not let go are tried again by a job.
 * @throws {ProblemError} `not_found`, `not_allowed`, `validation_failed`, `idempotency_conflict`
 */
export async function decideErasure(deps: AppDeps, write: Write, decision: ErasureDecision): Promise<StaffReport> {
  const report = await answerOnce(deps, write, decision, (store) => decide(deps, store, decision));
  if (decision.move === 'erase') await removeNow(deps);
  return report;
}

async function decide(deps: AppDeps, store: Nouns, decision: ErasureDecision): Promise<UnnamedReport> {
  const { move, staff, text = null, reason = null } = decision;
  const { report, reach } = await withinReach(store, staff, await store.reports.lock(decision.number));
  const agency = reach.lead;
  const may = movesWithin([move], staff, reach, report.status).length > 0;
  // Nobody deletes what its reporter did not ask to be deleted.
  if (!may || report.erasure_requested_at === null) throw new ProblemError('not_allowed');

  const step = { report, agency, actor: actorOf(staff), text, reason };
  const after = move === 'erase' ? await eraseReport(deps, store, step) : await applyMove(deps, store, { ...step, move, changes: { erasure_requested_at: null } });
  return readUnnamed(deps, store, after, decision);
}

/**
 * Erases what a report says, its row being locked. {@link removeNow} is to follow once the transaction has ended.
 * @throws {ProblemError} `not_allowed`
 */
export async function eraseReport(deps: AppDeps, store: Nouns, step: Omit<Step, 'move' | 'changes'>): Promise<ReportRow> {
  const reader = step.actor.role === 'system' ? undefined : await store.mail.addressOfReporter(step.report.id);
  await eraseContent(deps, store, step.report);
  // The last letter, to an address that is nowhere else any more. Whoever did not ask for it gets none: time ran out years later.
  if (reader) await enqueueMail(deps, store, { to: 'reporter', template: 'erased', reportId: step.report.id, address: reader.email });
  return applyMove(deps, store, { ...step, move: 'erase', changes: { ...WITHOUT_CONTENT, erased_at: deps.now().toISOString(), erasure_requested_at: null } });
}

/** What a report holds once it says nothing any more. Number, agency, category, class, region and dates stay. */
const WITHOUT_CONTENT = {
  title: '',
  body: '',
  answers: '[]',
  location_text: null,
  latitude: null,
  longitude: null,
  contact_kind: 'none',
} as const satisfies Partial<ReportRow>;

/** Erases what stands outside the report's own row: before the move, so that its own event keeps what it says. */
async function eraseContent(deps: AppDeps, store: Nouns, report: ReportRow): Promise<void> {
  const since = deps.now().toISOString();
  const files = await store.attachments.removeOfReport(report.id);
  await store.removals.note([...files.map((id) => ({ kind: 'file' as const, id, since })), tracesOf(deps, report)]);
  await store.events.eraseContent(report.id);
  await store.ratings.forgetText(report.id);
  await store.reporters.remove(report.id);
  await store.redactions.replace(report.id, []);
  await store.outbox.removeOfReport(report.id);
  await store.idempotency.removeOfReport(report.number);
}
