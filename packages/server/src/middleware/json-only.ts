import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import type { AppEnv } from '../deps.js';
import { ProblemError } from '../problem.js';
import { isPiece, UPLOAD_PATH } from './body-limit.js';

const JSON_TYPE = /^application\/json\s*(;|$)/i;

/**
 * Takes bodies as `application/json` only, which also makes every browser ask before it sends one from another origin.
 * Files are judged by their content instead.
 * A path or method nobody serves is left to be refused as such.
 * @throws {ProblemError} `unsupported_media_type`
 */
export function jsonOnly() {
  return createMiddleware<AppEnv>(async (context, next) => {
    if (context.req.method !== 'POST' || context.req.path === UPLOAD_PATH || isPiece(context.req.path)) return next();
    const served = matchedRoutes(context).some((route) => route.method === context.req.method);
    if (served && !JSON_TYPE.test(context.req.header('Content-Type') ?? '')) {
      throw new ProblemError('unsupported_media_type');
    }
    return next();
  });
}
