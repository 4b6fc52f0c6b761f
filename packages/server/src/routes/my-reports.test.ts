import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { operations } from '@lapor/sdk/openapi';
import { base32 } from '../auth/base32.js';
import { mailCourier } from '../connectors/mail/courier.js';
import { deliverWith } from '../outbox/deliver.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import { startApp, type TestApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { uploadFile } from '../test-support/files.js';
import { openCase } from '../test-support/reporter.js';
import { assertProblem, bodyOf, fileReport, send } from '../test-support/requests.js';
import { wholeDatabase } from '../test-support/whole-database.js';
import { hashAddresses, postLinks } from '../workflow/my-reports.js';

const EMAIL = 'warga@contoh.example';

eachDatabase('my reports', (makeDatabase) => {
  async function setup(context: TestContext, settings: Partial<typeof DEFAULT_SETTINGS.afterwards> = {}) {
    const mail = { publicUrl: 'https://lapor.example', reportPage: 'https://kabupaten.example/status', myReportsPage: 'https://kabupaten.example/laporan-saya' };
    const app = await startApp({ makeDatabase, settings: { mail, afterwards: { ...DEFAULT_SETTINGS.afterwards, ...settings } } });
    context.after(() => app.stop());
    /** To whom each letter with a link went, and what the link carries. */
    const letters: { to: string; token: string }[] = [];
    const post = deliverWith(app.deps, mailCourier(app.deps, {
      send({ to, text }) {
        const [, token] = /https:\/\/kabupaten\.example\/laporan-saya#laporan-saya=(\w{32})/.exec(text) ?? [];
        if (token !== undefined) letters.push({ to, token });
        return Promise.resolve({ kind: 'delivered' });
      },
    }, mail));
    const ask = async (email: string) => {
      const answer = await send(app, 'POST', '/v1/my-reports/links', { body: { email } });
      await postLinks(app.deps);
      await post.drain();
      return answer;
    };
    const open = async (email = EMAIL) => {
      await ask(email);
      const { token } = letters.at(-1) ?? assert.fail('no letter was posted');
      return bodyOf(await send(app, 'POST', '/v1/my-reports/sessions', { body: { token } }), operations.openMyReportsSession);
    };
    return { app, letters, post, ask, open };
  }

  const from = (email: string) => ({ contact: { kind: 'email', email } as const });
  const list = async (app: TestApp, key: string, query = '') => bodyOf(await send(app, 'GET', `/v1/my-reports${query}`, { key }), operations.listMyReports);

  test('a link opens a session, and the session lists every report of the address, whoever may see it, the newest first', async (context) => {
    const { app, open } = await setup(context);
    const numbers: string[] = [];
    for (const visibility of ['public', 'anonymous', 'secret', 'secret_anonymous'] as const) {
      const named = visibility === 'public' || visibility === 'secret' ? { reporter: { name: 'Warga Contoh' } } : {};
      numbers.unshift((await fileReport(app, { ...from(EMAIL), visibility, ...named })).number);
      app.clock.advance(60);
    }
    await fileReport(app, from('lain@contoh.example'));
    await fileReport(app);
    const { token, expiresAt } = await open('  Warga@Contoh.example ');
    assert.equal(Date.parse(expiresAt) - app.clock.now().getTime(), 60 * 60 * 1000);
    const whole = await list(app, token);
    assert.deepEqual(whole.items.map(({ number }) => number), numbers);
    const first = await list(app, token, '?limit=3');
    const second = await list(app, token, `?limit=3&cursor=${first.nextCursor ?? ''}`);
    assert.deepEqual([...first.items, ...second.items], whole.items);
    assert.doesNotMatch(JSON.stringify(whole), /warga@|Warga Contoh/);
    assertProblem(await send(app, 'GET', '/v1/my-reports?cursor=x', { key: token }), 'validation_failed');
  });

  test('the answer is the same, and the server does the same, whether or not an address is known', async (context) => {
    const { app, letters, ask } = await setup(context);
    await fileReport(app, from(EMAIL));
    const known = await ask(EMAIL);
    const unknown = await ask('siapa@contoh.example');
    const strip = ({ status, text, headers }: typeof known) => [status, text, [...headers].filter(([name]) => name !== 'lapor-request-id')];
    assert.equal(known.status, 202);
    assert.deepEqual(strip(known), strip(unknown));
    assert.deepEqual(letters.map(({ to }) => to), [EMAIL]);
    // Nothing of an address nobody reported from is kept, and of the others no second copy.
    assert.doesNotMatch(await wholeDatabase(app), /siapa@/);
    const rows = await app.database.selectFrom('link_requests').selectAll().execute();
    assert.deepEqual(rows.map(({ done_at }) => done_at !== null), [true, true]);
  });

  test('a link works once, for a quarter of an hour, and neither link nor session stands in the database', async (context) => {
    const { app, letters, ask } = await setup(context);
    await fileReport(app, from(EMAIL));
    await ask(EMAIL);
    const used = letters.at(-1)?.token ?? '';
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(app, 'POST', '/v1/my-reports/sessions', { body: { token: used } })));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 404, 404, 404, 404]);
    const session = bodyOf(answers.find(({ status }) => status === 201) ?? assert.fail(), operations.openMyReportsSession);
    const everything = await wholeDatabase(app);
    assert.ok(!everything.includes(used) && !everything.includes(session.token));

    await ask(EMAIL);
    app.clock.advance(15 * 60);
    assertProblem(await send(app, 'POST', '/v1/my-reports/sessions', { body: { token: letters.at(-1)?.token } }), 'not_found');
    assertProblem(await send(app, 'POST', '/v1/my-reports/sessions', { body: { token: base32(new Uint8Array(20)) } }), 'not_found');
    assertProblem(await send(app, 'POST', '/v1/my-reports/sessions', { body: { token: 'x' } }), 'validation_failed');
  });

  test('a session whose opening was answered into the void is given again to the same request, and to no other', async (context) => {
    const { app, letters, ask } = await setup(context);
    await fileReport(app, from(EMAIL));
    await ask(EMAIL);
    const sent = { body: { token: letters.at(-1)?.token }, idempotencyKey: 'kunci-buka-sesi-saya' };
    const first = await send(app, 'POST', '/v1/my-reports/sessions', sent);
    assert.equal((await send(app, 'POST', '/v1/my-reports/sessions', sent)).text, first.text);
    assertProblem(await send(app, 'POST', '/v1/my-reports/sessions', { ...sent, idempotencyKey: 'kunci-orang-yang-lain' }), 'not_found');
  });

  test('a session ends after an hour, and when it is closed', async (context) => {
    const { app, open } = await setup(context);
    await fileReport(app, from(EMAIL));
    const late = await open();
    app.clock.advance(60 * 60);
    assertProblem(await send(app, 'GET', '/v1/my-reports', { key: late.token }), 'unauthenticated');
    const closed = await open();
    assert.equal((await send(app, 'DELETE', '/v1/my-reports/sessions', { key: closed.token })).status, 204);
    assertProblem(await send(app, 'GET', '/v1/my-reports', { key: closed.token }), 'unauthenticated');
    assertProblem(await send(app, 'DELETE', '/v1/my-reports/sessions', { key: closed.token }), 'unauthenticated');
    assertProblem(await send(app, 'GET', '/v1/my-reports'), 'unauthenticated');
  });

  test('a session stands in for the access code on the reports of its address, and opens nothing else', async (context) => {
    const { app, open } = await setup(context);
    const photo = await uploadFile(app);
    const mine = await openCase(app, { ...from(EMAIL), attachments: [photo.id], visibility: 'secret_anonymous' });
    const theirs = await openCase(app, from('lain@contoh.example'));
    const nobodys = await openCase(app);
    const { token: key } = await open();
    const get = (path: string) => send(app, 'GET', path, { key });
    assert.deepEqual(bodyOf(await get(`/v1/my-reports/${mine.number}`), operations.getMyReport), await mine.track());
    assert.deepEqual(bodyOf(await get(`/v1/reports/${mine.number}`), operations.getReport), await mine.track());
    assert.equal((await get(`/v1/reports/${mine.number}/attachments/${photo.id}`)).status, 200);
    bodyOf(await send(app, 'POST', `/v1/reports/${mine.number}/reply`, { key, body: { text: 'Lewat tautan.' } }), operations.replyToReport);

    for (const { number } of [theirs, nobodys]) {
      assertProblem(await get(`/v1/my-reports/${number}`), 'not_found');
      assertProblem(await get(`/v1/reports/${number}`), 'not_found');
      assertProblem(await send(app, 'POST', `/v1/reports/${number}/withdraw`, { key, body: {} }), 'not_found');
      assertProblem(await get(`/v1/reports/${number}/attachments/${photo.id}`), 'not_found');
    }
    // A stolen session is no staff key, and no staff key is a session.
    assertProblem(await get('/v1/staff/reports'), 'unauthenticated');
    assertProblem(await get(`/v1/staff/reports/${mine.number}`), 'unauthenticated');
    assert.equal((await theirs.track()).events.length, 1);
  });

  test('one address gets three links an hour, one client asks for twenty in a window, and wrong tokens run out', async (context) => {
    const { app, letters, ask } = await setup(context);
    await fileReport(app, from(EMAIL));
    for (let count = 0; count < 5; count += 1) assert.equal((await ask(EMAIL)).status, 202);
    assert.equal(letters.length, 3);
    app.clock.advance(60 * 60);
    await ask(EMAIL);
    assert.equal(letters.length, 4);
    for (let count = 0; count < 19; count += 1) assert.equal((await ask(`${String(count)}@contoh.example`)).status, 202);
    const refused = await ask('lagi@contoh.example');
    assertProblem(refused, 'rate_limited');
    assert.ok(Number(refused.headers.get('Retry-After')) > 0);
    const guess = () => send(app, 'POST', '/v1/my-reports/sessions', { body: { token: base32(new Uint8Array(20)) } });
    for (let count = 0; count < 60; count += 1) assertProblem(await guess(), 'not_found');
    assertProblem(await guess(), 'rate_limited');
  });

  test('two servers at once post one letter for one request', async (context) => {
    const { app, letters, post } = await setup(context);
    await fileReport(app, from(EMAIL));
    await send(app, 'POST', '/v1/my-reports/links', { body: { email: EMAIL } });
    await Promise.all(Array.from({ length: 4 }, () => postLinks(app.deps)));
    await post.drain();
    assert.equal(letters.length, 1);
  });

  test('what is erased is no longer among them, and addresses kept before there were hashes are found all the same', async (context) => {
    const { app, open } = await setup(context);
    const report = await openCase(app, from(EMAIL));
    const other = await openCase(app, from(EMAIL));
    await app.database.updateTable('reporters').set({ email_hash: null }).execute();
    assert.equal(await hashAddresses(app.deps), 2);
    assert.equal(await hashAddresses(app.deps), 0);
    const { token } = await open();
    await report.step('request-erasure');
    await report.staff('erase');
    assert.deepEqual((await list(app, token)).items.map(({ number }) => number), [other.number]);
  });
});
