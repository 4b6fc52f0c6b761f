import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { AppDeps, AppEnv } from '../deps.js';
import { failed, inSpan } from '../tracing/spans.js';

/**
 * Measures each request, and answers it within a span: by method, pattern of the route and status, never by its address or
 * anything it carried. A trace begun elsewhere is continued when a proxy of one's own stands before the server.
 */
export function observe({ metrics, now, settings }: Pick<AppDeps, 'metrics' | 'now' | 'settings'>) {
  return createMiddleware<AppEnv>(async (context, next) => {
    const began = now().getTime();
    const { method } = context.req;
    const from = settings.trustProxy > 0 ? { traceparent: context.req.header('traceparent') } : undefined;
    await inSpan('request', { role: 'server', attributes: { 'http.request.method': method }, ...(from && { from }) }, async (span) => {
      await next();
      const route = routePath(context, -1);
      const { status } = context.res;
      span.updateName(`${method} ${route}`);
      span.setAttributes({ 'http.route': route, 'http.response.status_code': status });
      if (status >= 500) failed(span);
      metrics.request({ method, route, status }, (now().getTime() - began) / 1000);
    });
  });
}
