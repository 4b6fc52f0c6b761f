import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { operations } from '@lapor/sdk/openapi';
import { startApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { publish } from '../test-support/published.js';
import { assertProblem, bodyOf, fileReport, send, staffKey } from '../test-support/requests.js';
import { verifyAudit } from '../workflow/audit.js';
import { reindex } from '../workflow/reindex.js';

eachDatabase('the search of the inbox', (makeDatabase) => {
  async function setup(context: TestContext) {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    const admin = await staffKey(app, 'agency_admin', 'kabupaten');
    const search = async (typed: string, key = admin) => {
      const answer = await send(app, 'GET', `/v1/staff/reports?search=${encodeURIComponent(typed)}`, { key });
      return bodyOf(answer, operations.listInbox).items.map((item) => item.number).sort();
    };
    return { app, admin, search };
  }

  test('staff find what was reported, said and noted, but nothing beyond their reach and no name', async (context) => {
    const { app, admin, search } = await setup(context);
    const road = await publish(app, admin, { title: 'Kenari rusak di jalan', visibility: 'public', reporter: { name: 'Ni Luh Merpati' } });
    const water = await publish(app, admin, { title: 'Kenari di pipa air', agencyId: 'air-perumda' });
    await send(app, 'POST', `/v1/staff/reports/${road}/answer`, { key: admin, body: { text: 'Elang sudah datang.', note: 'Catatan gagak.' } });
    assert.deepEqual(await search('kenari'), [road, water].sort());
    for (const word of ['kerusakan kenari', 'elang', 'gagak', road, `${road.slice(0, 3)} ${road.slice(3, 6)}-${road.slice(6)}`]) assert.deepEqual(await search(word), [road], word);
    const company = await staffKey(app, 'agency_admin', 'air-perumda');
    assert.deepEqual([await search('kenari', company), await search('elang', company), await search(road, company)], [[water], [], []]);
    assert.deepEqual([await search('merpati'), await search('%_"'), await search('tidak ada begini')], [[], [], []]);
    assert.deepEqual(await search(' '), [road, water].sort());
    assertProblem(await send(app, 'GET', `/v1/staff/reports?search=${'a'.repeat(101)}`, { key: admin }), 'validation_failed', ['/search too_long']);
  });

  for (const [visibility, named] of [['secret', true], ['secret_anonymous', false]] as const) {
    test(`what a report says that is ${visibility} shows in no list and no search; who looks for words in such reports is written down`, async (context) => {
      const { app, admin, search } = await setup(context);
      const { number } = await fileReport(app, { title: 'Kenari rahasia di pasar', visibility, ...(named && { reporter: { name: 'Ni Luh Merpati' } }) });
      const open = await publish(app, admin, { title: 'Kenari di jalan' });
      const list = await send(app, 'GET', '/v1/staff/reports', { key: admin, headers: { 'Accept-Language': 'en' } });
      assert.deepEqual(new Map(bodyOf(list, operations.listInbox).items.map((item) => [item.number, item.title])), new Map([[number, 'Secret report'], [open, 'Kenari di jalan']]));
      assert.deepEqual([await search('kenari'), await search(number), await search('rahasia')], [[open], [number], []]);
      const acts = async () => (await app.deps.store.audit.after(0, 100)).filter(({ action }) => action === 'secrets.searched');
      assert.deepEqual(await acts(), [], 'what tells nothing of secret reports is not written down');

      const among = (words: string, key: string) => send(app, 'GET', `/v1/staff/reports?visibility=${visibility}&search=${words}`, { key });
      const found = await among('kenari', admin);
      assert.deepEqual(bodyOf(found, operations.listInbox).items.map((item) => [item.number, item.title]), [[number, 'Laporan rahasia']]);
      assert.doesNotMatch(found.text, /pasar|Merpati/);
      const company = await staffKey(app, 'agency_admin', 'air-perumda');
      assert.deepEqual(bodyOf(await among('kenari', company), operations.listInbox).items, []);
      assert.deepEqual(
        (await acts()).map(({ actor_role: role, agency_id: agency, details }) => [role, agency, JSON.parse(details) as unknown]),
        ['kabupaten', 'air-perumda'].map((agency) => ['agency_admin', agency, { filter: { visibility, search: true } }]),
      );
      // Opening it is what tells its words, and what its reporter hears of.
      assert.match((await send(app, 'GET', `/v1/staff/reports/${number}`, { key: admin })).text, /Kenari rahasia di pasar/);
      assert.equal(await verifyAudit(app.deps.store), null);
    });
  }

  test('words are not looked for in secret reports by a server that cannot write it down', async (context) => {
    const { app, admin } = await setup(context);
    const { number } = await fileReport(app, { title: 'Kenari rahasia', visibility: 'secret_anonymous' });
    await app.database.schema.dropTable('audit').execute();
    const { status, text } = await send(app, 'GET', '/v1/staff/reports?visibility=secret_anonymous&search=kenari', { key: admin });
    assert.deepEqual([status, text.includes(number)], [500, false]);
  });

  test('what an officer finds though it is covered for the public', async (context) => {
    const { app, admin, search } = await setup(context);
    const number = await publish(app, admin, { title: 'Kenari di jalan' });
    await send(app, 'POST', `/v1/staff/reports/${number}/redact`, { key: admin, body: { reason: 'other', spans: [{ field: 'title', start: 0, end: 6 }] } });
    assert.deepEqual(await search('kenari'), [number]);
  });

  test('an erased report is found by nobody', async (context) => {
    const { app, admin, search } = await setup(context);
    const { number, accessCode: code } = await fileReport(app, { title: 'Kenari di jalan' });
    await send(app, 'POST', `/v1/staff/reports/${number}/verify`, { key: admin, body: {} });
    assert.deepEqual(await search('kenari'), [number]);
    await send(app, 'POST', `/v1/reports/${number}/request-erasure`, { code, body: {} });
    bodyOf(await send(app, 'POST', `/v1/staff/reports/${number}/erase`, { key: admin, body: {} }), operations.eraseReport);
    assert.deepEqual(await search('kenari'), []);
    const { items } = bodyOf(await send(app, 'GET', '/v1/public/reports'), operations.listPublicReports);
    assert.deepEqual(items, []);
  });

  test('reports from before there was a search are found once their words are made', async (context) => {
    const { app, admin, search } = await setup(context);
    const number = await publish(app, admin);
    const answer = () => send(app, 'GET', '/v1/public/reports?search=lubang');
    const before = bodyOf(await answer(), operations.listPublicReports);
    assert.equal(before.items.length, 1);
    // As the migration leaves them.
    await app.database.updateTable('public_reports').set({ shown: 0, published_at: null, words_version: 0 }).execute();
    const row = (await app.deps.store.reports.find(number)) ?? assert.fail();
    for (const audience of ['public', 'staff'] as const) await app.deps.store.searchIndex.remove(audience, row.id);
    assert.deepEqual([await search('lubang'), bodyOf(await answer(), operations.listPublicReports).items], [[], []]);
    assert.equal(await reindex(app.deps), false);
    assert.deepEqual(await search('lubang'), [number]);
    assert.deepEqual(bodyOf(await answer(), operations.listPublicReports), before);
  });
});
