import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { it } from 'node:test';
import { startApp, type TestApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { deployment } from '../test-support/program.js';
import { complaint, fileReport, send, staffKey } from '../test-support/requests.js';
import { observeJob } from './observe-job.js';

const TOKEN = 'a-token-for-prometheus';

eachDatabase('The metrics', (makeDatabase) => {
  const test = (title: string, check: (app: TestApp) => Promise<void>) => {
    it(title, async () => {
      const app = await startApp({ makeDatabase, settings: { metricsToken: TOKEN } });
      try {
        await check(app);
      } finally {
        await app.stop();
      }
    });
  };
  const read = async (app: TestApp) => (await send(app, 'GET', '/metrics', { key: TOKEN })).text;

  test('count reports filed, what happened to them and how requests were answered', async (app) => {
    const { number } = await fileReport(app);
    const key = await staffKey(app, 'agency_admin', 'jalan-dinas');
    assert.equal((await send(app, 'POST', `/v1/staff/reports/${number}/verify`, { key, body: {} })).status, 200);
    await send(app, 'GET', '/v1/reports/0000000000');
    const text = await read(app);
    assert.match(text, /^lapor_reports_filed_total 1$/m);
    assert.match(text, /^lapor_events_total\{kind="submitted",role="reporter"\} 1$/m);
    assert.match(text, /^lapor_events_total\{kind="verified",role="agency_admin"\} 1$/m);
    assert.match(text, /^lapor_http_request_duration_seconds_count\{method="POST",route="\/v1\/reports",status="2xx"\} 1$/m);
    assert.match(text, /^lapor_http_request_duration_seconds_count\{method="GET",route="\/v1\/reports\/:number",status="4xx"\} 1$/m);
  });

  test('do not count what was not kept', async (app) => {
    const work = app.deps.store.transaction(async (store) => {
      store.afterCommit(() => app.deps.metrics.happened('submitted', 'reporter'));
      await Promise.resolve();
      throw new Error('undone');
    });
    await assert.rejects(work);
    assert.doesNotMatch(await read(app), /^lapor_events_total\{/m);
  });

  test('tell of reports past their day, and of the outbox', async (app) => {
    await fileReport(app);
    assert.match(await read(app), /^lapor_reports_overdue 0$/m);
    app.clock.advance(60 * 24 * 3600);
    assert.match(await read(app), /^lapor_reports_overdue 1$/m);
  });

  test('tell how often jobs ran, failed, and how late they were', async (app) => {
    const due = new Date(app.clock.now().getTime() - 90_000).toISOString();
    await observeJob(app.deps, 'contoh', due, () => Promise.resolve());
    await assert.rejects(observeJob(app.deps, 'contoh', null, () => Promise.reject(new Error('no'))));
    const text = await read(app);
    assert.match(text, /^lapor_job_runs_total\{job="contoh",outcome="done"\} 1$/m);
    assert.match(text, /^lapor_job_runs_total\{job="contoh",outcome="failed"\} 1$/m);
    assert.match(text, /^lapor_job_lag_seconds\{job="contoh"\} 90$/m);
  });

  test('hold nothing anybody sent, and grow no longer with strange requests', async (app) => {
    await send(app, 'POST', '/v1/reports', { body: complaint({ title: 'Kenari-4711 di jalan', reporter: { name: 'Kenari-4711' }, visibility: 'public' }) });
    const before = (await read(app)).split('\n').length;
    for (let count = 0; count < 30; count += 1) await send(app, 'GET', `/kenari-4711/${String(count)}?kenari-4711`, { headers: { 'User-Agent': 'kenari-4711' } });
    for (let count = 0; count < 30; count += 1) await app.app.fetch(new Request(`http://lapor.test/v1/reports/${String(count)}`, { method: `KENARI${String(count)}` }));
    const text = await read(app);
    assert.doesNotMatch(text, /kenari/i);
    assert.ok(text.split('\n').length - before < 60, 'labels without bound');
  });

  test('are for whoever brings the token alone', async (app) => {
    for (const key of [undefined, `${TOKEN}x`, 'x']) {
      const { status, text } = await send(app, 'GET', '/metrics', key === undefined ? {} : { key });
      assert.equal(status, 401);
      assert.doesNotMatch(text, /lapor_/);
    }
  });

  it('are never public by accident: nowhere unless asked for, and then on a port of their own', async () => {
    const place = await deployment(makeDatabase);
    try {
      const closed = await place.serve({ SAMPLE_DATA: '1' });
      assert.equal((await fetch(`${closed.url}/metrics`)).status, 404);
      await closed.stop();
      const free = createServer().listen(0, '127.0.0.1');
      await once(free, 'listening');
      const port = String((free.address() as AddressInfo).port);
      free.close();
      await once(free, 'close');
      const open = await place.serve({ SAMPLE_DATA: '1', METRICS_PORT: port });
      assert.equal((await fetch(`${open.url}/metrics`)).status, 404);
      const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      assert.match(text, /^nodejs_eventloop_lag_seconds /m);
      assert.match(text, /^process_resident_memory_bytes /m);
      if (place.database.location.kind === 'postgres') assert.match(text, /^lapor_database_connections\{state="open"\} [1-9]/m);
      await open.stop();
    } finally {
      await place.remove();
    }
  });
});
