import type { Issue, NewReport, Receipt } from '@lapor/sdk/contract';
import type { Directory } from '../../controllers/directory.js';
import type { QueuedDraft, StoredDraft } from '../../controllers/draft-keeper.js';
import { noAnswers, type Answers } from '../../internal/answers.js';
import { sendReport, type FailureReason } from '../../internal/send-report.js';
import type { SentReport } from './state.js';

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
  /** Set while it waits for the network, to go out by itself. */
  queued: QueuedDraft | null;
}

/** What sending a draft came to. */
export type DraftOutcome =
  | { kind: 'accepted'; sent: Pick<SentReport, 'receipt' | 'changed' | 'content'> }
  | { kind: 'refused'; issues: readonly Issue[]; report: NewReport }
  /** A file cannot be sent, and the report has not been. */
  | { kind: 'file-refused' }
  | { kind: 'failed'; reason: FailureReason };

/** A new draft, with a key nobody can guess. `crypto.randomUUID` would be missing on pages served over plain HTTP. */
export function newDraftContent(): DraftContent {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const key = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { key, answers: noAnswers(), keepDraft: false, notice: null, attempt: null, queued: null };
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
  sending(attempt: NewReport): Promise<void>;
}): Promise<DraftOutcome> {
  const { draft, report, language } = options;
  const stored = options.stored?.key === draft.key ? options.stored : undefined;
  if (stored?.sent) {
    const { receipt, content } = stored.sent;
    return { kind: 'accepted', sent: { receipt, content, changed: content !== fingerprint(report) } };
  }
  const earlier = stored?.attempt ?? draft.attempt;
  // The moment the notice was shown may differ between two tabs; it makes no other report.
  const attempt = earlier && sameContent(earlier, report) ? earlier : report;
  await options.sending(attempt);
  const client = () => options.directory.client();
  const outcome = await sendReport(client, attempt, draft.key, language, options.trapped);
  if (outcome.kind === 'refused') return { ...outcome, report: attempt };
  if (outcome.kind === 'accepted') return accepted(outcome.receipt, attempt, false);
  if (outcome.reason !== 'conflict' || !earlier || earlier === attempt) return outcome;
  const first = await sendReport(client, earlier, draft.key, language, options.trapped);
  return first.kind === 'accepted' ? accepted(first.receipt, earlier, true) : outcome;
}

function accepted(receipt: Receipt, report: NewReport, changed: boolean): DraftOutcome {
  return { kind: 'accepted', sent: { receipt, changed, content: fingerprint(report) } };
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

/** Tells two reports apart by what they say, without keeping what they say. */
export function fingerprint(report: NewReport): number {
  let hash = 0x811c9dc5; // FNV-1a
  for (const byte of new TextEncoder().encode(contentOf(report))) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** Whether two reports say the same; when they were written, and in which language of the form, does not count. */
export function sameContent(one: NewReport, other: NewReport): boolean {
  return contentOf(one) === contentOf(other);
}

function contentOf(report: NewReport): string {
  return JSON.stringify({ ...report, notice: null, locale: null });
}
