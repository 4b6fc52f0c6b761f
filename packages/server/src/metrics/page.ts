import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import type { Metrics } from './metrics.js';

/** The page Prometheus reads. With a token, it is for whoever brings it. */
export function metricsPage(metrics: Metrics, token: string | null): Hono {
  const page = new Hono();
  page.get('/metrics', async (context) => {
    if (token !== null && !isSame(context.req.header('Authorization') ?? '', `Bearer ${token}`)) return context.body(null, 401, { 'WWW-Authenticate': 'Bearer' });
    return context.body(await metrics.text(), 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8', 'Cache-Control': 'no-store' });
  });
  return page;
}

function isSame(given: string, expected: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(expected));
}
