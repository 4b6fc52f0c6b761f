import { createHash, timingSafeEqual } from 'node:crypto';
import { TUS_VERSION } from '@lapor/sdk/contract';
import type { Context } from 'hono';
import type { AppEnv } from '../deps.js';
import { ProblemError } from '../problem.js';

/** The extensions of the protocol that are spoken here. */
const EXTENSIONS = 'creation,creation-with-upload,checksum,expiration,termination';
const ALGORITHMS = ['sha1', 'sha256'] as const;
const PIECE = 'application/offset+octet-stream';

/** Says of every answer that it is tus; and, where asked for, all that the server can do. */
export function sayTus(context: Context<AppEnv>, maxBytes?: number): void {
  context.header('Tus-Resumable', TUS_VERSION);
  context.header('Cache-Control', 'no-store');
  if (maxBytes === undefined) return;
  context.header('Tus-Version', TUS_VERSION);
  context.header('Tus-Extension', EXTENSIONS);
  context.header('Tus-Checksum-Algorithm', ALGORITHMS.join(','));
  context.header('Tus-Max-Size', String(maxBytes));
}

/** @throws {ProblemError} `upload_version` */
export function checkVersion(context: Context<AppEnv>): void {
  if (context.req.header('Tus-Resumable') === TUS_VERSION) return;
  throw new ProblemError('upload_version', { headers: { 'Tus-Version': TUS_VERSION } });
}

/**
 * A count of bytes in a header.
 * @throws {ProblemError} `invalid_upload`
 */
export function readCount(context: Context<AppEnv>, header: 'Upload-Length' | 'Upload-Offset'): number {
  const text = context.req.header(header) ?? '';
  if (!/^\d{1,15}$/.test(text)) throw new ProblemError('invalid_upload');
  return Number(text);
}

/** Whether a piece comes along. */
export function carriesPiece(context: Context<AppEnv>): boolean {
  return context.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase() === PIECE;
}

/**
 * The piece a request carries, held against its checksum.
 * @throws {ProblemError} `unsupported_media_type`, `invalid_upload`, `upload_checksum`
 */
export async function readPiece(context: Context<AppEnv>): Promise<Uint8Array> {
  if (!carriesPiece(context)) throw new ProblemError('unsupported_media_type');
  const bytes = new Uint8Array(await context.req.arrayBuffer());
  const given = context.req.header('Upload-Checksum');
  if (given === undefined) return bytes;
  const [, name, hash = ''] = /^(\S+) ([A-Za-z0-9+/=]+)$/.exec(given) ?? [];
  const algorithm = ALGORITHMS.find((known) => known === name);
  if (algorithm === undefined) throw new ProblemError('invalid_upload');
  const [is, shouldBe] = [createHash(algorithm).update(bytes).digest(), Buffer.from(hash, 'base64')];
  if (is.length !== shouldBe.length || !timingSafeEqual(is, shouldBe)) throw new ProblemError('upload_checksum');
  return bytes;
}
