import assert from 'node:assert/strict';
import { afterEach } from 'node:test';
import { LaporClient } from '../client.js';
import type { ClientOptions } from '../options.js';
import { json, startWaywardServer } from './wayward-server.js';
import type { Turn } from './wayward-server.js';
import { sampleReceipt } from './sample.js';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** Stops a server after the test. */
export function stopLater(stop: () => Promise<void>): void {
  stops.push(stop);
}

/** A client of a server that takes these turns; stopped after the test. */
export async function setup(turns: readonly Turn[], options: Partial<ClientOptions> = {}) {
  const server = await startWaywardServer(...turns);
  stopLater(server.stop);
  const client = new LaporClient({ baseUrl: server.baseUrl, retry: { minDelay: 1, maxDelay: 50 }, ...options });
  return { client, server };
}

/** What a promise is rejected with. */
export async function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => assert.fail('it should have failed'),
    (error: unknown) => error,
  );
}

/** Answers that a report was filed. */
export const created = json(201, sampleReceipt);

/** Answers with an empty page. */
export const empty = json(200, { items: [], nextCursor: null });
