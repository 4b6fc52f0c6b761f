import { createMiddleware } from 'hono/factory';
import { countAttempts } from '../auth/attempts.js';
import type { AppDeps, AppEnv } from '../deps.js';

/** Counts wrong keys and tokens of each client together, whichever way they come. */
export function misses(deps: Pick<AppDeps, 'store' | 'secret' | 'settings' | 'now'>) {
  const { windowSeconds, missesPerClient } = deps.settings.throttle;
  const counted = countAttempts(deps, 'misses', { limit: missesPerClient, windowSeconds });
  return createMiddleware<AppEnv>(async (context, next) => {
    context.set('misses', counted);
    await next();
  });
}
