import type { AttachmentStore } from './attachment-store.js';
import { eitherOf, isGone, randomKey, type Entry } from './entry.js';
import { isUploadGone, uploadFailure } from './reasons.js';

/** What an upload needs beside its file. */
interface Uploading {
  /** Aborted when it is to be held back. */
  held: AbortSignal;
  store: () => Promise<AttachmentStore>;
  set: (state: Entry['state']) => void;
}

/** Uploads one file, unless it is taken out or held back; what broke it off is given back. */
export async function uploadEntry(entry: Entry, blob: Blob, { held, store, set }: Uploading): Promise<unknown> {
  const isOver = () => isGone(entry) || held.aborted;
  if (isOver()) return undefined;
  const { name: file, idempotencyKey } = entry;
  const onProgress = ({ sent, total }: { sent: number; total: number }) => {
    if (!isOver()) set({ name: 'uploading', share: sent / total });
  };
  try {
    const attachments = await store();
    const attachment = await attachments.upload(blob, { idempotencyKey, signal: eitherOf(entry.ending.signal, held), onProgress });
    if (isOver()) {
      await removeFrom(store, attachment.id);
      return undefined;
    }
    entry.bytesAfter = attachment.bytes;
    set({ name: 'accepted', attachment: { ...attachment, file, at: Date.now() } });
    return undefined;
  } catch (error) {
    if (isOver()) return undefined;
    // What had arrived was deleted meanwhile: the next try begins anew.
    if (isUploadGone(error)) entry.idempotencyKey = randomKey();
    const reason = uploadFailure(error);
    set({ name: 'refused', reason, retryable: reason === 'upload_failed' });
    return error;
  }
}

/** Deletes a file nobody needs any more. */
export async function removeFrom(store: () => Promise<AttachmentStore>, id: string): Promise<void> {
  try {
    await (await store()).remove(id);
  } catch {
    // The service deletes what no report names within a day; nothing is asked of the person.
  }
}
