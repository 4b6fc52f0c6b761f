import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { operations } from '@lapor/sdk/openapi';
import { startApp, type TestApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { uploadFile } from '../test-support/files.js';
import { changeVisibility, listed, publish } from '../test-support/published.js';
import { assertProblem, bodyOf, fileReport, send, staffKey } from '../test-support/requests.js';

const NAME = 'Ni Luh Kenari';

eachDatabase('published reports', (makeDatabase) => {
  async function setup(context: TestContext): Promise<{ app: TestApp; admin: string }> {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    return { app, admin: await staffKey(app, 'agency_admin', 'kabupaten') };
  }
  const act = (app: TestApp, key: string, number: string, move: string, body: object) => send(app, 'POST', `/v1/staff/reports/${number}/${move}`, { key, body });
  const read = async (app: TestApp, number: string) => bodyOf(await send(app, 'GET', `/v1/public/reports/${number}`), operations.getPublicReport);

  test('a report is published once an agency has taken it on or passed it on, and not before', async (context) => {
    const { app, admin } = await setup(context);
    const { number: waiting } = await fileReport(app);
    const { number: rejected } = await fileReport(app);
    const { number: passedOn } = await fileReport(app);
    await act(app, admin, rejected, 'reject', { reason: 'abusive', text: 'Berisi makian.' });
    await act(app, admin, passedOn, 'forward', { agencyId: 'jalan-unit' });
    assert.deepEqual(await listed(app), [passedOn]);
    for (const number of [waiting, rejected]) assertProblem(await send(app, 'GET', `/v1/public/reports/${number}`), 'not_found');
    await act(app, admin, waiting, 'verify', {});
    assert.deepEqual((await listed(app)).sort(), [passedOn, waiting].sort());
  });

  test('everybody reads the name its reporter chose to publish, and of an anonymous report neither name nor exact place', async (context) => {
    const { app, admin } = await setup(context);
    const location = { text: 'Depan pasar', regionCode: '51.02.05', point: { latitude: -8.5412345, longitude: 115.1256789 } };
    const named = await publish(app, admin, { visibility: 'public', reporter: { name: NAME }, contact: { kind: 'email', email: 'kenari@contoh.example' }, location });
    const unnamed = await publish(app, admin, { location });
    const open = await read(app, named);
    assert.deepEqual('reporter' in open && open.reporter, { name: NAME });
    assert.deepEqual(open.location?.point, { latitude: -8.54123, longitude: 115.12568 });
    const closed = await read(app, unnamed);
    assert.equal('reporter' in closed, false);
    assert.deepEqual([closed.visibility, closed.location?.point], ['anonymous', { latitude: -8.54, longitude: 115.13 }]);
    const texts = [JSON.stringify(closed), JSON.stringify(open), (await send(app, 'GET', '/v1/public/reports')).text];
    for (const text of texts) assert.doesNotMatch(text, /kenari@|contactKind|accessCode/);

    await changeVisibility(app, named, 'anonymous');
    assert.doesNotMatch(JSON.stringify(await read(app, named)), /Kenari|8\.541/);
  });

  test('what the agency says is read by all, and what reporters write afterwards, notes and questions are not', async (context) => {
    const { app, admin } = await setup(context);
    const number = await publish(app, admin);
    await act(app, admin, number, 'verify', {});
    await act(app, admin, number, 'answer', { text: 'Lubang sudah ditambal.', note: 'Catatan untuk rekan.' });
    const { events, ...report } = await read(app, number);
    assert.deepEqual(events.map(({ kind, text, actor }) => [kind, text, actor.agency?.id ?? null]), [
      ['submitted', null, null],
      ['verified', null, 'kabupaten'],
      ['answered', 'Lubang sudah ditambal.', 'kabupaten'],
    ]);
    assert.deepEqual([report.status, report.turn], ['answered', 'reporter']);
    assert.deepEqual(await listed(app, '?search=menambal'), [number]);
    assert.deepEqual(await listed(app, '?search=catatan'), []);
  });

  test('what an agency wrote while a report was secret stays between it and the reporter when the report is opened', async (context) => {
    const { app, admin } = await setup(context);
    const { number } = await fileReport(app, { visibility: 'secret_anonymous' });
    await act(app, admin, number, 'verify', { text: 'Hanya untuk Anda: kenari.' });
    assert.deepEqual(await listed(app), []);
    await changeVisibility(app, number, 'anonymous');
    await act(app, admin, number, 'answer', { text: 'Untuk semua: merpati.' });
    assert.deepEqual((await read(app, number)).events.map(({ text }) => text), [null, null, 'Untuk semua: merpati.']);
    assert.deepEqual([await listed(app, '?search=kenari'), await listed(app, '?search=merpati')], [[], [number]]);
    await changeVisibility(app, number, 'secret');
    assert.deepEqual([await listed(app), await listed(app, '?search=merpati')], [[], []]);
  });

  test('pictures are read at an address of their own, documents never', async (context) => {
    const { app, admin } = await setup(context);
    const file = await uploadFile(app);
    const number = await publish(app, admin, { attachments: [file.id] });
    const [photo] = (await read(app, number)).photos;
    assert.ok(photo && photo.id !== file.id);
    const address = `/v1/public/reports/${number}/photos/${photo.id}`;
    const answer = await send(app, 'GET', address);
    assert.deepEqual([answer.status, answer.headers.get('Content-Type'), answer.headers.get('Content-Disposition')], [200, 'image/png', 'attachment']);
    assert.match(answer.headers.get('Content-Security-Policy') ?? '', /sandbox/);
    assertProblem(await send(app, 'GET', `/v1/public/reports/${number}/photos/${file.id}`), 'not_found');
    await app.database.updateTable('attachments').set({ kind: 'document' }).execute();
    assertProblem(await send(app, 'GET', address), 'not_found');
    await app.database.updateTable('attachments').set({ kind: 'photo' }).execute();
    await changeVisibility(app, number, 'secret');
    assertProblem(await send(app, 'GET', address), 'not_found');
  });

  test('complaints, aspirations and requests are listed alike, and each filter leaves what fits', async (context) => {
    const { app, admin } = await setup(context);
    const open = { incidentDate: undefined, location: undefined };
    const road = await publish(app, admin, { categoryId: 'jalan-lubang', answers: [{ questionId: 'ruas', value: 'Raya' }] });
    const water = await publish(app, admin, { agencyId: 'air-perumda', categoryId: 'air', title: 'Air keruh di banjar', location: { regionCode: '51.02' } });
    const idea = await publish(app, admin, { classification: 'aspiration', title: 'Buatkan taman bermain', ...open });
    app.clock.advance(3 * 24 * 3600);
    const asked = await publish(app, admin, { classification: 'information_request', title: 'Berapa anggaran taman', agencyId: 'jalan-unit', ...open });
    await send(app, 'POST', `/v1/public/reports/${idea}/support`, { body: { token: 'a'.repeat(32) } });
    for (const [query, expected] of [
      ['', [asked, idea, water, road]],
      ['?agency=jalan-dinas', [asked, idea, road]],
      ['?agency=jalan-dinas2', []],
      ['?category=jalan', [road]],
      ['?category=air', [water]],
      ['?region=51.02', [water, road]],
      ['?region=51.02.05', [road]],
      ['?classification=aspiration', [idea]],
      ['?classification=information_request', [asked]],
      ['?status=in_progress&limit=2', [asked, idea]],
      ['?status=answered', []],
      ['?from=2026-03-05', [asked]],
      ['?until=2026-03-02', [idea, water, road]],
      ['?supports=1', [idea]],
      ['?order=supported', [idea, asked, water, road]],
      ['?search=taman', [idea, asked]],
      ['?search=taman&order=newest', [asked, idea]],
      ['?search=taman&classification=aspiration', [idea]],
      ['?search=bermain%20jalan', []],
    ] as const) {
      const found = await listed(app, query);
      // Which of two titles of equal worth comes first is the databases' own affair.
      if (query === '?search=taman') assert.deepEqual([...found].sort(), [...expected].sort());
      else assert.deepEqual(found, expected, query);
    }
    for (const [query, issue] of [['agency=nowhere', '/agency unknown_agency'], ['category=nowhere', '/category unknown_category'], ['order=relevance', '/order not_applicable'], ['from=gestern', '/from wrong_format']] as const) {
      assertProblem(await send(app, 'GET', `/v1/public/reports?${query}`), 'validation_failed', [issue]);
    }
  });

  test('a word of the title counts more than one of the story', async (context) => {
    const { app, admin } = await setup(context);
    const inBody = await publish(app, admin, { title: 'Keadaan pasar pagi ini', body: 'Kami melihat tumpukan sampah di sudut pasar yang besar itu.' });
    const inTitle = await publish(app, admin, { title: 'Sampah menumpuk di pasar', body: 'Kami melihat keadaan itu setiap pagi di sudut yang besar.' });
    const newer = await publish(app, admin, { title: 'Keadaan kantor pagi ini', body: 'Kami melihat tumpukan sampah di sudut kantor yang besar itu.' });
    const found = await listed(app, '?search=sampah');
    assert.equal(found[0], inTitle);
    assert.deepEqual(found.slice(1), [newer, inBody]);
  });

  test('paging shows each report once, in every order, though reports are published meanwhile', async (context) => {
    const { app, admin } = await setup(context);
    const before: string[] = [];
    for (let count = 0; count < 7; count += 1) before.push(await publish(app, admin, { title: `Jalan rusak nomor ${'x'.repeat(count + 1)}`, body: `Jalan rusak ${'sekali '.repeat(count + 1)} di depan pasar.` }));
    for (const order of ['newest', 'supported', 'relevance']) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: { items: { number: string }[]; nextCursor: string | null } = bodyOf(
          await send(app, 'GET', `/v1/public/reports?search=jalan&order=${order}&limit=2${cursor ? `&cursor=${cursor}` : ''}`),
          operations.listPublicReports,
        );
        seen.push(...page.items.map((item) => item.number));
        cursor = page.nextCursor;
        await publish(app, admin, { title: 'Jalan rusak yang baru', body: 'Jalan rusak ini baru saja kami lihat pagi tadi.' });
      } while (cursor);
      assert.equal(new Set(seen).size, seen.length, order);
      for (const number of before) assert.ok(seen.includes(number), `${order} lost one`);
      await app.database.updateTable('public_reports').set({ shown: 0 }).where('report_id', 'not in', (rows) => rows.selectFrom('reports').select('id').where('number', 'in', before)).execute();
    }
    assertProblem(await send(app, 'GET', `/v1/public/reports?cursor=${Buffer.from('["supported",1,"x","y"]').toString('base64url')}`), 'validation_failed', ['/cursor wrong_format']);
  });

  test('whatever is typed into the search finds something or nothing, and never breaks it', async (context) => {
    const { app, admin } = await setup(context);
    const number = await publish(app, admin);
    for (const typed of [`"`, `'`, `jalan"`, `jalan AND`, 'NEAR(', 'title:jalan', '*', 'jalan*', '-jalan', '^jalan', '(', '{a b}', 'a:b:c', '%_', '\\', "') drop table reports --", '\u0000', '💥', 'a'.repeat(100), '& | ! <->', 'ѩ', '🇮🇩', 'e\u0301', '日本語']) {
      const answer = await send(app, 'GET', `/v1/public/reports?search=${encodeURIComponent(typed)}`);
      assert.equal(answer.status, 200, `${typed}: ${answer.text}`);
    }
    assert.deepEqual(await listed(app, `?search=${encodeURIComponent('  JALÀN!! ')}`), [number]);
    assert.deepEqual(await listed(app, '?search=%20'), [number]);
    assert.deepEqual(await listed(app, '?search=%22%25%22'), []);
    assert.deepEqual(await listed(app, `?search=${number}`), [number]);
    assertProblem(await send(app, 'GET', `/v1/public/reports?search=${'a'.repeat(101)}`), 'validation_failed', ['/search too_long']);
  });

  test('a page that did not change is not sent twice', async (context) => {
    const { app, admin } = await setup(context);
    const number = await publish(app, admin);
    for (const path of ['/v1/public/reports', `/v1/public/reports/${number}`]) {
      const first = await send(app, 'GET', path);
      assert.equal(first.headers.get('Cache-Control'), 'public, max-age=60');
      const tag = first.headers.get('ETag') ?? assert.fail('no ETag');
      assert.equal((await send(app, 'GET', path, { headers: { 'If-None-Match': tag } })).status, 304);
      await send(app, 'POST', `/v1/public/reports/${number}/support`, { body: { token: path.padEnd(40, 'x').replaceAll('/', '-') } });
      assert.equal((await send(app, 'GET', path, { headers: { 'If-None-Match': tag } })).status, 200);
    }
    assert.equal((await send(app, 'GET', '/v1/public/reports/1234567897')).headers.get('Cache-Control'), 'no-store');
  });
});
