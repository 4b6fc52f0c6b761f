import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { operations } from '@lapor/sdk/openapi';
import type { Settings } from '../deps.js';
import { startApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { assertProblem, bodyOf, fileReport, send, staffKey } from '../test-support/requests.js';

eachDatabase('What an agency decides for itself', (makeDatabase) => {
  async function setup(context: TestContext, settings: Partial<Settings> = {}) {
    const app = await startApp({ makeDatabase, settings });
    context.after(() => app.stop());
    const key = await staffKey(app, 'agency_admin', 'jalan-dinas');
    const read = async (id = 'jalan-dinas') => bodyOf(await send(app, 'GET', `/v1/staff/agencies/${id}/settings`, { key }), operations.getAgencySettings);
    const change = (body: object, id = 'jalan-dinas', by = key) => send(app, 'PUT', `/v1/staff/agencies/${id}/settings`, { key: by, body });
    const trail = async () => bodyOf(await send(app, 'GET', '/v1/staff/audit', { key }), operations.listAudit).items.filter(({ action }) => action === 'agency.changed');
    return { app, key, read, change, trail };
  }

  test('fewer days of its own count for the reports filed from then on, its own and those of the offices below it', async (context) => {
    const { app, read, change } = await setup(context);
    const before = await fileReport(app);
    bodyOf(await change({ workingDays: { verification: 1 } }), operations.changeAgencySettings);
    const after = await fileReport(app);
    assert.deepEqual([before.due?.workingDaysLeft, after.due?.workingDaysLeft], [3, 1]);
    const below = await read('jalan-unit');
    assert.deepEqual([below.workingDays, below.inForce.workingDays.verification], [null, 1]);
  });

  test('an agency may hurry itself and give the reporter more time, never the reverse, and nothing is kept of a change refused', async (context) => {
    const { change, read, trail } = await setup(context);
    const refused = async (body: object, issue: string) => assertProblem(await change(body), 'validation_failed', [issue]);
    const { inForce } = await read();
    const { verification, reply, settlement } = inForce.workingDays;
    await refused({ acceptsReports: false, workingDays: { verification: verification + 1 } }, '/workingDays/verification too_large');
    await refused({ workingDays: { settlement: { supervisory: settlement.supervisory + 1 } } }, '/workingDays/settlement/supervisory too_large');
    await refused({ workingDays: { reply: reply - 1 } }, '/workingDays/reply too_small');
    await refused({ workingDays: { verification: 0 } }, '/workingDays/verification too_small');
    await refused({ calendars: ['indonesia', 'mars'] }, '/calendars/1 unknown_value');
    await refused({ notifyEmail: 'bukan alamat' }, '/notifyEmail wrong_format');
    assert.deepEqual([await trail(), (await read()).acceptsReports], [[], true]);
    assert.equal((await change({ workingDays: { reply: reply + 5, verification } })).status, 200);
  });

  test('nobody shortens how long reports are kept below three months, or erases what was said before who said it', async (context) => {
    const { change, read } = await setup(context, { retention: { anonymiseAfterDays: 400, eraseAfterDays: null } });
    const refused = async (anonymiseAfterDays: number | null, eraseAfterDays: number | null, issue: string) =>
      assertProblem(await change({ retention: { anonymiseAfterDays, eraseAfterDays } }), 'validation_failed', [issue]);
    await refused(29, null, '/retention/anonymiseAfterDays too_small');
    await refused(30, 89, '/retention/eraseAfterDays too_small');
    await refused(200, 199, '/retention/eraseAfterDays too_small');
    // The deployment forgets names after 400 days.
    await refused(null, 399, '/retention/eraseAfterDays too_small');
    bodyOf(await change({ retention: { anonymiseAfterDays: null, eraseAfterDays: 400 } }), operations.changeAgencySettings);
    assert.deepEqual((await read()).inForce.retention, { anonymiseAfterDays: 400, eraseAfterDays: 400 });
  });

  test('a change stands in the trail with what was before, without the address; one that changes nothing does not', async (context) => {
    const { change, read, trail } = await setup(context);
    bodyOf(await change({ acceptsReports: false, notifyEmail: 'pengaduan@contoh.example' }), operations.changeAgencySettings);
    bodyOf(await change({ acceptsReports: false, notifyEmail: 'pengaduan@contoh.example' }), operations.changeAgencySettings);
    bodyOf(await change({}), operations.changeAgencySettings);
    assert.equal((await read()).notifyEmail, 'pengaduan@contoh.example');
    const acts = await trail();
    assert.equal(acts.length, 1);
    assert.deepEqual(acts[0]?.target, { kind: 'agency', id: 'jalan-dinas' });
    assert.deepEqual(acts[0].details['changed'], ['acceptsReports', 'notifyEmail']);
    assert.ok(!JSON.stringify(acts).includes('contoh.example'));
  });

  test('an admin decides for the offices below too, not for the agency above or for another, and officers decide nothing', async (context) => {
    const { app, change } = await setup(context);
    assert.equal((await change({ acceptsReports: false }, 'jalan-unit')).status, 200);
    for (const id of ['kabupaten', 'air-perumda', 'tidak-ada']) assertProblem(await change({ acceptsReports: false }, id), 'not_found');
    assertProblem(await change({ acceptsReports: false }, 'jalan-dinas', await staffKey(app, 'liaison_officer', 'jalan-dinas')), 'forbidden');
  });

  test('citizens are told of an agency that takes no more reports', async (context) => {
    const { app, change } = await setup(context);
    bodyOf(await change({ acceptsReports: false }), operations.changeAgencySettings);
    const agency = bodyOf(await send(app, 'GET', '/v1/agencies/jalan-dinas'), operations.getAgency);
    assert.equal(agency.acceptsReports, false);
  });
});
