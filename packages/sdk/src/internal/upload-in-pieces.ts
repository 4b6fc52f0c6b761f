import { TUS_VERSION, uploadSchema } from '../contract/index.js';
import type { Attachment } from '../contract/index.js';
import { isLaporApiError, isLaporConnectionError } from '../errors.js';
import type { UploadProgress, WriteOptions } from '../options.js';
import type { Http } from './http.js';
import { path } from './path.js';

const KIB = 1024;
/** A piece should take a few seconds: longer ones lose more when the network does, shorter ones wait more than they send. */
const SMALLEST = 32 * KIB;
const LARGEST = 1024 * KIB;
const QUICK = 2000;
const SLOW = 8000;
/** Pieces in a row of which nothing arrived before it is given up. */
const PATIENCE = 6;
/** Milliseconds before the second of them, doubled for each one after: the service may still be putting together what came before. */
const BREATH = 250;

/**
 * Uploads a file in pieces by the tus protocol, going on where the service says it stands: after a piece that got lost, and
 * where an earlier call with the same idempotency key broke off.
 */
export async function uploadInPieces(
  http: Http,
  bytes: ArrayBuffer,
  { onProgress, ...options }: WriteOptions & { onProgress?: ((progress: UploadProgress) => void) | undefined },
): Promise<Attachment> {
  const length = bytes.byteLength;
  let upload = await http.request('POST', path`/v1/uploads`, uploadSchema, { headers: tus({ 'Upload-Length': String(length) }) }, options);
  const { id } = upload;
  const look = () => http.request('GET', path`/v1/uploads/${id}`, uploadSchema, {}, options);
  let size = 2 * SMALLEST;
  let lost = 0;
  for (;;) {
    onProgress?.({ sent: upload.offset, total: length });
    if (upload.attachment) return upload.attachment;
    const { offset } = upload;
    const piece = bytes.slice(offset, offset + size);
    const startedAt = Date.now();
    try {
      const parts = { file: { bytes: piece, mediaType: 'application/offset+octet-stream' }, headers: tus({ 'Upload-Offset': String(offset) }), slow: true };
      // Asked anew each time: a repeat of the key would be the answer to another piece.
      await http.send('PATCH', path`/v1/uploads/${id}`, parts, { ...options, idempotencyKey: undefined });
      const end = offset + piece.byteLength;
      upload = end < length ? { ...upload, offset: end } : await look();
      size = nextSize(size, Date.now() - startedAt);
      lost = 0;
    } catch (error) {
      if (!isPassing(error)) throw error;
      // Part of it may have arrived, or all of it.
      upload = await look();
      lost = upload.offset > offset ? 0 : lost + 1;
      if (lost >= PATIENCE) throw error;
      if (lost > 0) await pause(BREATH * 2 ** (lost - 1), options.signal);
      size = SMALLEST;
    }
  }
}

/** Ends early when the call does; what is asked next then says so. */
function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done(): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    }
    if (signal?.aborted) done();
    else signal?.addEventListener('abort', done);
  });
}

function tus(headers: Record<string, string>): Record<string, string> {
  return { 'Tus-Resumable': TUS_VERSION, ...headers };
}

function nextSize(size: number, took: number): number {
  return Math.min(LARGEST, Math.max(SMALLEST, took < QUICK ? size * 2 : took > SLOW ? size / 2 : size));
}

/** Whether another try may go better: the network broke off, the service stumbled, or it stands elsewhere than was thought. */
function isPassing(error: unknown): boolean {
  if (isLaporConnectionError(error)) return true;
  return isLaporApiError(error) && (error.code === 'upload_conflict' || (error.status >= 500 && error.code !== 'closed'));
}
