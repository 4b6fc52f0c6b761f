import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { StartupRefusal, systemCode } from '../startup-refusal.js';
import type { Metrics } from './metrics.js';
import { metricsPage } from './page.js';

/**
 * Serves the metrics on a port of their own. What it returns ends that.
 * @throws {StartupRefusal} when nobody can listen there
 */
export async function serveMetrics(metrics: Metrics, at: { readonly host: string; readonly port: number; readonly token: string | null }): Promise<() => Promise<void>> {
  const server = createAdaptorServer({ fetch: metricsPage(metrics, at.token).fetch }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new StartupRefusal([`METRICS_HOST and METRICS_PORT: cannot listen there${systemCode(error)}`], { cause: error })));
    server.listen(at.port, at.host, resolve);
  });
  return async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
}
