import type { ChangeVisibility, Language, Rate, Report } from '@lapor/sdk/contract';
import type { AppDeps } from '../deps.js';
import { invalid, ProblemError } from '../problem.js';
import type { Nouns } from '../store/store.js';
import type { AttachmentRow, ReportRow } from '../store/tables.js';
import { applyMove, REPORTER, type Step } from './apply.js';
import { checkChange, keepOrDropName } from './confidentiality.js';
import { findFreeFiles } from './files.js';
import { once, type Write } from './once.js';
import { removeNow } from './removal.js';
import { readReport } from './report-view.js';
import { mayNow } from './rights.js';

/** What a reporter wants done, with what they say. */
export type ReporterStep =
  | { readonly move: 'reply'; readonly details: Said & { readonly attachments?: readonly string[] | undefined } }
  | { readonly move: 'contest'; readonly details: Said & { readonly reason: string; readonly attachments?: readonly string[] | undefined } }
  | { readonly move: 'remind' | 'confirm' | 'withdraw' | 'request_erasure'; readonly details: Said }
  | { readonly move: 'rate'; readonly details: Rate }
  | { readonly move: 'visibility'; readonly details: ChangeVisibility };

interface Said {
  readonly text?: string | undefined;
}

/** The report as it was opened for its reporter, and the language of the answer. */
export interface ReporterRequest {
  readonly opened: Pick<ReportRow, 'id' | 'number'>;
  readonly language: Language;
  readonly step: ReporterStep;
}

/**
 * Takes a step of a reporter, by the table of transitions, and tells how the report stands then. Of two devices at a time, the
 * second sees what the first did.
 * @throws {ProblemError} `not_found`, `not_allowed`, `validation_failed`, `idempotency_conflict`
 */
export async function takeStep(deps: AppDeps, write: Write, request: ReporterRequest): Promise<Report> {
  const report = await once(deps, write, 200, async (store) => {
    const row = await store.reports.lock(request.opened.number);
    const agency = row && (await store.agencies.find(row.agency_id));
    if (row?.id !== request.opened.id || !agency) throw new ProblemError('not_found');
    const after = await applyMove(deps, store, await prepare(deps, store, { report: row, agency, actor: REPORTER }, request.step));
    return readReport(deps, store, after, request.language);
  });
  if (request.step.move === 'visibility') await removeNow(deps);
  return report;
}

type Base = Pick<Step, 'report' | 'agency' | 'actor'>;

async function prepare(deps: AppDeps, store: Nouns, base: Base, step: ReporterStep): Promise<Step> {
  if (step.move === 'visibility') return changeVisibility(deps, store, base, step.details);
  // Said before anything of the request is looked at: what one may not do is not also wrong.
  await assertOpen(deps, store, base, step.move);
  switch (step.move) {
    case 'reply':
      return { ...base, move: 'reply', text: step.details.text ?? null, files: await filesOf(deps, store, base.report, step.details.attachments) };
    case 'contest':
      return {
        ...base,
        move: 'contest',
        text: step.details.text ?? null,
        reason: step.details.reason,
        files: await filesOf(deps, store, base.report, step.details.attachments),
        changes: { contests: base.report.contests + 1, resolved_by: null },
      };
    case 'rate':
      // Before the move, so that what follows from it reads the new rating. The words stay out of the history, which more people read.
      await store.ratings.put({ report_id: base.report.id, score: step.details.score, text: step.details.text || null, at: deps.now().toISOString() });
      return { ...base, move: 'rate' };
    case 'confirm':
      return { ...base, move: 'confirm', text: step.details.text || null, changes: { resolved_by: 'reporter' } };
    case 'request_erasure':
      return { ...base, move: 'request_erasure', text: step.details.text || null, changes: { erasure_requested_at: deps.now().toISOString() } };
    default:
      return { ...base, move: step.move, text: step.details.text || null };
  }
}

/** Refuses what is not among the rights the report shows, or not yet. */
async function assertOpen(deps: AppDeps, store: Nouns, { report, agency }: Base, move: Exclude<ReporterStep['move'], 'visibility'>): Promise<void> {
  const rightful = { report, agency, events: await store.events.ofReport(report.id), clocks: await store.clocks.ofReport(report.id) };
  if (!mayNow(deps, move, rightful)) throw new ProblemError('not_allowed');
}

async function changeVisibility(deps: AppDeps, store: Nouns, base: Base, wanted: ChangeVisibility): Promise<Step> {
  if (base.report.erased_at !== null) throw new ProblemError('not_allowed');
  const { move, name } = checkChange(deps, base.report, wanted);
  await keepOrDropName(deps, store, base.report, wanted.visibility, name);
  return { ...base, move, changes: { visibility: wanted.visibility } };
}

/** The files of a reply: as many at once as a report may carry, and no more in all than the server keeps for one. */
async function filesOf(deps: AppDeps, store: Nouns, report: ReportRow, ids: readonly string[] = []): Promise<AttachmentRow[]> {
  const { files, issues } = await findFreeFiles(store, ids);
  if (issues.length > 0) throw new ProblemError('validation_failed', { issues });
  const kept = files.length === 0 ? 0 : await store.attachments.countOfReporter(report.id);
  const tooMany = files.length > deps.settings.limits.attachments.count || kept + files.length > deps.settings.afterwards.attachmentsPerReport;
  if (tooMany) throw invalid('/attachments', 'too_many');
  return files;
}

