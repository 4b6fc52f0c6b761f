import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { operations } from '@lapor/sdk/openapi';
import { startApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { assertProblem, bodyOf, fileReport, send, staffKey } from '../test-support/requests.js';

eachDatabase('what a report says of its clocks', (makeDatabase) => {
  async function setup(context: TestContext, filed: Parameters<typeof fileReport>[1] = {}) {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    const receipt = await fileReport(app, filed);
    const path = `/v1/staff/reports/${receipt.number}`;
    const key = await staffKey(app, 'agency_admin', 'jalan-dinas');
    const track = async () => bodyOf(await send(app, 'GET', `/v1/reports/${receipt.number}`, { code: receipt.accessCode }), operations.getReport);
    /** Each right in short: its code, from when, until when. */
    const rights = async () => new Map((await track()).rights.map(({ code, from, until }) => [code, `${from ?? ''}/${until ?? ''}`]));
    const move = (name: string, body: object = {}) => send(app, 'POST', `${path}/${name}`, { key, body });
    const seen = async () => bodyOf(await send(app, 'GET', path, { key }), operations.getStaffReport);
    return { app, key, move, rights, seen, track, at: (day: string) => app.clock.set(`${day}T02:00:00Z`) };
  }

  test('while the agency has it the reporter may withdraw, and go to the Ombudsman five working days after a missed day', async (context) => {
    const { move, rights } = await setup(context);
    // Verification is due on 5 March.
    assert.equal((await rights()).get('ombudsman'), '2026-03-12/');
    assert.ok((await rights()).has('withdraw') && !(await rights()).has('contest'));
    await move('verify');
    // The first response is due on 9 March.
    assert.equal((await rights()).get('ombudsman'), '2026-03-16/');
  });

  test('once it is the reporter’s turn, what depends on the window ends with it, and what was in time gives no right to the Ombudsman', async (context) => {
    const { move, rights } = await setup(context);
    await move('verify');
    await move('answer', { text: 'Sudah kami perbaiki.' });
    const now = await rights();
    assert.deepEqual([now.get('confirm'), now.get('contest'), now.get('rate'), now.has('ombudsman'), now.has('withdraw')], ['/2026-03-16', '/2026-03-16', '/', false, now.has('withdraw')]);
  });

  test('what was late when the agency answered stays a matter for the Ombudsman', async (context) => {
    const { move, rights, at } = await setup(context);
    await move('verify');
    at('2026-04-20');
    await move('answer', { text: 'Sudah kami perbaiki.' });
    assert.equal((await rights()).get('ombudsman'), '2026-04-06/');
  });

  test('staff see every clock, with the days left, and whether it is of a supervisory kind', async (context) => {
    const { move, seen, at } = await setup(context);
    await move('verify', { supervision: true });
    at('2026-03-04');
    await move('ask', { text: 'Di mana tepatnya?' });
    const { clocks, supervision } = await seen();
    assert.equal(supervision, true);
    assert.deepEqual(clocks, [
      { stage: 'verification', state: 'met', days: 3, extendedDays: 0, startedOn: '2026-03-02', dueDate: '2026-03-05', latestDate: null, workingDaysLeft: null },
      { stage: 'first_response', state: 'paused', days: 5, extendedDays: 0, startedOn: '2026-03-02', dueDate: '2026-03-09', latestDate: '2026-03-16', workingDaysLeft: 3 },
      { stage: 'settlement', state: 'paused', days: 60, extendedDays: 0, startedOn: '2026-03-02', dueDate: '2026-06-10', latestDate: null, workingDaysLeft: 58 },
      { stage: 'reply', state: 'running', days: 10, extendedDays: 0, startedOn: '2026-03-04', dueDate: '2026-03-25', latestDate: null, workingDaysLeft: 10 },
    ]);
  });

  test('the admin who verifies has the last word on supervision, for complaints alone', async (context) => {
    const { app, move, seen } = await setup(context, { categoryId: 'jalan' });
    await app.database.updateTable('categories').set({ supervisory: 1 }).where('id', '=', 'jalan').execute();
    assert.equal((await seen()).supervision, true);
    await move('verify', { supervision: false });
    assert.equal((await seen()).supervision, false);
    const other = await setup(context, { classification: 'aspiration', incidentDate: undefined });
    assertProblem(await other.move('verify', { supervision: true }), 'validation_failed', ['/supervision not_applicable']);
  });

  test('midnight comes an hour earlier in each zone further east: the day is over there first', async (context) => {
    const { app, track } = await setup(context);
    const left = async (zone: string, instant: string) => {
      await app.database.updateTable('agencies').set({ time_zone: zone }).execute();
      app.clock.set(instant);
      return (await track()).due?.workingDaysLeft;
    };
    // Due on 5 March: the last second of that day and the first of the next, in WIB, WITA and WIT.
    assert.deepEqual([await left('Asia/Jakarta', '2026-03-05T16:59:59Z'), await left('Asia/Jakarta', '2026-03-05T17:00:00Z')], [0, -1]);
    assert.deepEqual([await left('Asia/Makassar', '2026-03-05T15:59:59Z'), await left('Asia/Makassar', '2026-03-05T16:00:00Z')], [0, -1]);
    assert.deepEqual([await left('Asia/Jayapura', '2026-03-05T14:59:59Z'), await left('Asia/Jayapura', '2026-03-05T15:00:00Z')], [0, -1]);
  });

  test('an agency in Bali that keeps Bali’s days has Galungan off; one elsewhere in the tree does not', async (context) => {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    await app.deps.store.agencyClocks.put('jalan-dinas', { calendars: JSON.stringify(['indonesia', 'bali']) });
    app.clock.set('2026-06-12T02:00:00Z');
    const due = async (agencyId: string) => (await fileReport(app, { agencyId, incidentDate: '2026-06-10' })).due;
    // 15 June, then the Islamic New Year on the 16th, Galungan and the day after.
    assert.deepEqual(await due('air-perumda'), { stage: 'verification', date: '2026-06-18', workingDaysLeft: 3 });
    assert.deepEqual(await due('jalan-dinas'), { stage: 'verification', date: '2026-06-22', workingDaysLeft: 3 });
    assert.deepEqual(await due('jalan-unit'), { stage: 'verification', date: '2026-06-22', workingDaysLeft: 3 });
  });
});
