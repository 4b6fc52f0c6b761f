import type { Upload } from '@lapor/sdk/contract';
import { keyedHash } from '../auth/keyed-hash.js';
import type { AppDeps } from '../deps.js';
import { newFileId } from '../files/disk-file-store.js';
import { ProblemError } from '../problem.js';
import { toAttachment } from '../store/attachments.js';
import type { UploadRow } from '../store/tables/uploads.js';
import type { Nouns } from '../store/store.js';
import { newId } from './ids.js';
import { fitFile, newAttachmentRow } from './new-file.js';
import { once, type Write } from './once.js';

type UploadDeps = Pick<AppDeps, 'store' | 'files' | 'now' | 'settings' | 'randomBytes' | 'secret'>;

const HOUR = 60 * 60 * 1000;
/** Each piece writes what came before anew, so their number is bounded: 2 MB in pieces of 8 kB. */
const MOST_PIECES = 256;
const WAIT_SECONDS = 600;
/** Milliseconds to wait at most for a piece that is being put down. */
const SETTLING = 5000;

/** The uploads this process is adding a piece to, and when it is done with that. */
const busy = new Map<string, Promise<unknown>>();

/**
 * Begins an upload of a file of so many bytes. The same request with the same key finds the same upload, where it stands now.
 * @throws {ProblemError} `attachment_empty`, `attachment_too_large`; `rate_limited` when the client has too many under way,
 *   `unavailable` when everybody together has
 */
export async function beginUpload(deps: UploadDeps, write: Write, length: number, client: string): Promise<UploadRow> {
  const { limits } = deps.settings;
  if (deps.settings.closed) throw new ProblemError('closed');
  if (length === 0) throw new ProblemError('attachment_empty');
  if (length > limits.attachments.bytes) throw new ProblemError('attachment_too_large');
  const label = keyedHash(deps.secret, 'upload', client).toString('base64url');
  const { id } = await once(deps, write, 201, async (store) => ({ id: await insertUpload({ ...deps, store }, length, label) }));
  return settledUpload(deps, id);
}

async function insertUpload({ store, ...deps }: Omit<UploadDeps, 'store'> & { store: Nouns }, length: number, client: string): Promise<string> {
  const { uploads } = deps.settings;
  const underWay = await store.uploads.underWay(client);
  if (underWay.ofClient >= uploads.perClient) throw new ProblemError('rate_limited', { retryAfter: WAIT_SECONDS });
  if (underWay.bytes + length > uploads.bytes) throw new ProblemError('unavailable', { retryAfter: WAIT_SECONDS });
  const now = deps.now();
  const row: UploadRow = {
    id: newId(deps.randomBytes),
    length,
    offset_bytes: 0,
    pieces: 0,
    file_id: null,
    attachment_id: null,
    client,
    created_at: now.toISOString(),
    expires_at: new Date(now.getTime() + uploads.hours * HOUR).toISOString(),
  };
  await store.uploads.insert(row);
  return row.id;
}

/**
 * An upload whose time is not over.
 * @throws {ProblemError} `not_found`
 */
export async function findUpload(deps: UploadDeps, id: string): Promise<UploadRow> {
  const row = await deps.store.uploads.find(id);
  if (!row || row.expires_at <= deps.now().toISOString()) throw new ProblemError('not_found');
  return row;
}

/**
 * Adds a piece where the upload stands, and gives the upload as it stands then. The last piece makes it an attachment: the
 * file is examined and cleaned like one that came whole, and forgotten when it is refused.
 *
 * Of several at once this process takes one and has the others ask again, so that they do not each hold the whole file. Two
 * servers may be given the same piece at once. Each writes a file of its own, and the one that notes it first counts.
 * @throws {ProblemError} `not_found`, `upload_conflict`, `attachment_…`, `unavailable`
 */
export async function continueUpload(deps: UploadDeps, id: string, offset: number, piece: Uint8Array): Promise<UploadRow> {
  if (deps.settings.closed) throw new ProblemError('closed');
  if (busy.has(id)) throw new ProblemError('upload_conflict');
  const adding = addPiece(deps, id, offset, piece);
  busy.set(id, adding);
  try {
    return await adding;
  } finally {
    busy.delete(id);
  }
}

/**
 * An upload as it stands once the piece is put down that this process is adding to it. Whose connection broke off asks while
 * that is still done: told an offset from before, they would send again what is here.
 * @throws {ProblemError} `not_found`
 */
export async function settledUpload(deps: UploadDeps, id: string): Promise<UploadRow> {
  const adding = busy.get(id);
  if (adding) await settled(adding);
  return findUpload(deps, id);
}

/** Over when the piece is put down or refused, which is told to whoever sent it, or when it takes too long. */
function settled(adding: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, SETTLING);
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    adding.then(done, done);
  });
}

async function addPiece(deps: UploadDeps, id: string, offset: number, piece: Uint8Array): Promise<UploadRow> {
  const row = await findUpload(deps, id);
  if (offset !== row.offset_bytes || (row.attachment_id !== null && piece.length > 0)) throw new ProblemError('upload_conflict');
  if (piece.length === 0) return row;
  if (offset + piece.length > row.length) throw new ProblemError('attachment_too_large');
  if (row.pieces >= MOST_PIECES) {
    await forget(deps, id);
    throw new ProblemError('not_found');
  }
  const bytes = Buffer.concat([await arrived(deps, row), piece]);
  return bytes.length < row.length ? advance(deps, row, bytes) : finish(deps, row, bytes);
}

/** Gives an upload up: what has arrived, and what it became unless a report names that. */
export async function removeUpload(deps: UploadDeps, id: string): Promise<void> {
  await findUpload(deps, id);
  const row = await forget(deps, id);
  const became = row?.attachment_id ?? null;
  if (became !== null && (await deps.store.attachments.removeUnattached(became))) await deps.files.remove(became);
}

/** Deletes uploads whose time is over; says how many. */
export async function sweepUploads(deps: Pick<AppDeps, 'store' | 'files' | 'now'>, batch: number): Promise<number> {
  let removed = 0;
  for (;;) {
    const ids = await deps.store.uploads.expiredBefore(deps.now().toISOString(), batch);
    for (const id of ids) if (await forget(deps, id)) removed += 1;
    if (ids.length < batch) return removed;
  }
}

/** What the API says of an upload. */
export async function toUpload({ store }: Pick<AppDeps, 'store'>, row: UploadRow): Promise<Upload> {
  const attachment = row.attachment_id === null ? undefined : await store.attachments.find(row.attachment_id);
  if (row.attachment_id !== null && !attachment) throw new ProblemError('not_found');
  return { id: row.id, offset: row.offset_bytes, length: row.length, expiresAt: row.expires_at, attachment: attachment ? toAttachment(attachment) : null };
}

async function arrived(deps: UploadDeps, row: UploadRow): Promise<Uint8Array> {
  if (row.file_id === null) return new Uint8Array();
  const bytes = await deps.files.get(row.file_id);
  if (bytes?.length === row.offset_bytes) return bytes;
  // Another server may have gone on meanwhile and removed it; otherwise it is lost, as after a restored backup.
  const now = await findUpload(deps, row.id);
  if (now.offset_bytes !== row.offset_bytes) throw new ProblemError('upload_conflict');
  await forget(deps, row.id);
  throw new ProblemError('not_found');
}

async function advance(deps: UploadDeps, row: UploadRow, bytes: Uint8Array): Promise<UploadRow> {
  const fileId = newFileId();
  // The row follows the file: a crash between them leaves a file nobody knows, which the sweep finds.
  await deps.files.put(fileId, bytes);
  if (!(await deps.store.uploads.advance(row.id, row.offset_bytes, { offset: bytes.length, fileId }))) {
    await deps.files.remove(fileId);
    throw new ProblemError('upload_conflict');
  }
  if (row.file_id !== null) await deps.files.remove(row.file_id);
  return { ...row, offset_bytes: bytes.length, file_id: fileId };
}

async function finish(deps: UploadDeps, row: UploadRow, bytes: Uint8Array): Promise<UploadRow> {
  const file = await fitFile(bytes, deps.settings.limits.attachments.bytes).catch(async (error: unknown) => {
    // Where there is no room for it now, it stays to be sent once more.
    if (error instanceof ProblemError && error.code !== 'unavailable') await forget(deps, row.id);
    throw error;
  });
  const attachment = newAttachmentRow(file, deps.now());
  await deps.files.put(attachment.id, file.bytes);
  await deps.store
    .transaction(async (store) => {
      if (!(await store.uploads.finish(row.id, row.offset_bytes, attachment.id))) throw new ProblemError('upload_conflict');
      await store.attachments.insert(attachment);
    })
    .catch(async (error: unknown) => {
      // After any other failure the row may be there all the same, so the file stays for the sweep to judge.
      if (error instanceof ProblemError) await deps.files.remove(attachment.id);
      throw error;
    });
  if (row.file_id !== null) await deps.files.remove(row.file_id);
  return { ...row, offset_bytes: row.length, file_id: null, client: null, attachment_id: attachment.id };
}

async function forget(deps: Pick<AppDeps, 'store' | 'files'>, id: string): Promise<UploadRow | undefined> {
  const row = await deps.store.uploads.remove(id);
  if (row && row.file_id !== null) await deps.files.remove(row.file_id);
  return row;
}
