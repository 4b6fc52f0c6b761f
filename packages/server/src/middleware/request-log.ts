import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { AppDeps, AppEnv } from '../deps.js';
import { ProblemError } from '../problem.js';

/** Writes one line for each request answered: the pattern of its route, never its address or anything it carried. */
export function requestLog(deps: Pick<AppDeps, 'log' | 'now'>) {
  return createMiddleware<AppEnv>(async (context, next) => {
    const started = deps.now().getTime();
    await next();
    const { error } = context;
    const status = context.res.status;
    deps.log[status >= 500 ? 'warn' : 'info']('request', {
      requestId: context.get('requestId'),
      method: context.req.method,
      route: routePath(context, -1),
      status,
      milliseconds: deps.now().getTime() - started,
      ...(error instanceof ProblemError && { code: error.code }),
    });
  });
}
