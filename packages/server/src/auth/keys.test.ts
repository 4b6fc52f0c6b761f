import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { operations } from '@lapor/sdk/openapi';
import { openDataDirectory } from '../data-directory.js';
import { startApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { assertProblem, bodyOf, complaint, fileReport, send, staffKey } from '../test-support/requests.js';
import { verifyAudit } from '../workflow/audit.js';
import { verifyHistory } from '../workflow/history.js';
import { hashApiKey } from './api-key.js';
import { beginSetup } from './first-admin.js';

eachDatabase('keys and who may give them', (makeDatabase) => {
  async function setup(context: TestContext) {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    const admin = await staffKey(app, 'agency_admin', 'jalan-dinas');
    const make = (body: object, by = admin) => send(app, 'POST', '/v1/staff/keys', { key: by, body: { role: 'liaison_officer', agencyId: 'jalan-dinas', label: 'Meja (contoh)', ...body } });
    const idOf = async (key: string) => (await app.deps.store.apiKeys.findByHash(hashApiKey(key) ?? ''))?.id ?? '';
    return { app, admin, make, idOf };
  }

  test('nobody gives more than they have: not above their role, not beyond their scopes, not outside their agency', async (context) => {
    const { app, admin, make } = await setup(context);
    assert.equal((await make({})).status, 201);
    assert.equal((await make({ agencyId: 'jalan-unit', role: 'agency_admin' })).status, 201);
    assertProblem(await make({ role: 'national_admin' }), 'forbidden');
    assertProblem(await make({ role: 'national_admin', agencyId: null }), 'forbidden');
    assertProblem(await make({ role: 'overseer', agencyId: null }), 'forbidden');
    for (const agencyId of ['kabupaten', 'air-perumda', 'nowhere']) assertProblem(await make({ agencyId }), 'validation_failed', ['/agencyId unknown_agency']);
    assertProblem(await make({ agencyId: null }), 'validation_failed', ['/agencyId required']);
    assertProblem(await make({ role: 'integrator' }), 'validation_failed', ['/scopes required']);
    assertProblem(await make({ scopes: ['reports:read', 'keys:manage'] }), 'validation_failed', ['/scopes/1 not_applicable']);
    assertProblem(await make({ expiresAt: app.clock.now().toISOString() }), 'validation_failed', ['/expiresAt too_small']);
    const narrow = await staffKey(app, 'agency_admin', 'jalan-dinas', ['keys:manage', 'reports:read']);
    assertProblem(await make({}, narrow), 'forbidden');
    const reader = bodyOf(await make({ scopes: ['reports:read'] }, narrow), operations.createKey);
    assert.deepEqual(reader.scopes, ['reports:read']);
    const { number } = await fileReport(app);
    assert.equal((await send(app, 'GET', `/v1/staff/reports/${number}`, { key: reader.key })).status, 200);
    assertProblem(await send(app, 'POST', `/v1/staff/reports/${number}/verify`, { key: reader.key, body: {} }), 'forbidden');
    const listed = await send(app, 'GET', '/v1/staff/keys', { key: admin });
    assert.ok(!listed.text.includes(reader.key) && !listed.text.includes('hash'));
    assert.equal(await verifyAudit(app.deps.store), null);
  });

  test('nobody ends or prolongs their own key, and the last national admin stays', async (context) => {
    const { app, admin, make, idOf } = await setup(context);
    const chief = await staffKey(app, 'national_admin', null);
    const remove = async (key: string, by: string) => send(app, 'DELETE', `/v1/staff/keys/${await idOf(key)}`, { key: by });
    assertProblem(await remove(admin, admin), 'forbidden');
    assertProblem(await remove(chief, admin), 'not_found');
    const regional = await staffKey(app, 'national_admin', 'jalan-dinas');
    assertProblem(await remove(regional, admin), 'forbidden');
    assertProblem(await remove(chief, regional), 'not_found');
    const brief = bodyOf(await make({ role: 'agency_admin', expiresAt: '2026-03-03T00:00:00Z' }), operations.createKey);
    const rotate = (body: object, by: string) => send(app, 'POST', `/v1/staff/keys/${brief.id}/rotate`, { key: by, body });
    assertProblem(await rotate({ expiresAt: null }, brief.key), 'forbidden');
    const rotated = bodyOf(await rotate({}, brief.key), operations.rotateKey);
    assert.deepEqual([rotated.id, rotated.expiresAt, rotated.role], [brief.id, '2026-03-03T00:00:00.000Z', 'agency_admin']);
    assertProblem(await send(app, 'GET', '/v1/staff/me', { key: brief.key }), 'unauthenticated');
    assert.equal((await send(app, 'GET', '/v1/staff/me', { key: rotated.key })).status, 200);

    const second = await staffKey(app, 'national_admin', null);
    const [one, other] = await Promise.all([remove(chief, second), remove(second, chief)]);
    assert.deepEqual([one.status, other.status].filter((status) => status === 200).length, 1, 'two who end each other leave one');
    assert.equal(await verifyAudit(app.deps.store), null);
  });

  test('a repeated request makes one key, and tells the same one again', async (context) => {
    const { app, admin } = await setup(context);
    const sent = { key: admin, idempotencyKey: 'one-key-and-no-more', body: { role: 'overseer', agencyId: 'jalan-unit', label: 'Kunjungan (contoh)' } };
    const answers = await Promise.all([1, 2, 3].map(() => send(app, 'POST', '/v1/staff/keys', sent)));
    assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
    const { key } = bodyOf(answers[0] ?? assert.fail(), operations.createKey);
    for (const table of ['idempotency_keys', 'api_keys', 'audit'] as const) {
      assert.ok(!JSON.stringify(await app.database.selectFrom(table).selectAll().execute()).includes(key.slice('lapor_'.length)));
    }
    assert.equal((await app.deps.store.apiKeys.list({ path: null, limit: 9 })).length, 2);
  });

  test('the trail shows when an act was changed, dropped or cut off, and each agency reads its own', async (context) => {
    const { app, admin, make } = await setup(context);
    for (const agencyId of ['jalan-dinas', 'jalan-unit', 'jalan-unit']) await make({ agencyId });
    const stranger = await staffKey(app, 'agency_admin', 'air-perumda');
    assert.equal(bodyOf(await send(app, 'GET', '/v1/staff/audit', { key: admin }), operations.listAudit).items.length, 3);
    assert.deepEqual(bodyOf(await send(app, 'GET', '/v1/staff/audit', { key: stranger }), operations.listAudit).items, []);
    const rows = () => app.database.selectFrom('audit').selectAll().orderBy('sequence').execute();
    const [, second, last] = await rows();
    assert.ok(second && last);
    await app.database.updateTable('audit').set({ target_id: 'lain' }).where('sequence', '=', 2).execute();
    assert.deepEqual(await verifyAudit(app.deps.store), { sequence: 2, fault: 'changed' });
    await app.database.updateTable('audit').set({ target_id: second.target_id }).where('sequence', '=', 2).execute();
    await app.database.deleteFrom('audit').where('sequence', '=', 3).execute();
    assert.deepEqual(await verifyAudit(app.deps.store), { sequence: 3, fault: 'missing_end' });
    await app.database.deleteFrom('audit').where('sequence', '=', 2).execute();
    await app.database.insertInto('audit').values(last).execute();
    assert.deepEqual(await verifyAudit(app.deps.store), { sequence: 2, fault: 'out_of_order' });
  });

  test('the hour of last use is written once an hour, and never the minute', async (context) => {
    const { app, admin, idOf } = await setup(context);
    const id = await idOf(admin);
    const used = async () => {
      await send(app, 'GET', '/v1/staff/me', { key: admin });
      return (await app.deps.store.apiKeys.find(id))?.last_used_at;
    };
    app.clock.advance(600);
    assert.equal(await used(), '2026-03-02T02:00:00.000Z');
    app.clock.advance(3000);
    assert.equal(await used(), '2026-03-02T03:00:00.000Z');
  });

  test('reading a secret report or its files is told to its reporter; what cannot be written down is not read', async (context) => {
    const { app, admin } = await setup(context);
    const open = await fileReport(app);
    const secret = await fileReport(app, { visibility: 'secret_anonymous' });
    for (const { number } of [open, secret]) assert.equal((await send(app, 'GET', `/v1/staff/reports/${number}`, { key: admin })).status, 200);
    const kinds = async ({ number, accessCode: code }: typeof open) =>
      bodyOf(await send(app, 'GET', `/v1/reports/${number}`, { code }), operations.getReport).events.map(({ kind, actor }) => [kind, actor.role, actor.agency?.id]);
    assert.deepEqual(await kinds(open), [['submitted', 'reporter', undefined]]);
    assert.deepEqual(await kinds(secret), [['submitted', 'reporter', undefined], ['read', 'agency_admin', 'jalan-dinas']]);
    const row = await app.deps.store.reports.find(secret.number);
    assert.ok(row);
    assert.equal(await verifyHistory(app.deps.store, row), null);
    await app.database.schema.alterTable('events').renameTo('events_gone').execute();
    const refused = await send(app, 'GET', `/v1/staff/reports/${secret.number}`, { key: admin });
    assert.ok(refused.status >= 500 && !refused.text.includes(row.body));
  });

  test('a program files on behalf of others with its channel, and never learns who reported', async (context) => {
    const { app, admin, make } = await setup(context);
    const program = bodyOf(await make({ role: 'integrator', scopes: ['reports:create', 'reports:read'], channel: 'whatsapp' }), operations.createKey);
    const filed = await send(app, 'POST', '/v1/reports', { key: program.key, body: complaint({ visibility: 'public', reporter: { name: 'Ni Luh Kenari' }, assisted: true }) });
    const { number } = bodyOf(filed, operations.createReport);
    const row = await app.deps.store.reports.find(number);
    assert.deepEqual([row?.channel, row?.assisted], ['whatsapp', 1]);
    assert.doesNotMatch((await send(app, 'GET', `/v1/staff/reports/${number}`, { key: program.key })).text, /Kenari/);
    assert.match((await send(app, 'GET', `/v1/staff/reports/${number}`, { key: admin })).text, /Kenari/);
    assertProblem(await send(app, 'POST', '/v1/reports', { body: complaint({ assisted: true }) }), 'validation_failed', ['/assisted not_applicable']);
    const officer = await staffKey(app, 'liaison_officer', 'jalan-dinas');
    assertProblem(await send(app, 'POST', '/v1/reports', { key: officer, body: complaint() }), 'forbidden');
  });
});

eachDatabase('the first admin', (makeDatabase) => {
  test('an empty server makes one key for setting up, in a file of its owner alone, until there is an admin', async (context) => {
    const app = await startApp({ makeDatabase });
    const folder = await mkdtemp(join(tmpdir(), 'lapor-setup-'));
    context.after(async () => {
      await app.stop();
      await rm(folder, { recursive: true });
    });
    const { setup } = await openDataDirectory(folder);
    const begin = () => beginSetup({ store: app.deps.store, now: app.clock.now }, setup);
    assert.deepEqual(await Promise.all([begin(), begin()]), [setup.path, setup.path]);
    assert.equal((await stat(setup.path)).mode & 0o777, 0o600);
    const key = (await readFile(setup.path, 'utf8')).trim();
    assert.equal((await app.deps.store.apiKeys.list({ path: null, limit: 9 })).length, 1);
    assert.equal(await begin(), setup.path);

    const officer = { role: 'agency_admin', agencyId: 'kabupaten', label: 'Admin (contoh)' };
    assert.equal((await send(app, 'POST', '/v1/staff/keys', { key, body: officer })).status, 201);
    assert.equal((await send(app, 'GET', '/v1/staff/me', { key })).status, 200);
    assert.equal((await send(app, 'POST', '/v1/staff/keys', { key, body: { role: 'national_admin', agencyId: null, label: 'Admin nasional (contoh)' } })).status, 201);
    assertProblem(await send(app, 'GET', '/v1/staff/me', { key }), 'unauthenticated');
    assert.equal(await begin(), null);
    await assert.rejects(stat(setup.path));
  });

  test('of two servers with folders of their own, one has the key; where staff exists, none', async (context) => {
    const app = await startApp({ makeDatabase });
    const folders = await Promise.all([1, 2].map(() => mkdtemp(join(tmpdir(), 'lapor-setup-'))));
    context.after(async () => {
      await app.stop();
      for (const folder of folders) await rm(folder, { recursive: true });
    });
    const files = await Promise.all(folders.map(async (folder) => (await openDataDirectory(folder)).setup));
    const begun = await Promise.all(files.map((file) => beginSetup({ store: app.deps.store, now: app.clock.now }, file)));
    assert.equal(begun.filter((path) => path !== null).length, 1);
    await app.database.deleteFrom('api_keys').execute();
    await staffKey(app, 'liaison_officer', 'jalan-dinas');
    for (const file of files) assert.equal(await beginSetup({ store: app.deps.store, now: app.clock.now }, file), null);
  });
});
