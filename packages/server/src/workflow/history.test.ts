import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { startApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { uploadFile } from '../test-support/files.js';
import { fileReport, send, staffKey } from '../test-support/requests.js';
import { verifyHistory } from './history.js';

eachDatabase('a history kept in the database', (makeDatabase) => {
  async function setup(context: TestContext) {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    const photo = await uploadFile(app);
    const { number } = await fileReport(app, { attachments: [photo.id] });
    const key = await staffKey(app, 'agency_admin', 'jalan-dinas');
    await send(app, 'POST', `/v1/staff/reports/${number}/verify`, { key, body: { note: 'Cek.' } });
    await send(app, 'POST', `/v1/staff/reports/${number}/answer`, { key, body: { text: 'Sudah.', attachments: [(await uploadFile(app)).id] } });
    const fault = async () => {
      const report = await app.deps.store.reports.find(number);
      assert.ok(report);
      return verifyHistory(app.deps.store, report);
    };
    return { database: app.database, fault };
  }

  test('is whole while nobody touches it', async (context) => {
    const { fault } = await setup(context);
    assert.equal(await fault(), null);
  });

  test('betrays a story rewritten after the fact', async (context) => {
    const { database, fault } = await setup(context);
    await database.updateTable('reports').set({ body: 'Semua baik-baik saja di depan pasar.' }).execute();
    assert.deepEqual(await fault(), { sequence: 1, fault: 'changed_content' });
  });

  test('betrays a file exchanged, dropped or moved to another event', async (context) => {
    const { database, fault } = await setup(context);
    const files = await database.selectFrom('attachments').selectAll().execute();
    const [first] = files;
    assert.ok(first);
    await database.updateTable('attachments').set({ sha256: '0'.repeat(64) }).where('id', '=', first.id).execute();
    assert.equal((await fault())?.fault, 'changed_content');
    await database.updateTable('attachments').set({ sha256: first.sha256, report_id: null }).where('id', '=', first.id).execute();
    assert.equal((await fault())?.fault, 'changed_content');
  });

  test('betrays a note or an answer changed', async (context) => {
    const { database, fault } = await setup(context);
    await database.updateTable('events').set({ note: 'Lain.' }).where('kind', '=', 'verified').execute();
    assert.deepEqual(await fault(), { sequence: 2, fault: 'changed_content' });
  });

  test('betrays an event taken out, and the last one too', async (context) => {
    const { database, fault } = await setup(context);
    await database.updateTable('attachments').set({ event_id: null, report_id: null }).where('event_id', 'is not', null).execute();
    await database.deleteFrom('events').where('kind', '=', 'answered').execute();
    assert.deepEqual(await fault(), { sequence: 3, fault: 'missing_end' });
  });
});
