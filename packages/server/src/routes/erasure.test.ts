import assert from 'node:assert/strict';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { operations } from '@lapor/sdk/openapi';
import { startApp, type TestApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { uploadFile } from '../test-support/files.js';
import { openCase, type Case } from '../test-support/reporter.js';
import { assertProblem, bodyOf, send, staffKey } from '../test-support/requests.js';
import { wholeDatabase } from '../test-support/whole-database.js';
import { verifyHistory } from '../workflow/history.js';
import { removeForGood } from '../workflow/removal.js';

/** Planted wherever somebody can write. */
const CANARY = /zxken/i;

eachDatabase('deleting a report', (makeDatabase) => {
  async function setup(context: TestContext) {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    return { app, report: await fill(app) };
  }

  /** A report with something written in every place there is. */
  async function fill(app: TestApp): Promise<Case & { files: string[] }> {
    const [filed, replied, answered] = [await uploadFile(app), await uploadFile(app), await uploadFile(app)];
    const report = await openCase(app, {
      title: 'Zxkenari di judul laporan',
      body: 'Zxkenari di dalam isi laporan yang cukup panjang. '.repeat(40),
      location: { text: 'Gang Zxkenari', regionCode: '51.02.05', point: { latitude: -8.5431, longitude: 115.1207 } },
      categoryId: 'jalan-lubang',
      answers: [{ questionId: 'ruas', value: 'Jalan Zxkenari' }],
      attachments: [filed.id],
      visibility: 'public',
      reporter: { name: 'Ni Luh Zxkenari' },
      contact: { kind: 'email', email: 'zxkenari@contoh.example' },
    });
    const key = { idempotencyKey: 'kunci-yang-diingat-server' };
    await report.step('reply', { text: 'Zxkenari di balasan.', attachments: [replied.id] }, key);
    await report.staff('verify', { text: 'Zxkenari di verifikasi.', note: 'Zxkenari di catatan.' });
    await report.staff('answer', { text: 'Zxkenari di tanggapan.', attachments: [answered.id] });
    await report.step('rate', { score: 3, text: 'Zxkenari di penilaian.' }, key);
    await report.step('contest', { reason: 'not_settled', text: 'Zxkenari di sanggahan.' }, key);
    await report.step('request-erasure', { text: 'Zxkenari di permintaan.' }, key);
    return { ...report, files: [filed.id, replied.id, answered.id] };
  }

  const exists = (app: TestApp, id: string) => access(join(app.directory, id.slice(0, 2), id)).then(() => true, () => false);

  test('what was written is gone from the database, the disk and every answer, and the chain still verifies', async (context) => {
    const { app, report } = await setup(context);
    // Among others: an index that shares its pages with them must forget it too.
    for (let count = 0; count < 12; count += 1) await (await openCase(app, { title: `Lampu jalan mati ${String(count)}` })).staff('verify');
    assert.match(await wholeDatabase(app), CANARY);
    const before = await app.deps.store.reports.find(report.number);
    const told = bodyOf(await report.staff('erase', { text: 'Sudah kami hapus.' }), operations.eraseReport);
    assert.deepEqual([told.title, told.body, told.location?.text, told.location?.point, told.answers, told.attachments], ['', '', null, null, [], []]);
    // It was contested. What is still open ends as withdrawn, for there is nothing left to work on.
    assert.deepEqual([told.status, told.turn, told.moves], ['withdrawn', 'nobody', []]);

    assert.doesNotMatch(await wholeDatabase(app), CANARY);
    for (const id of report.files) assert.equal(await exists(app, id), false);
    assert.deepEqual(await app.deps.store.removals.waiting(10), []);

    const row = await app.deps.store.reports.find(report.number);
    assert.ok(row && before);
    assert.equal(await verifyHistory(app.deps.store, row), null);
    for (const field of ['number', 'agency_id', 'category_id', 'classification', 'incident_date', 'created_at', 'region_code'] as const) assert.equal(row[field], before[field]);
    assert.deepEqual([row.latitude, row.longitude, row.location_text], [null, null, null]);
    assert.equal((await app.deps.store.ratings.find(row.id))?.score, 3);
    const events = await app.deps.store.events.ofReport(row.id);
    assert.ok(events.slice(0, -1).every(({ salt, text, note }) => salt === '' && text === null && note === null));
    assert.equal(events.at(-1)?.text, 'Sudah kami hapus.');
  });

  test('a report that was settled stays settled when it is erased', async (context) => {
    const { report } = await setup(context);
    await report.staff('answer', { text: 'Kami perbaiki.' });
    await report.step('confirm');
    const told = bodyOf(await report.staff('erase'), operations.eraseReport);
    assert.deepEqual([told.status, told.erasure], ['resolved', 'erased']);
  });

  test('the reporter still sees that it was there, what was done, and that it was erased', async (context) => {
    const { report } = await setup(context);
    assert.deepEqual([(await report.track()).erasure, (await report.track()).rights.some(({ code }) => code === 'request_erasure')], ['requested', false]);
    await report.staff('erase');
    const seen = await report.track();
    assert.deepEqual([seen.erasure, seen.turn, seen.due, seen.rights, seen.visibilityChanges], ['erased', 'nobody', null, [], []]);
    assert.deepEqual(seen.events.map(({ kind }) => kind), ['submitted', 'replied', 'verified', 'answered', 'rated', 'contested', 'erasure_requested', 'erased']);
    for (const path of ['reply', 'withdraw', 'request-erasure']) assertProblem(await report.step(path, path === 'reply' ? { text: 'Lagi.' } : {}), 'not_allowed');
    assertProblem(await report.step('visibility', { visibility: 'public', confirmed: true, reporter: { name: 'Zxkenari' } }), 'not_allowed');
    assertProblem(await report.staff('answer', { text: 'Tetap kami jawab.' }), 'not_allowed');
    assertProblem(await report.staff('erase'), 'not_allowed');
  });

  test('what the server remembered for repeats is erased too, and a repeat brings nothing back', async (context) => {
    const { app, report } = await setup(context);
    const erased = await report.staff('erase');
    assert.equal(erased.status, 200);
    const key = { idempotencyKey: 'kunci-yang-diingat-server' };
    assertProblem(await report.step('reply', { text: 'Zxkenari di balasan.' }, key), 'not_allowed');
    assert.doesNotMatch(await wholeDatabase(app), CANARY);
  });

  test('a file the disk would not let go is deleted by the job, also after a restart', async (context) => {
    const { app, report } = await setup(context);
    const remove = app.deps.files.remove.bind(app.deps.files);
    let broken = true;
    app.deps.files.remove = (id) => (broken ? Promise.reject(new Error('The disk is away')) : remove(id));
    assert.equal((await report.staff('erase')).status, 200);
    assert.match(app.log.join(''), /"level":"error","event":"failure".*"job":"removal"/);
    assert.equal(await exists(app, report.files[0] ?? ''), true);
    broken = false;
    await removeForGood(app.deps);
    for (const id of report.files) assert.equal(await exists(app, id), false);
    assert.doesNotMatch(await wholeDatabase(app), CANARY);
    assert.deepEqual(await app.deps.store.removals.waiting(10), []);
  });

  test('nobody deletes what its reporter did not ask to be deleted, and nobody but an admin within reach does', async (context) => {
    const { app, report } = await setup(context);
    const other = await openCase(app);
    assertProblem(await other.staff('erase'), 'not_allowed');
    assertProblem(await other.staff('refuse-erasure', { reason: 'legal_duty', text: 'Tidak diminta.' }), 'not_allowed');
    const path = `/v1/staff/reports/${report.number}/erase`;
    assertProblem(await send(app, 'POST', path, { key: await staffKey(app, 'agency_admin', 'air-perumda'), body: {} }), 'not_found');
    assertProblem(await send(app, 'POST', path, { key: await staffKey(app, 'liaison_officer', 'jalan-dinas'), body: {} }), 'not_allowed');
    assertProblem(await send(app, 'POST', path, { key: await staffKey(app, 'overseer', null), body: {} }), 'not_allowed');
    assertProblem(await send(app, 'POST', path, { body: {} }), 'unauthenticated');
    assertProblem(await send(app, 'POST', path, { code: report.code, body: {} }), 'unauthenticated');
    assert.equal((await report.track()).erasure, 'requested');
    bodyOf(await send(app, 'POST', path, { key: await staffKey(app, 'national_admin', null), body: {} }), operations.eraseReport);
  });

  test('a refusal gives its reason, and the reporter may ask again', async (context) => {
    const { app, report } = await setup(context);
    assertProblem(await report.staff('refuse-erasure', { reason: 'other' }), 'validation_failed', ['/text required']);
    const refused = bodyOf(await report.staff('refuse-erasure', { reason: 'under_investigation', text: 'Masih diperiksa.' }), operations.refuseReportErasure);
    assert.deepEqual([refused.erasure, refused.moves.includes('erase')], ['refused', false]);
    const seen = await report.track();
    assert.deepEqual([seen.erasure, seen.events.at(-1)?.reason, seen.rights.some(({ code }) => code === 'request_erasure')], ['refused', 'under_investigation', true]);
    bodyOf(await report.step('request-erasure'), operations.requestReportErasure);
    await report.staff('erase');
    const row = await app.deps.store.reports.find(report.number);
    assert.equal(row && (await verifyHistory(app.deps.store, row)), null);
  });

  test('admins find what waits for their decision, the longest waiting first, page by page', async (context) => {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    const numbers: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      const report = await openCase(app);
      app.clock.advance(60);
      await report.step('request-erasure');
      numbers.push(report.number);
    }
    await openCase(app);
    const key = await staffKey(app, 'agency_admin', 'kabupaten');
    const first = bodyOf(await send(app, 'GET', '/v1/staff/erasures?limit=2', { key }), operations.listErasures);
    const second = bodyOf(await send(app, 'GET', `/v1/staff/erasures?limit=2&cursor=${first.nextCursor ?? ''}`, { key }), operations.listErasures);
    assert.deepEqual([...first.items, ...second.items].map(({ number }) => number), numbers);
    assert.equal(second.nextCursor, null);
    const elsewhere = await staffKey(app, 'agency_admin', 'air-perumda');
    assert.deepEqual(bodyOf(await send(app, 'GET', '/v1/staff/erasures', { key: elsewhere }), operations.listErasures).items, []);
    assertProblem(await send(app, 'GET', '/v1/staff/erasures?cursor=x', { key }), 'validation_failed');
  });

  test('content that is only missing, with no event that erased it, is found out', async (context) => {
    const { app, report } = await setup(context);
    const row = await app.deps.store.reports.find(report.number);
    assert.ok(row);
    await app.deps.store.events.eraseContent(row.id);
    assert.equal((await verifyHistory(app.deps.store, row))?.fault, 'changed_content');
  });
});
