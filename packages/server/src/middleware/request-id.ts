import { createMiddleware } from 'hono/factory';
import type { AppDeps, AppEnv } from '../deps.js';

/**
 * Gives each request an id of its own, which its answer, its problem and its log line carry. An id sent by the caller is not
 * taken: it could hold anything.
 */
export function requestId(deps: Pick<AppDeps, 'randomBytes'>) {
  return createMiddleware<AppEnv>(async (context, next) => {
    const id = Buffer.from(deps.randomBytes(12)).toString('base64url');
    context.set('requestId', id);
    await next();
    context.header('Lapor-Request-Id', id);
  });
}
