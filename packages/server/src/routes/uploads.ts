import { idSchema, validate, type Upload } from '@lapor/sdk/contract';
import { Hono, type Context } from 'hono';
import type { AppDeps, AppEnv } from '../deps.js';
import { ProblemError } from '../problem.js';
import { carriesPiece, checkVersion, readCount, readPiece, sayTus } from '../requests/tus.js';
import { writeOf } from '../requests/write.js';
import type { UploadRow } from '../store/tables/uploads.js';
import { beginUpload, continueUpload, removeUpload, settledUpload, toUpload } from '../workflow/uploads.js';

/** Files that arrive in pieces, by the tus protocol 1.0 (https://tus.io/protocols/resumable-upload). */
export function uploadRoutes(deps: AppDeps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const { bytes: maxBytes } = deps.settings.limits.attachments;

  app.on('OPTIONS', ['/v1/uploads', '/v1/uploads/:id'], (context) => {
    sayTus(context, maxBytes);
    return context.body(null, 204);
  });

  app.post('/v1/uploads', async (context) => {
    sayTus(context);
    checkVersion(context);
    const length = readCount(context, 'Upload-Length');
    // Read before anything is begun, so that a piece that is refused leaves nothing behind.
    const piece = carriesPiece(context) ? await readPiece(context) : new Uint8Array();
    if (piece.length > length) throw new ProblemError('attachment_too_large');
    const write = writeOf(deps, context, { operation: 'createUpload', principal: 'anyone', request: String(length) });
    const begun = await beginUpload(deps, write, length, context.get('client'));
    // A repeat finds it where it stands by now, which may be beyond the piece.
    const row = piece.length > 0 && begun.offset_bytes === 0 ? await continueUpload(deps, begun.id, 0, piece) : begun;
    sayWhere(context, row);
    // Relative, so that it is right behind a proxy that serves the API under a path of its own.
    context.header('Location', `uploads/${row.id}`);
    return context.json((await toUpload(deps, row)) satisfies Upload, 201);
  });

  // Hono answers HEAD by what GET says in headers.
  app.get('/v1/uploads/:id', async (context) => {
    sayTus(context);
    if (context.req.method === 'HEAD') checkVersion(context);
    const row = await settledUpload(deps, idOf(context));
    sayWhere(context, row);
    context.header('Upload-Length', String(row.length));
    if (context.req.method === 'HEAD') return context.body(null);
    return context.json((await toUpload(deps, row)) satisfies Upload);
  });

  app.on(['PATCH', 'POST'], '/v1/uploads/:id', async (context) => {
    sayTus(context);
    checkVersion(context);
    const id = idOf(context);
    const method = context.req.method === 'PATCH' ? 'PATCH' : context.req.header('X-HTTP-Method-Override');
    if (method === 'DELETE') return remove(context, id);
    if (method !== 'PATCH') throw new ProblemError('method_not_allowed', { allow: ['DELETE', 'GET', 'HEAD', 'PATCH'] });
    const offset = readCount(context, 'Upload-Offset');
    sayWhere(context, await continueUpload(deps, id, offset, await readPiece(context)));
    return context.body(null, 204);
  });

  app.delete('/v1/uploads/:id', (context) => {
    sayTus(context);
    checkVersion(context);
    return remove(context, idOf(context));
  });

  async function remove(context: Context<AppEnv>, id: string): Promise<Response> {
    await removeUpload(deps, id);
    return context.body(null, 204);
  }

  return app;
}

function idOf(context: Context<AppEnv>): string {
  const id = validate(idSchema, context.req.param('id'));
  if (!id.ok) throw new ProblemError('not_found');
  return id.value;
}

function sayWhere(context: Context<AppEnv>, { offset_bytes: offset, expires_at: expiresAt }: UploadRow): void {
  context.header('Upload-Offset', String(offset));
  context.header('Upload-Expires', new Date(expiresAt).toUTCString());
}
