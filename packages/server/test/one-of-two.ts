import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { startApp } from '#server/test-support/app.js';
import { fileClock } from '#server/test-support/clock.js';
import type { Told } from './pair.js';

// The application as a process of its own, upon a database it shares.
process.once('message', (told: Told) => {
  void startApp({ shared: told.shared, settings: told.settings, clock: fileClock(told.clockFile) }).then(({ app }) => {
    const server = createAdaptorServer({ fetch: app.fetch }) as Server;
    server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
  });
});
process.once('disconnect', () => process.exit());
