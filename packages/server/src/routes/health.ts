import { Hono } from 'hono';
import type { AppDeps, AppEnv } from '../deps.js';
import { describeFailure } from '../log.js';
import { ProblemError } from '../problem.js';

/** Probes for whoever watches the server: does it live, and can it keep what people send. */
export function healthRoutes(deps: AppDeps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get('/healthz', (context) => context.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' }));

  app.get('/readyz', async (context) => {
    try {
      await Promise.all([deps.store.ping(), deps.files.check()]);
    } catch (error) {
      deps.log.warn('failure', { requestId: context.get('requestId'), ...describeFailure(error) });
      throw new ProblemError('unavailable');
    }
    return context.json({ status: 'ready' }, 200, { 'Cache-Control': 'no-store' });
  });

  return app;
}
