import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Migrator } from 'kysely';
import { operations } from '@lapor/sdk/openapi';
import { STATUSES } from '@lapor/sdk/contract';
import { foldStatuses } from '../figures/sum-up.js';
import { startApp, type TestApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { fillDirectory } from '../test-support/directory.js';
import { anyHistory, fillForHistories, live } from '../test-support/histories.js';
import { bodyOf, fileReport, send, staffKey } from '../test-support/requests.js';
import { openDatabase } from './database.js';
import { migrate } from './migrate.js';
import { migrations } from './migrations/index.js';
import { openStore } from './store.js';

/** Counts the reports themselves: those the subtree leads, and those it assists with. */
async function countDirectly({ database }: TestApp, agency: string): Promise<Record<string, number>> {
  const agencies = await database.selectFrom('agencies').select(['id', 'path']).execute();
  const within = new Set(agencies.filter(({ path }) => path.includes(`/${agency}/`)).map(({ id }) => id));
  const assisting = await database.selectFrom('assisting_agencies').select(['report_id', 'agency_id']).execute();
  const assisted = new Set(assisting.filter((row) => within.has(row.agency_id)).map((row) => row.report_id));
  const reports = await database.selectFrom('reports').select(['id', 'agency_id', 'status']).execute();
  const own = reports.filter((report) => within.has(report.agency_id) || assisted.has(report.id));
  return Object.fromEntries(STATUSES.map((status) => [status, own.filter((report) => report.status === status).length]));
}

eachDatabase('The numbers of the inbox', (makeDatabase) => {
  test('are those of the reports themselves, whatever happened to them and whoever folds the changes when', { timeout: 300_000 }, async () => {
    const anyTime = fc.array(fc.record({ history: anyHistory, folders: fc.integer({ min: 0, max: 3 }) }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(anyTime, async (times) => {
        const app = await startApp({ makeDatabase, fill: fillForHistories, settings: { throttle: { windowSeconds: 1, writes: 1e9, missesPerClient: 1e9, missesPerReport: 1e9 } } });
        try {
          app.clock.set('2025-11-03T14:30:00.000Z');
          const key = await staffKey(app, 'national_admin', null);
          const check = async () => {
            for (const agency of ['kabupaten', 'jalan-dinas', 'air-perumda', 'arsip']) {
              const { byStatus, total } = bodyOf(await send(app, 'GET', `/v1/staff/reports/counts?agency=${agency}`, { key }), operations.countInbox);
              const expected = await countDirectly(app, agency);
              assert.deepEqual(byStatus, expected, agency);
              assert.equal(total, Object.values(expected).reduce((sum, count) => sum + count, 0));
            }
            const { byStatus } = bodyOf(await send(app, 'GET', '/v1/staff/reports/counts', { key }), operations.countInbox);
            assert.deepEqual(byStatus, await countDirectly(app, 'kabupaten'));
          };
          for (const { history, folders } of times) {
            await Promise.all([live(app, history), ...Array.from({ length: folders }, () => foldStatuses(app.deps))]);
            await check();
          }
          await Promise.all([foldStatuses(app.deps), foldStatuses(app.deps)]);
          await check();
          assert.deepEqual(await app.database.selectFrom('status_changes').selectAll().execute(), []);
        } finally {
          await app.stop();
        }
      }),
      { numRuns: 8, includeErrorInReport: true, endOnFailure: true },
    );
  });

  test('count nothing that was not kept in the end', async (context) => {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    const { number } = await fileReport(app);
    const before = await app.deps.store.statusCounts.within(null);
    const failed = app.deps.store.transaction(async (store) => {
      const report = await store.reports.lock(number);
      await store.reports.update(report?.id ?? '', { status: 'rejected' });
      assert.equal((await store.statusCounts.within(null)).get('rejected'), 1);
      throw new Error('the disk is full');
    });
    await assert.rejects(failed, /the disk is full/);
    assert.deepEqual(await app.deps.store.statusCounts.within(null), before);
  });

  test('are there at once after an update, and a server of the version before does not sum up any more', async () => {
    const empty = await makeDatabase();
    const database = openDatabase(empty.location);
    try {
      const before = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0016'));
      const { error } = await new Migrator({ db: database, provider: { getMigrations: () => Promise.resolve(before) } }).migrateToLatest();
      assert.equal(error, undefined);
      await fillDirectory(database);
      const at = '2026-03-02T02:00:00.000Z';
      const insert = (id: string, status: 'forwarded' | 'resolved') =>
        database.insertInto('reports').values({
          id, number: id, access_code_hash: '', classification: 'complaint', title: 'Jalan rusak', body: 'Jalan rusak.', agency_id: 'jalan-dinas', answers: '[]',
          visibility: 'anonymous', status, contact_kind: 'none', channel: 'web', assisted: 0, locale: 'id', notice_version: '1', notice_locale: 'id', notice_at: at, created_at: at, updated_at: at,
        } as never).execute();
      await insert('1', 'forwarded');
      await insert('2', 'resolved');
      await migrate(database);
      await insert('3', 'resolved');
      const store = openStore(database);
      assert.deepEqual([...(await store.statusCounts.within('/kabupaten/'))].sort(), [['forwarded', 1], ['resolved', 2]]);
      await database.deleteFrom('reports').where('id', '=', '2').execute();
      await store.statusCounts.fold(at, 500);
      assert.deepEqual([...(await store.statusCounts.within(null))].sort(), [['forwarded', 1], ['resolved', 1]]);
      await assert.rejects(database.updateTable('figure_sums' as 'summing').set({ summed_at: at }).execute());
    } finally {
      await database.destroy();
      await empty.remove();
    }
  });
});
