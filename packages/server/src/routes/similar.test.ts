import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { operations } from '@lapor/sdk/openapi';
import { startApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { publish } from '../test-support/published.js';
import { assertProblem, bodyOf, send, staffKey } from '../test-support/requests.js';

const MARKET = { latitude: -8.54, longitude: 115.12 };
const NEAR_MARKET = { latitude: -8.5425, longitude: 115.1215 };
const FAR_AWAY = { latitude: -8.3, longitude: 115.4 };

eachDatabase('similar reports', (makeDatabase) => {
  async function setup(context: TestContext) {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    const admin = await staffKey(app, 'agency_admin', 'kabupaten');
    const similar = async (draft: object) => bodyOf(await send(app, 'POST', '/v1/public/similar', { body: draft }), operations.findSimilarReports).items;
    return { app, admin, similar, publish: (changes: object) => publish(app, admin, changes) };
  }

  test('the report about the same thing comes first, with the reasons why', async (context) => {
    const { publish: file, similar } = await setup(context);
    const same = await file({ title: 'Lampu penerangan jalan padam', body: 'Tiga lampu penerangan jalan di depan pasar padam sejak Senin.', categoryId: 'jalan', visibility: 'public', reporter: { name: 'Warga Contoh' }, location: { text: 'Pasar', regionCode: '51.02.05', point: NEAR_MARKET } });
    const far = await file({ title: 'Lampu jalan padam', body: 'Lampu penerangan jalan di desa kami padam semua.', location: { text: 'Desa', regionCode: '51.02', point: FAR_AWAY } });
    await file({ title: 'Air keruh di banjar', body: 'Air PDAM keruh dan berbau sejak dua hari lalu.', location: { text: 'Banjar', regionCode: '51.02', point: FAR_AWAY } });
    const found = await similar({ title: 'Penerang jalan mati, lampunya padam', body: 'Lampu di pasar padam.', point: MARKET, regionCode: '51.02.05', categoryId: 'jalan' });
    assert.deepEqual(found.map(({ report }) => report.number), [same, far]);
    const [first, second] = found;
    assert.ok(first && second);
    assert.deepEqual(first.why, ['same_words', 'nearby', 'same_region', 'same_category', 'recent']);
    // In steps of a hundred metres.
    assert.equal(first.metres, 300);
    assert.ok(first.score <= 1 && first.score > second.score);
  });

  test('what lies nearby is named though it says it otherwise, and what shares one word is not', async (context) => {
    const { publish: file, similar } = await setup(context);
    const near = await file({ title: 'Gelap gulita di perempatan', body: 'Tiap malam di sini gelap dan rawan sekali.', location: { text: 'Perempatan', regionCode: '51.02.05', point: MARKET } });
    await file({ title: 'Taman kota butuh lampu hias', body: 'Usul kami supaya tanaman lebih indah dipandang mata.', location: { text: 'Taman', regionCode: '51.02', point: FAR_AWAY } });
    const found = await similar({ title: 'Lampu padam', point: MARKET, regionCode: '51.02.05' });
    assert.deepEqual(found.map(({ report, why }) => [report.number, why[0]]), [[near, 'nearby']]);
  });

  test('only open ones are named, five at most, of the class asked for, the younger before the older', async (context) => {
    const { app, admin, publish: file, similar } = await setup(context);
    const words = { title: 'Jembatan gantung putus diterjang banjir', body: 'Jembatan gantung di dusun kami putus diterjang banjir.' };
    const idea = await file({ ...words, classification: 'aspiration', incidentDate: undefined, location: undefined });
    const numbers: string[] = [];
    for (let count = 0; count < 7; count += 1) {
      numbers.push(await file(words));
      app.clock.advance(20 * 24 * 3600);
    }
    const draft = { title: 'Jembatan gantung putus', classification: 'complaint' };
    assert.deepEqual((await similar(draft)).map(({ report }) => report.number), numbers.slice(2).reverse());
    await send(app, 'POST', `/v1/staff/reports/${String(numbers[6])}/reject`, { key: admin, body: { reason: 'duplicate', text: 'Sudah ada laporannya.' } });
    assert.equal((await similar(draft))[0]?.report.number, numbers[5]);
    assert.deepEqual((await similar({ ...draft, classification: 'aspiration' })).map(({ report }) => report.number), [idea]);
  });

  test('a draft says nothing of who may see it, and anything typed is taken', async (context) => {
    const { publish: file, similar, app } = await setup(context);
    await file({});
    assertProblem(await send(app, 'POST', '/v1/public/similar', { body: { title: 'Jalan rusak', visibility: 'secret' } }), 'validation_failed');
    for (const title of ['', '   ', `"' OR 1=1 --`, 'di mana', '💥', '\u0000', 'NEAR( jalan'] ) await similar({ title, body: title.repeat(50), regionCode: '51' });
    for (const point of [{ latitude: 90, longitude: 180 }, { latitude: -90, longitude: -180 }]) assert.deepEqual(await similar({ title: '', point }), []);
  });
});
