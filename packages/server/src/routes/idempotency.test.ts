import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { operations } from '@lapor/sdk/openapi';
import { startApp, type TestApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { picture, uploadFile } from '../test-support/files.js';
import { assertProblem, bodyOf, complaint, fileReport, send, staffKey } from '../test-support/requests.js';

const KEY = '5a8f2c1e-90b7-4d36-8a3e-1f6d2b7c9e04';

eachDatabase('repeating a request', (makeDatabase) => {
  async function setup(context: TestContext): Promise<TestApp> {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    return app;
  }

  async function count({ database }: TestApp, table: 'reports' | 'events' | 'attachments' | 'idempotency_keys'): Promise<number> {
    const { rows } = await database.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('rows')).executeTakeFirstOrThrow();
    return rows;
  }

  test('the same report sent twice is one report, and both times the answer is the same to the byte', async (context) => {
    const app = await setup(context);
    const { id } = await uploadFile(app);
    const body = complaint({ attachments: [id] });
    const first = await send(app, 'POST', '/v1/reports', { body, idempotencyKey: KEY });
    app.clock.advance(3600);
    const second = await send(app, 'POST', '/v1/reports', { body, idempotencyKey: KEY });
    assert.equal(first.status, 201);
    assert.equal(second.status, 201);
    assert.equal(second.text, first.text);
    assert.equal(await count(app, 'reports'), 1);
    const { number, accessCode } = bodyOf(second, operations.createReport);
    assert.equal((await send(app, 'GET', `/v1/reports/${number}`, { code: accessCode })).status, 200);
  });

  test('twenty at once are one report with one answer', async (context) => {
    const app = await setup(context);
    const { id } = await uploadFile(app);
    const body = complaint({ attachments: [id] });
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(app, 'POST', '/v1/reports', { body, idempotencyKey: KEY })));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
    assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
    assert.equal(await count(app, 'reports'), 1);
    assert.equal(await count(app, 'events'), 1);
  });

  test('the order of fields in a repeat does not matter, their values do', async (context) => {
    const app = await setup(context);
    const body = complaint();
    const first = await send(app, 'POST', '/v1/reports', { body, idempotencyKey: KEY });
    const turned = Object.fromEntries(Object.entries(body).reverse());
    assert.equal((await send(app, 'POST', '/v1/reports', { body: turned, idempotencyKey: KEY })).text, first.text);
    const other = await send(app, 'POST', '/v1/reports', { body: complaint({ title: 'Lampu jalan mati' }), idempotencyKey: KEY });
    assertProblem(other, 'idempotency_conflict');
    assert.equal(await count(app, 'reports'), 1);
  });

  test('a refused request leaves its key free', async (context) => {
    const app = await setup(context);
    assert.equal((await send(app, 'POST', '/v1/reports', { body: complaint({ agencyId: 'nowhere' }), idempotencyKey: KEY })).status, 422);
    assert.equal(await count(app, 'idempotency_keys'), 0);
    assert.equal((await send(app, 'POST', '/v1/reports', { body: complaint(), idempotencyKey: KEY })).status, 201);
  });

  test('without a key every request stands for itself', async (context) => {
    const app = await setup(context);
    assert.notEqual((await fileReport(app)).number, (await fileReport(app)).number);
    assert.equal(await count(app, 'idempotency_keys'), 0);
  });

  test('a key too short, too long or with signs nobody sees is refused', async (context) => {
    const app = await setup(context);
    for (const idempotencyKey of ['short', 'x'.repeat(129), 'sixteen characters']) {
      assertProblem(await send(app, 'POST', '/v1/reports', { body: complaint(), idempotencyKey }), 'invalid_idempotency_key');
    }
    assert.equal(await count(app, 'reports'), 0);
  });

  test('neither key, code nor request can be read in the database', async (context) => {
    const app = await setup(context);
    const answer = await send(app, 'POST', '/v1/reports', { body: complaint(), idempotencyKey: KEY });
    const { accessCode } = bodyOf(answer, operations.createReport);
    const kept = JSON.stringify([
      await app.database.selectFrom('reports').selectAll().execute(),
      await app.database.selectFrom('idempotency_keys').selectAll().execute(),
      await app.database.selectFrom('events').selectAll().execute(),
    ]);
    assert.ok(!kept.includes(KEY));
    assert.ok(!kept.includes(accessCode));
  });

  test('an answer sent twice, or by twenty at once, is one answer', async (context) => {
    const app = await setup(context);
    const { number } = await fileReport(app, { visibility: 'secret', reporter: { name: 'Ni Luh Kenari' } });
    const key = await staffKey(app, 'agency_admin', 'jalan-dinas');
    await send(app, 'POST', `/v1/staff/reports/${number}/verify`, { key, body: {} });
    const path = `/v1/staff/reports/${number}/answer`;
    const body = { text: 'Lubang kami tutup minggu ini.' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(app, 'POST', path, { key, body, idempotencyKey: KEY })));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
    assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
    assert.equal(await count(app, 'events'), 3);
    assertProblem(await send(app, 'POST', path, { key, body: { text: 'Lain lagi.' }, idempotencyKey: KEY }), 'idempotency_conflict');
    // The name stays in its own table, whatever is remembered for repeats.
    const kept = JSON.stringify(await app.database.selectFrom('idempotency_keys').selectAll().execute());
    assert.ok(answers[0]?.text.includes('Ni Luh Kenari'));
    assert.ok(!kept.includes('Kenari'));
  });

  test("another officer's key is another key", async (context) => {
    const app = await setup(context);
    const { number } = await fileReport(app);
    const path = `/v1/staff/reports/${number}/verify`;
    const first = await send(app, 'POST', path, { key: await staffKey(app, 'agency_admin', 'jalan-dinas'), body: {}, idempotencyKey: KEY });
    assert.equal(first.status, 200);
    const second = await send(app, 'POST', path, { key: await staffKey(app, 'agency_admin', 'jalan-dinas'), body: {}, idempotencyKey: KEY });
    assertProblem(second, 'not_allowed');
  });

  for (const [move, body] of [['note', { note: 'Kami cek.' }], ['forward', { agencyId: 'air-perumda' }], ['hide', { reason: 'spam', text: 'Bukan laporan.' }]] as const) {
    test(`an agency whose report went elsewhere is not told it again by repeating its "${move}"`, async (context) => {
      const app = await setup(context);
      const { number } = await fileReport(app, { visibility: 'public', reporter: { name: 'Ni Luh Kenari' } });
      const office = await staffKey(app, 'agency_admin', 'jalan-dinas');
      const ask = (key: string, name: string, sent: object, idempotencyKey?: string) =>
        send(app, 'POST', `/v1/staff/reports/${number}/${name}`, { key, body: sent, ...(idempotencyKey && { idempotencyKey }) });
      assert.equal((await ask(office, 'verify', {})).status, 200);
      const repeated = () => ask(office, move, body, KEY);
      assert.equal((await repeated()).status, 200);
      if (move !== 'forward') {
        assert.equal((await repeated()).status, 200, 'while the report is theirs');
        assert.equal((await ask(await staffKey(app, 'agency_admin', 'kabupaten'), 'forward', { agencyId: 'air-perumda' })).status, 200);
      }
      const events = await count(app, 'events');
      assertProblem(await repeated(), 'not_found');
      assert.equal(await count(app, 'events'), events);
    });
  }

  test('a name its reporter has taken back since is in no repeat', async (context) => {
    const app = await setup(context);
    const { number, accessCode: code } = await fileReport(app, { visibility: 'public', reporter: { name: 'Ni Luh Kenari' } });
    const key = await staffKey(app, 'agency_admin', 'jalan-dinas');
    const verify = () => send(app, 'POST', `/v1/staff/reports/${number}/verify`, { key, body: {}, idempotencyKey: KEY });
    assert.ok((await verify()).text.includes('Ni Luh Kenari'));
    assert.equal((await send(app, 'POST', `/v1/reports/${number}/visibility`, { code, body: { visibility: 'anonymous' } })).status, 200);
    const again = await verify();
    assert.equal(again.status, 200);
    assert.ok(!again.text.includes('Kenari'));
  });

  test('the same file uploaded twice under one key is one file', async (context) => {
    const app = await setup(context);
    const body = new Uint8Array(await picture());
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(app, 'POST', '/v1/attachments', { body, idempotencyKey: KEY })));
    assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
    assert.equal(await count(app, 'attachments'), 1);
    let files = 0;
    for await (const _ of app.deps.files.list()) files += 1;
    assert.equal(files, 1);
  });
});
