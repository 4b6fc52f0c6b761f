import { idSchema, validate, type Attachment } from '@lapor/sdk/contract';
import { Hono } from 'hono';
import type { AppDeps, AppEnv } from '../deps.js';
import { ProblemError } from '../problem.js';
import { toAttachment } from '../store/attachments.js';
import { fitFile, newAttachmentRow } from '../workflow/new-file.js';
import { answeredBefore, once } from '../workflow/once.js';
import { writeOf } from '../requests/write.js';

/** Uploading a file, and taking it back while no report names it. */
export function attachmentRoutes(deps: AppDeps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.post('/v1/attachments', async (context) => {
    if (deps.settings.closed) throw new ProblemError('closed');
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    const write = writeOf(deps, context, { operation: 'uploadAttachment', principal: 'anyone', request: bytes });
    const before = await answeredBefore(deps, write);
    if (before) return context.json(before.value as Attachment, 201);

    const file = await fitFile(bytes, deps.settings.limits.attachments.bytes);
    const row = newAttachmentRow(file, deps.now());
    // The row follows the file: a crash between them leaves a file without a row, which the sweep finds.
    await deps.files.put(row.id, file.bytes);
    const attachment = await once(deps, write, 201, async (store) => {
      await store.attachments.insert(row);
      return toAttachment(row);
    }).catch(async (error: unknown) => {
      // After any other failure the row may be there all the same, so the file stays for the sweep to judge.
      if (error instanceof ProblemError) await deps.files.remove(row.id);
      throw error;
    });
    // Another request with the same key was first: its file counts.
    if (attachment.id !== row.id) await deps.files.remove(row.id);
    return context.json(attachment satisfies Attachment, 201);
  });

  app.delete('/v1/attachments/:id', async (context) => {
    const id = context.req.param('id');
    if (!validate(idSchema, id).ok) throw new ProblemError('not_found');
    const write = writeOf(deps, context, { operation: 'removeAttachment', principal: 'anyone', request: '' });
    await once(deps, write, 204, async (store) => {
      if (!(await store.attachments.removeUnattached(id))) throw new ProblemError('not_found');
      return null;
    });
    await deps.files.remove(id);
    return context.body(null, 204);
  });

  return app;
}
