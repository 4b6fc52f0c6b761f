import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { AppDeps, AppEnv } from '../deps.js';
import { ProblemError } from '../problem.js';

const ALLOW_METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE';
const ALLOW_HEADERS = [
  'Accept-Language, Authorization, Content-Type, Idempotency-Key, Lapor-Access-Code, Lapor-Proof',
  'Tus-Resumable, Upload-Checksum, Upload-Length, Upload-Metadata, Upload-Offset, X-HTTP-Method-Override',
].join(', ');
const EXPOSE_HEADERS = [
  'Content-Language, Lapor-Request-Id, Retry-After, Location',
  'Tus-Checksum-Algorithm, Tus-Extension, Tus-Max-Size, Tus-Resumable, Tus-Version, Upload-Expires, Upload-Length, Upload-Offset',
].join(', ');
const DAY = '86400';

/**
 * Lets pages of allowed origins call the API, answers their preflights, and refuses any other origin before anything is
 * read or written. Requests without `Origin` come from servers and pass. Cookies play no part, so none are allowed.
 * @throws {ProblemError} `origin_not_allowed`
 */
export function origins(deps: Pick<AppDeps, 'settings'>) {
  const { allowedOrigins } = deps.settings;
  const listed = allowedOrigins === '*' ? null : new Set(allowedOrigins);
  return createMiddleware<AppEnv>(async (context, next) => {
    const origin = context.req.header('Origin');
    if (origin !== undefined && listed !== null && !listed.has(origin) && !isOwn(origin, context)) {
      throw new ProblemError('origin_not_allowed');
    }
    if (origin !== undefined && isPreflight(context)) {
      setHeaders(context, listed, origin);
      context.header('Access-Control-Allow-Methods', ALLOW_METHODS);
      context.header('Access-Control-Allow-Headers', ALLOW_HEADERS);
      context.header('Access-Control-Max-Age', DAY);
      return context.body(null, 204);
    }
    await next();
    setHeaders(context, listed, origin);
    return undefined;
  });
}

function setHeaders(context: Context<AppEnv>, listed: ReadonlySet<string> | null, origin: string | undefined): void {
  context.header('Cross-Origin-Resource-Policy', 'cross-origin');
  if (listed !== null) context.header('Vary', 'Origin', { append: true });
  if (origin === undefined) return;
  context.header('Access-Control-Allow-Origin', listed === null ? '*' : origin);
  context.header('Access-Control-Expose-Headers', EXPOSE_HEADERS);
}

function isPreflight(context: Context<AppEnv>): boolean {
  return context.req.method === 'OPTIONS' && context.req.header('Access-Control-Request-Method') !== undefined;
}

/** Whether the page came from this very server. The scheme is left out: a proxy may have ended HTTPS before us. */
function isOwn(origin: string, context: Context<AppEnv>): boolean {
  return /^https?:\/\//.test(origin) && origin.replace(/^https?:\/\//, '') === context.req.header('Host');
}
