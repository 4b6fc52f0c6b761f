import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operations } from '@lapor/sdk/openapi';
import { verifyWebhook } from '@lapor/sdk/webhooks';
import { eachDatabase } from '../test-support/databases.js';
import { assertProblem, bodyOf, fileReport, send, staffKey } from '../test-support/requests.js';
import { DAY, standard, webhookSetup } from '../test-support/webhooks.js';

eachDatabase('endpoints of webhooks', (makeDatabase) => {
  test('while a secret is changed, messages are believed under both for a day; then under the new one alone', async (context) => {
    const { app, create, at, key, delivery, receiver } = await webhookSetup(makeDatabase, context);
    const old = await create();
    const idempotencyKey = 'rotate-once-and-only-once';
    const rotated = bodyOf(await send(app, 'POST', at(old.id, 'rotate'), { key, body: {}, idempotencyKey }), operations.rotateWebhookSecret);
    assert.notEqual(rotated.secret, old.secret);
    assert.equal(bodyOf(await send(app, 'POST', at(old.id, 'rotate'), { key, body: {}, idempotencyKey }), operations.rotateWebhookSecret).secret, rotated.secret);
    const ping = async () => {
      await send(app, 'POST', at(old.id, 'ping'), { key, body: {} });
      await delivery.drain();
      return receiver.messages.at(-1)!;
    };
    const both = await ping();
    assert.equal(standard(old, both).type, 'ping');
    assert.equal(standard(rotated, both).type, 'ping');
    app.clock.advance(DAY + 1);
    const after = await ping();
    const now = app.clock.now();
    await verifyWebhook(after.body, after.headers, { secret: rotated.secret, now });
    await assert.rejects(verifyWebhook(after.body, after.headers, { secret: old.secret, now }));

    const leaked = bodyOf(await send(app, 'POST', at(old.id, 'rotate'), { key, body: { immediately: true } }), operations.rotateWebhookSecret);
    assert.equal(leaked.previousSecretUntil, null);
    const last = await ping();
    await assert.rejects(verifyWebhook(last.body, last.headers, { secret: rotated.secret, now }));
  });

  test('a secret is told when it is made, and nowhere else: neither by the API nor in the database', async (context) => {
    const { app, create, at, key } = await webhookSetup(makeDatabase, context);
    const { id, secret } = await create();
    assert.match(secret, /^whsec_[A-Za-z0-9+/]{43}=$/);
    for (const path of [at(id), '/v1/staff/webhooks']) assert.doesNotMatch((await send(app, 'GET', path, { key })).text, /whsec_/);
    const tables = ['webhook_endpoints', 'outbox', 'idempotency_keys', 'webhook_attempts'] as const;
    for (const table of tables) {
      const kept = JSON.stringify(await app.database.selectFrom(table).selectAll().execute());
      assert.ok(!kept.includes(secret.slice(6)), table);
    }
    assert.doesNotMatch(app.log.join(''), /whsec_/);
  });

  test('an address within a private network is refused when it is set up, and when its host comes to lead there', async (context) => {
    const { app, key, log, create, delivery, receiver } = await webhookSetup(makeDatabase, context);
    for (const url of ['https://127.0.0.1/', 'https://169.254.169.254/latest', 'http://penerima.example/', 'https://localhost/x']) {
      assertProblem(await send(app, 'POST', '/v1/staff/webhooks', { key, body: { url } }), 'validation_failed', ['/url not_applicable']);
    }
    const { id } = await create();
    // As if its name were given another address: what is checked last is where the connection goes.
    await app.database.updateTable('webhook_endpoints').set({ url: 'https://localtest.me.localhost.example.invalid/' }).execute();
    await fileReport(app);
    await delivery.drain();
    assert.equal(receiver.messages.length, 0);
    assert.equal((await log(id))[0]?.outcome, 'failed');
  });

  test('endpoints are managed within the agency of the key; others look missing, and officers manage none', async (context) => {
    const { app, create, at, key } = await webhookSetup(makeDatabase, context);
    const own = await create();
    const below = await create({ agencyId: 'jalan-unit' });
    const national = await staffKey(app, 'national_admin', null);
    const whole = await create({}, national);
    assert.equal(whole.agency, null);
    const mine = bodyOf(await send(app, 'GET', '/v1/staff/webhooks', { key }), operations.listWebhooks);
    assert.deepEqual(new Set(mine.items.map(({ id }) => id)), new Set([own.id, below.id]));
    assertProblem(await send(app, 'POST', '/v1/staff/webhooks', { key, body: { url: own.url, agencyId: 'air-perumda' } }), 'validation_failed', ['/agencyId unknown_agency']);
    const stranger = await staffKey(app, 'agency_admin', 'jalan-dinas2');
    for (const by of [key, stranger]) {
      const id = by === key ? whole.id : own.id;
      assertProblem(await send(app, 'GET', at(id), { key: by }), 'not_found');
      assertProblem(await send(app, 'PUT', at(id), { key: by, body: { url: own.url } }), 'not_found');
      assertProblem(await send(app, 'DELETE', at(id), { key: by }), 'not_found');
      assertProblem(await send(app, 'GET', at(id, 'attempts'), { key: by }), 'not_found');
      for (const what of ['rotate', 'ping']) assertProblem(await send(app, 'POST', at(id, what), { key: by, body: {} }), 'not_found');
      assertProblem(await send(app, 'POST', at(id, 'replay'), { key: by, body: { since: '2026-01-01T00:00:00Z' } }), 'not_found');
    }
    const officer = await staffKey(app, 'liaison_officer', 'jalan-dinas');
    assertProblem(await send(app, 'GET', '/v1/staff/webhooks', { key: officer }), 'forbidden');
    assertProblem(await send(app, 'GET', '/v1/staff/webhooks'), 'unauthenticated');
  });

  test('lists of endpoints and of tries come in pages, each line once', async (context) => {
    const { app, create, at, key, delivery } = await webhookSetup(makeDatabase, context);
    const made = [];
    for (let number = 0; number < 5; number += 1) made.push((await create({ description: `Penerima ${String(number)}` })).id);
    const pages = async (path: string, operation: typeof operations.listWebhooks | typeof operations.listWebhookAttempts) => {
      const ids: string[] = [];
      let cursor: string | null = null;
      do {
        const page: { items: { id: string }[]; nextCursor: string | null } = bodyOf(
          await send(app, 'GET', `${path}?limit=2${cursor === null ? '' : `&cursor=${cursor}`}`, { key }),
          operation as typeof operations.listWebhooks,
        );
        ids.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor !== null);
      return ids;
    };
    assert.deepEqual((await pages('/v1/staff/webhooks', operations.listWebhooks)).sort(), made.sort());
    for (let number = 0; number < 5; number += 1) await send(app, 'POST', at(made[0]!, 'ping'), { key, body: {} });
    await delivery.drain();
    assert.equal(new Set(await pages(at(made[0]!, 'attempts'), operations.listWebhookAttempts)).size, 5);
    assertProblem(await send(app, 'GET', `${at(made[0]!, 'attempts')}?cursor=WzEsMl0`, { key }), 'validation_failed', ['/cursor wrong_format']);
  });

  test('an endpoint that is removed takes its log and what waits for it along', async (context) => {
    const { app, create, at, key, delivery, receiver } = await webhookSetup(makeDatabase, context);
    const { id } = await create();
    await fileReport(app);
    await delivery.drain();
    await fileReport(app);
    assert.equal((await send(app, 'DELETE', at(id), { key })).status, 204);
    await delivery.drain();
    assert.equal(receiver.messages.length, 1);
    for (const table of ['outbox', 'webhook_attempts', 'webhook_endpoints'] as const) assert.deepEqual(await app.database.selectFrom(table).selectAll().execute(), []);
    assertProblem(await send(app, 'GET', at(id), { key }), 'not_found');
  });
});
