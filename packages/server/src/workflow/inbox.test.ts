import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { STATUSES, type InboxItem } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { startApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { assertProblem, bodyOf, fileReport, send, staffKey } from '../test-support/requests.js';

eachDatabase('the inbox of staff', (makeDatabase) => {
  async function setup(context: TestContext) {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    const admin = await staffKey(app, 'agency_admin', 'kabupaten');
    const overseer = await staffKey(app, 'overseer', null);
    const moved = async (key: string, number: string, what: string, body: object = {}) =>
      bodyOf(await send(app, 'POST', `/v1/staff/reports/${number}/${what}`, { key, body }), operations.noteReport);
    const items = async (query = '', key = admin): Promise<InboxItem[]> => bodyOf(await send(app, 'GET', `/v1/staff/reports${query}`, { key }), operations.listInbox).items;
    const numbers = async (query = '', key = admin) => (await items(query, key)).map(({ number }) => number);
    const counts = async (query = '', key = admin) => bodyOf(await send(app, 'GET', `/v1/staff/reports/counts${query}`, { key }), operations.countInbox);
    const idOf = async (label: string) => (await app.deps.store.officers.list({ path: null, at: '', limit: 99 })).find((officer) => officer.label === label)?.id ?? assert.fail();
    return { app, admin, overseer, moved, items, numbers, counts, idOf };
  }

  test('each filter keeps what it says, and they work together', async (context) => {
    const { app, admin, overseer, moved, numbers } = await setup(context);
    const hole = await fileReport(app, { categoryId: 'jalan-lubang', answers: [{ questionId: 'ruas', value: 'Jalan Contoh' }], location: { text: 'Depan pasar', regionCode: '51.02.05' } });
    const idea = await fileReport(app, { classification: 'aspiration', incidentDate: undefined, categoryId: 'jalan', location: { text: 'Tabanan', regionCode: '51.02' } });
    const secret = await fileReport(app, { visibility: 'secret_anonymous', location: { text: 'Depan pasar' }, agencyId: 'air-perumda' });
    await moved(admin, idea.number, 'ask', { text: 'Untuk jalan yang mana?' });
    await moved(overseer, secret.number, 'flag', { reason: 'stuck', text: 'Belum ditangani.' });
    const wanted: [query: string, which: { number: string }[]][] = [
      ['', [hole, secret, idea]],
      ['status=awaiting_verification', [hole, secret]],
      ['turn=reporter', [idea]],
      ['turn=agency&status=awaiting_reporter', []],
      ['classification=aspiration', [idea]],
      ['category=jalan', [hole, idea]],
      ['category=jalan-lubang', [hole]],
      ['region=51', [hole, idea]],
      ['region=51.02.05', [hole]],
      ['visibility=secret_anonymous', [secret]],
      ['flagged=true', [secret]],
      ['flagged=false', [hole, idea]],
      ['assignee=none', [hole, secret, idea]],
      ['assignee=me', []],
      ['overdue=true', []],
      ['agency=air-perumda', [secret]],
      ['agency=jalan-dinas&category=jalan&turn=agency', [hole]],
    ];
    for (const [query, which] of wanted) assert.deepEqual((await numbers(`?${query}`)).sort(), which.map(({ number }) => number).sort(), query);
    for (const [query, issue] of [
      ['status=lost', '/status unknown_value'],
      ['turn=unknown', '/turn unknown_value'],
      ['category=nothing', '/category unknown_category'],
      ['region=99', '/region unknown_region'],
      ['region=Bali', '/region wrong_format'],
      ['flagged=yes', '/flagged wrong_type'],
      ['flagged=true&flagged=true', '/flagged wrong_type'],
      ['assignee=a b', '/assignee wrong_format'],
      ['lost=1', ' unknown_field'],
    ] as const) {
      assertProblem(await send(app, 'GET', `/v1/staff/reports?${query}`, { key: admin }), 'validation_failed', [issue]);
    }
  });

  test('overdue is what the agency let pass, at its own place; the reporter’s window is not the agency’s fault', async (context) => {
    const { app, admin, moved, numbers, counts } = await setup(context);
    await app.database.updateTable('agencies').set({ time_zone: 'Asia/Jakarta' }).where('id', '=', 'air-perumda').execute();
    const bali = await fileReport(app, { agencyId: 'jalan-dinas' });
    const java = await fileReport(app, { agencyId: 'air-perumda' });
    const asked = await fileReport(app, { agencyId: 'jalan-dinas' });
    await moved(admin, asked.number, 'ask', { text: 'Di mana?' });
    // Due on the 5th: half past midnight in Bali is half past eleven the evening before in Java.
    app.clock.set('2026-03-05T16:30:00.000Z');
    assert.deepEqual(await numbers('?overdue=true'), [bali.number]);
    assert.deepEqual((await numbers('?overdue=false')).sort(), [java.number, asked.number].sort());
    app.clock.set('2026-03-05T17:30:00.000Z');
    assert.deepEqual((await numbers('?overdue=true')).sort(), [bali.number, java.number].sort());
    app.clock.set('2026-06-01T02:00:00.000Z');
    assert.deepEqual([(await counts()).overdue, (await counts('?agency=air-perumda')).overdue], [2, 1]);
  });

  test('the numbers over the inbox are those of the reports one would count in it', async (context) => {
    const { app, admin, overseer, moved, items, counts } = await setup(context);
    const officer = await staffKey(app, 'liaison_officer', 'air-perumda');
    for (const agencyId of ['kabupaten', 'jalan-dinas', 'jalan-unit', 'jalan-dinas2', 'air-perumda', 'air-perumda']) {
      const { number } = await fileReport(app, { agencyId });
      if (agencyId === 'jalan-unit') await moved(admin, number, 'reject', { reason: 'too_general', text: 'Tulis tempatnya.' });
      if (agencyId === 'jalan-dinas') await moved(admin, number, 'involve', { agencyId: 'air-perumda' });
      if (agencyId === 'jalan-dinas2') await moved(overseer, number, 'flag', { reason: 'stuck', text: 'Lama.' });
      if (agencyId === 'kabupaten') for (const to of ['jalan-unit', 'jalan-dinas', 'jalan-dinas2']) await moved(admin, number, 'forward', { agencyId: to });
    }
    app.clock.advance(20 * 24 * 3600);
    for (const key of [admin, overseer, officer, await staffKey(app, 'agency_admin', 'jalan-dinas')]) {
      const all = await items('?limit=100', key);
      assert.deepEqual(await counts('', key), {
        total: all.length,
        byStatus: Object.fromEntries(STATUSES.map((status) => [status, all.filter((item) => item.status === status).length])),
        overdue: all.filter(({ due, turn }) => turn === 'agency' && due !== null && due.workingDaysLeft < 0).length,
        flagged: all.filter(({ flaggedAt }) => flaggedAt !== null).length,
        pingPong: all.filter(({ pingPong }) => pingPong).length,
        doubtful: all.filter(({ status }) => status === 'awaiting_verification').length,
        escalated: all.filter(({ escalated }) => escalated === 'overseer').length,
        mine: 0,
      });
    }
    assert.deepEqual([(await counts()).total, (await counts()).pingPong, (await counts('', officer)).total], [6, 1, 3]);
    assertProblem(await send(app, 'GET', '/v1/staff/reports/counts?agency=jalan-dinas', { key: officer }), 'validation_failed', ['/agency unknown_agency']);
  });

  test('an inbox of led and assisted reports pages through each of them once, in one order', async (context) => {
    const { app, admin, moved, items, numbers } = await setup(context);
    const officer = await staffKey(app, 'liaison_officer', 'jalan-dinas');
    for (let day = 0; day < 6; day += 1) {
      const { number } = await fileReport(app, { agencyId: day % 2 ? 'jalan-dinas' : 'air-perumda' });
      if (day % 2 === 0) await moved(admin, number, 'involve', { agencyId: 'jalan-unit' });
      if (day === 1) await moved(admin, number, 'involve', { agencyId: 'jalan-unit' });
      app.clock.advance(24 * 3600);
    }
    const all = await items('', officer);
    assert.equal(new Set(all.map(({ number }) => number)).size, 6);
    assert.deepEqual(all.map(({ due }) => due?.date), all.map(({ due }) => due?.date).sort());
    const paged: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const answer = await send(app, 'GET', `/v1/staff/reports?limit=2${cursor && `&cursor=${cursor}`}`, { key: officer });
      const page = bodyOf(answer, operations.listInbox);
      paged.push(...page.items.map(({ number }) => number));
      cursor = page.nextCursor;
    }
    assert.deepEqual(paged, await numbers('', officer));
  });

  test('a report is given to an officer within sight who sees it, and leaves their hands when it goes elsewhere', async (context) => {
    const { app, admin, moved, numbers, idOf } = await setup(context);
    const makeOfficer = async (agency: string, label: string) => {
      const key = await staffKey(app, 'liaison_officer', agency);
      await app.database.updateTable('api_keys').set({ label }).where('agency_id', '=', agency).where('label', '=', 'contoh').execute();
      return key;
    };
    const own = await makeOfficer('jalan-dinas', 'Petugas jalan (contoh)');
    await makeOfficer('jalan-unit', 'Petugas unit (contoh)');
    await makeOfficer('air-perumda', 'Petugas air (contoh)');
    const dinas = await staffKey(app, 'agency_admin', 'jalan-dinas');
    const listed = async (key: string, query = '') => bodyOf(await send(app, 'GET', `/v1/staff/officers${query}`, { key }), operations.listOfficers).items.map(({ label }) => label);
    assert.deepEqual(await listed(own), ['Petugas jalan (contoh)', 'Petugas unit (contoh)', 'contoh']);
    assert.deepEqual(await listed(admin, '?agency=air-perumda'), ['Petugas air (contoh)']);
    assertProblem(await send(app, 'GET', '/v1/staff/officers?agency=air-perumda', { key: own }), 'validation_failed', ['/agency unknown_agency']);
    const first = bodyOf(await send(app, 'GET', '/v1/staff/officers?limit=1', { key: own }), operations.listOfficers);
    assert.deepEqual(await listed(own, `?limit=1&cursor=${String(first.nextCursor)}`), ['Petugas unit (contoh)']);

    const { number } = await fileReport(app);
    const assign = (key: string, assigneeId: string | null) => send(app, 'POST', `/v1/staff/reports/${number}/assign`, { key, body: { assigneeId, note: 'Tolong.' } });
    const id = await idOf('Petugas jalan (contoh)');
    const assigned = bodyOf(await assign(dinas, id), operations.assignReport);
    assert.deepEqual([assigned.assignee?.label, assigned.assignee?.agency.id, assigned.events.at(-1)?.target?.id], ['Petugas jalan (contoh)', 'jalan-dinas', 'jalan-dinas']);
    assert.deepEqual([await numbers('?assignee=me', own), await numbers(`?assignee=${id}`), await numbers('?assignee=none')], [[number], [number], []]);
    assertProblem(await assign(dinas, 'nobody'), 'validation_failed', ['/assigneeId unknown_value']);
    assertProblem(await assign(dinas, await idOf('Petugas air (contoh)')), 'validation_failed', ['/assigneeId unknown_value']);
    assertProblem(await assign(admin, await idOf('Petugas air (contoh)')), 'validation_failed', ['/assigneeId not_applicable']);
    assertProblem(await assign(dinas, await idOf('Petugas unit (contoh)')), 'validation_failed', ['/assigneeId not_applicable']);
    await app.deps.store.apiKeys.revoke(await idOf('Petugas unit (contoh)'), app.clock.now().toISOString());
    assert.ok(!(await listed(own)).includes('Petugas unit (contoh)'));

    assert.equal(bodyOf(await assign(own, null), operations.assignReport).assignee, null);
    await assign(dinas, id);
    assert.equal((await moved(dinas, number, 'forward', { agencyId: 'jalan-unit' })).assignee, null);
  });

  test('an overseer’s flag waits until the agency does something the reporter reads of; a note or an assignment is not enough', async (context) => {
    const { app, admin, overseer, moved, numbers } = await setup(context);
    const { number, accessCode: code } = await fileReport(app);
    await moved(admin, number, 'verify');
    const flag = () => moved(overseer, number, 'flag', { reason: 'stuck', text: 'Sudah terlalu lama.' });
    const flagged = await flag();
    assert.equal(flagged.flaggedAt, app.clock.now().toISOString());
    await moved(admin, number, 'note', { note: 'Sedang dicek.' });
    await moved(admin, number, 'assign', { assigneeId: null });
    assert.deepEqual(await numbers('?flagged=true'), [number]);
    assert.deepEqual(await numbers('?flagged=true', overseer), [number]);
    assert.equal((await moved(admin, number, 'inform', { text: 'Alat tiba besok.' })).flaggedAt, null);
    await flag();
    assert.equal((await moved(admin, number, 'answer', { text: 'Sudah ditambal.' })).flaggedAt, null);
    const seen = bodyOf(await send(app, 'GET', `/v1/reports/${number}`, { code }), operations.getReport);
    assert.deepEqual(seen.events.filter(({ kind }) => kind === 'flagged').map(({ reason, text }) => [reason, text]), [['stuck', 'Sudah terlalu lama.'], ['stuck', 'Sudah terlalu lama.']]);
  });
});
