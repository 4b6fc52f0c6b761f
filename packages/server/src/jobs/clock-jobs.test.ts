import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import { operations } from '@lapor/sdk/openapi';
import { startApp, type TestApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { bodyOf, fileReport, send, staffKey } from '../test-support/requests.js';
import { verifyHistory } from '../workflow/history.js';
import { escalation, lapses } from './clock-jobs.js';
import { escalate, lapse } from '../workflow/time-ran-out.js';
import { attempt } from './runner.js';

const LEASE = { leaseSeconds: 60 };

eachDatabase('the jobs that watch the clocks', (makeDatabase) => {
  async function setup(context: TestContext) {
    // So many reports from one address would each have to prove work.
    const app = await startApp({ makeDatabase, settings: { proof: { mode: 'off', hashes: 1 } } });
    context.after(() => app.stop());
    const receipt = await fileReport(app);
    return { app, receipt, key: await staffKey(app, 'agency_admin', 'jalan-dinas'), ...watch(app, receipt.number) };
  }

  function watch(app: TestApp, number: string) {
    const row = async () => (await app.deps.store.reports.find(number)) ?? assert.fail();
    /** Who was told of a clock, in order. */
    const told = async () => (await app.deps.store.events.ofReport((await row()).id)).flatMap(({ kind, reason }) => (kind === 'escalated' ? [reason] : []));
    const workAt = async (instant: string) => {
      app.clock.set(instant);
      for (const job of [escalation, lapses]) await attempt(app.deps, job, LEASE);
      // A second server, or the same one after a crash, comes to the same report again.
      for (const job of [escalation, lapses]) await job.batch(app.deps);
    };
    return { row, told, workAt };
  }

  it('remind the officer on the eve and on the day, then the admin, then the overseers: each once, at eight in the morning there', async (context) => {
    const { row, told, workAt } = await setup(context);
    // Verification is due on Thursday, 5 March.
    for (const [instant, expected] of [
      ['2026-03-03T23:59:59Z', []],
      ['2026-03-04T00:00:00Z', ['officer']],
      ['2026-03-04T23:59:59Z', ['officer']],
      ['2026-03-05T00:00:00Z', ['officer', 'officer']],
      ['2026-03-08T12:00:00Z', ['officer', 'officer']],
      ['2026-03-09T00:00:00Z', ['officer', 'officer', 'admin']],
      ['2026-03-12T00:00:00Z', ['officer', 'officer', 'admin', 'overseer']],
      ['2026-04-30T00:00:00Z', ['officer', 'officer', 'admin', 'overseer']],
    ] as const) {
      await workAt(instant);
      assert.deepEqual(await told(), expected, instant);
    }
    assert.equal((await row()).escalated, 'overseer');
  });

  it('make up for days on which no server ran, telling each once', async (context) => {
    const { row, told, workAt } = await setup(context);
    await workAt('2026-03-10T05:00:00Z');
    assert.deepEqual(await told(), ['officer', 'admin']);
    await workAt('2026-03-20T05:00:00Z');
    assert.deepEqual(await told(), ['officer', 'admin', 'overseer']);
    assert.equal((await row()).escalated, 'overseer');
  });

  it('tell nobody while it is the reporter’s turn, and of the next clock anew', async (context) => {
    const { app, receipt, key, row, told, workAt } = await setup(context);
    await workAt('2026-03-09T01:00:00Z');
    assert.equal((await row()).escalated, 'admin');
    bodyOf(await send(app, 'POST', `/v1/staff/reports/${receipt.number}/verify`, { key, body: {} }), operations.verifyReport);
    assert.equal((await row()).escalated, null);
    bodyOf(await send(app, 'POST', `/v1/staff/reports/${receipt.number}/answer`, { key, body: { text: 'Sudah.' } }), operations.answerReport);
    await workAt('2026-03-17T01:00:00Z');
    assert.deepEqual(await told(), ['officer', 'admin']);
  });

  it('settle what nobody confirmed or contested once the last day of the window has passed there, and not before', async (context) => {
    const { app, receipt, key, row, workAt } = await setup(context);
    for (const [move, body] of [['verify', {}], ['answer', { text: 'Sudah.' }]] as const) {
      assert.equal((await send(app, 'POST', `/v1/staff/reports/${receipt.number}/${move}`, { key, body })).status, 200);
    }
    assert.deepEqual([(await row()).due_stage, (await row()).due_date], ['reply', '2026-03-16']);
    await workAt('2026-03-16T15:59:59Z');
    assert.equal((await row()).status, 'answered');
    await workAt('2026-03-16T16:00:00Z');
    const { status, resolved_by, due_date } = await row();
    assert.deepEqual([status, resolved_by, due_date], ['resolved', 'lapse', null]);
    const events = await app.deps.store.events.ofReport((await row()).id);
    assert.equal(events.filter(({ kind }) => kind === 'lapsed').length, 1);
    assert.equal(await verifyHistory(app.deps.store, await row()), null);
  });

  it('close a report whose reporter did not answer what was asked, without counting it as settled; contested, its clocks go on', async (context) => {
    const { app, receipt, key, row, workAt } = await setup(context);
    const path = `/v1/staff/reports/${receipt.number}`;
    for (const [move, body] of [['verify', {}], ['ask', { text: 'Di mana tepatnya?' }]] as const) assert.equal((await send(app, 'POST', `${path}/${move}`, { key, body })).status, 200);
    await workAt('2026-03-16T16:00:00Z');
    assert.deepEqual([(await row()).status, (await row()).resolved_by, (await row()).due_date], ['rejected', null, null]);
    const clocks = await app.deps.store.clocks.ofReport((await row()).id);
    assert.equal(clocks.find(({ stage }) => stage === 'settlement')?.state, 'paused');
    assert.deepEqual((await app.deps.store.events.ofReport((await row()).id)).at(-1)?.kind, 'expired');
  });

  it('do nothing twice for a server that wakes up with an old list in hand', async (context) => {
    const { app, receipt, key, row, told, workAt } = await setup(context);
    const old = (instant: string, whose: 'agency' | 'reporter') => app.deps.store.clocks.toActOn(new Date(instant).toISOString(), whose, 10);
    const [overdue] = await old('2026-03-04T00:00:00Z', 'agency');
    await workAt('2026-03-04T00:00:00Z');
    await escalate(app.deps, overdue ?? assert.fail());
    assert.deepEqual(await told(), ['officer']);
    for (const [move, body] of [['verify', {}], ['answer', { text: 'Sudah.' }]] as const) assert.equal((await send(app, 'POST', `/v1/staff/reports/${receipt.number}/${move}`, { key, body })).status, 200);
    const [lapsing] = await old('2026-04-30T00:00:00Z', 'reporter');
    await workAt('2026-04-30T00:00:00Z');
    await lapse(app.deps, lapsing ?? assert.fail());
    assert.equal((await app.deps.store.events.ofReport((await row()).id)).filter(({ kind }) => kind === 'lapsed').length, 1);
  });

  it('do the rest though one report fails, and log the failure without a word of it', async (context) => {
    const { app, row, told, workAt } = await setup(context);
    const other = await fileReport(app, { title: 'CANARY di jalan', agencyId: 'jalan-unit' });
    const { store } = app.deps;
    const broken = await store.reports.find(other.number);
    await app.database.updateTable('events').set({ previous_hash: 'x' }).where('report_id', '=', broken?.id ?? '').execute();
    await app.database.updateTable('clocks').set({ calendars: '2026' }).execute();
    await app.database.updateTable('clocks').set({ due_date: 'CANARY' }).where('report_id', '=', broken?.id ?? '').execute();
    await workAt('2026-03-05T00:00:00Z');
    assert.deepEqual(await told(), ['officer']);
    assert.equal((await row()).escalated, 'officer');
    assert.match(app.log.join(''), /"event":"failure".*"job":"escalation"/);
    assert.ok(!app.log.join('').includes('CANARY'));
  });

  it('are not kept from the rest by many that fail, and try those again', async (context) => {
    const { app, row, told, workAt } = await setup(context);
    for (let count = 0; count < 60; count += 1) await fileReport(app);
    const others = app.database.selectFrom('clocks').select('report_id').where('report_id', '<>', (await row()).id);
    const good = await app.database.selectFrom('clocks').selectAll().where('report_id', 'in', others).executeTakeFirstOrThrow();
    await app.database.updateTable('clocks').set({ due_date: 'CANARY', next_at: '2026-03-03T00:00:00.000Z' }).where('report_id', 'in', others).execute();
    await workAt('2026-03-04T00:00:00Z');
    assert.deepEqual(await told(), ['officer']);
    await app.database.updateTable('clocks').set({ due_date: good.due_date }).where('report_id', 'in', others).execute();
    await workAt('2026-03-04T02:00:00Z');
    const { total } = await app.database.selectFrom('events').select(({ fn }) => fn.countAll<number>().as('total')).where('kind', '=', 'escalated').executeTakeFirstOrThrow();
    assert.equal(total, 61);
  });

  it('work through more than fit in one batch', async (context) => {
    const { app, workAt } = await setup(context);
    for (let count = 0; count < 120; count += 1) await fileReport(app);
    await workAt('2026-03-05T00:00:00Z');
    const { total } = await app.database.selectFrom('events').select(({ fn }) => fn.countAll<number>().as('total')).where('kind', '=', 'escalated').executeTakeFirstOrThrow();
    assert.equal(total, 121);
  });
});
