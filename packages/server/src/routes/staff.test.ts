import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { SCOPES, STAFF_MOVES } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { hashApiKey } from '../auth/api-key.js';
import { startApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { uploadFile } from '../test-support/files.js';
import { assertProblem, bodyOf, fileReport, send, staffKey } from '../test-support/requests.js';
import type { ReportRow } from '../store/tables.js';
import { verifyHistory } from '../workflow/history.js';
import { movesOf } from '../workflow/transitions.js';

const BODIES = {
  verify: {},
  forward: { agencyId: 'air-perumda' },
  answer: { text: 'Sudah kami perbaiki.' },
  close: { text: 'Jalan sudah rata.' },
} as const;

eachDatabase('staff', (makeDatabase) => {
  async function setup(context: TestContext) {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    const key = await staffKey(app, 'agency_admin', 'jalan-dinas');
    const move = (number: string, what: keyof typeof BODIES, body: object = BODIES[what], by = key) =>
      send(app, 'POST', `/v1/staff/reports/${number}/${what}`, { key: by, body });
    const kept = async (number: string): Promise<ReportRow> => {
      const row = await app.deps.store.reports.find(number);
      assert.ok(row);
      return row;
    };
    return { app, key, move, kept };
  }

  test('a report is verified, forwarded, answered and closed, and the reporter sees each step and whose turn it is', async (context) => {
    const { app, key, move, kept } = await setup(context);
    const { number, accessCode: code } = await fileReport(app);
    app.clock.advance(3600);
    const verified = bodyOf(await move(number, 'verify', { note: 'Cek lokasi dulu.' }), operations.verifyReport);
    assert.equal(verified.status, 'in_progress');
    assert.deepEqual(verified.due, { stage: 'first_response', date: '2026-03-09', workingDaysLeft: 5 });
    assert.deepEqual(verified.moves, movesOf([...STAFF_MOVES, 'hide', 'show', 'redact'], 'agency_admin', 'in_progress'));
    assert.ok(verified.moves.includes('answer') && !verified.moves.includes('close'));
    const forwarded = bodyOf(await move(number, 'forward', { agencyId: 'jalan-unit', text: 'Diteruskan ke unit.' }), operations.forwardReport);
    assert.equal(forwarded.agency.id, 'jalan-unit');
    const photo = await uploadFile(app);
    const officer = await staffKey(app, 'liaison_officer', 'jalan-unit');
    bodyOf(await move(number, 'answer', { text: 'Lubang sudah ditutup.', attachments: [photo.id] }, officer), operations.answerReport);
    bodyOf(await move(number, 'close', { text: 'Selesai dikerjakan.' }, officer), operations.closeReport);

    const seen = bodyOf(await send(app, 'GET', `/v1/reports/${number}`, { code }), operations.getReport);
    assert.deepEqual(seen.events.map((event) => event.kind), ['submitted', 'verified', 'forwarded', 'answered', 'closed']);
    assert.deepEqual(seen.events[2]?.target, { id: 'jalan-unit', name: 'Unit Jalan Contoh', shortName: null });
    const answered = seen.events[3];
    assert.deepEqual([answered?.attachments, answered?.actor], [
      [photo],
      { role: 'liaison_officer', agency: { id: 'jalan-unit', name: 'Unit Jalan Contoh', shortName: null } },
    ]);
    assert.deepEqual(seen.attachments, []);
    assert.equal(seen.status, 'closed_by_agency');
    assert.equal(seen.turn, 'reporter');
    assert.ok(!JSON.stringify(seen).includes('Cek lokasi'), 'a note for colleagues reached the reporter');
    const asStaff = bodyOf(await send(app, 'GET', `/v1/staff/reports/${number}`, { key }), operations.getStaffReport);
    assert.equal(asStaff.events[1]?.note, 'Cek lokasi dulu.');

    assert.equal(await verifyHistory(app.deps.store, await kept(number)), null);
  });

  test('of two who close at once, one does and the other is told that it is done', async (context) => {
    const { app, move, kept } = await setup(context);
    const { number } = await fileReport(app);
    await move(number, 'verify');
    await move(number, 'answer');
    const answers = await Promise.all(Array.from({ length: 8 }, () => move(number, 'close')));
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
    for (const answer of answers.filter(({ status }) => status !== 200)) assertProblem(answer, 'not_allowed');
    assert.equal(await verifyHistory(app.deps.store, await kept(number)), null);
  });

  test('answers written at the same moment all count, one after the other', async (context) => {
    const { app, move, kept } = await setup(context);
    const { number } = await fileReport(app);
    await move(number, 'verify');
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => move(number, 'answer', { text: `Jawaban ${String(index)}` })));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
    const row = await kept(number);
    assert.equal((await app.deps.store.events.ofReport(row.id)).length, 10);
    assert.equal(await verifyHistory(app.deps.store, row), null);
  });

  test('staff see the reports of their agency and of those below it; others look missing', async (context) => {
    const { app, key, move } = await setup(context);
    const own = await fileReport(app);
    const below = await fileReport(app, { agencyId: 'jalan-unit' });
    const hidden = [
      await fileReport(app, { agencyId: 'jalan-dinas2' }),
      await fileReport(app, { agencyId: 'kabupaten' }),
      await fileReport(app, { agencyId: 'air-perumda' }),
    ];
    const inbox = bodyOf(await send(app, 'GET', '/v1/staff/reports', { key }), operations.listInbox);
    assert.deepEqual(new Set(inbox.items.map(({ number }) => number)), new Set([own.number, below.number]));
    for (const { number } of hidden) {
      assertProblem(await send(app, 'GET', `/v1/staff/reports/${number}`, { key }), 'not_found');
      assertProblem(await move(number, 'verify'), 'not_found');
    }
    const overseer = await staffKey(app, 'overseer', null);
    assert.equal(bodyOf(await send(app, 'GET', '/v1/staff/reports', { key: overseer }), operations.listInbox).items.length, 5);
  });

  test('whoever forwards a report out of sight is told how it stands once, and then it is gone for them', async (context) => {
    const { app, key, move } = await setup(context);
    const { number } = await fileReport(app);
    const forwarded = bodyOf(await move(number, 'forward'), operations.forwardReport);
    assert.equal(forwarded.agency.id, 'air-perumda');
    assert.deepEqual(forwarded.moves, []);
    assertProblem(await send(app, 'GET', `/v1/staff/reports/${number}`, { key }), 'not_found');
  });

  test('a report cannot be forwarded to nobody, to where it lies, or to who takes none', async (context) => {
    const { app, move } = await setup(context);
    const { number } = await fileReport(app);
    assertProblem(await move(number, 'forward', { agencyId: 'nowhere' }), 'validation_failed', ['/agencyId unknown_agency']);
    assertProblem(await move(number, 'forward', { agencyId: 'jalan-dinas' }), 'validation_failed', ['/agencyId not_applicable']);
    assertProblem(await move(number, 'forward', { agencyId: 'arsip' }), 'validation_failed', ['/agencyId not_applicable']);
    assertProblem(await move(number, 'forward', {}), 'validation_failed', ['/agencyId required']);
    assertProblem(await move(number, 'answer', { text: '' }), 'validation_failed', ['/text required']);
  });

  test('the inbox pages through every report once, what is due first coming first', async (context) => {
    const { app, key, move } = await setup(context);
    for (let day = 0; day < 7; day += 1) {
      await fileReport(app);
      app.clock.advance(24 * 3600);
    }
    const all = bodyOf(await send(app, 'GET', '/v1/staff/reports', { key }), operations.listInbox).items;
    assert.equal(all.length, 7);
    assert.deepEqual(all.map(({ due }) => due?.date), all.map(({ due }) => due?.date).sort());
    const paged: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page = bodyOf(await send(app, 'GET', `/v1/staff/reports?limit=3${query}`, { key }), operations.listInbox);
      paged.push(...page.items.map(({ number }) => number));
      cursor = page.nextCursor;
    }
    assert.deepEqual(paged, all.map(({ number }) => number));
    await move(all[3]?.number ?? '', 'verify');
    const working = bodyOf(await send(app, 'GET', '/v1/staff/reports?status=in_progress', { key }), operations.listInbox);
    assert.deepEqual(working.items.map(({ number }) => number), [all[3]?.number]);
  });

  test('the inbox of an agency below is shown, of another is refused', async (context) => {
    const { app, key } = await setup(context);
    await fileReport(app);
    const below = await fileReport(app, { agencyId: 'jalan-unit' });
    const inbox = bodyOf(await send(app, 'GET', '/v1/staff/reports?agency=jalan-unit', { key }), operations.listInbox);
    assert.deepEqual(inbox.items.map(({ number }) => number), [below.number]);
    for (const agency of ['air-perumda', 'kabupaten', 'nowhere']) {
      assertProblem(await send(app, 'GET', `/v1/staff/reports?agency=${agency}`, { key }), 'validation_failed', ['/agency unknown_agency']);
    }
    for (const cursor of ['nonsense', Buffer.from('[1,2,3]').toString('base64url'), Buffer.from('{}').toString('base64url')]) {
      assertProblem(await send(app, 'GET', `/v1/staff/reports?cursor=${cursor}`, { key }), 'validation_failed', ['/cursor wrong_format']);
    }
    assertProblem(await send(app, 'GET', '/v1/staff/reports?limit=0', { key }), 'validation_failed', ['/limit too_small']);
  });

  test('a key tells whose it is until it expires or is revoked; anything else is no key', async (context) => {
    const { app, key } = await setup(context);
    const me = bodyOf(await send(app, 'GET', '/v1/staff/me', { key }), operations.getPrincipal);
    assert.deepEqual(me, {
      kind: 'key',
      role: 'agency_admin',
      agency: { id: 'jalan-dinas', name: 'Dinas Jalan Contoh', shortName: null },
      label: 'contoh',
      scopes: [...SCOPES],
      expiresAt: null,
    });
    const last = key.endsWith('0') ? '1' : '0';
    for (const wrong of ['', 'lapor_', key.slice(0, -1), key.slice(0, -1) + last, key.toLowerCase(), `${key} `.repeat(2)]) {
      const answer = await send(app, 'GET', '/v1/staff/me', { headers: { Authorization: `Bearer ${wrong}` } });
      assertProblem(answer, 'unauthenticated');
      assert.equal(answer.headers.get('WWW-Authenticate'), 'Bearer');
    }
    assertProblem(await send(app, 'GET', '/v1/staff/me', { headers: { Authorization: `Basic ${key}` } }), 'unauthenticated');
    assertProblem(await send(app, 'GET', '/v1/staff/reports'), 'unauthenticated');

    await app.database.updateTable('api_keys').set({ expires_at: '2026-03-02T03:00:00.000Z' }).execute();
    assert.equal((await send(app, 'GET', '/v1/staff/me', { key })).status, 200);
    app.clock.advance(3600);
    assertProblem(await send(app, 'GET', '/v1/staff/me', { key }), 'unauthenticated');
    await app.database.updateTable('api_keys').set({ expires_at: null }).execute();
    assert.equal((await send(app, 'GET', '/v1/staff/me', { key })).status, 200);
    const kept = await app.deps.store.apiKeys.findByHash(hashApiKey(key) ?? '');
    await app.deps.store.apiKeys.revoke(kept?.id ?? '', app.clock.now().toISOString());
    assertProblem(await send(app, 'GET', '/v1/staff/me', { key }), 'unauthenticated');
  });

  test('no key lies in the database as its owner holds it', async (context) => {
    const { app, key } = await setup(context);
    const kept = JSON.stringify(await app.database.selectFrom('api_keys').selectAll().execute());
    assert.ok(!kept.includes(key.slice('lapor_'.length)));
    await assert.rejects(staffKey(app, 'liaison_officer', null), /names its agency/);
  });
});
