import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startApp, type TestApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { changeVisibility, publish } from '../test-support/published.js';
import { fileReport, send, staffKey } from '../test-support/requests.js';

// Words that stand in the secret reports and nowhere else, and words they share with published ones.
const SECRET = { title: 'Kenari rusak di jalan', body: 'Jalan rusak, dan kenari merpati itu terlihat jelas dari jalan.', location: { text: 'Simpang kenari', regionCode: '51.02.05', point: { latitude: -8.541, longitude: 115.121 } } };
const POINT = { latitude: -8.54, longitude: 115.12 };

/** Everything the public can ask that could tell of other reports. */
async function everything(app: TestApp, numbers: readonly string[]): Promise<string[]> {
  const queries = ['', '?search=kenari', '?search=jalan', '?search=rusak%20jalan', '?order=supported', '?region=51.02', '?agency=kabupaten', '?agency=jalan-dinas', '?supports=0', '?limit=1', ...numbers.map((number) => `?search=${number}`)];
  const answers = [
    ...(await Promise.all(queries.map((query) => send(app, 'GET', `/v1/public/reports${query}`)))),
    ...(await Promise.all(['atom', 'rss'].flatMap((format) => [`agencies/kabupaten`, `agencies/jalan-dinas`, 'categories/jalan'].map((feed) => send(app, 'GET', `/feeds/${feed}.${format}`))))),
    await send(app, 'POST', '/v1/public/similar', { body: { title: 'Kenari rusak di jalan', body: SECRET.body, point: POINT, regionCode: '51.02.05', categoryId: 'jalan' } }),
    ...(await Promise.all(numbers.map((number) => send(app, 'GET', `/v1/public/reports/${number}`)))),
    ...(await Promise.all(numbers.map((number) => send(app, 'POST', `/v1/public/reports/${number}/support`, { body: { token: 'x'.repeat(32) } })))),
  ];
  return answers.map(({ status, text, headers }) => [status, headers.get('ETag'), headers.get('Last-Modified'), text.replace(/"requestId":"[^"]+"/, '')].join('\n'));
}

eachDatabase('what the public cannot see', (makeDatabase) => {
  test('secret, hidden and waiting reports change not one character of anything the public can ask', async (context) => {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    const admin = await staffKey(app, 'agency_admin', 'kabupaten');
    await publish(app, admin, { title: 'Jalan rusak di pasar', location: { text: 'Pasar', regionCode: '51.02.05', point: POINT } });
    await publish(app, admin, { title: 'Jalan lain yang rusak', categoryId: 'jalan' });
    // Numbers nobody has; later, reports that are not public get them.
    const numbers = ['1000000009', '2000000008', '3000000007', '4000000006'];
    const before = await everything(app, numbers);

    const unseen = [
      await publish(app, admin, { ...SECRET, visibility: 'secret', reporter: { name: 'Ni Luh Kenari' } }),
      await publish(app, admin, { ...SECRET, visibility: 'secret_anonymous' }),
      (await fileReport(app, SECRET)).number,
      await publish(app, admin, { ...SECRET, visibility: 'secret_anonymous', categoryId: 'jalan' }),
    ];
    for (const [index, number] of unseen.entries()) {
      await app.database.updateTable('reports').set({ number: numbers[index] ?? '' }).where('number', '=', number).execute();
    }
    await send(app, 'POST', `/v1/staff/reports/${String(numbers[0])}/answer`, { key: admin, body: { text: 'Kenari sudah kami tangani.' } });
    assert.deepEqual(await everything(app, numbers), before);
  });

  test('a report that is made secret leaves no word behind, and what happens to it later shows nowhere', async (context) => {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    const admin = await staffKey(app, 'agency_admin', 'kabupaten');
    const number = await publish(app, admin, SECRET);
    await publish(app, admin, { title: 'Jalan rusak di pasar' });
    await send(app, 'POST', `/v1/public/reports/${number}/support`, { body: { token: 'y'.repeat(32) } });
    assert.ok((await everything(app, [])).join().includes('enari'));
    await changeVisibility(app, number, 'secret');
    const after = await everything(app, [number]);
    assert.doesNotMatch(after.join().replaceAll(`search=${number}`, ''), new RegExp(`enari|merpati|${number}`, 'i'));
    app.clock.advance(3600);
    await send(app, 'POST', `/v1/staff/reports/${number}/answer`, { key: admin, body: { text: 'Kenari sudah kami tangani.' } });
    assert.deepEqual(await everything(app, [number]), after);
    const rows = await app.database.selectFrom('public_reports').select(['shown', 'supports']).orderBy('supports', 'desc').execute();
    assert.deepEqual(rows, [{ shown: 0, supports: 1 }, { shown: 1, supports: 0 }]);
  });
});
