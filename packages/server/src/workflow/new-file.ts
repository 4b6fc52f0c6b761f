import { createHash } from 'node:crypto';
import { newFileId } from '../files/disk-file-store.js';
import { inspect, type InspectedFile } from '../files/inspect.js';
import { FileRefusal } from '../files/refusal.js';
import { ProblemError } from '../problem.js';
import type { AttachmentRow } from '../store/tables.js';

/**
 * A file fit to be kept, by whichever way it came: examined by its content, pictures written anew and proven clean.
 * @throws {ProblemError} one of the `attachment_…` codes
 */
export async function fitFile(bytes: Uint8Array, maxBytes: number): Promise<InspectedFile> {
  try {
    return await inspect(bytes, maxBytes);
  } catch (error) {
    throw error instanceof FileRefusal ? new ProblemError(error.code) : error;
  }
}

/** What is noted of such a file, under a new id, before a report names it. */
export function newAttachmentRow(file: InspectedFile, now: Date): AttachmentRow {
  return {
    id: newFileId(),
    report_id: null,
    event_id: null,
    position: 0,
    kind: file.kind,
    media_type: file.mediaType,
    bytes: file.bytes.length,
    width: file.width,
    height: file.height,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    created_at: now.toISOString(),
  };
}
