import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { operations } from '@lapor/sdk/openapi';
import { rebuildFigures } from '../figures/rebuild.js';
import { startApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { listed, publish } from '../test-support/published.js';
import { assertProblem, bodyOf, complaint, send, staffKey } from '../test-support/requests.js';

const CONSENT = { given: 'spoken', at: '2026-11-02T01:00:00.000Z' } as const;

eachDatabase('a report filed at a counter', (makeDatabase) => {
  async function setup(context: TestContext) {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    const admin = await staffKey(app, 'agency_admin', 'kabupaten');
    const made = await send(app, 'POST', '/v1/staff/keys', {
      key: admin,
      body: { role: 'integrator', agencyId: 'kabupaten', label: 'Loket (contoh)', scopes: ['reports:create'], channel: 'counter' },
    });
    return { app, admin, counter: bodyOf(made, operations.createKey).key };
  }

  test('says to staff how it came, and how and when the visitor agreed', async (context) => {
    const { app, admin, counter } = await setup(context);
    const { number } = bodyOf(await send(app, 'POST', '/v1/reports', { key: counter, body: complaint({ assisted: true, consent: CONSENT }) }), operations.createReport);
    const seen = bodyOf(await send(app, 'GET', `/v1/staff/reports/${number}`, { key: admin }), operations.getStaffReport);
    assert.deepEqual([seen.channel, seen.assisted, seen.consent], ['counter', true, CONSENT]);
    const own = bodyOf(await send(app, 'POST', '/v1/reports', { body: complaint() }), operations.createReport);
    const other = bodyOf(await send(app, 'GET', `/v1/staff/reports/${own.number}`, { key: admin }), operations.getStaffReport);
    assert.deepEqual([other.channel, other.assisted, other.consent], ['web', false, null]);
  });

  test('names a consent only when it was filed for somebody, and takes a key', async (context) => {
    const { app, counter } = await setup(context);
    assertProblem(await send(app, 'POST', '/v1/reports', { key: counter, body: complaint({ consent: CONSENT }) }), 'validation_failed', ['/consent not_applicable']);
    assertProblem(await send(app, 'POST', '/v1/reports', { body: complaint({ assisted: true, consent: CONSENT }) }), 'validation_failed', ['/assisted not_applicable']);
  });

  test('cannot be read with the key of the counter, which files and nothing else', async (context) => {
    const { app, counter } = await setup(context);
    const { number } = bodyOf(await send(app, 'POST', '/v1/reports', { key: counter, body: complaint({ assisted: true, consent: CONSENT }) }), operations.createReport);
    for (const path of [`/v1/staff/reports/${number}`, '/v1/staff/reports', '/v1/staff/keys']) assertProblem(await send(app, 'GET', path, { key: counter }), 'forbidden');
    assert.deepEqual(bodyOf(await send(app, 'GET', '/v1/staff/me', { key: counter }), operations.getPrincipal).scopes, ['reports:create']);
  });
});

eachDatabase('a report to try things out', (makeDatabase) => {
  async function setup(context: TestContext, real: readonly string[]) {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    for (const id of real) await app.database.updateTable('agencies').set({ sample: 0 }).where('id', '=', id).execute();
    return app;
  }

  test('reaches a made-up agency, and never a real one', async (context) => {
    const app = await setup(context, ['kabupaten', 'jalan-dinas']);
    const trial = (agencyId: string | null) => send(app, 'POST', '/v1/reports', { body: complaint({ agencyId, categoryId: null, answers: [], sandbox: true }) });
    assert.equal((await trial('air-perumda')).status, 201);
    assertProblem(await trial('jalan-dinas'), 'validation_failed', ['/sandbox not_applicable']);
    // Nobody chosen: the coordinator would get it, who is real.
    assertProblem(await trial(null), 'validation_failed', ['/sandbox not_applicable']);
  });

  test('is one only where it says so: what is meant does not vanish among made-up agencies', async (context) => {
    const app = await setup(context, ['kabupaten']);
    assertProblem(await send(app, 'POST', '/v1/reports', { body: complaint({ agencyId: 'air-perumda', categoryId: null, answers: [] }) }), 'validation_failed', ['/agencyId not_applicable']);
  });

  test('is told to a form by the configuration', async (context) => {
    const app = await setup(context, ['kabupaten']);
    const told = async (agency: string) => bodyOf(await send(app, 'GET', `/v1/config?agency=${agency}`), operations.getConfig).sandbox;
    assert.deepEqual([await told('kabupaten'), await told('air-perumda')], [false, true]);
  });

  test('is not forwarded out of its sandbox, and nothing real into it', async (context) => {
    const app = await setup(context, ['kabupaten', 'jalan-dinas']);
    const key = await staffKey(app, 'national_admin', null);
    const file = async (agencyId: string, sandbox: boolean) =>
      bodyOf(await send(app, 'POST', '/v1/reports', { body: complaint({ agencyId, categoryId: null, answers: [], ...(sandbox && { sandbox }) }) }), operations.createReport).number;
    const move = (number: string, agencyId: string) => send(app, 'POST', `/v1/staff/reports/${number}/forward`, { key, body: { agencyId } });
    assertProblem(await move(await file('air-perumda', true), 'jalan-dinas'), 'validation_failed', ['/agencyId not_applicable']);
    assertProblem(await move(await file('jalan-dinas', false), 'air-perumda'), 'validation_failed', ['/agencyId not_applicable']);
  });

  /** Real agencies, and one to practise with among them. */
  async function practising(context: TestContext) {
    const app = await setup(context, ['kabupaten', 'jalan-dinas', 'jalan-unit', 'arsip']);
    const admin = await staffKey(app, 'national_admin', null);
    const file = async (agencyId: string, more: object = {}) => {
      const sent = await send(app, 'POST', '/v1/reports', { body: complaint({ agencyId, categoryId: null, answers: [], ...more }) });
      return bodyOf(sent, operations.createReport).number;
    };
    return { app, admin, file };
  }

  test('is addressed to agencies a form for real reports does not offer', async (context) => {
    const { app, admin } = await practising(context);
    const names = async (query: string) => bodyOf(await send(app, 'GET', `/v1/agencies?${query}`), operations.listAgencies).items.map(({ id }) => id).toSorted();
    const index = async (query: string) => bodyOf(await send(app, 'GET', `/v1/agency-index${query}`), operations.getAgencyIndex).ids.toSorted();
    const categories = async (query: string) => bodyOf(await send(app, 'GET', `/v1/categories${query}`), operations.listCategories).items.map(({ id }) => id);
    const real = ['arsip', 'jalan-dinas', 'jalan-unit', 'kabupaten'];
    const { database } = app;
    const all = (await database.selectFrom('agencies').select(['id', 'sample']).execute()).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const practice = all.filter(({ sample }) => sample === 1).map(({ id }) => id);
    assert.ok(practice.includes('air-perumda'));
    for (const given of [await names(''), await index('')]) assert.deepEqual(given, all.filter(({ sample }) => sample === 0).map(({ id }) => id));
    for (const id of real) assert.ok((await names('')).includes(id));
    assert.deepEqual(await names('search=air'), []);
    assert.deepEqual([await names('sandbox=true'), await index('?sandbox=true')], [practice, practice]);
    assert.deepEqual(await names('search=air&sandbox=true'), ['air-perumda']);
    assert.deepEqual(await names('within=air-perumda'), ['air-perumda'], 'whoever asks for one by name is shown it');
    const owners = async (ids: readonly string[]) => {
      const rows = await database.selectFrom('categories').innerJoin('agencies', 'agencies.id', 'categories.agency_id').select(['categories.id', 'sample']).execute();
      return new Set(rows.filter(({ id }) => ids.includes(id)).map(({ sample }) => sample));
    };
    assert.deepEqual([...(await owners(await categories('')))], [0]);
    const services = async (query: string) => bodyOf(await send(app, 'GET', `/v1/services${query}`), operations.listServices).items.map(({ agencyId }) => agencyId);
    for (const agencyId of ['air-perumda', 'jalan-unit']) {
      bodyOf(await send(app, 'PUT', `/v1/staff/services/layanan-${agencyId}`, { key: admin, body: { agencyId, name: { id: 'Sambungan baru' } } }), operations.putService);
    }
    assert.deepEqual(await services(''), ['jalan-unit']);
    assert.deepEqual(await services('?agency=air-perumda'), ['air-perumda']);
    const open311 = async (query: string) => ((await send(app, 'GET', `/open311/v2/services.json${query}`)).json as { service_code: string }[]).map(({ service_code: code }) => code);
    assert.deepEqual([...(await owners(await open311('')))], [0]);
    assert.ok((await open311('?jurisdiction_id=air-perumda')).length > 0);
    assert.deepEqual([...(await owners(await categories('?sandbox=true')))].includes(0), false);
  });

  test('hides nobody where everything is made up', async (context) => {
    const app = await setup(context, []);
    const { ids } = bodyOf(await send(app, 'GET', '/v1/agency-index'), operations.getAgencyIndex);
    assert.equal(ids.length, 6);
    assert.deepEqual(bodyOf(await send(app, 'GET', '/v1/agency-index?sandbox=true'), operations.getAgencyIndex).ids.length, 6);
  });

  test('is neither published nor counted among real ones', async (context) => {
    const { app, admin, file } = await practising(context);
    const verify = (number: string) => send(app, 'POST', `/v1/staff/reports/${number}/verify`, { key: admin, body: {} });
    const counted = async () => (await app.database.selectFrom('report_facts').select('report_id').execute()).length;
    const trial = await file('air-perumda', { sandbox: true });
    assert.equal((await verify(trial)).status, 200);
    assert.deepEqual([await listed(app), await counted()], [[], 0]);
    assertProblem(await send(app, 'GET', `/v1/public/reports/${trial}`), 'not_found');
    const publication = bodyOf(await send(app, 'GET', `/v1/staff/reports/${trial}/publication`, { key: admin }), operations.getPublication);
    assert.equal(publication.keptBack, 'sandbox');
    const meant = await file('jalan-dinas');
    await verify(meant);
    assert.deepEqual([await listed(app), await counted()], [[meant], 1]);
    assert.deepEqual(await rebuildFigures(app.deps), { reports: 2, mended: 0 });
    assert.equal(await counted(), 1);
  });

  test('is published and counted where everything is made up, so that one can try that out too', async (context) => {
    const app = await setup(context, []);
    const admin = await staffKey(app, 'national_admin', null);
    const number = await publish(app, admin, { agencyId: 'air-perumda', categoryId: null, answers: [] });
    assert.deepEqual(await listed(app), [number]);
    assert.equal((await app.database.selectFrom('report_facts').select('report_id').execute()).length, 1);
  });
});
