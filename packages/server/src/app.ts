import { Hono } from 'hono';
import type { AppDeps, AppEnv } from './deps.js';
import { describeFailure } from './log.js';
import { bodyLimit } from './middleware/body-limit.js';
import { client } from './middleware/client.js';
import { jsonOnly } from './middleware/json-only.js';
import { language } from './middleware/language.js';
import { origins } from './middleware/origins.js';
import { requestId } from './middleware/request-id.js';
import { requestLog } from './middleware/request-log.js';
import { securityHeaders } from './middleware/security-headers.js';
import { writeLimit } from './middleware/write-limit.js';
import { refuseUnknown } from './not-found.js';
import { ProblemError, problemResponse } from './problem.js';

/** The whole application, ready for `app.fetch`. It opens nothing and reads no environment: all it needs comes in. */
export function createApp(deps: AppDeps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.use(requestId(deps), language(), requestLog(deps), securityHeaders(deps), client(deps));
  app.use('/v1/*', origins(deps), writeLimit(deps), bodyLimit(deps), jsonOnly());

  app.onError((error, context) => {
    const request = { requestId: context.get('requestId'), language: context.get('language') };
    if (error instanceof ProblemError) return problemResponse(error, request);
    // Messages and stacks of a database can hold what somebody wrote, so only the kind of error and the places it passed are told.
    deps.log.error('failure', { requestId: request.requestId, ...describeFailure(error) });
    return problemResponse(new ProblemError('internal_error'), request);
  });
  app.notFound(refuseUnknown(app));
  return app;
}
