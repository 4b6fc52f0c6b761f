import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { afterEach, it } from 'node:test';
import type { Attachment, Problem } from '@lapor/sdk/contract';
import sharp from 'sharp';
import type { Settings } from '../deps.js';
import { CANARIES, geotaggedJpeg, heicHeader, plainJpeg, plainPdf } from '../files/fixtures.js';
import { startApp, type TestApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { fileReport } from '../test-support/requests.js';

const KEY = 'kunci-unggahan-0001';

async function filesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

eachDatabase('an upload', (makeDatabase) => {
  let running: TestApp;
  afterEach(() => running.stop());

  async function setup(settings: Partial<Settings> = {}) {
    running = await startApp({ makeDatabase, settings });
    const { app, database, directory } = running;
    return {
      ...running,
      upload: async (body: Uint8Array, headers: Record<string, string> = {}) =>
        app.request('/v1/attachments', { method: 'POST', body: new Uint8Array(body), headers: { 'Content-Type': 'image/jpeg', ...headers } }),
      remove: async (id: string) => app.request(`/v1/attachments/${id}`, { method: 'DELETE' }),
      traces: async () => ({
        rows: (await database.selectFrom('attachments').selectAll().execute()).length,
        keys: (await database.selectFrom('idempotency_keys').selectAll().execute()).length,
        files: (await filesIn(directory)).length,
      }),
    };
  }

  it('is kept without its metadata, and described as it was kept', async () => {
    const { upload, deps, traces } = await setup();
    const answer = await upload(await geotaggedJpeg());
    assert.equal(answer.status, 201);
    const attachment = (await answer.json()) as Attachment;
    const stored = await deps.files.get(attachment.id);
    assert.ok(stored);
    assert.equal(stored.length, attachment.bytes);
    assert.deepEqual([attachment.kind, attachment.mediaType, attachment.width, attachment.height], ['photo', 'image/jpeg', 64, 32]);
    const { exif, xmp, iptc } = await sharp(stored).metadata();
    assert.deepEqual([exif, xmp, iptc], [undefined, undefined, undefined]);
    for (const mark of CANARIES) assert.equal(Buffer.from(stored).includes(mark), false);
    assert.deepEqual(await traces(), { rows: 1, keys: 0, files: 1 });
  });

  it('is what its content says, whatever the header claims', async () => {
    const { upload } = await setup();
    const answer = await upload(plainPdf(), { 'Content-Type': 'image/png' });
    assert.equal(((await answer.json()) as Attachment).mediaType, 'application/pdf');
  });

  const refused: Record<string, [status: number, code: string, make: () => Uint8Array]> = {
    'a script that calls itself a photo': [415, 'attachment_type_refused', () => Buffer.from('#!/bin/sh\necho')],
    'a HEIC photo': [415, 'attachment_heic_refused', () => heicHeader()],
    'an empty body': [422, 'attachment_empty', () => new Uint8Array()],
    'a broken photo': [422, 'attachment_unreadable', () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    'a file too large': [413, 'attachment_too_large', () => new Uint8Array(2 * 1024 * 1024 + 1)],
  };
  for (const [name, [status, code, make]] of Object.entries(refused)) {
    it(`answers ${code} to ${name}, and leaves no trace`, async () => {
      const { upload, traces } = await setup();
      const answer = await upload(make(), { 'Idempotency-Key': KEY });
      assert.equal(answer.status, status);
      assert.equal(((await answer.json()) as Problem).code, code);
      assert.deepEqual(await traces(), { rows: 0, keys: 0, files: 0 });
    });
  }

  it('is not taken while the service is closed', async () => {
    const { upload, traces } = await setup({ closed: { id: 'Tutup', en: 'Closed' } });
    const answer = await upload(await plainJpeg());
    assert.equal(answer.status, 503);
    assert.equal(((await answer.json()) as Problem).code, 'closed');
    assert.deepEqual(await traces(), { rows: 0, keys: 0, files: 0 });
  });

  it('repeated with its key is kept once and answered the same', async () => {
    const { upload, traces } = await setup();
    const photo = await plainJpeg();
    const first = await (await upload(photo, { 'Idempotency-Key': KEY })).text();
    const second = await upload(photo, { 'Idempotency-Key': KEY });
    assert.equal(second.status, 201);
    assert.equal(await second.text(), first);
    assert.deepEqual(await traces(), { rows: 1, keys: 1, files: 1 });
  });

  it('sent five times at once with one key is kept once', async () => {
    const { upload, traces } = await setup();
    const photo = await plainJpeg();
    const answers = await Promise.all(Array.from({ length: 5 }, () => upload(photo, { 'Idempotency-Key': KEY })));
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    assert.equal(new Set(texts).size, 1);
    assert.deepEqual(await traces(), { rows: 1, keys: 1, files: 1 });
  });

  it('of another file under a used key is refused and leaves no file', async () => {
    const { upload, traces } = await setup();
    await upload(await plainJpeg(), { 'Idempotency-Key': KEY });
    const answer = await upload(await plainJpeg(20, 20), { 'Idempotency-Key': KEY });
    assert.equal(((await answer.json()) as Problem).code, 'idempotency_conflict');
    assert.deepEqual(await traces(), { rows: 1, keys: 1, files: 1 });
  });

  it('can be taken back, row and file, once', async () => {
    const { upload, remove, traces } = await setup();
    const { id } = (await (await upload(await plainJpeg())).json()) as Attachment;
    assert.equal((await remove(id)).status, 204);
    assert.deepEqual(await traces(), { rows: 0, keys: 0, files: 0 });
    assert.equal((await remove(id)).status, 404);
  });

  it('cannot be taken back once a report names it', async () => {
    const { upload, remove, database, traces } = await setup();
    const { id } = (await (await upload(await plainJpeg())).json()) as Attachment;
    await fileReport(running, { attachments: [id] });
    assert.equal((await remove(id)).status, 404);
    assert.equal((await traces()).files, 1);
    assert.ok(await database.selectFrom('attachments').selectAll().where('id', '=', id).executeTakeFirst());
  });

  it('looks missing under an id that cannot be one', async () => {
    const { remove } = await setup();
    for (const id of ['..%2F..%2Fsecret', '%00', 'a'.repeat(500)]) assert.equal((await remove(id)).status, 404);
  });
});
