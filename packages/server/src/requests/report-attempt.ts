import type { Context } from 'hono';
import type { Attempt } from '../auth/report-access.js';
import type { AppEnv } from '../deps.js';

/** How a request shows that a report is its sender's own. */
export function reportAttempt(context: Context<AppEnv>): Attempt {
  return {
    number: context.req.param('number') ?? '',
    code: context.req.header('Lapor-Access-Code'),
    authorization: context.req.header('Authorization'),
    client: context.get('client'),
  };
}
