import { isSecret, type Issue, type NewReport } from '@lapor/sdk/contract';
import type { Directory } from '../../controllers/directory.js';
import type { QueuedDraft, StoredDraft } from '../../controllers/draft-keeper.js';
import { noAnswers, type Answers } from '../../internal/answers.js';
import { sendReport, type FailureReason } from '../../internal/send-report.js';
import type { SentReport } from './state.js';
import { fingerprint, nextTry, sendAmong, triesOf } from './tries.js';

/** A report being written: its answers and what keeps it the same report over reloads, tabs and tries. */
export interface DraftContent {
  /** The idempotency key, born with the draft. */
  key: string;
  answers: Answers;
  /** Whether a secret report may be kept on this device all the same. */
  keepDraft: boolean;
  /** The notice on personal data as it was first shown with this draft. */
  notice: NewReport['notice'] | null;
  /** What was last sent. */
  attempt: NewReport | null;
  /** What was sent before it and may have arrived, the last first. */
  earlier: NewReport[];
  /** The report last made, and of which answers. */
  made: NonNullable<StoredDraft['made']> | null;
  /** Set while it waits for the network, to go out by itself. */
  queued: QueuedDraft | null;
}

/** What sending a draft came to. */
export type DraftOutcome =
  | { kind: 'accepted'; sent: Pick<SentReport, 'receipt' | 'changed' | 'content' | 'secret'> }
  | { kind: 'refused'; issues: readonly Issue[]; report: NewReport }
  /** A file cannot be sent, and the report has not been. */
  | { kind: 'file-refused' }
  | { kind: 'failed'; reason: FailureReason };

/** A new draft, with a key nobody can guess. `crypto.randomUUID` would be missing on pages served over plain HTTP. */
export function newDraftContent(): DraftContent {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const key = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { key, answers: noAnswers(), keepDraft: false, notice: null, attempt: null, earlier: [], made: null, queued: null };
}

/** Whether anything has been told yet. */
export function isEmpty({ answers }: DraftContent, given: Partial<Answers> = {}): boolean {
  const untouched: Answers = { ...noAnswers(), ...given };
  return (Object.keys(answers) as (keyof Answers)[]).every((name) => JSON.stringify(answers[name] ?? null) === JSON.stringify(untouched[name] ?? null));
}

/**
 * Sends a draft so that one draft makes one report. Another tab may have sent the same draft, and a try whose answer got
 * lost may have arrived: both are asked for what they came to, in the words they were sent with.
 */
export async function sendDraft(options: {
  draft: DraftContent;
  report: NewReport;
  /** What this browser keeps under the draft's name, perhaps written by another tab. */
  stored: StoredDraft | undefined;
  directory: Directory;
  language: string;
  trapped: boolean;
  /** Called with what is about to be sent, before it is. */
  sending(attempt: NewReport, earlier: NewReport[]): Promise<void>;
}): Promise<DraftOutcome> {
  const { draft, report, language } = options;
  const stored = options.stored?.key === draft.key ? options.stored : undefined;
  if (stored?.sent) {
    const { receipt, content } = stored.sent;
    return { kind: 'accepted', sent: { receipt, content, changed: content !== fingerprint(report), secret: isSecret(report.visibility) } };
  }
  const next = nextTry(report, triesOf(stored, draft));
  await options.sending(next.attempt, next.earlier);
  const { outcome, said } = await sendAmong(next, (each) => sendReport(() => options.directory.client(), each, draft.key, language, options.trapped));
  if (outcome.kind === 'refused') return { ...outcome, report: said };
  if (outcome.kind === 'failed') return outcome;
  // As it was filed and as it is written now: whichever is secret.
  const secret = isSecret(said.visibility) || isSecret(report.visibility);
  return { kind: 'accepted', sent: { receipt: outcome.receipt, changed: said !== next.attempt, content: fingerprint(said), secret } };
}

/** What a browser keeps of a draft that was sent: no answers, only what shows the receipt again. */
export function sentDraft({ key, receipt, changed, content, unseen }: Omit<SentReport, 'secret' | 'kept'>): StoredDraft {
  const sent = { receipt, changed, content, at: receipt.createdAt, unseen };
  return { version: 1, ...newDraftContent(), key, step: 'sent', sent };
}

/** Whether a kept draft is in the queue: it waits for the network, or went out and its number has not been seen yet. */
export function isWaiting({ queued, sent }: StoredDraft): boolean {
  return Boolean(queued ?? sent?.unseen);
}
