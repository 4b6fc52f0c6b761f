import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Visibility } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { startApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { assertProblem, bodyOf, fileReport, send, staffKey } from '../test-support/requests.js';
import { verifyHistory } from '../workflow/history.js';

eachDatabase('what staff read', (makeDatabase) => {
  async function setup(context: TestContext, visibility: Visibility = 'secret_anonymous') {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    const { number, accessCode: code } = await fileReport(app, { visibility });
    const key = await staffKey(app, 'agency_admin', 'jalan-dinas');
    const move = (name: string, body: object, by = key, idempotencyKey?: string) =>
      send(app, 'POST', `/v1/staff/reports/${number}/${name}`, { key: by, body, ...(idempotencyKey && { idempotencyKey }) });
    const track = async () => bodyOf(await send(app, 'GET', `/v1/reports/${number}`, { code }), operations.getReport).events.map(({ kind }) => kind);
    return { app, number, move, track };
  }

  test('nobody reads a secret report unnoticed by noting something or assigning it: its reporter is told', async (context) => {
    const { app, number, move, track } = await setup(context);
    const noted = bodyOf(await move('note', { note: 'Sekadar melihat.' }), operations.noteReport);
    assert.match(noted.body, /lubang besar/);
    assert.deepEqual(await track(), ['submitted', 'read']);
    bodyOf(await move('assign', { assigneeId: null }), operations.assignReport);
    assert.deepEqual(await track(), ['submitted', 'read', 'read']);
    // What the reporter is told of anyway needs no second line.
    bodyOf(await move('verify', {}), operations.verifyReport);
    assert.deepEqual(await track(), ['submitted', 'read', 'read', 'verified']);
    const row = (await app.deps.store.reports.find(number)) ?? assert.fail();
    assert.equal(await verifyHistory(app.deps.store, row), null);
  });

  test('of a report that is not secret, a note stays among staff', async (context) => {
    const { move, track } = await setup(context, 'anonymous');
    bodyOf(await move('note', { note: 'Sekadar melihat.' }), operations.noteReport);
    assert.deepEqual(await track(), ['submitted']);
  });

  test('a key that may move reports and not read them moves none, since each move is answered with the report', async (context) => {
    const { app, move, track } = await setup(context);
    for (const role of ['agency_admin', 'integrator'] as const) {
      const blind = await staffKey(app, role, 'jalan-dinas', ['reports:move']);
      assertProblem(await move('note', { note: 'Tanpa membaca.' }, blind), 'forbidden');
      assertProblem(await move('hide', { reason: 'spam', text: 'Tanpa membaca.' }, blind), 'forbidden');
    }
    assert.deepEqual(await track(), ['submitted']);
  });
});
