import { createMiddleware } from 'hono/factory';
import type { AppDeps, AppEnv } from '../deps.js';

const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const NO_DEVICES = 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()';
const TWO_YEARS = 63_072_000;

/**
 * The headers an answer has unless its route sets its own: data, not a document, so nothing may be loaded, framed or run.
 * Strict-Transport-Security only where the server is reached over HTTPS.
 */
export function securityHeaders(deps: Pick<AppDeps, 'settings'>) {
  const defaults: Readonly<Record<string, string>> = {
    'Content-Security-Policy': NOTHING,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': NO_DEVICES,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    ...(deps.settings.https && { 'Strict-Transport-Security': `max-age=${String(TWO_YEARS)}; includeSubDomains` }),
  };
  return createMiddleware<AppEnv>(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(defaults)) {
      if (!context.res.headers.has(name)) context.header(name, value);
    }
  });
}

/** Headers for a file somebody sent: whatever it holds, a browser keeps it apart, runs nothing of it and keeps no copy. */
export function safeFileHeaders(mediaType: string): Readonly<Record<string, string>> {
  return {
    'Content-Type': mediaType,
    'Content-Disposition': 'attachment',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': 'private, no-store',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  };
}
