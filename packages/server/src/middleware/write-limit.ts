import { createMiddleware } from 'hono/factory';
import { countMisses } from '../auth/misses.js';
import type { AppDeps, AppEnv } from '../deps.js';
import { ProblemError } from '../problem.js';

// The pieces of an upload are bounded by its length; its beginning counts.
const FREE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'PATCH']);

/**
 * Slows down a client that writes too often. Reading is free, and so is the work of officers, who have keys and may be many
 * behind one address. Comes after `client`.
 * @throws {ProblemError} `rate_limited`
 */
export function writeLimit(deps: Pick<AppDeps, 'settings' | 'now'>) {
  const { windowSeconds, writes } = deps.settings.throttle;
  const attempts = countMisses({ limit: writes, windowSeconds, now: deps.now });
  return createMiddleware<AppEnv>(async (context, next) => {
    if (!FREE.has(context.req.method) && !context.req.path.startsWith('/v1/staff/')) {
      const client = context.get('client');
      const retryAfter = attempts.wait(client);
      if (retryAfter !== null) throw new ProblemError('rate_limited', { retryAfter });
      attempts.count(client);
    }
    await next();
  });
}
