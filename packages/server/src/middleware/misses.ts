import { createMiddleware } from 'hono/factory';
import { countMisses } from '../auth/misses.js';
import type { AppDeps, AppEnv } from '../deps.js';

/** Counts wrong keys and tokens of each client together, whichever way they come. */
export function misses(deps: Pick<AppDeps, 'settings' | 'now'>) {
  const { windowSeconds, missesPerClient } = deps.settings.throttle;
  const counted = countMisses({ limit: missesPerClient, windowSeconds, now: deps.now });
  return createMiddleware<AppEnv>(async (context, next) => {
    context.set('misses', counted);
    await next();
  });
}
