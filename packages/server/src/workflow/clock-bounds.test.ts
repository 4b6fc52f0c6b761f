import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Move } from '@lapor/sdk/contract';
import { startApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { fileReport } from '../test-support/requests.js';
import { applyMove, REPORTER, SYSTEM } from './apply.js';

const REASON: Partial<Record<Move, string>> = { contest: 'not_settled', reject: 'too_general', reopen: 'new_facts', return: 'not_our_area', expire: 'no_reply' };
/** Who makes a move: the reporter, nobody, or else the admin. */
const BY: Partial<Record<Move, typeof REPORTER>> = { reply: REPORTER, contest: REPORTER, withdraw: REPORTER, lapse: SYSTEM, expire: SYSTEM };

/** A day in March 2026 on which somebody does something, and where to a report goes by it. Nyepi and Idul Fitri are the 18th to the 24th. */
type Deed = readonly [day: string, move: Move, to?: string];

eachDatabase('what bounds the clocks of a report', (makeDatabase) => {
  /** Files a report on 2 March, and tells of a stage each clock in short: state, day, or the days left. */
  async function setup(context: TestContext, deeds: readonly Deed[], own: Readonly<Record<string, object>> = {}) {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    const { number } = await fileReport(app);
    const { store } = app.deps;
    for (const [agencyId, days] of Object.entries(own)) await store.agencyClocks.put(agencyId, { days: JSON.stringify(days) });
    for (const [day, move, to] of deeds) {
      app.clock.set(`2026-${day}T02:00:00Z`);
      await store.transaction(async (nouns) => {
        const report = (await nouns.reports.lock(number)) ?? assert.fail();
        const agency = (await nouns.agencies.find(report.agency_id)) ?? assert.fail();
        const target = to === undefined ? null : ((await nouns.agencies.find(to)) ?? assert.fail());
        const actor = BY[move] ?? { role: 'agency_admin' as const, agencyId: agency.id, keyId: null };
        await applyMove(app.deps, nouns, { move, report, agency, actor, target, text: 'Contoh.', reason: REASON[move] ?? null });
      });
    }
    const { id, due_stage, due_date } = (await store.reports.find(number)) ?? assert.fail();
    const clocks = await store.clocks.ofReport(id);
    const of = (stage: string) => clocks.filter((clock) => clock.stage === stage).map(({ state, due_date: day, left_days }) => `${state} ${state === 'paused' ? String(left_days) : day.slice(5)}`);
    return { of, shown: `${String(due_stage)} ${String(due_date?.slice(5))}`, spare: clocks.findLast(({ stage }) => stage === 'first_response')?.spare_days };
  }

  const WITHOUT_REPLY: readonly (readonly [title: string, deeds: readonly Deed[], first: readonly string[]])[] = [
    ['the agency asks before it verified, and begins without waiting for the reply', [['03-03', 'ask'], ['03-05', 'start']], ['running 03-12']],
    ['it asks, begins, and forwards', [['03-03', 'ask'], ['03-05', 'start'], ['03-09', 'forward', 'air-perumda']], ['dropped 03-12', 'running 03-16']],
    ['it asks, and begins after it verified: what was left goes on', [['03-02', 'verify'], ['03-04', 'ask'], ['03-06', 'start']], ['running 03-11']],
    ['it asks, gets the reply, and verifies', [['03-03', 'ask'], ['03-05', 'reply'], ['03-06', 'verify']], ['running 03-13']],
    ['it asks again and again, beginning in between', [['03-02', 'verify'], ['03-03', 'ask'], ['03-04', 'start'], ['03-05', 'ask'], ['03-06', 'start']], ['running 03-11']],
    ['it answered, and goes on working of itself: it has responded', [['03-02', 'verify'], ['03-04', 'answer'], ['03-05', 'start']], ['met 03-09']],
    ['it asked in vain, and the reporter contests', [['03-03', 'ask'], ['03-17', 'expire'], ['03-25', 'contest']], ['running 04-01']],
  ];
  for (const [title, deeds, first] of WITHOUT_REPLY) {
    test(`a first response is owed when ${title}`, async (context) => {
      assert.deepEqual((await setup(context, deeds)).of('first_response'), first);
    });
  }

  const [ROADS, WATER, UNIT] = ['jalan-dinas', 'air-perumda', 'jalan-unit'] as const;
  const FORWARDED: readonly (readonly [title: string, deeds: readonly Deed[], first: readonly string[], spare: number])[] = [
    ['forwarded at once, the agency has all of its time', [['03-02', 'forward', WATER]], ['running 03-09'], 5],
    ['forwarded on the same day, it has all of its time again', [['03-02', 'verify'], ['03-02', 'forward', WATER]], ['dropped 03-09', 'running 03-09'], 5],
    ['forwarded on its second day, it has all of its time again', [['03-02', 'verify'], ['03-04', 'forward', WATER]], ['dropped 03-09', 'running 03-11'], 3],
    ['forwarded on its last day, it has all of its time again, and there is no more', [['03-02', 'verify'], ['03-09', 'forward', WATER]], ['dropped 03-09', 'running 03-16'], 0],
    ['forwarded late, it has what is left', [['03-02', 'verify'], ['03-11', 'forward', WATER]], ['missed 03-09', 'running 03-16'], 0],
    ['forwarded after all time is over, it is as late as it was', [['03-02', 'verify'], ['03-25', 'forward', WATER]], ['running 03-09'], 5],
    ['sent back and forth, all together have ten days', [['03-02', 'verify'], ['03-04', 'forward', WATER], ['03-06', 'return', ROADS], ['03-10', 'forward', WATER], ['03-12', 'return', ROADS]], ['dropped 03-09', 'dropped 03-11', 'dropped 03-13', 'dropped 03-16', 'running 03-16'], 0],
    ['sent on each day, the last day stays where it is', [['03-02', 'verify'], ['03-06', 'forward', WATER], ['03-12', 'forward', UNIT], ['03-13', 'forward', ROADS], ['03-16', 'forward', WATER]], ['dropped 03-09', 'dropped 03-13', 'dropped 03-16', 'running 03-16'], 0],
    ['asked in between, the turn of the reporter does not count', [['03-02', 'verify'], ['03-04', 'ask'], ['03-10', 'reply'], ['03-11', 'forward', WATER]], ['dropped 03-13', 'running 03-25'], 2],
    ['contested, a first response is owed anew, with all of its time', [['03-02', 'verify'], ['03-09', 'forward', WATER], ['03-10', 'answer'], ['03-11', 'contest']], ['dropped 03-09', 'met 03-16', 'running 03-25'], 5],
  ];
  for (const [title, deeds, first, spare] of FORWARDED) {
    test(`a report ${title}`, async (context) => {
      const { of, spare: left } = await setup(context, deeds);
      assert.deepEqual([of('first_response'), left], [first, spare]);
    });
  }

  test('an agency with days of its own has those, and no more than the whole leaves', async (context) => {
    const quick = await setup(context, [['03-02', 'verify'], ['03-04', 'forward', WATER]], { [WATER]: { firstResponse: 2 } });
    assert.deepEqual([quick.of('first_response').at(-1), quick.spare], ['running 03-06', 6]);
    const slow = await setup(context, [['03-02', 'verify'], ['03-04', 'forward', WATER]], { [WATER]: { firstResponse: 30 } });
    assert.deepEqual([slow.of('first_response').at(-1), slow.spare], ['running 03-16', 0]);
  });

  const WINDOWS: readonly (readonly [title: string, deeds: readonly Deed[], reply: readonly string[]])[] = [
    ['once, it is ten days', [['03-02', 'verify'], ['03-03', 'answer']], ['running 03-17']],
    ['twice, it begins anew', [['03-02', 'verify'], ['03-03', 'answer'], ['03-05', 'answer']], ['dropped 03-17', 'running 03-26']],
    ['a third time, it stays', [['03-02', 'verify'], ['03-03', 'answer'], ['03-05', 'answer'], ['03-13', 'answer'], ['03-16', 'answer']], ['dropped 03-17', 'running 03-26']],
    ['each time after going back to work, what was left goes on', [['03-02', 'verify'], ['03-03', 'answer'], ['03-05', 'start'], ['03-05', 'answer'], ['03-13', 'start'], ['03-16', 'answer']], ['dropped 03-17', 'running 03-27']],
    ['and then closes, it begins anew for the closure', [['03-02', 'verify'], ['03-03', 'answer'], ['03-05', 'answer'], ['03-13', 'answer'], ['03-16', 'close']], ['dropped 03-17', 'dropped 03-26', 'running 04-07']],
    ['again after the reporter replied, it begins anew', [['03-02', 'verify'], ['03-03', 'answer'], ['03-04', 'answer'], ['03-05', 'reply'], ['03-06', 'answer']], ['dropped 03-17', 'met 03-25', 'running 03-27']],
    ['again after the reporter contested, it begins anew', [['03-02', 'verify'], ['03-03', 'answer'], ['03-04', 'answer'], ['03-05', 'contest'], ['03-06', 'answer']], ['dropped 03-17', 'met 03-25', 'running 03-27']],
    ['after asking twice, what was left of the question goes on', [['03-02', 'verify'], ['03-03', 'ask'], ['03-04', 'start'], ['03-04', 'ask'], ['03-06', 'start'], ['03-09', 'answer']], ['dropped 03-17', 'running 03-26']],
  ];
  for (const [title, deeds, reply] of WINDOWS) {
    test(`of the window to reply: when the agency answers ${title}`, async (context) => {
      assert.deepEqual((await setup(context, deeds)).of('reply'), reply);
    });
  }

  test('a window that stands still while the agency works again shows to nobody as due', async (context) => {
    const { of, shown } = await setup(context, [['03-02', 'verify'], ['03-03', 'answer'], ['03-05', 'start']]);
    assert.deepEqual([of('reply'), shown], [['paused 8'], 'settlement 03-31']);
  });
});
