import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test, type TestContext } from 'node:test';
import { readDirectory } from '../cli/directory-file.js';
import { importDirectory } from '../cli/import-directory.js';
import type { AppDeps, Settings } from '../deps.js';
import { rebuildFigures } from '../figures/rebuild.js';
import { startApp, type TestApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { uploadFile } from '../test-support/files.js';
import { openCase, type Case } from '../test-support/reporter.js';
import { send, staffKey } from '../test-support/requests.js';
import { wholeDatabase } from '../test-support/whole-database.js';
import { verifyHistory } from '../workflow/history.js';
import { expiredReports, retire } from '../workflow/retention.js';
import { retentionOf, type Retention } from '../workflow/retention-policy.js';
import { retentionJob, runRetention } from './retention.js';
import { attempt } from './runner.js';

const LEASE = { leaseSeconds: 60 };
const DAY = 86_400;
/** Who reported, planted wherever that is kept. */
const WHO = /zxken/i;
/** What was said. */
const WORDS = /qwbatu/i;
const EMAIL = 'zxkenari@contoh.example';

eachDatabase('Keeping reports for as long as the agency says', (makeDatabase) => {
  async function setup(context: TestContext, retention: Partial<Retention> = {}, settings: Partial<Settings> = {}) {
    const app = await startApp({ makeDatabase, settings: { ...settings, retention: { anonymiseAfterDays: null, eraseAfterDays: null, ...retention } } });
    context.after(() => app.stop());
    return app;
  }

  /** A report with a name and an address, settled by its reporter now. */
  async function settled(app: TestApp, changes: Parameters<typeof openCase>[1] = {}): Promise<Case> {
    const file = await uploadFile(app);
    const report = await openCase(app, {
      visibility: 'public',
      title: 'Qwbatu di jalan',
      body: 'Ada qwbatu besar di tengah jalan sejak kemarin sore.',
      reporter: { name: 'Ni Luh Zxkenari' },
      contact: { kind: 'email', email: EMAIL },
      attachments: [file.id],
      ...changes,
    });
    await report.staff('verify');
    await report.staff('answer', { text: 'Qwbatu kami singkirkan.' });
    assert.equal((await report.step('confirm', {}, { idempotencyKey: 'kunci-yang-diingat-server' })).status, 200);
    return report;
  }

  const rowOf = async ({ deps }: TestApp, { number }: Case) => (await deps.store.reports.find(number)) ?? assert.fail();
  const kindsOf = async (app: TestApp, report: Case) => (await app.deps.store.events.ofReport((await rowOf(app, report)).id)).map(({ kind }) => kind);
  const run = (app: TestApp) => runRetention(app.deps, { dryRun: false });
  const put = async (app: TestApp, agencies: object[]) => {
    const directory = readDirectory(JSON.stringify({ agencies }));
    assert.ok(directory.ok, JSON.stringify(directory));
    await importDirectory(app.deps.store, directory.value, app.clock.now().toISOString());
  };
  const agency = (id: string, parentId: string | null, retention?: object | null) => ({ id, parentId, kind: 'opd', name: `${id} (contoh)`, timeZone: 'Asia/Makassar', ...(retention !== undefined && { retention }) });
  const policy = async (app: TestApp, id: string) => retentionOf(app.deps, app.deps.store, (await app.deps.store.agencies.find(id)) ?? assert.fail());

  test('the nearest agency that set a number wins, number by number; what is left out stays and null takes it away', async (context) => {
    const app = await setup(context, { eraseAfterDays: 900 });
    await put(app, [agency('kabupaten', null, { anonymiseAfterDays: 365 }), agency('jalan-dinas', 'kabupaten', { anonymiseAfterDays: 30, eraseAfterDays: 60 }), agency('jalan-unit', 'jalan-dinas', { eraseAfterDays: 90 })]);
    assert.deepEqual(await policy(app, 'kabupaten'), { anonymiseAfterDays: 365, eraseAfterDays: 900 });
    assert.deepEqual(await policy(app, 'jalan-unit'), { anonymiseAfterDays: 30, eraseAfterDays: 90 });
    assert.deepEqual(await policy(app, 'air-perumda'), { anonymiseAfterDays: 365, eraseAfterDays: 900 });
    await put(app, [agency('jalan-dinas', 'kabupaten'), agency('jalan-unit', 'jalan-dinas', null)]);
    assert.deepEqual(await policy(app, 'jalan-unit'), { anonymiseAfterDays: 30, eraseAfterDays: 60 });
    await put(app, [agency('jalan-dinas', 'kabupaten', null)]);
    assert.deepEqual(await policy(app, 'jalan-unit'), { anonymiseAfterDays: 365, eraseAfterDays: 900 });
    await put(app, [agency('jalan-dinas', 'kabupaten', { eraseAfterDays: 'never' }), agency('jalan-unit', 'jalan-dinas', { anonymiseAfterDays: 'never', eraseAfterDays: 90 })]);
    assert.deepEqual(await policy(app, 'jalan-dinas'), { anonymiseAfterDays: 365, eraseAfterDays: null }, 'for ever, though one above deletes');
    assert.deepEqual(await policy(app, 'jalan-unit'), { anonymiseAfterDays: null, eraseAfterDays: 90 }, 'and one below decides again');
    await put(app, [agency('jalan-unit', 'jalan-dinas', null)]);
    assert.deepEqual(await policy(app, 'jalan-unit'), { anonymiseAfterDays: 365, eraseAfterDays: null });
    for (const wrong of [{ anonymiseAfterDays: 0 }, { eraseAfterDays: 'forever' }, { eraseAfterDays: 1.5 }, { eraseAfterDays: 36_501 }, { days: 3 }]) assert.equal(readDirectory(JSON.stringify({ agencies: [agency('x', null, wrong)] })).ok, false);
  });

  test('an agency that says never keeps what the deployment and the agencies above it would delete', async (context) => {
    const app = await setup(context, { anonymiseAfterDays: 30, eraseAfterDays: 60 });
    await put(app, [agency('kabupaten', null, { eraseAfterDays: 10 }), agency('jalan-dinas', 'kabupaten', { anonymiseAfterDays: 'never', eraseAfterDays: 'never' })]);
    await settled(app);
    app.clock.advance(9000 * DAY);
    assert.deepEqual(await run(app), { erase: 0, anonymise: 0, failed: 0 });
    assert.match(await wholeDatabase(app), WHO);
    await put(app, [agency('jalan-dinas', 'kabupaten', { anonymiseAfterDays: 'never' })]);
    assert.deepEqual(await run(app), { erase: 1, anonymise: 0, failed: 0 });
  });

  test('where nobody decided anything, everything is kept', async (context) => {
    const app = await setup(context);
    await settled(app);
    app.clock.advance(9000 * DAY);
    assert.deepEqual(await run(app), { erase: 0, anonymise: 0, failed: 0 });
    assert.match(await wholeDatabase(app), WHO);
  });

  test('who reported is gone from the database and every answer, what was reported stays, and the history still verifies', async (context) => {
    const app = await setup(context, { anonymiseAfterDays: 30 });
    const report = await settled(app);
    const key = await staffKey(app, 'agency_admin', 'jalan-dinas');
    const answers = async () => [await send(app, 'GET', `/v1/reports/${report.number}`), await send(app, 'GET', `/v1/public/reports/${report.number}`), await send(app, 'GET', `/v1/staff/reports/${report.number}`, { key })].map(({ text }) => text).join('');
    assert.match(await answers(), WHO);
    app.clock.advance(30 * DAY);
    assert.deepEqual(await run(app), { erase: 0, anonymise: 1, failed: 0 });
    assert.doesNotMatch(await wholeDatabase(app), WHO);
    assert.doesNotMatch(await answers(), WHO);
    assert.match(await answers(), WORDS);
    const row = await rowOf(app, report);
    assert.deepEqual([row.visibility, row.contact_kind, row.status], ['anonymous', 'none', 'resolved']);
    assert.equal(await verifyHistory(app.deps.store, row), null);
    const seen = await report.track();
    assert.deepEqual([seen.events.at(-1)?.kind, seen.events.at(-1)?.actor.role], ['anonymised', 'system']);
    assert.match(seen.events.at(-1)?.summary ?? '', /masa simpan/i);
    // A repeat of what the reporter did before tells nothing of them either.
    assert.doesNotMatch((await report.step('confirm', {}, { idempotencyKey: 'kunci-yang-diingat-server' })).text, WHO);
    assert.deepEqual(await run(app), { erase: 0, anonymise: 0, failed: 0 }, 'once is enough');
  });

  test('a secret report loses its name too, and stays secret', async (context) => {
    const app = await setup(context, { anonymiseAfterDays: 1 });
    const report = await settled(app, { visibility: 'secret' });
    app.clock.advance(DAY);
    assert.equal((await run(app)).anonymise, 1);
    assert.equal((await rowOf(app, report)).visibility, 'secret_anonymous');
    assert.doesNotMatch(await wholeDatabase(app), WHO);
  });

  test('what was said is erased when that time is over, with an event of the system, and its files with it', async (context) => {
    const app = await setup(context, { anonymiseAfterDays: 30, eraseAfterDays: 60 });
    const report = await settled(app);
    app.clock.advance(30 * DAY);
    await run(app);
    app.clock.advance(30 * DAY);
    assert.deepEqual(await run(app), { erase: 1, anonymise: 0, failed: 0 });
    const content = await wholeDatabase(app);
    assert.doesNotMatch(content, WORDS);
    assert.doesNotMatch(content, WHO);
    for await (const file of app.deps.files.list()) assert.fail(`a file was left: ${file.id}`);
    const row = await rowOf(app, report);
    assert.equal(await verifyHistory(app.deps.store, row), null);
    const last = (await report.track()).events.at(-1);
    assert.deepEqual([last?.kind, last?.reason, last?.actor.role, row.status], ['erased', 'retention', 'system', 'resolved']);
    assert.match(last?.summary ?? '', /Masa simpan/);
    assert.deepEqual(await run(app), { erase: 0, anonymise: 0, failed: 0 });
  });

  test('what is to be erased at once is not anonymised before', async (context) => {
    const app = await setup(context, { anonymiseAfterDays: 30, eraseAfterDays: 60 });
    const report = await settled(app);
    app.clock.advance(400 * DAY);
    assert.deepEqual(await run(app), { erase: 1, anonymise: 0, failed: 0 });
    assert.equal((await kindsOf(app, report)).includes('anonymised'), false);
  });

  test('days are those of the calendar at the agency: the last minute of the day keeps, the first of the next does not', async (context) => {
    const app = await setup(context, { anonymiseAfterDays: 10 });
    // 23.30 on 3 March in Tabanan.
    app.clock.set('2026-03-03T15:30:00Z');
    await settled(app);
    app.clock.set('2026-03-13T15:59:59Z');
    assert.equal((await run(app)).anonymise, 1, 'ten days after the third is the thirteenth, whatever the hour');
    // 00.30 on 4 March: the same day in UTC, another at the agency.
    app.clock.set('2026-03-03T16:30:00Z');
    await settled(app);
    app.clock.set('2026-03-13T15:59:59Z');
    assert.equal((await run(app)).anonymise, 0);
    app.clock.set('2026-03-13T16:00:00Z');
    assert.equal((await run(app)).anonymise, 1);
  });

  test('what is open or contested is kept, and days count anew from when it ended again', async (context) => {
    const app = await setup(context, { anonymiseAfterDays: 10 });
    const open = await openCase(app, { visibility: 'secret', reporter: { name: 'Zxkenari' } });
    const contested = await settled(app);
    app.clock.advance(9 * DAY);
    await contested.step('contest', { reason: 'not_settled', text: 'Belum selesai.' });
    assert.equal((await rowOf(app, contested)).ended_at, null);
    app.clock.advance(30 * DAY);
    assert.equal((await run(app)).anonymise, 0);
    assert.equal((await open.step('withdraw')).status, 200);
    await contested.staff('answer', { text: 'Sekarang selesai.' });
    await contested.step('confirm');
    app.clock.advance(9 * DAY);
    assert.equal((await run(app)).anonymise, 0);
    app.clock.advance(DAY);
    assert.equal((await run(app)).anonymise, 2);
  });

  test('a name its reporter publishes afterwards is forgotten again by the next run', async (context) => {
    const app = await setup(context, { anonymiseAfterDays: 1 });
    const report = await settled(app);
    app.clock.advance(DAY);
    await run(app);
    assert.equal((await report.step('visibility', { visibility: 'public', confirmed: true, reporter: { name: 'Zxkenari' } })).status, 200);
    assert.match(await wholeDatabase(app), WHO);
    assert.equal((await run(app)).anonymise, 1);
    assert.doesNotMatch(await wholeDatabase(app), WHO);
    assert.equal(await verifyHistory(app.deps.store, await rowOf(app, report)), null);
  });

  test('a dry run counts what would be done, and changes nothing', async (context) => {
    const app = await setup(context, { anonymiseAfterDays: 5, eraseAfterDays: 50 });
    await settled(app);
    app.clock.advance(46 * DAY);
    await settled(app);
    app.clock.advance(5 * DAY);
    const all = async () => JSON.stringify([await app.database.selectFrom('reports').selectAll().orderBy('id').execute(), await app.database.selectFrom('reporters').selectAll().orderBy('report_id').execute(), await app.database.selectFrom('events').select('id').orderBy('id').execute()]);
    const before = await all();
    assert.deepEqual(await runRetention(app.deps, { dryRun: true }), { erase: 1, anonymise: 1, failed: 0 });
    assert.equal(await all(), before);
    assert.deepEqual(await run(app), { erase: 1, anonymise: 1, failed: 0 });
  });

  test('figures keep their counts, and counting anew from the histories gives the same', async (context) => {
    const app = await setup(context, { anonymiseAfterDays: 5, eraseAfterDays: 50 });
    await settled(app);
    const key = await staffKey(app, 'agency_admin', 'jalan-dinas');
    const figures = async () => (await send(app, 'GET', '/v1/staff/statistics?from=2026-01-01&to=2026-06-30', { key })).text;
    app.clock.set('2026-07-01T02:00:00Z');
    const before = await figures();
    assert.match(before, /"received":1/);
    await run(app);
    assert.equal(await figures(), before);
    assert.equal((await rebuildFigures(app.deps)).mended, 0);
    assert.equal(await figures(), before);
  });

  test('two servers at the same moment do each report once, and once a day', async (context) => {
    const app = await setup(context, { anonymiseAfterDays: 1 });
    const reports = [await settled(app), await settled(app), await settled(app)];
    app.clock.advance(DAY);
    const came = await Promise.all([attempt(app.deps, retentionJob(), LEASE), attempt(app.deps, retentionJob(), LEASE)]);
    assert.equal(came.filter((one) => one === 'done').length, 1);
    for (const report of reports) assert.equal((await kindsOf(app, report)).filter((kind) => kind === 'anonymised').length, 1);
    app.clock.advance(DAY - 1);
    assert.equal(await attempt(app.deps, retentionJob(), LEASE), 'not_due');
    app.clock.advance(1);
    assert.equal(await attempt(app.deps, retentionJob(), LEASE), 'done');
  });

  test('whoever comes second to a report does nothing, however late', async (context) => {
    const app = await setup(context, { anonymiseAfterDays: 1 });
    const [first, second] = [await settled(app), await settled(app)];
    app.clock.advance(DAY);
    const found = [];
    for await (const batch of expiredReports(app.deps, 1)) found.push(...batch);
    assert.equal(found.length, 2);
    await second.step('contest', { reason: 'not_settled', text: 'Belum selesai.' });
    const done = await Promise.all([...found, ...found].map((expired) => retire(app.deps, expired)));
    assert.equal(done.filter(Boolean).length, 1);
    assert.deepEqual([(await kindsOf(app, first)).at(-1), (await kindsOf(app, second)).at(-1)], ['anonymised', 'contested']);
  });

  test('an interrupted run leaves whole reports behind, and the next does the rest; one that fails keeps no other back', async (context) => {
    const app = await setup(context, { anonymiseAfterDays: 1 });
    const reports: Case[] = [];
    for (let count = 0; count < 4; count += 1) reports.push(await settled(app));
    app.clock.advance(DAY);
    let calls = 0;
    const failing: AppDeps = { ...app.deps, randomBytes: (size) => ((calls += 1) === 1 ? assert.fail('broken') : app.deps.randomBytes(size)) };
    assert.deepEqual(await runRetention(failing, { dryRun: false }), { erase: 0, anonymise: 3, failed: 1 });
    assert.match(app.log.join(''), /"event":"failure".*"job":"retention"/);
    assert.doesNotMatch(app.log.join(''), WHO);
    for (const report of reports) assert.equal(await verifyHistory(app.deps.store, await rowOf(app, report)), null);
    assert.deepEqual(await run(app), { erase: 0, anonymise: 1, failed: 0 });
  });
});

for (const name of ['menjalankan-server.md', 'running-the-server.md']) {
  test(`what ${name} says to import keeps reports as long as it says`, async (context) => {
    const guide = await readFile(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8');
    const app = await startApp({ fill: () => Promise.resolve() });
    context.after(() => app.stop());
    const directory = readDirectory([...guide.matchAll(/```json\n([^]*?)```/g)].map(([, json = '']) => json).find((json) => json.includes('"retention"')) ?? '');
    assert.ok(directory.ok, JSON.stringify(directory));
    await importDirectory(app.deps.store, directory.value, app.clock.now().toISOString());
    const agency = (await app.deps.store.agencies.find('kab')) ?? assert.fail();
    assert.deepEqual(await retentionOf(app.deps, app.deps.store, agency), { anonymiseAfterDays: 365, eraseAfterDays: 1825 });
  });
}
