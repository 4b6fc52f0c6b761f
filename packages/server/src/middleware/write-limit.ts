import { createMiddleware } from 'hono/factory';
import { countAttempts, refuseHasty } from '../auth/attempts.js';
import type { AppDeps, AppEnv } from '../deps.js';

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Slows down a client that writes too often. Reading is free, and so is the work of officers, who have keys and may be many
 * behind one address. Comes after `client`.
 * @throws {ProblemError} `rate_limited`
 */
export function writeLimit(deps: Pick<AppDeps, 'store' | 'secret' | 'settings' | 'now'>) {
  const { windowSeconds, writes } = deps.settings.throttle;
  const attempts = countAttempts(deps, 'writes', { limit: writes, windowSeconds });
  return createMiddleware<AppEnv>(async (context, next) => {
    if (!READING.has(context.req.method) && !context.req.path.startsWith('/v1/staff/')) {
      refuseHasty(await attempts.take(context.get('client')));
    }
    await next();
  });
}
