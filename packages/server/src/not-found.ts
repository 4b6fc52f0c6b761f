import type { Hono, NotFoundHandler } from 'hono';
import type { AppEnv } from './deps.js';
import { ProblemError } from './problem.js';

/** Tells a path nobody knows (404) from one that is known with other methods (405). Made once all routes are registered. */
export function refuseUnknown(app: Hono<AppEnv>): NotFoundHandler<AppEnv> {
  const routes = app.routes.filter((route) => route.method !== 'ALL').map(({ method, path }) => ({ method, pattern: patternOf(path) }));
  return (context) => {
    const methods = new Set(routes.filter(({ pattern }) => pattern.test(context.req.path)).map(({ method }) => method));
    if (methods.has('GET')) methods.add('HEAD');
    if (methods.size === 0) throw new ProblemError('not_found');
    throw new ProblemError('method_not_allowed', { allow: [...methods].sort() });
  };
}

// `:name` is one segment, `:name{…}` one that matches, `*` the rest.
function patternOf(path: string): RegExp {
  const source = path
    .split('/')
    .map((segment) => {
      if (segment === '*') return '.*';
      if (!segment.startsWith(':')) return segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return /\{(.*)\}/.exec(segment)?.[1] ?? '[^/]+';
    })
    .join('/');
  return new RegExp(`^${source}$`);
}
