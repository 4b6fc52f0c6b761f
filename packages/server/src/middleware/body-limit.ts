import type { ProblemCode } from '@lapor/sdk/contract';
import { createMiddleware } from 'hono/factory';
import type { AppDeps, AppEnv } from '../deps.js';
import { ProblemError } from '../problem.js';

/** Where the body is a file rather than JSON. */
export const UPLOAD_PATH = '/v1/attachments';

interface BodyLimit {
  readonly bytes: number;
  /** For a longer one. */
  readonly tooLarge: ProblemCode;
  /** For one that breaks off; `null` takes what has come. */
  readonly incomplete: ProblemCode | null;
}

/** Whether the body is a piece of a file, of which even a part is worth keeping. */
export function isPiece(path: string): boolean {
  return path === '/v1/uploads' || path.startsWith('/v1/uploads/');
}

/**
 * Reads a body, JSON or file, up to its limit and no further: a longer one is refused at its announced length, or at the first byte too
 * many when it announces none or a false one.
 * @throws {ProblemError} `payload_too_large` · `attachment_too_large`
 */
export function bodyLimit(deps: Pick<AppDeps, 'settings'>) {
  const { json, attachments } = deps.settings.limits;
  const forJson: BodyLimit = { bytes: json, tooLarge: 'payload_too_large', incomplete: 'invalid_json' };
  const forFile: BodyLimit = { bytes: attachments.bytes, tooLarge: 'attachment_too_large', incomplete: 'attachment_unreadable' };
  const forPiece: BodyLimit = { ...forFile, incomplete: null };
  return createMiddleware<AppEnv>(async (context, next) => {
    const { body } = context.req.raw;
    if (body !== null) {
      const { path } = context.req;
      const limit = path === UPLOAD_PATH ? forFile : isPiece(path) ? forPiece : forJson;
      const bytes = await read(body, context.req.header('Content-Length'), limit);
      context.req.raw = new Request(context.req.raw, { body: bytes });
    }
    await next();
  });
}

async function read(body: ReadableStream<Uint8Array>, announced: string | undefined, limit: BodyLimit): Promise<Buffer<ArrayBuffer>> {
  if (Number(announced ?? 0) > limit.bytes) throw new ProblemError(limit.tooLarge);
  const reader = body.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await next(reader, limit);
    if (done) return Buffer.concat(pieces, length);
    length += value.length;
    if (length > limit.bytes) {
      await reader.cancel();
      throw new ProblemError(limit.tooLarge);
    }
    pieces.push(value);
  }
}

async function next(reader: ReadableStreamDefaultReader<Uint8Array>, limit: BodyLimit): Promise<{ done: true; value?: undefined } | { done: false; value: Uint8Array }> {
  try {
    const { done, value } = await reader.read();
    return done ? { done } : { done, value };
  } catch {
    if (limit.incomplete === null) return { done: true };
    // The caller hung up; nobody hears this answer, but the log calls it what it is instead of a failure of ours.
    throw new ProblemError(limit.incomplete);
  }
}
