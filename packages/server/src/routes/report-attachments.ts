import { operations } from '@lapor/sdk/openapi';
import { Hono, type Context } from 'hono';
import type { OpenReport } from '../auth/report-access.js';
import { bringsSession } from '../auth/reporter-session.js';
import type { AppDeps, AppEnv } from '../deps.js';
import { safeFileHeaders } from '../middleware/security-headers.js';
import { ProblemError } from '../problem.js';
import { idIn, reportNumberIn } from '../requests/path.js';
import { reportAttempt } from '../requests/report-attempt.js';
import { signedIn } from '../requests/signed-in.js';
import type { ReportRow } from '../store/tables.js';
import { readForStaff } from '../workflow/read.js';

/** The files of a report, for its reporter and for staff who see the report. */
export function reportAttachmentRoutes(deps: AppDeps, openReport: OpenReport): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();

  routes.get('/v1/reports/:number/attachments/:id', async (context) => {
    const report = await open(context);
    const file = await deps.store.attachments.find(idIn(context));
    if (file?.report_id !== report.id) throw new ProblemError('not_found');
    const bytes = await deps.files.get(file.id);
    if (!bytes) throw new Error('The file of an attachment is missing');
    return context.body(bytes, 200, safeFileHeaders(file.media_type));
  });

  async function open(context: Context<AppEnv>): Promise<ReportRow> {
    const authorization = context.req.header('Authorization');
    const code = context.req.header('Lapor-Access-Code');
    if ((authorization === undefined && code !== undefined) || bringsSession(authorization)) return openReport(reportAttempt(context));
    const staff = await signedIn(deps, context, operations.getReportAttachment);
    return readForStaff(deps, staff, reportNumberIn(context));
  }

  return routes;
}
