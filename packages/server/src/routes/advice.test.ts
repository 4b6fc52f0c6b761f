import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { Answer } from '@lapor/sdk/contract';
import { seedSample } from '../sample/seed.js';
import { openStore } from '../store/store.js';
import { startApp, type TestApp } from '../test-support/app.js';
import { eachDatabase, type MakeDatabase } from '../test-support/databases.js';
import { assertProblem, complaint, fileReport, send } from '../test-support/requests.js';

const STOP = { kind: 'stop', title: { id: 'Bukan di sini' }, text: { id: 'Ke tempat lain.' }, contacts: [], words: [], condition: null };

eachDatabase('What an agency says of a category', (makeDatabase: MakeDatabase) => {
  async function setup(context: TestContext): Promise<TestApp> {
    const dataDirectory = await mkdtemp(join(tmpdir(), 'lapor-test-'));
    const app = await startApp({
      makeDatabase,
      fill: async (database) => {
        await seedSample({ store: openStore(database), dataDirectory, now: () => new Date('2026-03-02') });
      },
    });
    context.after(async () => {
      await app.stop();
      await rm(dataDirectory, { recursive: true });
    });
    return app;
  }
  const atHealthCentre = (about: string) => ({
    agencyId: 'tabanan-dinkes',
    categoryId: 'puskesmas',
    location: { text: 'Puskesmas Contoh' },
    answers: [{ questionId: 'tempat', value: 'Puskesmas Contoh' }, { questionId: 'hal', value: about }] satisfies Answer[],
  });
  const file = (app: TestApp, changes: object, key: string) => send(app, 'POST', '/v1/reports', { body: { ...complaint(), ...changes }, idempotencyKey: key });

  test('a report an agency does not take is refused with the subject as its reason, and taken once the answer is another', async (context) => {
    const app = await setup(context);
    assertProblem(await file(app, atHealthCentre('bpjs'), 'k-advice-000000000001'), 'validation_failed', ['/categoryId stopped']);
    assert.equal((await fileReport(app, atHealthCentre('obat'))).agency.id, 'tabanan-dinkes');
  });

  test('advice that does not stop lets every report through', async (context) => {
    const app = await setup(context);
    await fileReport(app, { agencyId: 'tabanan-dinkes', categoryId: 'ambulans', location: { text: 'Kediri' } });
    await fileReport(app, { agencyId: null, categoryId: 'akta', location: { text: 'Kediri' }, answers: [{ questionId: 'dokumen', value: 'perkawinan' }, { questionId: 'masalah', value: 'lama' }] });
  });

  test('what a subject does not take, those below it do not take either', async (context) => {
    const app = await setup(context);
    const { categories } = app.deps.store;
    const above = await categories.find('sampah');
    assert.ok(above);
    await categories.put({ ...above, advice: JSON.stringify([STOP]) });
    assertProblem(await file(app, { agencyId: 'tabanan-dlh', categoryId: 'sampah-tidak-diangkut', location: { text: 'Kediri' } }, 'k-advice-000000000002'), 'validation_failed', ['/categoryId stopped']);
  });
});
