import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, it } from 'node:test';
import { DEFAULT_SETTINGS } from '#server/settings.js';
import { onPostgres } from '#server/test-support/databases.js';
import { publish } from '#server/test-support/published.js';
import { staffKey } from '#server/test-support/requests.js';
import { startService } from './service.js';
import type { Service } from './service.js';

const settings = {
  throttle: { ...DEFAULT_SETTINGS.throttle, windowSeconds: 600, writes: 30, missesPerClient: 6 },
  supports: { perReport: 5, perClient: 7 },
  trustProxy: 1,
};

onPostgres('a limit of two servers on one database', (makeDatabase) => {
  let service: Service;
  let numbers: string[];
  before(async () => {
    service = await startService(makeDatabase, 'two servers behind a proxy', settings);
    const admin = await staffKey(service, 'agency_admin', 'kabupaten');
    numbers = [await publish(service, admin), await publish(service, admin)];
  });
  after(() => service.stop());

  /** One request of somebody at an address; the proxy asks each server in its turn. */
  const ask = async (address: string, method: string, path: string, { key, body }: { key?: string; body?: object } = {}) => {
    const headers = { 'X-Forwarded-For': address, 'Content-Type': 'application/json', ...(key !== undefined && { Authorization: `Bearer ${key}` }) };
    return (await fetch(`${service.baseUrl}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) })).status;
  };
  const tally = (statuses: readonly number[], status: number) => statuses.filter((one) => one === status).length;
  const support = (address: string, number: string) => ask(address, 'POST', `/v1/public/reports/${number}/support`, { body: { token: randomBytes(24).toString('base64url') } });

  it('holds for support: from one address so many for a report and so many in all, whichever server is asked', async () => {
    const [one = '', other = ''] = numbers;
    const statuses = await Promise.all(Array.from({ length: 12 }, () => support('198.51.100.1', one)));
    assert.deepEqual([tally(statuses, 200), tally(statuses, 429)], [5, 7]);
    const more = await Promise.all(Array.from({ length: 6 }, () => support('198.51.100.1', other)));
    assert.deepEqual([tally(more, 200), tally(more, 429)], [2, 4]);
    assert.equal(await support('198.51.100.2', one), 200, 'and nobody else is kept out');
  });

  it('holds for wrong keys, one after the other and at once', async () => {
    const me = (address: string, key: string) => ask(address, 'GET', '/v1/staff/me', { key });
    const right = await staffKey(service, 'overseer', null);
    const wrong = `${right.slice(0, -4)}0000`;
    const statuses: number[] = [];
    for (let guess = 0; guess < 10; guess += 1) statuses.push(await me('198.51.100.3', wrong));
    assert.deepEqual(statuses, [401, 401, 401, 401, 401, 401, 429, 429, 429, 429]);
    assert.deepEqual(await Promise.all([1, 2, 3, 4].map(() => me('198.51.100.3', right))), [429, 429, 429, 429]);
    assert.equal(await me('198.51.100.4', right), 200);
    const atOnce = await Promise.all(Array.from({ length: 20 }, () => me('198.51.100.5', wrong)));
    assert.deepEqual([tally(atOnce, 401), tally(atOnce, 429)], [6, 14]);
  });

  it('holds for writes, begins afresh when the window is over, and keeps no address', async () => {
    const write = () => ask('198.51.100.6', 'POST', '/v1/reports', { body: {} });
    const statuses = await Promise.all(Array.from({ length: 40 }, write));
    assert.deepEqual([tally(statuses, 422), tally(statuses, 429)], [30, 10]);
    const kept = JSON.stringify(await service.database.selectFrom('attempts').selectAll().execute());
    assert.ok(kept.length > 100);
    assert.doesNotMatch(kept, /198\.51/);
    service.clock.advance(600);
    assert.deepEqual([await write(), await write()], [422, 422]);
  });
});
