import { problemSchema, reportSchema, validate, type Report } from '@lapor/sdk/contract';
import type { FormKey } from '../../auth/form-key.js';
import type { PostedFile } from '../../requests/posted-form.js';
import { requiredOf, STEPS, WITH_FILES, type StepName, type StepProblem } from '../words/step-rules.js';
import { keepFiles, type AskApi } from './conversation.js';
import type { Entries } from './entries.js';
import { stepField, type OpenedStep } from './report-steps.js';

/** What became of a step that was sent. */
export type Taken = { kind: 'taken'; report: Report } | { kind: 'wrong'; step: OpenedStep };

/** The step a page names, if there is such a one. */
export function stepIn(entries: Entries): StepName | undefined {
  return STEPS.find((name) => name === entries.one('step'));
}

/** Takes a step of a report's reporter, as the API would for any page: the same rules, and once however often it is sent. */
export async function takeStep(
  ask: AskApi,
  sent: { name: StepName; number: string; headers: Readonly<Record<string, string>>; entries: Entries; files: readonly PostedFile[]; key: FormKey },
): Promise<Taken> {
  const { name, key } = sent;
  const { kept, refused } = WITH_FILES.has(name) ? await keepFiles(ask, sent) : { kept: [], refused: false };
  const entries = sent.entries.with(kept);
  const wrong = (problem: StepProblem | null, failure: OpenedStep['failure'] = null): Taken => ({ kind: 'wrong', step: { name, entries, wrong: problem, failure } });
  const wrongFile = (code: StepProblem['code'], more: Partial<OpenedStep>): Taken => ({ kind: 'wrong', step: { name, entries, wrong: { field: 'attachments', code }, failure: null, ...more } });
  const said = (field: StepProblem['field']) => entries.one(stepField(name, field)).trim();
  const empty = requiredOf(name).find((field) => said(field) === '');
  if (empty) return wrong({ field: empty, code: 'required' });
  if (refused) return wrongFile('gone', { refused });
  const text = said('text');
  const body = {
    ...(text !== '' && { text }),
    ...(name === 'contest' && { reason: said('reason') }),
    ...(name === 'rate' && { score: Number(said('score')) }),
    ...(name === 'raise_visibility' && { visibility: said('visibility') }),
    ...(kept.length > 0 && { attachments: kept.map(({ id }) => id) }),
  };
  const answer = await ask('POST', `/v1/reports/${sent.number}/${PATHS[name] ?? name}`, { body, counted: true, headers: { ...sent.headers, 'Idempotency-Key': key.key } });
  const report = validate(reportSchema, answer.json);
  if (answer.status < 400 && report.ok) return { kind: 'taken', report: report.value };
  const problem = validate(problemSchema, answer.json);
  const issues = problem.ok ? (problem.value.issues ?? []) : [];
  const ofText = issues.find(({ path }) => path === '/text');
  if (ofText) return wrong({ field: 'text', code: ofText.code === 'too_long' ? 'too_long' : 'too_short' });
  const ofFiles = issues.find(({ path }) => path.startsWith('/attachments'));
  if (ofFiles) {
    const gone = kept.filter((_, index) => issues.some(({ path, code }) => path === `/attachments/${String(index)}` && code === 'unknown_attachment'));
    return wrongFile(ofFiles.code === 'too_many' ? 'too_many' : 'gone', { entries: entries.without(gone.map(({ id }) => id)) });
  }
  const changed = problem.ok && ['not_allowed', 'validation_failed', 'idempotency_conflict'].includes(problem.value.code);
  return wrong(null, changed ? 'changed' : 'busy');
}

const PATHS: Readonly<Partial<Record<StepName, string>>> = { raise_visibility: 'visibility', request_erasure: 'request-erasure' };
