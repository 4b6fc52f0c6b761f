import type { Context } from 'hono';
import type { AppEnv, Settings } from '../deps.js';

/**
 * Whether a form may have come from where it says: this server's own pages, and those of listed sites. A browser always says where a
 * posted form comes from, or that it must not say; the latter is believed only of this server's own pages.
 *
 * There is no cookie and no session that a foreign page could make use of, so a token against that would guard nothing: what is kept
 * out here are pages that pass themselves off as an agency's.
 */
export function isKnownOrigin({ allowedOrigins }: Pick<Settings, 'allowedOrigins'>, context: Context<AppEnv>): boolean {
  const origin = context.req.header('Origin');
  if (origin === undefined || context.req.header('Sec-Fetch-Site') === 'same-origin') return true;
  if (origin === 'null') return false;
  if (origin.replace(/^https?:\/\//, '') === context.req.header('Host')) return true;
  return allowedOrigins === '*' || allowedOrigins.includes(origin);
}
