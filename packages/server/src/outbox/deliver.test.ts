import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { OutboxRow } from '../store/tables/outbox.js';
import { startApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { fileReport } from '../test-support/requests.js';
import { deliverWith, type Courier, type Outcome } from './deliver.js';
import { nextAttempt, WEBHOOK_SCHEDULE } from './schedule.js';

eachDatabase('the outbox', (makeDatabase) => {
  async function setup(context: TestContext, deliver: (message: OutboxRow) => Promise<Outcome> | Outcome = () => ({ kind: 'delivered' })) {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    const sent: string[] = [];
    const courier: Courier = {
      kind: 'webhook',
      schedule: [5, 60],
      seconds: 10,
      atOnce: 8,
      atOnceEach: 2,
      deliver: async (message) => {
        sent.push(message.id);
        return deliver(message);
      },
    };
    const put = (id: string, changes: Partial<OutboxRow> = {}) =>
      app.deps.store.outbox.insert({
        id, kind: 'webhook', destination: 'one', report_id: null, position: 0, once_key: null, payload: '{}', address: null, state: 'waiting', attempts: 0,
        next_at: app.deps.now().toISOString(), lease: null, leased_until: null, code: null, created_at: app.deps.now().toISOString(), done_at: null, ...changes,
      });
    return { app, courier, sent, put, delivery: deliverWith(app.deps, courier) };
  }

  test('each message is delivered once, though two servers look for work at the same moment', async (context) => {
    const { app, courier, sent, put } = await setup(context, () => new Promise((done) => setTimeout(() => done({ kind: 'delivered' }), 5)));
    for (let number = 0; number < 40; number += 1) await put(`m${String(number)}`, { destination: `d${String(number % 5)}` });
    await Promise.all([deliverWith(app.deps, courier).drain(), deliverWith(app.deps, courier).drain(), deliverWith(app.deps, courier).drain()]);
    assert.equal(sent.length, 40);
    assert.equal(new Set(sent).size, 40);
  });

  test('a server that dies while it sends leaves the message to the next, under the same id, once its lease has run out', async (context) => {
    const { app, sent, put, delivery } = await setup(context);
    await put('a');
    // What a server does before it dies.
    const now = app.deps.now().toISOString();
    const until = new Date(app.deps.now().getTime() + 20_000).toISOString();
    assert.equal((await app.deps.store.outbox.lease(['a'], { lease: 'dead', now, until })).length, 1);
    await delivery.drain();
    assert.deepEqual(sent, []);
    app.clock.advance(20);
    await delivery.drain();
    assert.deepEqual(sent, ['a']);
  });

  test('a server that was slow does not undo what another did meanwhile', async (context) => {
    const { app, put, delivery } = await setup(context);
    await put('a');
    const now = app.deps.now().toISOString();
    const [held] = await app.deps.store.outbox.lease(['a'], { lease: 'slow', now, until: now });
    await delivery.drain();
    assert.equal(await app.deps.store.outbox.settle(held!, { state: 'waiting', code: 'late', next_at: now, done_at: null }), false);
    assert.equal((await app.deps.store.outbox.find('a'))?.state, 'delivered');
  });

  test('a failure is tried again after each wait of the schedule, and after the last the message is dead', async (context) => {
    const { app, sent, put, delivery } = await setup(context, () => ({ kind: 'failed', code: 'status_500' }));
    await put('a');
    await delivery.drain();
    app.clock.advance(4.9);
    await delivery.drain();
    assert.equal(sent.length, 1);
    app.clock.advance(1);
    await delivery.drain();
    assert.equal(sent.length, 2);
    app.clock.advance(70);
    await delivery.drain();
    const row = await app.deps.store.outbox.find('a');
    assert.deepEqual([sent.length, row?.state, row?.code, row?.attempts], [3, 'dead', 'status_500', 3]);
    assert.match(app.log.join(''), /"event":"undeliverable"/);
  });

  test('what throws is a failure to be tried again, and its message is not told', async (context) => {
    const { app, put, delivery } = await setup(context, () => {
      throw new Error('CANARY');
    });
    await put('a');
    await delivery.drain();
    assert.equal((await app.deps.store.outbox.find('a'))?.state, 'waiting');
    assert.match(app.log.join(''), /"event":"failure".*"job":"outbox"/);
    assert.doesNotMatch(app.log.join(''), /CANARY/);
  });

  test('messages about one report reach a destination in order, until one has failed three times', async (context) => {
    const failing = new Set(['first']);
    const { app, sent, put, delivery } = await setup(context, ({ id }) => (failing.has(id) ? { kind: 'failed', code: 'x' } : { kind: 'delivered' }));
    const { number } = await fileReport(app);
    const report_id = (await app.deps.store.reports.find(number))!.id;
    await put('second', { report_id, position: 2 });
    await put('first', { report_id, position: 1 });
    await put('elsewhere', { report_id, position: 2, destination: 'two' });
    await delivery.drain();
    assert.deepEqual(sent.sort(), ['elsewhere', 'first']);
    app.clock.advance(6);
    failing.clear();
    await delivery.drain();
    assert.deepEqual(sent.slice(2), ['first', 'second']);
  });

  test('a destination that does not answer holds up no other', async (context) => {
    let release: () => void = () => undefined;
    const stuck = new Promise<void>((done) => (release = done));
    const { sent, put, delivery } = await setup(context, async ({ destination }) => {
      if (destination === 'stuck') await stuck;
      return { kind: 'delivered' };
    });
    for (let number = 0; number < 20; number += 1) await put(`s${String(number)}`, { destination: 'stuck' });
    await put('other', { destination: 'fine', next_at: new Date(Date.parse('2026-03-02T02:00:00.000Z')).toISOString() });
    await delivery.begin();
    await delivery.begin();
    assert.deepEqual(sent.filter((id) => id.startsWith('s')).length, 2);
    assert.ok(sent.includes('other'));
    release();
    await delivery.drain();
    assert.equal(sent.length, 21);
  });

  test('of messages with the same key one is kept', async (context) => {
    const { put } = await setup(context);
    assert.equal(await put('a', { once_key: 'k' }), true);
    assert.equal(await put('b', { once_key: 'k' }), false);
  });

  test('waits grow as the specification suggests, and what failed together comes back apart', () => {
    const from = new Date(0);
    const wait = (attempts: number, byte: number) => (nextAttempt(WEBHOOK_SCHEDULE, attempts, from, () => new Uint8Array([byte]))?.getTime() ?? -1) / 1000;
    assert.deepEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((attempt) => wait(attempt, 0)), [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400, -0.001]);
    assert.equal(wait(2, 255), 330);
  });
});
