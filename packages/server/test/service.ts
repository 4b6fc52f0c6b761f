import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { LaporClient, ROLE_SCOPES } from '@lapor/sdk';
import type { ClientOptions, StaffRole } from '@lapor/sdk';
import { createApiKey } from '#server/auth/api-key.js';
import type { Settings } from '#server/deps.js';
import type { MakeDatabase } from '#server/test-support/databases.js';
import { startApp } from '#server/test-support/app.js';
import type { TestApp } from '#server/test-support/app.js';
import { fileClock } from '#server/test-support/clock.js';
import { startPair } from './pair.js';

/** How a client reaches the application: within the process, over a real socket, or by a proxy that asks two processes in turn. */
export type Reach = 'in process' | 'over HTTP' | 'two servers behind a proxy';

/** The real application and clients of it. */
export interface Service extends TestApp {
  readonly baseUrl: string;
  /** How its clients send requests. */
  fetch(request: Request): Promise<Response>;
  client(options?: Partial<ClientOptions>): LaporClient;
  /** A client with a new key of this role; `null` as agency is the whole tree. */
  staff(role: StaffRole, agencyId: string | null): Promise<LaporClient>;
}

/** Starts the application over an empty database and lets clients reach it. */
export async function startService(makeDatabase: MakeDatabase, reach: Reach, settings: Partial<Settings> = {}): Promise<Service> {
  if (reach === 'two servers behind a proxy') return startTwoServers(makeDatabase, settings);
  const running = await startApp({ makeDatabase, settings });
  const server = createAdaptorServer({ fetch: running.app.fetch }) as Server;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const send = async (request: Request) => (reach === 'in process' ? running.app.fetch(request) : fetch(request));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return serviceOf(running, baseUrl, send, close);
}

async function startTwoServers(makeDatabase: MakeDatabase, settings: Partial<Settings>): Promise<Service> {
  const folder = await mkdtemp(join(tmpdir(), 'lapor-two-'));
  const clockFile = join(folder, 'clock');
  const running = await startApp({ makeDatabase, settings, clock: fileClock(clockFile) });
  const { location, directory } = running;
  const shared = { location, directory, secret: Buffer.from(running.deps.secret).toString('hex') };
  const pair = await startPair({ shared, settings, clockFile });
  return serviceOf(running, pair.url, (request) => fetch(request), async () => {
    await pair.stop();
    await rm(folder, { recursive: true });
  });
}

function serviceOf(running: TestApp, baseUrl: string, send: Service['fetch'], close: () => Promise<void>): Service {
  const client = (options: Partial<ClientOptions> = {}) => new LaporClient({ baseUrl, fetch: send, retry: false, ...options });
  return {
    ...running,
    baseUrl,
    fetch: send,
    client,
    async staff(role, agencyId) {
      const { key } = await createApiKey(running.deps, { role, agencyId, label: 'test', scopes: role === 'integrator' ? ROLE_SCOPES.integrator : null });
      return client({ apiKey: key });
    },
    async stop() {
      await close();
      await running.stop();
    },
  };
}
