import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Move } from '@lapor/sdk/contract';
import { startApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { fileReport } from '../test-support/requests.js';
import { applyMove, REPORTER, SYSTEM, type Actor, type Step } from './apply.js';

const ADMIN: Actor = { role: 'agency_admin', agencyId: 'jalan-dinas', keyId: null };
const REASON: Partial<Record<Move, string>> = { contest: 'not_settled', extend: 'budget', reject: 'too_general', reopen: 'new_facts', return: 'not_our_area' };

eachDatabase('the clocks of a report', (makeDatabase) => {
  async function setup(context: TestContext, filed: Parameters<typeof fileReport>[1] = {}) {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    const { number } = await fileReport(app, filed);
    const { store } = app.deps;
    const row = async () => (await store.reports.find(number)) ?? assert.fail();
    const move = (name: Move, actor: Actor = ADMIN, changes: Partial<Step> & { to?: string } = {}) =>
      store.transaction(async (nouns) => {
        const report = (await nouns.reports.lock(number)) ?? assert.fail();
        const agency = (await nouns.agencies.find(report.agency_id)) ?? assert.fail();
        const target = changes.to === undefined ? null : ((await nouns.agencies.find(changes.to)) ?? assert.fail());
        const { to: _, ...rest } = changes;
        await applyMove(app.deps, nouns, { move: name, report, agency, actor, target, text: 'Contoh.', reason: REASON[name] ?? null, ...rest });
      });
    /** Each clock in short: stage, state, and its day or the working days left. */
    const clocks = async () =>
      (await store.clocks.ofReport((await row()).id)).map(({ stage, state, due_date, left_days }) => `${stage} ${state} ${state === 'paused' ? String(left_days) : due_date}`).sort();
    const shown = async () => {
      const { due_stage, due_date } = await row();
      return `${String(due_stage)} ${String(due_date)}`;
    };
    return { app, row, move, clocks, shown, at: (day: string) => app.clock.set(`${day}T02:00:00Z`) };
  }

  test('verification runs from filing; once verified, the first response and the settlement run, and the nearest shows', async (context) => {
    const { move, clocks, shown, at } = await setup(context);
    assert.deepEqual(await clocks(), ['verification running 2026-03-05']);
    at('2026-03-04');
    await move('verify');
    assert.deepEqual(await clocks(), ['first_response running 2026-03-11', 'settlement running 2026-03-31', 'verification met 2026-03-05']);
    assert.equal(await shown(), 'first_response 2026-03-11');
  });

  test('while it is the reporter’s turn the agency’s clocks stand still, and they go on with what was left', async (context) => {
    const { move, clocks, shown, at } = await setup(context);
    await move('verify');
    assert.deepEqual((await clocks()).slice(0, 2), ['first_response running 2026-03-09', 'settlement running 2026-03-27']);
    at('2026-03-05');
    await move('ask');
    assert.deepEqual((await clocks()).slice(0, 3), ['first_response paused 2', 'reply running 2026-03-26', 'settlement paused 11']);
    assert.equal(await shown(), 'reply 2026-03-26');
    // Over Nyepi and Idul Fitri.
    at('2026-03-25');
    await move('reply', REPORTER);
    assert.deepEqual((await clocks()).slice(0, 3), ['first_response running 2026-03-27', 'reply met 2026-03-26', 'settlement running 2026-04-10']);
    assert.equal(await shown(), 'first_response 2026-03-27');
  });

  test('what was asked before verification pauses verification', async (context) => {
    const { move, clocks, at } = await setup(context);
    at('2026-03-03');
    await move('ask');
    assert.deepEqual(await clocks(), ['reply running 2026-03-17', 'verification paused 2']);
    at('2026-03-06');
    await move('reply', REPORTER);
    assert.deepEqual(await clocks(), ['reply met 2026-03-17', 'verification running 2026-03-10']);
  });

  test('forwarding begins the first response anew, and gives settlement no new time', async (context) => {
    const { move, clocks, at } = await setup(context);
    await move('verify');
    at('2026-03-06');
    await move('forward', ADMIN, { to: 'air-perumda' });
    const after = await clocks();
    assert.deepEqual(after.filter((clock) => clock.startsWith('settlement')), ['settlement running 2026-03-27']);
    assert.deepEqual(after.filter((clock) => clock.startsWith('first')), ['first_response dropped 2026-03-09', 'first_response running 2026-03-13']);
    at('2026-03-13');
    await move('return', { ...ADMIN, agencyId: 'air-perumda' }, { to: 'jalan-dinas' });
    assert.ok((await clocks()).includes('settlement running 2026-03-27'));
  });

  test('an answer stops the first response; contested, settlement goes on with what was left; confirmed, it is met', async (context) => {
    const { move, clocks, shown, at } = await setup(context);
    await move('verify');
    at('2026-03-11');
    await move('answer');
    assert.deepEqual((await clocks()).slice(0, 3), ['first_response missed 2026-03-09', 'reply running 2026-04-01', 'settlement paused 7']);
    at('2026-03-30');
    await move('contest', REPORTER);
    assert.ok((await clocks()).includes('settlement running 2026-04-09'));
    await move('answer');
    at('2026-04-08');
    await move('confirm', REPORTER);
    assert.deepEqual((await clocks()).filter((clock) => clock.startsWith('settlement')), ['settlement met 2026-04-09']);
    assert.equal(await shown(), 'null null');
  });

  test('reopening a rejected report gives settlement no new time; reopening a settled one begins it anew', async (context) => {
    const { move, clocks, at } = await setup(context);
    await move('verify');
    at('2026-03-05');
    await move('reject');
    assert.ok((await clocks()).includes('settlement paused 11'));
    at('2026-03-09');
    await move('reopen');
    assert.ok((await clocks()).includes('settlement running 2026-03-31'));
    await move('answer');
    await move('lapse', SYSTEM);
    at('2026-04-20');
    await move('reopen');
    assert.deepEqual((await clocks()).filter((clock) => clock.startsWith('settlement')), ['settlement met 2026-03-31', 'settlement running 2026-05-11']);
  });

  test('a withdrawn report owes nothing: its clocks are dropped', async (context) => {
    const { move, clocks } = await setup(context);
    await move('verify');
    await move('withdraw', REPORTER);
    assert.deepEqual(await clocks(), ['first_response dropped 2026-03-09', 'settlement dropped 2026-03-27', 'verification met 2026-03-05']);
  });

  test('settlement is extended twice, by no more days than it began with, and not once it is late', async (context) => {
    const { move, clocks, at } = await setup(context);
    await assert.rejects(move('extend', ADMIN, { days: 3 }), { code: 'not_allowed' });
    await move('verify');
    const wrong = (days: number | undefined) => move('extend', ADMIN, days === undefined ? {} : { days });
    await assert.rejects(wrong(undefined), { issues: [{ path: '/workingDays', code: 'required' }] });
    await assert.rejects(wrong(15), { issues: [{ path: '/workingDays', code: 'too_large' }] });
    await assert.rejects(wrong(0), { issues: [{ path: '/workingDays', code: 'too_small' }] });
    await move('extend', ADMIN, { days: 14 });
    assert.ok((await clocks()).includes('settlement running 2026-04-17'));
    at('2026-04-17');
    await move('extend', ADMIN, { days: 1 });
    assert.ok((await clocks()).includes('settlement running 2026-04-20'));
    await assert.rejects(move('extend', ADMIN, { days: 1 }), { code: 'not_allowed' });
  });

  test('late is late: an extension comes before the day', async (context) => {
    const { move, at } = await setup(context);
    await move('verify');
    at('2026-03-31');
    await assert.rejects(move('extend', ADMIN, { days: 1 }), { code: 'not_allowed' });
  });

  const KINDS = [
    ['an aspiration', { classification: 'aspiration', incidentDate: undefined }, null, '2026-03-09'],
    ['a request for information', { classification: 'information_request', incidentDate: undefined }, null, '2026-03-09'],
    ['a complaint', {}, null, '2026-03-27'],
    ['a complaint of a supervisory category', { categoryId: 'jalan' }, null, '2026-06-10'],
    ['a complaint the admin holds to be supervisory', {}, 1, '2026-06-10'],
    ['a complaint of a supervisory category the admin holds not to be', { categoryId: 'jalan' }, 0, '2026-03-27'],
  ] as const;
  for (const [title, filed, supervision, due] of KINDS) {
    test(`${title} is to be settled by its own day`, async (context) => {
      const { app, move, clocks } = await setup(context, filed);
      await app.database.updateTable('categories').set({ supervisory: 1 }).where('id', '=', 'jalan').execute();
      await move('verify', ADMIN, { changes: { supervision } });
      assert.ok((await clocks()).includes(`settlement running ${due}`), (await clocks()).join());
    });
  }

  test('an agency’s own days count, the nearest first, and a report keeps its rule set', async (context) => {
    const { app, row, move, clocks } = await setup(context);
    const put = (agencyId: string, days: object) => app.deps.store.agencyClocks.put(agencyId, { days: JSON.stringify(days) });
    await put('kabupaten', { firstResponse: 4, settlement: { complaint: 10 } });
    await put('jalan-dinas', { firstResponse: 2 });
    await move('verify');
    assert.deepEqual((await clocks()).slice(0, 2), ['first_response running 2026-03-04', 'settlement running 2026-03-16']);
    assert.equal((await row()).rules, 'permenpanrb-5-2025');
  });
});
