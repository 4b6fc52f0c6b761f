import type { Answers } from '../answers.js';
import type { AttachmentStore } from './attachment-store.js';
import { hasStayed, randomKey } from './entry.js';
import type { SentFile } from './item.js';
import { keptFiles } from './kept-files.js';
import { isUploadGone, uploadFailure } from './reasons.js';

/** What became of the files of a draft: all have arrived; one cannot be sent, or is nowhere to be found; or an upload broke off. */
export type Brought = { kind: 'arrived' } | { kind: 'refused' } | { kind: 'broken'; error: unknown };

/**
 * Uploads the files of a draft nobody has open, one after another, from what this browser keeps of them. `arrived` is told
 * after each which of them the service has, in their order.
 */
export async function bringKept(
  owner: string,
  { attachments, files }: Pick<Answers, 'attachments' | 'files'>,
  { store, arrived }: { store: () => Promise<AttachmentStore>; arrived: (attachments: readonly SentFile[]) => Promise<void> },
): Promise<Brought> {
  const names = files ?? attachments.map(({ file, id }) => file ?? id);
  let have = attachments.filter(hasStayed);
  const missing = names.filter((name) => !have.some(({ file, id }) => (file ?? id) === name));
  if (missing.length === 0) return { kind: 'arrived' };
  const kept = await keptFiles(owner).catch(() => []);
  for (const name of missing) {
    const blob = kept.find(({ key }) => key === name)?.blob;
    if (!blob) return { kind: 'refused' };
    // One the service had taken before has to be another than before.
    const again = attachments.some(({ file }) => file === name);
    try {
      const taken = await upload(blob, again ? randomKey() : name, store);
      have = inOrder([...have, { ...taken, file: name, at: Date.now() }], names);
      await arrived(have);
    } catch (error) {
      return uploadFailure(error) === 'upload_failed' ? { kind: 'broken', error } : { kind: 'refused' };
    }
  }
  return { kind: 'arrived' };
}

async function upload(blob: Blob, idempotencyKey: string, store: () => Promise<AttachmentStore>): Promise<SentFile> {
  const options = { signal: new AbortController().signal, onProgress: () => undefined };
  const attachments = await store();
  try {
    return await attachments.upload(blob, { ...options, idempotencyKey });
  } catch (error) {
    // What had arrived was deleted meanwhile.
    if (!isUploadGone(error)) throw error;
    return attachments.upload(blob, { ...options, idempotencyKey: randomKey() });
  }
}

function inOrder(have: readonly SentFile[], names: readonly string[]): SentFile[] {
  const place = ({ file, id }: SentFile) => names.indexOf(file ?? id);
  return [...have].sort((a, b) => place(a) - place(b));
}
