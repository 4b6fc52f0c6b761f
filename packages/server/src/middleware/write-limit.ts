import { createMiddleware } from 'hono/factory';
import { countAttempts, refuseHasty } from '../auth/attempts.js';
import type { AppDeps, AppEnv } from '../deps.js';
import { isCounted } from '../requests/in-process.js';

// The pieces of an upload are bounded by its length; its beginning counts.
const FREE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'PATCH']);

/**
 * Slows down a client that writes too often. Reading is free, and so is the work of officers, who have keys and may be many
 * behind one address. Comes after `client`.
 * @throws {ProblemError} `rate_limited`
 */
export function writeLimit(deps: Pick<AppDeps, 'store' | 'secret' | 'settings' | 'now'>) {
  const { windowSeconds, writes } = deps.settings.throttle;
  const attempts = countAttempts(deps, 'writes', { limit: writes, windowSeconds });
  return createMiddleware<AppEnv>(async (context, next) => {
    if (!FREE.has(context.req.method) && !context.req.path.startsWith('/v1/staff/') && !isCounted(context.req.raw)) {
      refuseHasty(await attempts.take(context.get('client')));
    }
    await next();
  });
}
