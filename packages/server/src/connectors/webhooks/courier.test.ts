import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSecret, VISIBILITIES, type WebhookMessage } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { signWebhook, verifyWebhook } from '@lapor/sdk/webhooks';
import { Webhook as StandardWebhook } from 'standardwebhooks';
import { eachDatabase } from '../../test-support/databases.js';
import { assertProblem, bodyOf, fileReport, send, staffKey } from '../../test-support/requests.js';
import { DAY, standard, webhookSetup } from '../../test-support/webhooks.js';

eachDatabase('webhooks', (makeDatabase) => {
  test('every step of a report reaches its subscriber in order, and the published library believes each message', async (context) => {
    const { receiver, create, delivery, move, app } = await webhookSetup(makeDatabase, context);
    const webhook = await create();
    const { number } = await fileReport(app, { visibility: 'public', reporter: { name: 'Ni Luh Kenari' }, contact: { kind: 'email', email: 'warga@rumah.example' } });
    await move(number, 'verify', { note: 'Catatan rekan.' });
    await move(number, 'answer', { text: 'Lubang sudah ditutup.' });
    await delivery.drain();
    const seen = receiver.messages.map((message) => standard(webhook, message));
    assert.deepEqual(seen.map(({ type, data }) => [type, data?.number, data?.sequence, data?.status]), [
      ['report.created', number, 1, 'awaiting_verification'],
      ['report.verified', number, 2, 'in_progress'],
      ['report.answered', number, 3, 'answered'],
    ]);
    assert.equal(new Set(receiver.messages.map(({ headers }) => headers['webhook-id'])).size, 3);
    for (const message of receiver.messages) {
      assert.equal(message.headers['content-type'], 'application/json');
      assert.doesNotMatch(message.body, /lubang|Kenari|rumah|Catatan|pasar|ditutup/i);
      const ours = await verifyWebhook(message.body, message.headers, { secret: webhook.secret });
      assert.deepEqual(ours.message, standard(webhook, message));
    }
  });

  test('our receiver believes what the published library signs, and the library what our helper signs', async () => {
    const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    const body = JSON.stringify({ type: 'ping', timestamp: new Date().toISOString(), data: null });
    const library = new StandardWebhook(secret);
    const now = new Date();
    const headers = { 'webhook-id': 'msg_1', 'webhook-timestamp': String(Math.floor(now.getTime() / 1000)), 'webhook-signature': library.sign('msg_1', now, body) };
    assert.equal((await verifyWebhook(body, headers, { secret })).message.type, 'ping');
    await assert.rejects(verifyWebhook(`${body} `, headers, { secret }));
    const ours = await signWebhook({ body, secret: [`whsec_${Buffer.alloc(32, 8).toString('base64')}`, secret] });
    library.verify(body, ours);
    assert.throws(() => library.verify(`${body} `, ours));
    assert.throws(() => new StandardWebhook(secret).verify(body, { ...ours, 'webhook-timestamp': '1' }));
  });

  test('of a secret report the message says the number, what happened and which agency has it', async (context) => {
    const { receiver, create, delivery, app } = await webhookSetup(makeDatabase, context);
    await create();
    for (const visibility of VISIBILITIES) {
      await fileReport(app, { visibility, ...(visibility === 'public' || visibility === 'secret' ? { reporter: { name: 'Ni Luh Kenari' } } : {}) });
      await delivery.drain();
      const { data } = JSON.parse(receiver.messages.at(-1)?.body ?? '') as WebhookMessage;
      assert.equal(data?.status === null && data.due === null, isSecret(visibility), visibility);
      assert.equal(data?.agencyId, 'jalan-dinas');
    }
  });

  test('an endpoint is told of the reports of its agency and below, of those that leave it, and of none else', async (context) => {
    const { receiver, create, delivery, move, app } = await webhookSetup(makeDatabase, context);
    await create();
    await fileReport(app, { agencyId: 'jalan-unit' });
    await fileReport(app, { agencyId: 'jalan-dinas2' });
    await fileReport(app, { agencyId: 'kabupaten' });
    const { number } = await fileReport(app);
    await move(number, 'forward', { agencyId: 'air-perumda' });
    const stranger = await staffKey(app, 'agency_admin', 'air-perumda');
    await send(app, 'POST', `/v1/staff/reports/${number}/start`, { key: stranger, body: {} });
    await delivery.drain();
    const told = receiver.messages.map(({ body }) => (JSON.parse(body) as WebhookMessage)).map(({ type, data }) => `${type} ${data?.agencyId ?? ''}`);
    assert.deepEqual(told.sort(), ['report.created jalan-dinas', 'report.created jalan-unit', 'report.forwarded air-perumda']);
  });

  test('an endpoint that names types gets those, and one that is stopped gets nothing', async (context) => {
    const { app, create, delivery, move, types, key, at, receiver } = await webhookSetup(makeDatabase, context);
    const { id } = await create({ eventTypes: ['report.answered'] });
    const { number } = await fileReport(app);
    await move(number, 'verify');
    await move(number, 'answer', { text: 'Sudah.' });
    await delivery.drain();
    assert.deepEqual(types(), ['report.answered']);
    await move(number, 'close', { text: 'Selesai.' });
    bodyOf(await send(app, 'PUT', at(id), { key, body: { url: receiver.url, disabled: true } }), operations.changeWebhook);
    await fileReport(app);
    await delivery.drain();
    assert.equal(receiver.messages.length, 1);
  });

  test('a change that is refused tells nobody', async (context) => {
    const { app, create, move, delivery, receiver } = await webhookSetup(makeDatabase, context);
    await create();
    const { number } = await fileReport(app);
    await delivery.drain();
    assertProblem(await move(number, 'close', { text: 'Selesai.' }), 'not_allowed');
    await delivery.drain();
    assert.equal(receiver.messages.length, 1);
  });

  test('a receiver that fails is tried again as the specification suggests, under one id, and each try is in the log', async (context) => {
    let status = 500;
    const { app, create, log, get, delivery, receiver } = await webhookSetup(makeDatabase, context, (response) => void response.writeHead(status).end('x'.repeat(100_000)));
    const { id } = await create();
    await fileReport(app);
    for (const wait of [0, 6, 330, 1980, 7920]) {
      app.clock.advance(wait);
      await delivery.drain();
    }
    status = 200;
    app.clock.advance(19_800);
    await delivery.drain();
    assert.equal(receiver.messages.length, 6);
    assert.equal(new Set(receiver.messages.map(({ headers }) => headers['webhook-id'])).size, 1);
    assert.equal(new Set(receiver.messages.map(({ body }) => body)).size, 1);
    assert.ok(new Set(receiver.messages.map(({ headers }) => headers['webhook-timestamp'])).size > 4, 'each try says when it was sent');
    const lines = await log(id);
    assert.deepEqual(lines.map(({ attempt, outcome, status: answered, code }) => [attempt, outcome, answered, code]), [
      [6, 'delivered', 200, null],
      [5, 'failed', 500, 'status_500'],
      [4, 'failed', 500, 'status_500'],
      [3, 'failed', 500, 'status_500'],
      [2, 'failed', 500, 'status_500'],
      [1, 'failed', 500, 'status_500'],
    ]);
    assert.equal((await get(id)).failingSince, null);
  });

  test('after the last try a message is dead; replayed, it comes under the same id', async (context) => {
    let status = 500;
    const { app, create, log, at, key, delivery, receiver } = await webhookSetup(makeDatabase, context, (response) => void response.writeHead(status).end());
    const { id } = await create();
    const since = app.clock.now().toISOString();
    await fileReport(app);
    await fileReport(app);
    for (let tries = 0; tries < 12; tries += 1) {
      await delivery.drain();
      app.clock.advance(DAY * 1.2);
      // Days of failing would stop the endpoint.
      await app.database.updateTable('webhook_endpoints').set({ failing_since: null }).execute();
    }
    assert.equal(receiver.messages.length, 20);
    assert.deepEqual((await log(id)).slice(0, 2).map(({ outcome, attempt }) => [outcome, attempt]), [['dead', 10], ['dead', 10]]);
    const ids = new Set(receiver.messages.splice(0).map(({ headers }) => headers['webhook-id']));
    status = 204;
    const queued = bodyOf(await send(app, 'POST', at(id, 'replay'), { key, body: { since } }), operations.replayWebhook);
    assert.equal(queued.messages, 2);
    await delivery.drain();
    assert.deepEqual(new Set(receiver.messages.map(({ headers }) => headers['webhook-id'])), ids);
    const [one = ''] = [...ids] as string[];
    bodyOf(await send(app, 'POST', at(id, 'replay'), { key, body: { messageId: one } }), operations.replayWebhook);
    await delivery.drain();
    assert.equal(receiver.messages.at(-1)?.headers['webhook-id'], one);
    assertProblem(await send(app, 'POST', at(id, 'replay'), { key, body: { messageId: 'nothing' } }), 'validation_failed', ['/messageId not_applicable']);
  });

  test('a receiver that answers 410 is stopped at once, and what waits for it can be replayed later', async (context) => {
    let status = 410;
    const { app, create, get, at, key, delivery, receiver } = await webhookSetup(makeDatabase, context, (response) => void response.writeHead(status).end());
    const { id } = await create();
    await fileReport(app);
    await fileReport(app);
    await delivery.drain();
    const stopped = await get(id);
    assert.deepEqual([stopped.disabled, stopped.disabledBy], [true, 'gone']);
    assert.match(app.log.join(''), new RegExp(`"event":"endpoint_disabled".*"endpoint":"${id}"`));
    assertProblem(await send(app, 'POST', at(id, 'ping'), { key, body: {} }), 'not_allowed');
    status = 204;
    receiver.messages.length = 0;
    const on = bodyOf(await send(app, 'PUT', at(id), { key, body: { url: receiver.url } }), operations.changeWebhook);
    assert.deepEqual([on.disabled, on.disabledBy], [false, null]);
    await send(app, 'POST', at(id, 'replay'), { key, body: { since: '2026-01-01T00:00:00Z' } });
    await delivery.drain();
    assert.equal(receiver.messages.length, 2);
  });

  test('an endpoint that has failed for five days is stopped', async (context) => {
    const { app, create, get, delivery } = await webhookSetup(makeDatabase, context, (response) => void response.writeHead(503).end());
    const { id } = await create();
    for (let day = 0; day <= 5; day += 1) {
      assert.equal((await get(id)).disabled, false, `day ${String(day)}`);
      await fileReport(app);
      await delivery.drain();
      app.clock.advance(DAY);
    }
    assert.equal((await get(id)).disabledBy, 'failing');
  });

  test('a receiver that is busy is given the time it asks for', async (context) => {
    let busy = true;
    const { app, create, delivery, receiver } = await webhookSetup(makeDatabase, context, (response) => {
      response.writeHead(busy ? 429 : 204, { 'Retry-After': '3600' }).end();
      busy = false;
    });
    await create();
    await fileReport(app);
    await delivery.drain();
    app.clock.advance(3599);
    await delivery.drain();
    assert.equal(receiver.messages.length, 1);
    app.clock.advance(1);
    await delivery.drain();
    assert.equal(receiver.messages.length, 2);
  });

  test('a redirect is not followed, and one that never answers is left after its time', async (context) => {
    const { app, create, log, delivery, receiver } = await webhookSetup(makeDatabase, context, (response, { path }) => {
      if (path === '/away') response.writeHead(307, { Location: '/lapor' }).end();
    });
    const away = await create({ url: receiver.url.replace('/lapor', '/away') });
    const silent = await create();
    await fileReport(app);
    await delivery.drain();
    assert.deepEqual(receiver.messages.map(({ path }) => path).sort(), ['/away', '/lapor']);
    assert.deepEqual([(await log(away.id))[0]?.code, (await log(silent.id))[0]?.code], ['redirect', 'timeout']);
  });
});
