import type { FoundIssue } from '@lapor/sdk/contract';
import { invalid } from '../problem.js';
import type { Nouns } from '../store/store.js';
import type { AttachmentRow } from '../store/tables.js';

/** The uploaded files a request names, and which of them it cannot have: unknown, taken already, or named twice. */
export async function findFreeFiles(
  store: Pick<Nouns, 'attachments'>,
  ids: readonly string[],
): Promise<{ files: AttachmentRow[]; issues: FoundIssue[] }> {
  const files: AttachmentRow[] = [];
  const issues: FoundIssue[] = [];
  for (const [index, id] of ids.entries()) {
    const file = await store.attachments.find(id);
    if (!file || file.report_id !== null || ids.indexOf(id) !== index) {
      issues.push({ path: `/attachments/${String(index)}`, code: 'unknown_attachment' });
    } else {
      files.push(file);
    }
  }
  return { files, issues };
}

/**
 * Gives uploaded files to a report, or to an event of it.
 * @throws {ProblemError} `validation_failed` for one that another request took meanwhile
 */
export async function attachFiles(
  store: Pick<Nouns, 'attachments'>,
  files: readonly AttachmentRow[],
  to: { readonly reportId: string; readonly eventId: string | null },
): Promise<void> {
  // Always in the same order, so that two requests naming the same files cannot wait for each other.
  const inOrder = files.map(({ id }, position) => ({ id, position })).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id, position } of inOrder) {
    const attached = await store.attachments.attach(id, { ...to, position });
    if (!attached) throw invalid(`/attachments/${String(position)}`, 'unknown_attachment');
  }
}
