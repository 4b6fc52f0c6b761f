import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Report } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { DEFAULT_SETTINGS } from '../settings.js';
import { startApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { uploadFile } from '../test-support/files.js';
import { openCase } from '../test-support/reporter.js';
import { assertProblem, bodyOf, fileReport, send } from '../test-support/requests.js';
import { verifyHistory } from '../workflow/history.js';

const DAY = 24 * 60 * 60;
const moves = ({ rights }: Report) => rights.flatMap(({ code }) => (code === 'ombudsman' ? [] : [code]));
const remind = ({ rights }: Report) => rights.find(({ code }) => code === 'remind');

eachDatabase('the reporter afterwards', (makeDatabase) => {
  async function setup(context: TestContext) {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    const report = await openCase(app);
    const kept = async () => (await app.deps.store.reports.find(report.number)) ?? assert.fail();
    return { app, report, kept };
  }

  test('a reporter adds a photo, contests a closure, confirms the second one and rates it', async (context) => {
    const { app, report, kept } = await setup(context);
    assert.deepEqual(moves(await report.track()), ['reply', 'remind', 'withdraw', 'raise_visibility', 'lower_visibility', 'request_erasure']);
    const photo = await uploadFile(app);
    const replied = bodyOf(await report.step('reply', { text: 'Lubangnya makin besar.', attachments: [photo.id] }), operations.replyToReport);
    assert.deepEqual([replied.status, replied.events.at(-1)?.text, replied.events.at(-1)?.attachments], ['awaiting_verification', 'Lubangnya makin besar.', [photo]]);

    await report.staff('verify');
    await report.staff('answer', { text: 'Sudah kami tambal.' });
    await report.staff('close', { text: 'Selesai.' });
    const contested = bodyOf(await report.step('contest', { reason: 'not_settled', text: 'Tambalannya lepas lagi.' }), operations.contestReport);
    assert.deepEqual([contested.status, contested.turn, contested.events.at(-1)?.reason], ['contested', 'agency', 'not_settled']);
    assert.equal((await kept()).contests, 1);

    await report.staff('answer', { text: 'Kami aspal ulang.' });
    const confirmed = bodyOf(await report.step('confirm'), operations.confirmReport);
    assert.deepEqual([confirmed.status, confirmed.turn, confirmed.due], ['resolved', 'nobody', null]);
    assert.equal((await kept()).resolved_by, 'reporter');
    assert.deepEqual(moves(confirmed).filter((move) => !move.endsWith('visibility')), ['contest', 'rate', 'request_erasure']);

    const rated = bodyOf(await report.step('rate', { score: 2, text: 'Lama sekali.' }), operations.rateReport);
    assert.deepEqual([rated.rating?.score, rated.rating?.text, rated.events.at(-1)?.kind, rated.events.at(-1)?.text], [2, 'Lama sekali.', 'rated', null]);
    assert.equal(bodyOf(await report.step('rate', { score: 4 }), operations.rateReport).rating?.score, 4);
    assert.deepEqual((await report.track()).rating?.text, null);
    assert.equal(await verifyHistory(app.deps.store, await kept()), null);
  });

  test('a report is withdrawn, and after that nothing but deletion and confidentiality is left', async (context) => {
    const { report } = await setup(context);
    const withdrawn = bodyOf(await report.step('withdraw', { text: 'Sudah diperbaiki warga.' }), operations.withdrawReport);
    assert.deepEqual([withdrawn.status, withdrawn.turn, withdrawn.due], ['withdrawn', 'nobody', null]);
    assert.deepEqual(moves(withdrawn), ['raise_visibility', 'lower_visibility', 'request_erasure']);
    assertProblem(await report.step('reply', { text: 'Maaf, belum.' }), 'not_allowed');
    assertProblem(await report.step('confirm'), 'not_allowed');
    assertProblem(await report.step('contest', { reason: 'other', text: 'Tidak jadi.' }), 'not_allowed');
    assertProblem(await report.step('withdraw'), 'not_allowed');
    assertProblem(await report.step('rate', { score: 5 }), 'not_allowed');
  });

  test('an agency is reminded after three working days, and not again before three more', async (context) => {
    const { app, report } = await setup(context);
    // Filed on Monday the 2nd.
    assert.equal(remind(await report.track())?.from, '2026-03-05');
    assertProblem(await report.step('remind'), 'not_allowed');
    app.clock.advance(2 * DAY + 13 * 60 * 60);
    assertProblem(await report.step('remind'), 'not_allowed');
    app.clock.advance(2 * 60 * 60);
    const reminded = bodyOf(await report.step('remind'), operations.remindAboutReport);
    assert.equal(reminded.events.at(-1)?.kind, 'reminded');
    assert.equal(remind(reminded)?.from, '2026-03-10');
    assertProblem(await report.step('remind'), 'not_allowed');
    await report.staff('verify');
    await report.staff('answer', { text: 'Kami tangani.' });
    app.clock.advance(30 * DAY);
    assert.equal(remind(await report.track()), undefined);
    assertProblem(await report.step('remind'), 'not_allowed');
  });

  test('the same step sent again is one step with one answer, and another step under its key is refused', async (context) => {
    const { app, report } = await setup(context);
    const idempotencyKey = 'kunci-balasan-pertama';
    const first = await report.step('reply', { text: 'Masih berlubang.' }, { idempotencyKey });
    app.clock.advance(3600);
    const second = await report.step('reply', { text: 'Masih berlubang.' }, { idempotencyKey });
    assert.equal(second.text, first.text);
    assert.equal((await report.track()).events.filter(({ kind }) => kind === 'replied').length, 1);
    assertProblem(await report.step('reply', { text: 'Lain lagi.' }, { idempotencyKey }), 'idempotency_conflict');
    const ten = await Promise.all(Array.from({ length: 10 }, () => report.step('withdraw', {}, { idempotencyKey: 'kunci-cabut-laporan' })));
    assert.deepEqual(new Set(ten.map(({ text, status }) => `${String(status)} ${text}`)).size, 1);
  });

  test('of two devices at once, one confirms or withdraws and the other is told that it is done', async (context) => {
    const { app, report, kept } = await setup(context);
    await report.staff('verify');
    await report.staff('answer', { text: 'Sudah.' });
    const answers = await Promise.all([
      ...Array.from({ length: 4 }, () => report.step('confirm')),
      ...Array.from({ length: 4 }, () => report.step('withdraw')),
    ]);
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
    for (const answer of answers) if (answer.status !== 200) assertProblem(answer, 'not_allowed');
    assert.equal((await report.track()).events.length, 4);
    assert.equal(await verifyHistory(app.deps.store, await kept()), null);
  });

  test('nobody takes a step without the code, and a wrong number and a wrong code look alike', async (context) => {
    const { app, report } = await setup(context);
    const paths = ['reply', 'remind', 'confirm', 'contest', 'rate', 'withdraw', 'visibility', 'request-erasure'];
    for (const path of paths) {
      const wrong = await report.step(path, {}, { code: '0000000000000000' });
      const unknown = await send(app, 'POST', `/v1/reports/0000000000/${path}`, { code: report.code, body: {} });
      assertProblem(wrong, 'not_found');
      assertProblem(unknown, 'not_found');
      assertProblem(await send(app, 'POST', `/v1/reports/${report.number}/${path}`, { body: {} }), 'not_found');
      app.clock.advance(3600);
    }
    assert.equal((await report.track()).events.length, 1);
  });

  test('a reply carries as many files as a report may, and a report no more in all than the server keeps', async (context) => {
    const app = await startApp({ makeDatabase, settings: { afterwards: { ...DEFAULT_SETTINGS.afterwards, attachmentsPerReport: 3 } } });
    context.after(() => app.stop());
    const report = await openCase(app);
    const six = await Promise.all(Array.from({ length: 6 }, () => uploadFile(app)));
    const ids = six.map(({ id }) => id);
    assertProblem(await report.step('reply', { text: 'Enam foto.', attachments: ids }), 'validation_failed', ['/attachments too_many']);
    bodyOf(await report.step('reply', { text: 'Dua foto.', attachments: ids.slice(0, 2) }), operations.replyToReport);
    assertProblem(await report.step('reply', { text: 'Dua lagi.', attachments: ids.slice(2, 4) }), 'validation_failed', ['/attachments too_many']);
    assertProblem(await report.step('reply', { text: 'Yang sama.', attachments: ids.slice(0, 1) }), 'validation_failed', ['/attachments/0 unknown_attachment']);
    bodyOf(await report.step('reply', { text: 'Satu lagi.', attachments: ids.slice(2, 3) }), operations.replyToReport);
    // A refused file is still free for another report.
    await fileReport(app, { attachments: ids.slice(3, 4) });
  });

  test('what a reporter writes wrongly is named, and nothing changes', async (context) => {
    const { report } = await setup(context);
    await report.staff('verify');
    await report.staff('answer', { text: 'Sudah.' });
    const before = await report.track();
    assertProblem(await report.step('contest', { reason: 'bosan', text: 'x' }), 'validation_failed', ['/reason unknown_value', '/text too_short']);
    assertProblem(await report.step('rate', { score: 6 }), 'validation_failed', ['/score too_large']);
    assertProblem(await report.step('rate', { score: 2.5 }), 'validation_failed');
    assertProblem(await report.step('confirm', { score: 1 }), 'validation_failed', [' unknown_field']);
    assert.deepEqual(await report.track(), before);
  });
});
