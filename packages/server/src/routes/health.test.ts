import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { afterEach, describe, it } from 'node:test';
import type { Problem } from '@lapor/sdk/contract';
import { startApp, type TestApp } from '../test-support/app.js';

let running: TestApp;
afterEach(() => running.stop());

describe('the probes', () => {
  it('say that the process lives and is ready', async () => {
    running = await startApp();
    const [health, ready] = [await running.app.request('/healthz'), await running.app.request('/readyz')];
    assert.deepEqual([health.status, await health.json()], [200, { status: 'ok' }]);
    assert.deepEqual([ready.status, await ready.json()], [200, { status: 'ready' }]);
    assert.equal(ready.headers.get('Cache-Control'), 'no-store');
  });

  it('say that it is not ready when files cannot be written, but that it lives', async () => {
    running = await startApp();
    await rm(running.directory, { recursive: true });
    const answer = await running.app.request('/readyz');
    assert.equal(answer.status, 503);
    assert.equal(((await answer.json()) as Problem).code, 'unavailable');
    assert.equal((await running.app.request('/healthz')).status, 200);
  });

  it('say that it is not ready when the database is gone, without saying why to strangers', async () => {
    running = await startApp();
    await running.deps.store.close();
    const answer = await running.app.request('/readyz');
    assert.equal(answer.status, 503);
    assert.deepEqual(Object.keys((await answer.json()) as object).sort(), ['code', 'requestId', 'status', 'title', 'type']);
  });
});
