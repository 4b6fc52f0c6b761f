import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { NewService } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { startApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { assertProblem, bodyOf, complaint, fileReport, send, staffKey } from '../test-support/requests.js';

const service = (changes: Partial<NewService> = {}): NewService => ({
  agencyId: 'jalan-unit',
  name: { id: 'Izin Galian Jalan', en: 'Permit to dig up a road' },
  description: { id: 'Izin menggali jalan untuk pipa' },
  standard: { id: 'Keputusan Contoh 1/2026' },
  requirements: [{ id: 'Gambar rencana', en: 'A plan' }, { id: 'Surat permohonan' }],
  procedure: [{ id: 'Ajukan' }, { id: 'Ditinjau' }],
  time: { text: { id: '5 hari kerja' }, workingDays: 5 },
  cost: { text: { id: 'Gratis', en: 'Free' }, rupiah: 0 },
  product: { id: 'Surat izin' },
  complaintContact: { id: 'Loket 3' },
  ...changes,
});

eachDatabase('services', (makeDatabase) => {
  async function setup(context: TestContext) {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    const key = await staffKey(app, 'agency_admin', 'jalan-dinas');
    const put = (id: string, body: object = service(), by = key, idempotencyKey?: string) =>
      send(app, 'PUT', `/v1/staff/services/${id}`, { key: by, body, ...(idempotencyKey && { idempotencyKey }) });
    return { app, key, put };
  }

  test('an agency publishes the standard of a service, and everybody reads it in their language', async (context) => {
    const { app, put } = await setup(context);
    bodyOf(await put('izin-galian'), operations.putService);
    const indonesian = bodyOf(await send(app, 'GET', '/v1/services/izin-galian'), operations.getService);
    assert.deepEqual(indonesian.requirements, ['Gambar rencana', 'Surat permohonan']);
    assert.deepEqual(indonesian.cost, { text: 'Gratis', rupiah: 0 });
    const english = bodyOf(await send(app, 'GET', '/v1/services/izin-galian', { headers: { 'Accept-Language': 'en' } }), operations.getService);
    // What was not translated stands in Indonesian.
    assert.deepEqual([english.name, english.requirements, english.time], ['Permit to dig up a road', ['A plan', 'Surat permohonan'], { text: '5 hari kerja', workingDays: 5 }]);
    assert.equal(english.sample, false);
  });

  test('the catalogue is found by agency, also from above, and by words in either language, page after page', async (context) => {
    const { app, put } = await setup(context);
    for (const [id, name] of [['a', 'Izin galian'], ['b', 'Izin papan nama'], ['c', 'Penerangan jalan']] as const) await put(id, service({ name: { id: name } }));
    await put('d', service({ agencyId: 'jalan-dinas', name: { id: 'Uji tanah', en: 'Soil test' } }));
    const ids = async (query: string) => bodyOf(await send(app, 'GET', `/v1/services?${query}`), operations.listServices).items.map(({ id }) => id);
    assert.deepEqual(await ids('agency=jalan-unit'), ['a', 'b', 'c']);
    assert.deepEqual(await ids('agency=kabupaten'), ['a', 'b', 'c', 'd']);
    assert.deepEqual(await ids('agency=air-perumda'), []);
    assert.deepEqual(await ids('search=IZIN'), ['a', 'b']);
    assert.deepEqual(await ids('search=soil'), ['d']);
    assert.deepEqual(await ids('search=%25'), []);
    const first = bodyOf(await send(app, 'GET', '/v1/services?limit=3'), operations.listServices);
    const second = bodyOf(await send(app, 'GET', `/v1/services?limit=3&cursor=${first.nextCursor ?? ''}`), operations.listServices);
    assert.deepEqual([...first.items, ...second.items].map(({ id }) => id), ['a', 'b', 'c', 'd']);
    assert.equal(second.nextCursor, null);
    assertProblem(await send(app, 'GET', '/v1/services?cursor=abc'), 'validation_failed');
    assertProblem(await send(app, 'GET', '/v1/services?agency=nowhere'), 'validation_failed');
  });

  test('a report points at a service of its agency, and shows it; a service of others is refused', async (context) => {
    const { app, put } = await setup(context);
    await put('izin-galian');
    const { number, accessCode: code } = await fileReport(app, { agencyId: 'jalan-dinas', serviceId: 'izin-galian' });
    const read = bodyOf(await send(app, 'GET', `/v1/reports/${number}`, { code }), operations.getReport);
    assert.deepEqual(read.service, { id: 'izin-galian', name: 'Izin Galian Jalan' });
    const wrong = await send(app, 'POST', '/v1/reports', { body: complaint({ agencyId: 'air-perumda', categoryId: 'air', answers: undefined, serviceId: 'izin-galian' }) });
    assertProblem(wrong, 'validation_failed', ['/serviceId not_applicable']);
    const unknown = await send(app, 'POST', '/v1/reports', { body: complaint({ serviceId: 'tidak-ada' }) });
    assertProblem(unknown, 'validation_failed', ['/serviceId unknown_service']);
  });

  test('a report addressed to nobody goes to the agency that gives its service', async (context) => {
    const { app, put } = await setup(context);
    await put('izin-galian');
    const receipt = await fileReport(app, { agencyId: null, categoryId: null, answers: undefined, serviceId: 'izin-galian' });
    assert.equal(receipt.agency.id, 'jalan-unit');
  });

  test('a service that is retired leaves the catalogue and stays with the reports that name it', async (context) => {
    const { app, key, put } = await setup(context);
    await put('izin-galian');
    const { number, accessCode: code } = await fileReport(app, { serviceId: 'izin-galian' });
    const idempotencyKey = 'retired-once-and-no-more';
    for (let times = 0; times < 2; times += 1) assert.equal((await send(app, 'DELETE', '/v1/staff/services/izin-galian', { key, idempotencyKey })).status, 204);
    assertProblem(await send(app, 'DELETE', '/v1/staff/services/izin-galian', { key }), 'not_found');
    assertProblem(await send(app, 'GET', '/v1/services/izin-galian'), 'not_found');
    assert.deepEqual(bodyOf(await send(app, 'GET', '/v1/services'), operations.listServices).items, []);
    assert.equal(bodyOf(await send(app, 'GET', `/v1/reports/${number}`, { code }), operations.getReport).service?.name, 'Izin Galian Jalan');
    assertProblem(await send(app, 'POST', '/v1/reports', { body: complaint({ serviceId: 'izin-galian' }) }), 'validation_failed');
    bodyOf(await put('izin-galian'), operations.putService);
    assert.equal(bodyOf(await send(app, 'GET', '/v1/services'), operations.listServices).items.length, 1);
  });

  test('nobody touches the catalogue of an agency beyond their reach, nor gives a service away to it', async (context) => {
    const { app, key, put } = await setup(context);
    await put('izin-galian');
    const stranger = await staffKey(app, 'agency_admin', 'air-perumda');
    assertProblem(await put('izin-galian', service({ agencyId: 'air-perumda' }), stranger), 'not_found');
    assertProblem(await send(app, 'DELETE', '/v1/staff/services/izin-galian', { key: stranger }), 'not_found');
    assertProblem(await put('izin-galian', service({ agencyId: 'air-perumda' }), key), 'validation_failed');
    const officer = await staffKey(app, 'liaison_officer', 'jalan-unit');
    assertProblem(await put('izin-galian', service(), officer), 'forbidden');
    assertProblem(await send(app, 'PUT', '/v1/staff/services/x', { body: service() }), 'unauthenticated');
    assert.equal(bodyOf(await send(app, 'GET', '/v1/services/izin-galian'), operations.getService).agencyId, 'jalan-unit');
  });

  test('publishing twice with one key is publishing once; with another standard it is refused', async (context) => {
    const { put } = await setup(context);
    const first = bodyOf(await put('izin-galian', service(), undefined, 'one-standard-one-key'), operations.putService);
    assert.deepEqual(bodyOf(await put('izin-galian', service(), undefined, 'one-standard-one-key'), operations.putService), first);
    assertProblem(await put('izin-galian', service({ name: { id: 'Nama lain' } }), undefined, 'one-standard-one-key'), 'idempotency_conflict');
  });
});
