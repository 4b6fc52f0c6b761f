import type { Report } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { Hono, type Context } from 'hono';
import type { OpenReport } from '../auth/report-access.js';
import type { AppDeps, AppEnv } from '../deps.js';
import { readBody } from '../requests/body.js';
import { reportAttempt } from '../requests/report-attempt.js';
import { writeOf } from '../requests/write.js';
import { takeStep, type ReporterStep } from '../workflow/reporter-moves.js';

/** Each step, the last part of its path, and what it is described by. */
const STEPS = [
  ['reply', 'reply', operations.replyToReport],
  ['remind', 'remind', operations.remindAboutReport],
  ['confirm', 'confirm', operations.confirmReport],
  ['contest', 'contest', operations.contestReport],
  ['rate', 'rate', operations.rateReport],
  ['withdraw', 'withdraw', operations.withdrawReport],
  ['visibility', 'visibility', operations.changeReportVisibility],
  ['request_erasure', 'request-erasure', operations.requestReportErasure],
] as const;

/** What a reporter does with a report that is filed, by number and code, or by a session. */
export function reportMoveRoutes(deps: AppDeps, openReport: OpenReport): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();

  for (const [move, path, operation] of STEPS) {
    routes.post(`/v1/reports/:number/${path}`, async (context: Context<AppEnv>) => {
      const opened = await openReport(reportAttempt(context));
      const { value, request } = await readBody(operation.body, context);
      const write = writeOf(deps, context, { operation: operation.id, principal: 'anyone', request });
      const language = context.get('language');
      // The body was held against the schema of this very step.
      const report = await takeStep(deps, write, { opened, language, step: { move, details: value } as ReporterStep });
      context.header('Content-Language', language);
      context.header('Cache-Control', 'no-store');
      return context.json(report satisfies Report);
    });
  }

  return routes;
}
