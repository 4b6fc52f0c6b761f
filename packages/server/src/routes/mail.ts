import { Hono, type Context } from 'hono';
import { reportOfStopToken } from '../connectors/mail/stop-token.js';
import type { AppDeps, AppEnv } from '../deps.js';
import { MAIL_STOP_POLICY, mailStopPage } from '../pages/mail-stop-page.js';
import { ProblemError } from '../problem.js';

/** Where a letter's link leads that stops e-mail about a report: a page for people, one click for mail programs (RFC 8058). */
export function mailRoutes(deps: Pick<AppDeps, 'store' | 'secret' | 'now'>): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();

  const show = (context: Context<AppEnv>, stage: 'ask' | 'done') => {
    context.header('Content-Security-Policy', MAIL_STOP_POLICY);
    context.header('Cache-Control', 'no-store');
    // The address is the key: no other site is to see it.
    context.header('Referrer-Policy', 'no-referrer');
    return context.html(mailStopPage(context.get('language'), stage));
  };

  const reportIn = (context: Context<AppEnv>): string => {
    const reportId = reportOfStopToken(deps.secret, context.req.param('token') ?? '');
    if (reportId === null) throw new ProblemError('not_found');
    return reportId;
  };

  routes.get('/mail/stop/:token', (context) => {
    reportIn(context);
    return show(context, 'ask');
  });

  routes.post('/mail/stop/:token', async (context) => {
    const reportId = reportIn(context);
    if (await deps.store.mail.report(reportId)) await deps.store.mail.stop(reportId, deps.now().toISOString());
    return show(context, 'done');
  });

  return routes;
}
