import { LIMITS, type MyReport, type Report, type ReporterSession } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { Hono } from 'hono';
import { countAttempts, refuseHasty } from '../auth/attempts.js';
import type { OpenReport } from '../auth/report-access.js';
import { reporterSession } from '../auth/reporter-session.js';
import type { AppDeps, AppEnv } from '../deps.js';
import { ProblemError } from '../problem.js';
import { readBody } from '../requests/body.js';
import { instantAndId, readQuery, toCursor, toPage } from '../requests/query.js';
import { reportAttempt } from '../requests/report-attempt.js';
import { writeOf } from '../requests/write.js';
import { askForLink, openSession, readMyReports } from '../workflow/my-reports.js';
import { readReport } from '../workflow/report-view.js';

/** All reports of one e-mail address, opened by a link sent there. */
export function myReportRoutes(deps: AppDeps, openReport: OpenReport): Hono<AppEnv> {
  const { store, settings } = deps;
  const routes = new Hono<AppEnv>();
  const { windowSeconds, missesPerClient } = settings.throttle;
  const asked = countAttempts(deps, 'links', { limit: settings.afterwards.linksPerClient, windowSeconds });
  const wrongTokens = countAttempts(deps, 'link-tokens', { limit: missesPerClient, windowSeconds });

  routes.use('/v1/my-reports/*', async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
  });

  routes.post('/v1/my-reports/links', async (context) => {
    refuseHasty(await asked.take(context.get('client')));
    const { value, request } = await readBody(operations.requestMyReportsLink.body, context);
    const write = writeOf(deps, context, { operation: 'requestMyReportsLink', principal: 'anyone', request });
    await askForLink(deps, write, value.email);
    return context.body(null, 202);
  });

  routes.post('/v1/my-reports/sessions', async (context) => {
    refuseHasty(await wrongTokens.wait(context.get('client')));
    const { value, request } = await readBody(operations.openMyReportsSession.body, context);
    const write = writeOf(deps, context, { operation: 'openMyReportsSession', principal: 'anyone', request });
    try {
      const session = await openSession(deps, write, value.token);
      return context.json(session satisfies ReporterSession, 201);
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'not_found') refuseHasty(await wrongTokens.take(context.get('client')));
      throw error;
    }
  });

  routes.delete('/v1/my-reports/sessions', async (context) => {
    const { tokenHash } = await reporterSession(deps, context.req.header('Authorization'));
    await store.reporterLinks.revokeSession(tokenHash, deps.now().toISOString());
    return context.body(null, 204);
  });

  routes.get('/v1/my-reports', async (context) => {
    const { emailHash } = await reporterSession(deps, context.req.header('Authorization'));
    const { limit = LIMITS.page.default, cursor } = readQuery(operations.listMyReports.query, context);
    const language = context.get('language');
    const after = cursor === undefined ? undefined : instantAndId(cursor);
    const rows = await store.ownReports.ofAddress({ emailHash, after, limit: limit + 1 });
    const items = await readMyReports(deps, store, rows, language);
    const lines = rows.map((row, index) => ({ row, item: items[index] as MyReport }));
    context.header('Content-Language', language);
    context.header('Cache-Control', 'no-store');
    return context.json(toPage(lines, limit, { item: ({ item }) => item, cursor: ({ row }) => toCursor([row.created_at, row.id]) }));
  });

  routes.get('/v1/my-reports/:number', async (context) => {
    await reporterSession(deps, context.req.header('Authorization'));
    const row = await openReport({ ...reportAttempt(context), code: undefined });
    const language = context.get('language');
    const report = await readReport(deps, store, row, language);
    context.header('Content-Language', language);
    return context.json(report satisfies Report);
  });

  return routes;
}
