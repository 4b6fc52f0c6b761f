import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Visibility } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { startApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { changeVisibility, publish } from '../test-support/published.js';
import { bodyOf, fileReport, send, staffKey } from '../test-support/requests.js';

const EXACT = { latitude: -8.541234567, longitude: 115.125678912 };
const METRE = { latitude: -8.54123, longitude: 115.12568 };
const KILOMETRE = { latitude: -8.54, longitude: 115.13 };
const location = { text: 'Depan pasar', regionCode: '51.02.05', point: EXACT };
const reporter = { name: 'Warga Contoh' };

eachDatabase('The place a device tells', (makeDatabase) => {
  async function setup(context: TestContext) {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    return { app, admin: await staffKey(app, 'agency_admin', 'kabupaten') };
  }

  const KEPT: readonly (readonly [Visibility, typeof METRE])[] = [
    ['public', METRE],
    ['anonymous', KILOMETRE],
    ['secret', KILOMETRE],
    ['secret_anonymous', KILOMETRE],
  ];
  for (const [visibility, kept] of KEPT) {
    test(`of a report that is ${visibility} is kept to ${kept === METRE ? 'a metre' : 'a kilometre'}, however exactly it was sent`, async (context) => {
      const { app, admin } = await setup(context);
      const named = visibility === 'public' || visibility === 'secret';
      const { number, accessCode } = await fileReport(app, { visibility, location, reporter: named ? reporter : undefined });
      const own = bodyOf(await send(app, 'GET', `/v1/reports/${number}`, { code: accessCode }), operations.getReport);
      const staff = bodyOf(await send(app, 'GET', `/v1/staff/reports/${number}`, { key: admin }), operations.getStaffReport);
      const stored = await app.database.selectFrom('reports').select(['latitude', 'longitude']).executeTakeFirstOrThrow();
      assert.deepEqual([own.location?.point, staff.location?.point, stored], [kept, kept, kept]);
    });
  }

  test('is shown to a kilometre as soon as a report no longer names its reporter, and then nowhere else exactly', async (context) => {
    const { app, admin } = await setup(context);
    const number = await publish(app, admin, { visibility: 'public', reporter, location });
    const shown = async () => bodyOf(await send(app, 'GET', `/v1/public/reports/${number}`), operations.getPublicReport).location?.point;
    assert.deepEqual(await shown(), METRE);
    await changeVisibility(app, number, 'anonymous');
    assert.deepEqual(await shown(), KILOMETRE);
    const answers = await Promise.all([
      send(app, 'GET', '/v1/public/reports'),
      send(app, 'GET', `/open311/v2/requests/${number}.json`),
      send(app, 'GET', '/feeds/reports.atom'),
      send(app, 'POST', '/v1/public/similar', { body: { title: 'Jalan berlubang', point: METRE } }),
    ]);
    for (const { text } of answers) assert.doesNotMatch(text, /8\.541|115\.125/);
  });

  for (const visibility of ['anonymous', 'secret', 'secret_anonymous'] as const) {
    test(`is told to a kilometre, to staff and reporter too, once a public report became ${visibility}`, async (context) => {
      const { app, admin } = await setup(context);
      const { number, accessCode } = await fileReport(app, { visibility: 'public', reporter, location });
      const read = async () => [
        bodyOf(await send(app, 'GET', `/v1/reports/${number}`, { code: accessCode }), operations.getReport).location?.point,
        bodyOf(await send(app, 'GET', `/v1/staff/reports/${number}`, { key: admin }), operations.getStaffReport).location?.point,
      ];
      assert.deepEqual(await read(), [METRE, METRE]);
      bodyOf(await send(app, 'POST', `/v1/reports/${number}/visibility`, { code: accessCode, body: { visibility } }), operations.changeReportVisibility);
      assert.deepEqual(await read(), [KILOMETRE, KILOMETRE]);
    });
  }

  test('is refused when it lies nowhere on earth', async (context) => {
    const { app } = await setup(context);
    const wrong = await send(app, 'POST', '/v1/public/similar', { body: { title: 'Jalan', point: { latitude: 91, longitude: 0 } } });
    assert.equal(wrong.status, 422);
  });
});
