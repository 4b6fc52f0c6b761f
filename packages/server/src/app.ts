import { Hono, type Context } from 'hono';
import { reportAccess } from './auth/report-access.js';
import { openGate } from './auth/proof.js';
import { compress } from 'hono/compress';
import type { AppDeps, AppEnv } from './deps.js';
import { describeFailure } from './log.js';
import { bodyLimit } from './middleware/body-limit.js';
import { client } from './middleware/client.js';
import { jsonOnly } from './middleware/json-only.js';
import { language } from './middleware/language.js';
import { misses } from './middleware/misses.js';
import { origins } from './middleware/origins.js';
import { observe } from './middleware/observe.js';
import { requestId } from './middleware/request-id.js';
import { requestLog } from './middleware/request-log.js';
import { securityHeaders } from './middleware/security-headers.js';
import { writeLimit } from './middleware/write-limit.js';
import { refuseUnknown } from './not-found.js';
import { metricsPage } from './metrics/page.js';
import { ProblemError, problemResponse } from './problem.js';
import { accountRoutes } from './routes/accounts.js';
import { agencyIndexRoutes } from './routes/agency-index.js';
import { agencyRoutes } from './routes/agencies.js';
import { attachmentRoutes } from './routes/attachments.js';
import { auditRoutes } from './routes/audit.js';
import { categoryRoutes } from './routes/categories.js';
import { challengeRoutes } from './routes/challenge.js';
import { configRoutes } from './routes/config.js';
import { feedRoutes } from './routes/feeds.js';
import type { Ask } from './requests/in-process.js';
import { floorRoutes } from './routes/floor.js';
import { floorStatusRoutes } from './routes/floor-status.js';
import { healthRoutes } from './routes/health.js';
import { myReportRoutes } from './routes/my-reports.js';
import { keyRoutes } from './routes/keys.js';
import { open311Routes } from './routes/open311.js';
import { moderationRoutes } from './routes/moderation.js';
import { exportRoutes } from './routes/exports.js';
import { oversightRoutes } from './routes/oversight.js';
import { mailRoutes } from './routes/mail.js';
import { pageRoutes } from './routes/pages.js';
import { publicReportRoutes } from './routes/public-reports.js';
import { referenceRoutes } from './routes/reference.js';
import { regionRoutes } from './routes/regions.js';
import { erasureRoutes } from './routes/erasure.js';
import { reportAttachmentRoutes } from './routes/report-attachments.js';
import { reportMoveRoutes } from './routes/report-moves.js';
import { reportRoutes } from './routes/reports.js';
import { sessionRoutes } from './routes/session.js';
import { agencySettingsRoutes } from './routes/agency-settings.js';
import { serviceRoutes } from './routes/services.js';
import { staffMoveRoutes } from './routes/staff-moves.js';
import { staffRoutes } from './routes/staff.js';
import { templateRoutes } from './routes/templates.js';
import { statisticsRoutes } from './routes/statistics.js';
import { webhookRoutes } from './routes/webhooks.js';
import { uploadRoutes } from './routes/uploads.js';
import { supportRoutes } from './routes/support.js';
import { isOutage } from './store/outage.js';

/** The whole application, ready for `app.fetch`. It opens nothing and reads no environment: all it needs comes in. */
export function createApp(deps: AppDeps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.use(requestId(deps), observe(deps), requestLog(deps), securityHeaders(deps), language(), client(deps), misses(deps));
  // One limit, so that writes are counted together whichever way they come.
  const limit = writeLimit(deps);
  // Pages, the widget and the probes are for everybody; the API is for allowed origins.
  app.use('/v1/*', origins(deps), limit, bodyLimit(deps), jsonOnly());
  app.use('/open311/*', origins(deps), limit, bodyLimit(deps));

  // The directory is the same for everybody, so compressing it gives nothing away, and weak networks gain much.
  const alike = ['/v1/config', '/v1/agencies/*', '/v1/categories', '/v1/regions/*', '/v1/services', '/v1/services/*', '/v1/public/reports/*', '/v1/statistics', '/feeds/*'];
  for (const path of alike) app.use(path, compress());

  app.route('/', healthRoutes(deps));
  app.route('/', configRoutes(deps));
  // One gate, so that a page's work is counted once.
  const gate = openGate(deps);
  app.route('/', challengeRoutes(gate));
  app.route('/', agencyRoutes(deps));
  app.route('/', agencyIndexRoutes(deps));
  app.route('/', categoryRoutes(deps));
  app.route('/', regionRoutes(deps));
  app.route('/', serviceRoutes(deps));
  app.route('/', agencySettingsRoutes(deps));
  app.route('/', attachmentRoutes(deps));
  app.route('/', uploadRoutes(deps));
  app.route('/', open311Routes(deps));
  app.route('/', referenceRoutes());
  app.route('/', mailRoutes(deps));
  app.route('/', pageRoutes(deps));
  const within: Ask = (request, bindings) => app.fetch(request, bindings);
  app.route('/', floorRoutes(deps, limit, within));
  app.route('/', floorStatusRoutes(deps, limit, within));
  // One door, so that misses are counted together whichever way they come.
  const openReport = reportAccess(deps);
  app.route('/', reportRoutes(deps, openReport, gate));
  app.route('/', reportMoveRoutes(deps, openReport));
  app.route('/', reportAttachmentRoutes(deps, openReport));
  app.route('/', myReportRoutes(deps, openReport));
  app.route('/', staffRoutes(deps));
  app.route('/', erasureRoutes(deps));
  app.route('/', sessionRoutes(deps));
  app.route('/', keyRoutes(deps));
  app.route('/', accountRoutes(deps));
  app.route('/', auditRoutes(deps));
  app.route('/', statisticsRoutes(deps));
  app.route('/', oversightRoutes(deps));
  app.route('/', exportRoutes(deps));
  app.route('/', webhookRoutes(deps));
  app.route('/', staffMoveRoutes(deps));
  app.route('/', templateRoutes(deps));
  app.route('/', moderationRoutes(deps));
  app.route('/', publicReportRoutes(deps));
  app.route('/', supportRoutes(deps));
  app.route('/', feedRoutes(deps));

  if (deps.settings.metricsToken !== null) app.route('/', metricsPage(deps.metrics, deps.settings.metricsToken));

  app.onError((error, context) => refuse(deps, error, context));
  app.notFound(refuseUnknown(app));
  return app;
}

function refuse(deps: AppDeps, error: Error, context: Context<AppEnv>): Response {
  const request = { requestId: context.get('requestId'), language: context.get('language') };
  if (error instanceof ProblemError) return problemResponse(error, request);
  deps.log.error('failure', { requestId: request.requestId, ...describeFailure(error) });
  return problemResponse(new ProblemError(isOutage(error) ? 'unavailable' : 'internal_error'), request);
}
