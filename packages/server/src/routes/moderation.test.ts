import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { operations } from '@lapor/sdk/openapi';
import { startApp, type TestApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { uploadFile } from '../test-support/files.js';
import { listed, publish } from '../test-support/published.js';
import { assertProblem, bodyOf, fileReport, send, staffKey } from '../test-support/requests.js';
import { verifyHistory } from '../workflow/history.js';

eachDatabase('moderation', (makeDatabase) => {
  async function setup(context: TestContext) {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    const admin = await staffKey(app, 'agency_admin', 'kabupaten');
    const act = (number: string, move: string, body: object, key = admin, idempotencyKey?: string) =>
      send(app, 'POST', `/v1/staff/reports/${number}/${move}`, { key, body, ...(idempotencyKey && { idempotencyKey }) });
    return { app, admin, act };
  }
  const read = async (app: TestApp, number: string) => bodyOf(await send(app, 'GET', `/v1/public/reports/${number}`), operations.getPublicReport);

  test('a hidden report is gone for the public at once, its reporter is told why, and it can be shown again', async (context) => {
    const { app, admin, act } = await setup(context);
    const { number, accessCode: code } = await fileReport(app);
    await act(number, 'verify', {});
    const hidden = bodyOf(await act(number, 'hide', { reason: 'slander', text: 'Menuduh orang tanpa bukti.', note: 'Lihat surat.' }), operations.hideReport);
    assert.deepEqual([hidden.keptBack, hidden.seen], ['hidden', null]);
    assert.deepEqual([await listed(app), await listed(app, '?search=jalan')], [[], []]);
    assertProblem(await send(app, 'GET', `/v1/public/reports/${number}`), 'not_found');
    const own = bodyOf(await send(app, 'GET', `/v1/reports/${number}`, { code }), operations.getReport);
    assert.deepEqual(own.events.map(({ kind, reason, text }) => [kind, reason, text]).at(-1), ['hidden', 'slander', 'Menuduh orang tanpa bukti.']);
    assertProblem(await act(number, 'hide', { reason: 'spam', text: 'Sekali lagi.' }), 'not_allowed');

    const shown = bodyOf(await act(number, 'show', {}), operations.showReport);
    assert.deepEqual([shown.keptBack, shown.seen?.number], [null, number]);
    assert.deepEqual(await listed(app, '?search=jalan'), [number]);
    assertProblem(await act(number, 'show', {}), 'not_allowed');
    assert.deepEqual(bodyOf(await send(app, 'GET', `/v1/staff/reports/${number}/publication`, { key: admin }), operations.getPublication), shown);
    const row = (await app.deps.store.reports.find(number)) ?? assert.fail();
    assert.equal(await verifyHistory(app.deps.store, row), null);
  });

  test('covered parts are read, listed and found by nobody outside, while staff and reporter read the original', async (context) => {
    const { app, admin, act } = await setup(context);
    const file = await uploadFile(app);
    const title = 'Pungli 👩🏽‍⚖️ oleh Bapak Kenari';
    const body = 'Petugas bernama Kenari meminta uang.\nNomornya 081234567890, alamatnya dekat pasar.';
    const { number, accessCode: code } = await fileReport(app, { title, body, location: { text: 'Rumah Kenari', regionCode: '51.02.05' }, attachments: [file.id] });
    await act(number, 'verify', {});
    await act(number, 'answer', { text: 'Kami panggil saudara Kenari.' });
    assert.deepEqual(await listed(app, '?search=kenari'), [number]);
    const events = bodyOf(await send(app, 'GET', `/v1/staff/reports/${number}`, { key: admin }), operations.getStaffReport).events;
    const eventId = events.at(-1)?.id ?? assert.fail();

    const spans = [
      // Counted as people see them: the judge is one character, not seven.
      { field: 'title', start: 14, end: 26 },
      { field: 'body', start: 16, end: 22 },
      { field: 'body', start: 46, end: 52 },
      { field: 'body', start: 50, end: 58 },
      { field: 'location', start: 6, end: 12 },
      { field: 'event', eventId, start: 21, end: 27 },
    ];
    const covered = bodyOf(await act(number, 'redact', { reason: 'personal_data', text: 'Nama orang.', spans, photos: [file.id] }), operations.redactReport);
    assert.deepEqual([covered.spans, covered.photos], [spans, [file.id]]);
    const seen = await read(app, number);
    assert.deepEqual(seen, covered.seen);
    assert.equal(seen.title, 'Pungli 👩🏽‍⚖️ oleh ▇▇▇');
    assert.equal(seen.body, 'Petugas bernama ▇▇▇ meminta uang.\nNomornya ▇▇▇, alamatnya dekat pasar.');
    assert.deepEqual([seen.location?.text, seen.photos, seen.events[2]?.text], ['Rumah ▇▇▇', [], 'Kami panggil saudara ▇▇▇.']);
    for (const word of ['kenari', '081234567890', '0812']) assert.deepEqual(await listed(app, `?search=${word}`), [], word);
    const outside = await Promise.all([
      send(app, 'GET', '/v1/public/reports'),
      send(app, 'GET', '/feeds/agencies/kabupaten.atom'),
      send(app, 'GET', '/feeds/agencies/kabupaten.rss'),
      send(app, 'POST', '/v1/public/similar', { body: { title: 'Kenari 081234567890 pungli petugas', regionCode: '51.02.05' } }),
    ]);
    for (const answer of outside) {
      assert.match(answer.text, /▇▇▇/);
      assert.doesNotMatch(answer.text, /Kenari|0812/);
    }
    const own = bodyOf(await send(app, 'GET', `/v1/reports/${number}`, { code }), operations.getReport);
    assert.deepEqual([own.title, own.body], [title, body]);
    assert.deepEqual([own.events.at(-1)?.kind, own.events.at(-1)?.reason, own.events.at(-1)?.text], ['redacted', 'personal_data', 'Nama orang.']);

    // What is no longer named is read and found again.
    const less = bodyOf(await act(number, 'redact', { reason: 'personal_data', spans: [] }), operations.redactReport);
    assert.deepEqual([less.seen?.title, less.seen?.photos.length], [title, 1]);
    assert.deepEqual(await listed(app, '?search=kenari'), [number]);
  });

  test('where the words for a place are covered, the point on the map is gone too, and back when they are', async (context) => {
    const { app, act } = await setup(context);
    const point = { latitude: -8.541, longitude: 115.121 };
    const { number } = await fileReport(app, { visibility: 'public', reporter: { name: 'Contoh' }, location: { text: 'Rumah Kenari', regionCode: '51.02.05', point } });
    await act(number, 'verify', {});
    const seen = async () => [
      (await read(app, number)).location?.point ?? null,
      (await send(app, 'GET', `/open311/v2/requests/${number}.json`)).text.includes('115.121'),
      (await send(app, 'POST', '/v1/public/similar', { body: { title: 'Lubang', point } })).text.includes(number),
    ];
    assert.deepEqual(await seen(), [point, true, true]);
    bodyOf(await act(number, 'redact', { reason: 'personal_data', spans: [{ field: 'location', start: 0, end: 12 }] }), operations.redactReport);
    assert.deepEqual(await seen(), [null, false, false]);
    bodyOf(await act(number, 'redact', { reason: 'personal_data', spans: [] }), operations.redactReport);
    assert.deepEqual(await seen(), [point, true, true]);
  });

  test('a span that fits no text is refused, all of them at once, and nothing changes', async (context) => {
    const { app, act } = await setup(context);
    const number = await publish(app, await staffKey(app, 'agency_admin', 'kabupaten'), { title: 'Lima huruf' });
    const before = await read(app, number);
    const answer = await act(number, 'redact', {
      reason: 'other',
      spans: [
        { field: 'title', start: 0, end: 11 },
        { field: 'title', start: 4, end: 4 },
        { field: 'event', eventId: 'nowhere', start: 0, end: 1 },
        { field: 'body', eventId: 'nowhere', start: 0, end: 1 },
      ],
      photos: ['nowhere'],
    });
    assertProblem(answer, 'validation_failed', ['/spans/0/end too_large', '/spans/1/start too_large', '/spans/2 not_applicable', '/spans/3 not_applicable', '/photos/0 unknown_attachment']);
    for (const spans of [[{ field: 'title', start: -1, end: 3 }], [{ field: 'title', start: 0.5, end: 3 }], [{ field: 'name', start: 0, end: 3 }]]) {
      assertProblem(await act(number, 'redact', { reason: 'other', spans }), 'validation_failed');
    }
    assert.deepEqual(await read(app, number), before);
  });

  test('only admins within reach moderate; to others the report is missing or the move not theirs', async (context) => {
    const { app, act } = await setup(context);
    const number = await publish(app, await staffKey(app, 'agency_admin', 'kabupaten'));
    const stranger = await staffKey(app, 'agency_admin', 'air-perumda');
    const officer = await staffKey(app, 'liaison_officer', 'jalan-dinas');
    const overseer = await staffKey(app, 'overseer', null);
    for (const [move, body] of [['hide', { reason: 'spam', text: 'Iklan saja.' }], ['redact', { reason: 'other', spans: [] }], ['show', {}]] as const) {
      assertProblem(await act(number, move, body, stranger), 'not_found');
      for (const key of [officer, overseer]) assert.match((await act(number, move, body, key)).text, /"not_allowed"|"forbidden"/);
      assertProblem(await send(app, 'POST', `/v1/staff/reports/${number}/${move}`, { body }), 'unauthenticated');
    }
    assertProblem(await send(app, 'GET', `/v1/staff/reports/${number}/publication`, { key: stranger }), 'not_found');
    assert.deepEqual(await listed(app), [number]);
    assertProblem(await act(number, 'hide', { reason: 'because', text: 'Tanpa alasan.' }), 'validation_failed', ['/reason unknown_value']);
    assertProblem(await act(number, 'hide', { reason: 'spam' }), 'validation_failed', ['/text required']);
  });

  test('a move sent again is done once, and what is remembered of it holds no name', async (context) => {
    const { app, act, admin } = await setup(context);
    const number = await publish(app, admin, { visibility: 'public', reporter: { name: 'Ni Luh Kenari' } });
    const body = { reason: 'other', spans: [{ field: 'title', start: 0, end: 5 }] };
    const first = await act(number, 'redact', body, admin, 'a-key-born-with-the-move');
    assert.match(first.text, /Kenari/);
    assert.deepEqual((await act(number, 'redact', body, admin, 'a-key-born-with-the-move')).json, first.json);
    assertProblem(await act(number, 'redact', { ...body, spans: [] }, admin, 'a-key-born-with-the-move'), 'idempotency_conflict');
    const kept = JSON.stringify(await app.database.selectFrom('idempotency_keys').selectAll().execute());
    assert.doesNotMatch(kept, /Kenari/);
    assert.equal((await read(app, number)).events.filter(({ kind }) => kind === 'redacted').length, 1);
  });
});
