import { Hono } from 'hono';
import type { AppDeps, AppEnv } from './deps.js';
import { refuseUnknown } from './not-found.js';
import { ProblemError, problemResponse } from './problem.js';

/** The whole application, ready for `app.fetch`. It opens nothing and reads no environment: all it needs comes in. */
export function createApp(deps: AppDeps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.use(async (context, next) => {
    context.set('requestId', Buffer.from(deps.randomBytes(9)).toString('base64url'));
    context.set('language', 'id');
    context.set('client', 'unknown');
    await next();
  });

  app.onError((error, context) => {
    const request = { requestId: context.get('requestId'), language: context.get('language') };
    if (error instanceof ProblemError) return problemResponse(error, request);
    // Messages and stacks of a database can hold what somebody wrote, so only the kind of error and its code are told.
    deps.log.error('request_failed', { requestId: request.requestId, error: error.name });
    return problemResponse(new ProblemError('internal_error'), request);
  });
  app.notFound(refuseUnknown(app));
  return app;
}
