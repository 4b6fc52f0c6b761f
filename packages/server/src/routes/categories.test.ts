import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { categoryListSchema, validate, type Problem } from '@lapor/sdk/contract';
import { seedSample } from '../sample/seed.js';
import { openStore } from '../store/store.js';
import { startApp, type TestApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';

eachDatabase('Categories', (makeDatabase) => {
  let running: TestApp;
  let dataDirectory: string;
  before(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'lapor-test-'));
    running = await startApp({
      makeDatabase,
      fill: async (database) => {
        await seedSample({ store: openStore(database), dataDirectory, now: () => new Date('2026-03-02') });
      },
    });
  });
  after(async () => {
    await running.stop();
    await rm(dataDirectory, { recursive: true });
  });

  async function list(query: string, language = 'id') {
    const response = await running.app.request(`/v1/categories${query}`, { headers: { 'Accept-Language': language } });
    assert.equal(response.status, 200);
    const checked = validate(categoryListSchema, await response.json());
    assert.ok(checked.ok);
    return { items: checked.value.items, response };
  }
  const ids = async (query: string) => (await list(query)).items.map(({ id }) => id);

  test('An agency offers its own categories, those above before those below', async () => {
    assert.deepEqual(await ids('?agency=tabanan-pdam'), ['air', 'air-mati', 'air-keruh', 'pipa-bocor', 'tagihan-air']);
    assert.deepEqual(await ids('?agency=tabanan-pupr'), ['jalan', 'jalan-rusak', 'lampu-jalan', 'drainase']);
  });

  test('A coordinator offers its own categories and those of every agency below it', async () => {
    const offered = await ids('?agency=tabanan');
    assert.deepEqual(offered, await ids(''));
    for (const id of ['jalan', 'air', 'sampah', 'kesehatan', 'kependudukan', 'lainnya']) assert.ok(offered.includes(id));
    // What fits nowhere else is offered last.
    assert.equal(offered.at(-1), 'lainnya');
  });

  test('An agency without categories offers those of the nearest agency above it', async () => {
    assert.deepEqual(await ids('?agency=tabanan-arpus'), ['lainnya']);
    assert.deepEqual(await ids('?agency=tabanan-setda-hukum'), ['lainnya']);
    await running.deps.store.categories.addMissing([
      { id: 'naskah', parent_id: null, agency_id: 'tabanan-setda', position: 50, name: '{"id":"Naskah"}', description: null, questions: '[]', supervisory: 0 },
    ]);
    assert.deepEqual(await ids('?agency=tabanan-setda-hukum'), ['naskah']);
    assert.deepEqual(await ids('?agency=tabanan-setda'), ['naskah']);
  });

  test('Texts are in the language accepted, and in Indonesian where a translation is missing', async () => {
    const indonesian = await list('?agency=tabanan-pupr');
    const english = await list('?agency=tabanan-pupr', 'en-GB,en;q=0.8');
    assert.equal(indonesian.response.headers.get('Content-Language'), 'id');
    assert.equal(english.response.headers.get('Content-Language'), 'en');
    assert.match(english.response.headers.get('Vary') ?? '', /Accept-Language/);
    assert.equal(indonesian.items[1]?.name, 'Jalan atau jembatan rusak');
    assert.equal(english.items[1]?.name, 'Damaged road or bridge');
    assert.deepEqual(english.items[1].questions[0]?.options[0], { value: 'lubang', label: 'The road has potholes' });
    assert.equal(english.items[2]?.questions[1]?.hint, 'If you can read it on the post, for example TBN-0123.');
    await running.deps.store.categories.addMissing([
      { id: 'arsip', parent_id: null, agency_id: 'tabanan-arpus', position: 51, name: '{"id":"Arsip"}', description: '{"id":"Surat"}', questions: '[]', supervisory: 0 },
    ]);
    const missing = await list('?agency=tabanan-arpus', 'en');
    assert.deepEqual([missing.items[0]?.name, missing.items[0]?.description], ['Arsip', 'Surat']);
  });

  test('The categories of an agency nobody knows are refused', async () => {
    const response = await running.app.request('/v1/categories?agency=nobody');
    assert.equal(response.status, 422);
    assert.deepEqual(((await response.json()) as Problem).issues, [{ path: '/agency', code: 'unknown_agency' }]);
  });
});
