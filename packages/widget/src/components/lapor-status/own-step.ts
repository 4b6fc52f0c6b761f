import type { Report, Visibility } from '@lapor/sdk';
import type { TemplateResult } from 'lit';
import type { CitizenClient } from '../../citizen-client.js';
import type { ReportKey } from './report-link.js';
import { requiredOf, type ContestReason, type StepFailure, type StepField, type StepName, type StepProblem } from './step-rules.js';

/** The files that go with a step, once the control for them is there. */
export interface StepFiles {
  render(error: string | undefined, errorPrefix: string): TemplateResult;
  /** Whether one is still on its way, or waits. */
  readonly pending: boolean;
  /** Those the service has. */
  readonly ids: readonly string[];
  /** Marks those at these places as gone. */
  expire(places: readonly number[]): void;
  /** Takes out those the report has by now. */
  drop(ids: ReadonlySet<string>): void;
  /** Ends the control; the service keeps what the step names. */
  close(): void;
  /** Ends it and takes its files back. */
  discard(): void;
}

/** A step somebody has opened: what they have said so far, and how sending it goes. */
export interface OwnStep {
  readonly name: StepName;
  /** Born with it, so that a repeat is the same step. */
  readonly key: string;
  readonly text: string;
  readonly reason: ContestReason | null;
  readonly score: number | null;
  readonly visibility: Visibility | null;
  readonly files: StepFiles | null;
  readonly wrong: StepProblem | null;
  readonly sending: boolean;
  readonly failure: StepFailure | null;
}

/** A step with nothing said yet. */
export function newStep(name: StepName): OwnStep {
  return { name, key: newKey(), text: '', reason: null, score: null, visibility: null, files: null, wrong: null, sending: false, failure: null };
}

function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What is missing from a step, the first of it. The service checks the rest. */
export function missingFrom(step: OwnStep): OwnStep['wrong'] {
  const empty = requiredOf(step.name).find((field) => (field === 'text' ? step.text.trim() === '' : step[field as Exclude<StepField, 'attachments'>] === null));
  if (empty) return { field: empty, code: 'required' };
  return step.files?.pending ? { field: 'attachments', code: 'pending' } : null;
}

/** Takes a step, and gives the report as it stands then. */
export async function takeStep(client: CitizenClient, { number, code }: ReportKey, step: OwnStep, language: string): Promise<Report> {
  const { reports } = client;
  const options = { idempotencyKey: step.key, language };
  const text = step.text.trim();
  const said = text ? { text } : {};
  const files = step.files?.ids.length ? { attachments: [...step.files.ids] } : {};
  switch (step.name) {
    case 'reply':
      return reports.reply(number, code, { text, ...files }, options);
    case 'confirm':
      return reports.confirm(number, code, said, options);
    case 'contest':
      return reports.contest(number, code, { reason: step.reason ?? 'other', text, ...files }, options);
    case 'remind':
      return reports.remind(number, code, options);
    case 'rate':
      return reports.rate(number, code, { score: step.score ?? 0, ...said }, options);
    case 'raise_visibility':
      return reports.changeVisibility(number, code, { visibility: step.visibility ?? 'secret_anonymous' }, options);
    case 'withdraw':
      return reports.withdraw(number, code, said, options);
    case 'request_erasure':
      return reports.requestErasure(number, code, said, options);
  }
}

/** Whether an earlier try of the step, said otherwise, had arrived although its answer was lost. */
export function hadArrived(error: unknown): boolean {
  return (Object(error) as { code?: unknown }).code === 'idempotency_conflict';
}

/** What was changed since such a try: a step of its own from now on. `report` is how it stands by then; `null` where nobody knows. */
export function afterArrival(step: OwnStep, report: Report | null): OwnStep {
  step.files?.drop(new Set(report?.events.flatMap(({ attachments }) => attachments.map(({ id }) => id))));
  const again = !report || report.rights.some(({ code }) => code === step.name);
  return { ...step, key: newKey(), sending: false, failure: again ? 'arrived' : 'arrived_last' };
}

/** A step after a try that failed. Errors are read by their shape, so that another copy of the SDK is understood too. */
export function afterFailure(step: OwnStep, error: unknown): OwnStep {
  const { code, status, issues } = Object(error) as { code?: unknown; status?: unknown; issues?: readonly { path: string; code: string }[] };
  const issue = issues?.find(({ path }) => path === '/text');
  if (issue) return { ...step, sending: false, wrong: { field: 'text', code: issue.code === 'too_long' ? 'too_long' : 'too_short' } };
  const ofFiles = issues?.filter(({ path }) => path.startsWith('/attachments')) ?? [];
  if (ofFiles.length > 0) {
    step.files?.expire(ofFiles.flatMap(({ path }) => Number(path.split('/')[2] ?? NaN)));
    const tooMany = ofFiles.some((each) => each.code === 'too_many');
    return { ...step, sending: false, wrong: { field: 'attachments', code: tooMany ? 'too_many' : 'gone' } };
  }
  const failure = code === 'not_allowed' || code === 'validation_failed' ? 'changed' : typeof status === 'number' ? 'busy' : 'offline';
  return { ...step, sending: false, failure };
}
