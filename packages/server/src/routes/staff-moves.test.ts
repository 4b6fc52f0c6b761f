import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { REASONS, type StaffMove } from '@lapor/sdk/contract';
import { startApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { assertProblem, fileReport, send, staffKey } from '../test-support/requests.js';

const LONG = 'a'.repeat(5001);

// What each move asks for beyond the rest, and what is said of a request that lacks it or has it wrong.
const WRONG: readonly (readonly [move: StaffMove, body: object, issues: readonly string[]])[] = [
  ['verify', { text: 'ya' }, ['/text too_short']],
  ['verify', { reason: 'other' }, [' unknown_field']],
  ['ask', {}, ['/text required']],
  ['ask', { text: LONG }, ['/text too_long']],
  ['forward', {}, ['/agencyId required']],
  ['forward', { agencyId: '../x' }, ['/agencyId wrong_format']],
  ['forward', { agencyId: 'a', assistingAgencyIds: 'b' }, ['/assistingAgencyIds wrong_type']],
  ['forward', { agencyId: 'a', assistingAgencyIds: Array.from({ length: 11 }, (_, index) => `b${String(index)}`) }, ['/assistingAgencyIds too_many']],
  ['return', {}, ['/reason required', '/text required']],
  ['return', { reason: 'tired', text: 'Bukan kami.' }, ['/reason unknown_value']],
  ['return', { reason: 'not_our_area' }, ['/text required']],
  ['involve', {}, ['/agencyId required']],
  ['release', { agencyId: null }, ['/agencyId wrong_type']],
  ['inform', { text: '' }, ['/text required']],
  ['answer', { text: '   ' }, ['/text required']],
  ['extend', { reason: 'budget', text: 'Menunggu anggaran.' }, ['/workingDays required']],
  ['extend', { reason: 'budget', text: 'Menunggu anggaran.', workingDays: 0 }, ['/workingDays too_small']],
  ['extend', { reason: 'budget', text: 'Menunggu anggaran.', workingDays: 61 }, ['/workingDays too_large']],
  ['extend', { workingDays: 1 }, ['/reason required', '/text required']],
  ['close', {}, ['/text required']],
  ['reject', { text: 'Tidak bisa.' }, ['/reason required']],
  ['reject', { reason: 'no_reply', text: 'Tidak dibalas.' }, ['/reason unknown_value']],
  ['reopen', { reason: 'new_facts' }, ['/text required']],
  ['assign', {}, ['/assigneeId required']],
  ['assign', { assigneeId: 7 }, ['/assigneeId wrong_type']],
  ['note', {}, ['/note required']],
  ['note', { note: '' }, ['/note required']],
  ['flag', { reason: 'stuck' }, ['/text required']],
  ['flag', { text: 'Lama.' }, ['/reason required']],
];

eachDatabase('what staff send with a move', (makeDatabase) => {
  async function setup(context: TestContext) {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    const key = await staffKey(app, 'national_admin', null);
    const { number } = await fileReport(app);
    return { app, number, move: (name: StaffMove, body: object) => send(app, 'POST', `/v1/staff/reports/${number}/${name}`, { key, body }) };
  }

  test('a move that lacks its reason, its sentence or anything else is refused with the place of each, and changes nothing', async (context) => {
    const { app, number, move } = await setup(context);
    const before = await app.deps.store.reports.find(number);
    for (const [name, body, issues] of WRONG) assertProblem(await move(name, body), 'validation_failed', issues);
    assert.deepEqual(await app.deps.store.reports.find(number), before);
    assert.equal((await app.deps.store.events.ofReport(before?.id ?? '')).length, 1);
  });

  test('every reason the contract lists is taken', async (context) => {
    const { app, move } = await setup(context);
    for (const reason of REASONS.reject) {
      assert.equal((await move('reject', { reason, text: 'Alasannya begini.' })).status, 200, reason);
      assert.equal((await move('reopen', { reason: 'rejected_wrongly', text: 'Kami keliru.' })).status, 200);
    }
    for (const reason of REASONS.reopen) {
      await move('reject', { reason: 'duplicate', text: 'Sudah dilaporkan.' });
      assert.equal((await move('reopen', { reason, text: 'Kami keliru.' })).status, 200, reason);
    }
    const key = await staffKey(app, 'overseer', null);
    for (const reason of REASONS.flag) {
      const { number } = await fileReport(app);
      assert.equal((await send(app, 'POST', `/v1/staff/reports/${number}/flag`, { key, body: { reason, text: 'Perlu perhatian.' } })).status, 200, reason);
    }
  });
});
