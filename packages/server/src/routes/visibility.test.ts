import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { isNamed, VISIBILITIES, visibilityChange } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { startApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { wholeDatabase } from '../test-support/whole-database.js';
import { openCase } from '../test-support/reporter.js';
import { assertProblem, bodyOf, send, staffKey } from '../test-support/requests.js';
import { verifyHistory } from '../workflow/history.js';

const NAME = 'Ni Luh Kenari';

eachDatabase('who may see a report', (makeDatabase) => {
  async function setup(context: TestContext, visibility: (typeof VISIBILITIES)[number] = 'public') {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    const report = await openCase(app, { visibility, contact: { kind: 'email', email: 'warga@contoh.example' }, ...(isNamed(visibility) && { reporter: { name: NAME } }) });
    const asStaff = async () =>
      bodyOf(await send(app, 'GET', `/v1/staff/reports/${report.number}`, { key: await staffKey(app, 'agency_admin', 'jalan-dinas') }), operations.getStaffReport);
    return { app, report, asStaff };
  }

  test('a reporter closes a report at once, from each to each, and opens it only with their word and their name', async (context) => {
    for (const from of VISIBILITIES) {
      for (const to of VISIBILITIES) {
        const { app, report } = await setup(context, from);
        const change = visibilityChange(from, to);
        const bare = await report.step('visibility', { visibility: to });
        if (change === null) assertProblem(bare, 'validation_failed', ['/visibility not_applicable']);
        if (change === 'raise') assert.equal(bodyOf(bare, operations.changeReportVisibility).visibility, to);
        if (change === 'lower') {
          const missing = ['/confirmed required', ...(isNamed(to) ? ['/reporter/name required'] : [])];
          assertProblem(bare, 'validation_failed', missing);
          assertProblem(await report.step('visibility', { visibility: to, confirmed: false }), 'validation_failed', missing);
          assert.equal((await report.track()).visibility, from);
          const named = isNamed(to) ? { reporter: { name: 'I Made Contoh' } } : {};
          const opened = bodyOf(await report.step('visibility', { visibility: to, confirmed: true, ...named }), operations.changeReportVisibility);
          assert.deepEqual([opened.visibility, opened.events.at(-1)?.kind], [to, 'visibility_lowered']);
        }
        const row = await app.deps.store.reports.find(report.number);
        const name = row && (await app.deps.store.reporters.nameOf(row.id));
        assert.equal(name !== null, isNamed(row?.visibility ?? 'anonymous'), `${from} → ${to}`);
        assert.equal(row && (await verifyHistory(app.deps.store, row)), null);
        await app.stop().catch(() => undefined);
      }
    }
  });

  test('a name that nobody is to see any more is gone for good: from every answer, every table and the file itself', async (context) => {
    const { app, report, asStaff } = await setup(context);
    await report.staff('verify', {});
    assert.ok('reporter' in (await asStaff()));
    assert.match(await wholeDatabase(app), /Kenari/);
    bodyOf(await report.step('visibility', { visibility: 'anonymous' }, { idempotencyKey: 'kunci-tutup-nama-saya' }), operations.changeReportVisibility);
    assert.doesNotMatch(await wholeDatabase(app), /Kenari/);
    assert.ok(!('reporter' in (await asStaff())));
    // Where to write to stays: it was never shown to anybody.
    assert.match(await wholeDatabase(app), /warga@contoh\.example/);
    // Opened again, the old name does not come back by itself.
    assertProblem(await report.step('visibility', { visibility: 'public', confirmed: true }), 'validation_failed', ['/reporter/name required']);
  });

  test('a name that nobody may keep is refused, not dropped in silence', async (context) => {
    const { report } = await setup(context);
    assertProblem(await report.step('visibility', { visibility: 'anonymous', reporter: { name: NAME } }), 'validation_failed', ['/reporter not_applicable']);
    assert.equal((await report.track()).visibility, 'public');
  });

  test('the report tells what could be changed, and how', async (context) => {
    const { report } = await setup(context, 'secret');
    assert.deepEqual((await report.track()).visibilityChanges, [
      { visibility: 'public', change: 'lower' },
      { visibility: 'anonymous', change: 'lower' },
      { visibility: 'secret_anonymous', change: 'raise' },
    ]);
  });
});
