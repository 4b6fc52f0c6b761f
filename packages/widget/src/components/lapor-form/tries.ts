import type { NewReport } from '@lapor/sdk/contract';
import type { Answers } from '../../internal/answers.js';
import type { QueuedDraft, StoredDraft } from '../../internal/draft-store.js';
import type { Outcome } from '../../internal/send-report.js';
import type { DraftContent } from './draft-content.js';

/** More than anybody changes a report while its answers get lost. */
const KEPT = 8;

/** Every try of a draft whose answer may have got lost, the last first, each once. */
export function triesOf(...drafts: readonly (Pick<StoredDraft, 'attempt' | 'earlier'> | undefined)[]): NewReport[] {
  const found: NewReport[] = [];
  for (const report of drafts.flatMap((draft) => [draft?.attempt, ...(draft?.earlier ?? [])])) {
    if (report && !found.some((other) => sameContent(other, report))) found.push(report);
  }
  return found;
}

/** What is about to be sent, in the words of an earlier try where that said the same, and the tries that said something else. */
export function nextTry(report: NewReport, tries: readonly NewReport[]): { attempt: NewReport; earlier: NewReport[] } {
  // The moment the notice was shown may differ between two tabs; it makes no other report.
  const attempt = tries.find((other) => sameContent(other, report)) ?? report;
  return { attempt, earlier: tries.filter((other) => other !== attempt).slice(0, KEPT) };
}

/**
 * Sends a report under the key of its draft, and says what of it the outcome belongs to. Where the service has taken another
 * under this key, that is one of the earlier tries, which is sent once more for its receipt: it files nothing anew.
 */
export async function sendAmong(
  { attempt, earlier }: { attempt: NewReport; earlier: readonly NewReport[] },
  send: (report: NewReport) => Promise<Outcome>,
): Promise<{ outcome: Outcome; said: NewReport }> {
  const outcome = await send(attempt);
  if (outcome.kind !== 'failed' || outcome.reason !== 'conflict') return { outcome, said: attempt };
  for (const said of earlier) {
    const first = await send(said);
    // Without an answer nobody knows yet which it was.
    if (first.kind === 'accepted' || (first.kind === 'failed' && first.reason !== 'conflict')) return { outcome: first, said };
  }
  return { outcome, said: attempt };
}

/** A draft of which this is being sent. */
export function withTry(content: DraftContent, attempt: NewReport, earlier: NewReport[]): DraftContent {
  const { queued, answers } = content;
  return { ...content, attempt, earlier, made: { report: attempt, mark: markOf(answers) }, queued: queued && { ...queued, report: attempt, incomplete: false } };
}

/** A draft that waits for the network, to go out in these words. */
export function withQueued(content: DraftContent, report: NewReport, waits: Pick<QueuedDraft, 'language' | 'incomplete'>): DraftContent {
  return { ...content, queued: { since: new Date().toISOString(), report, ...waits }, made: { report, mark: markOf(content.answers) } };
}

/**
 * What of a draft is to wait for the network: what is on screen. While the page lacks what it takes to make a report of that,
 * only the report that was made of the same answers before.
 */
export function waitingReport({ answers, made, attempt }: DraftContent, now: NewReport | null): NewReport | null {
  const report = now ?? (made?.mark === markOf(answers) ? withFiles(made.report, answers.attachments) : null);
  return report && attempt && sameContent(attempt, report) ? attempt : report;
}

/** The report with these files and no others. */
export function withFiles({ attachments: _former, ...report }: NewReport, files: readonly { readonly id: string }[]): NewReport {
  return files.length > 0 ? { ...report, attachments: files.map(({ id }) => id) } : report;
}

/** Tells two reports apart by what they say, without keeping what they say. */
export function fingerprint(report: NewReport): number {
  return hashOf(contentOf(report));
}

/** Tells answers apart, but for files, which have names of their own. */
function markOf(answers: Answers): number {
  return hashOf(JSON.stringify({ ...answers, attachments: null, files: null }));
}

/** Whether two reports say the same; when they were written, and in which language of the form, does not count. */
function sameContent(one: NewReport, other: NewReport): boolean {
  return contentOf(one) === contentOf(other);
}

function contentOf({ attachments = [], ...report }: NewReport): string {
  return JSON.stringify({ ...report, notice: null, locale: null, ...(attachments.length > 0 && { attachments }) });
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5; // FNV-1a
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
