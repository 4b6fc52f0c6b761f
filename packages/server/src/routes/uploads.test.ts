import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { afterEach, it } from 'node:test';
import type { Problem, Upload } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import type { Settings } from '../deps.js';
import { CANARIES, geotaggedJpeg, heicHeader, noisyJpeg, plainPdf } from '../files/fixtures.js';
import { sweep } from '../jobs/sweep.js';
import { startApp, type TestApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { bodyOf, fileReport, send } from '../test-support/requests.js';

const TUS = { 'Tus-Resumable': '1.0.0' };
const PIECE = { ...TUS, 'Content-Type': 'application/offset+octet-stream' };
const AGES = { unattachedHours: 24, unknownFileHours: 1, idempotencyDays: 30, outboxDays: 30 };

eachDatabase('an upload in pieces', (makeDatabase) => {
  let running: TestApp;
  afterEach(() => running.stop());

  async function setup(settings: Partial<Settings> = {}) {
    running = await startApp({ makeDatabase, settings });
    const { database, directory } = running;
    const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: Uint8Array) =>
      send(running, method, path, { headers, ...(body && { body: new Uint8Array(body) }) });
    const begin = async (length: number, headers: Record<string, string> = {}) => {
      const answer = await ask('POST', '/v1/uploads', { ...TUS, 'Upload-Length': String(length), ...headers });
      return { answer, path: `/v1/${answer.headers.get('Location') ?? ''}` };
    };
    const append = (path: string, offset: number, piece: Uint8Array, headers: Record<string, string> = {}) =>
      ask('PATCH', path, { ...PIECE, 'Upload-Offset': String(offset), ...headers }, piece);
    const state = async (path: string): Promise<Upload> => bodyOf(await ask('GET', path), operations.getUpload);
    const traces = async () => ({
      uploads: (await database.selectFrom('uploads').selectAll().execute()).length,
      attachments: (await database.selectFrom('attachments').selectAll().execute()).length,
      files: (await readdir(directory, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length,
    });
    return { ...running, ask, begin, append, state, traces };
  }

  it('becomes an attachment with its last piece, cleaned like one that came whole', async () => {
    const { begin, append, state, deps, traces } = await setup();
    const photo = await geotaggedJpeg();
    const { answer, path } = await begin(photo.length);
    assert.deepEqual(bodyOf(answer, operations.createUpload).offset, 0);
    const third = Math.ceil(photo.length / 3);
    for (let offset = 0; offset < photo.length; offset += third) {
      const piece = photo.subarray(offset, offset + third);
      const appended = await append(path, offset, piece);
      assert.equal(appended.status, 204, appended.text);
      assert.equal(appended.headers.get('Upload-Offset'), String(offset + piece.length));
    }
    const { attachment, offset, length } = await state(path);
    assert.deepEqual([attachment?.kind, attachment?.mediaType, offset, length], ['photo', 'image/jpeg', photo.length, photo.length]);
    const stored = Buffer.from((await deps.files.get(attachment?.id ?? '')) ?? assert.fail());
    for (const mark of [...CANARIES, 'Exif', 'GPS']) assert.equal(stored.includes(mark), false, mark);
    assert.deepEqual(await traces(), { uploads: 1, attachments: 1, files: 1 });
    await fileReport(running, { attachments: [attachment?.id ?? ''] });
  });

  it('may bring its first piece along, and be asked where it stands', async () => {
    const { ask } = await setup();
    const pdf = plainPdf();
    const begun = await ask('POST', '/v1/uploads', { ...PIECE, 'Upload-Length': String(pdf.length) }, pdf.subarray(0, 40));
    assert.deepEqual([begun.status, begun.headers.get('Upload-Offset')], [201, '40']);
    const head = await ask('HEAD', `/v1/${begun.headers.get('Location') ?? ''}`, TUS);
    assert.deepEqual(
      [head.status, head.headers.get('Upload-Offset'), head.headers.get('Upload-Length'), head.headers.get('Cache-Control'), head.headers.get('Tus-Resumable'), head.text],
      [200, '40', String(pdf.length), 'no-store', '1.0.0', ''],
    );
  });

  it('begun twice with one key is one upload, wherever it stands by then', async () => {
    const { begin, append, traces } = await setup();
    const key = { 'Idempotency-Key': 'kunci-unggahan-0001' };
    const first = await begin(100, key);
    await append(first.path, 0, new Uint8Array(30));
    const again = await begin(100, key);
    assert.equal(again.path, first.path);
    assert.equal(again.answer.headers.get('Upload-Offset'), '30');
    assert.equal((await begin(101, key)).answer.status, 409);
    assert.equal((await traces()).uploads, 1);
  });

  it('takes a piece only where it stands, and of two at once only one', async () => {
    const { begin, append, traces } = await setup();
    const { path } = await begin(100);
    assert.equal(((await append(path, 10, new Uint8Array(10))).json as { code: string }).code, 'upload_conflict');
    const answers = await Promise.all([append(path, 0, new Uint8Array(50)), append(path, 0, new Uint8Array(50))]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [204, 409]);
    assert.deepEqual(await traces(), { uploads: 1, attachments: 0, files: 1 });
    assert.equal((await append(path, 50, new Uint8Array(51))).status, 413);
  });

  it('whose last piece is sent to two servers at once becomes one attachment', async () => {
    const { begin, append, traces } = await setup();
    const pdf = plainPdf();
    const { path } = await begin(pdf.length);
    await append(path, 0, pdf.subarray(0, 10));
    const answers = await Promise.all([1, 2, 3].map(() => append(path, 10, pdf.subarray(10))));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [204, 409, 409]);
    assert.deepEqual(await traces(), { uploads: 1, attachments: 1, files: 1 });
  });

  it('whose last piece comes many times at once is put together once, and the others are told to ask again', async (context) => {
    const { begin, append, traces, deps } = await setup();
    const photo = await geotaggedJpeg();
    const { path } = await begin(photo.length);
    await append(path, 0, photo.subarray(0, 500));
    const reads = context.mock.method(deps.files, 'get');
    const answers = await Promise.all(Array.from({ length: 12 }, () => append(path, 500, photo.subarray(500))));
    assert.equal(answers.filter(({ status }) => status === 204).length, 1);
    for (const { status, json } of answers) if (status !== 204) assert.equal((json as Problem).code, 'upload_conflict');
    assert.equal(reads.mock.callCount(), 1, 'each that reads holds the whole file');
    assert.deepEqual(await traces(), { uploads: 1, attachments: 1, files: 1 });
  });

  it('goes on at another server that shares database and files', async (context) => {
    const { begin, append, state, deps, directory, location } = await setup();
    const secret = Buffer.from(deps.secret).toString('hex');
    const other = await startApp({ shared: { location, directory, secret }, clock: running.clock });
    context.after(() => other.stop());
    const photo = await geotaggedJpeg();
    const { path } = await begin(photo.length);
    await append(path, 0, photo.subarray(0, 500));
    const last = await send(other, 'PATCH', path, { headers: { ...PIECE, 'Upload-Offset': '500' }, body: new Uint8Array(photo.subarray(500)) });
    assert.equal(last.status, 204, last.text);
    assert.equal((await state(path)).attachment?.mediaType, 'image/jpeg');
  });

  it('does not keep a piece that was damaged on its way', async () => {
    const { begin, append, state } = await setup();
    const { path } = await begin(100);
    const piece = new Uint8Array(10).fill(7);
    const hash = (algorithm: string) => `${algorithm} ${createHash(algorithm).update(piece).digest('base64')}`;
    assert.equal((await append(path, 0, new Uint8Array(10), { 'Upload-Checksum': hash('sha1') })).status, 460);
    assert.equal((await append(path, 0, piece, { 'Upload-Checksum': hash('md5') })).status, 400);
    assert.equal((await state(path)).offset, 0);
    assert.equal((await append(path, 0, piece, { 'Upload-Checksum': hash('sha256') })).status, 204);
    assert.equal((await append(path, 10, piece, { 'Upload-Checksum': hash('sha1') })).status, 204);
  });

  it('keeps what arrived of a piece that broke off', async () => {
    const { app, begin, state } = await setup();
    const { path } = await begin(100);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if ((sent += 20) <= 40) controller.enqueue(new Uint8Array(20));
        else controller.error(new Error('the network broke off'));
      },
    });
    const request = new Request(`http://lapor.test${path}`, { method: 'PATCH', headers: { ...PIECE, 'Upload-Offset': '0' }, body, duplex: 'half' });
    await app.fetch(request);
    assert.equal((await state(path)).offset, 40);
  });

  const refused: Record<string, [code: string, make: () => Uint8Array]> = {
    'a script that calls itself a photo': ['attachment_type_refused', () => Buffer.from('#!/bin/sh\necho hello there')],
    'a HEIC photo': ['attachment_heic_refused', () => heicHeader()],
    'a broken photo': ['attachment_unreadable', () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0)],
  };
  for (const [name, [code, make]] of Object.entries(refused)) {
    it(`that turns out to be ${name} is refused with ${code} and leaves no trace`, async () => {
      const { begin, append, traces, ask } = await setup();
      const bytes = make();
      const { path } = await begin(bytes.length);
      await append(path, 0, bytes.subarray(0, 4));
      assert.equal(((await append(path, 4, bytes.subarray(4))).json as Problem).code, code);
      assert.deepEqual(await traces(), { uploads: 0, attachments: 0, files: 0 });
      assert.equal((await ask('GET', path)).status, 404);
    });
  }

  it('is deleted once its time is over, with what had arrived; one that became an attachment leaves that alone', async () => {
    const { begin, append, ask, deps, clock, traces } = await setup();
    const pdf = plainPdf();
    const whole = await begin(pdf.length);
    await append(whole.path, 0, pdf);
    const { path } = await begin(100);
    await append(path, 0, new Uint8Array(30));
    clock.advance(24 * 3600 - 10);
    await sweep(deps, { ...AGES, unattachedHours: 48 });
    assert.deepEqual(await traces(), { uploads: 2, attachments: 1, files: 2 }, 'what arrived is no stray file');
    clock.advance(11);
    assert.equal((await ask('HEAD', path, TUS)).status, 404);
    assert.equal((await append(path, 30, new Uint8Array(30))).status, 404);
    await sweep(deps, { ...AGES, unattachedHours: 48 });
    assert.deepEqual(await traces(), { uploads: 0, attachments: 1, files: 1 });
  });

  it('can be given up, and takes along what it became unless a report names it', async () => {
    const { begin, append, ask, state, traces } = await setup();
    const unfinished = await begin(100);
    await append(unfinished.path, 0, new Uint8Array(30));
    assert.equal((await ask('DELETE', unfinished.path, TUS)).status, 204);
    assert.deepEqual(await traces(), { uploads: 0, attachments: 0, files: 0 });
    assert.equal((await ask('DELETE', unfinished.path, TUS)).status, 404);
    const pdf = plainPdf();
    const [named, unnamed] = [await begin(pdf.length), await begin(pdf.length)];
    for (const { path } of [named, unnamed]) await append(path, 0, pdf);
    await fileReport(running, { attachments: [(await state(named.path)).attachment?.id ?? ''] });
    for (const { path } of [named, unnamed]) assert.equal((await ask('DELETE', path, TUS)).status, 204);
    assert.deepEqual(await traces(), { uploads: 0, attachments: 1, files: 1 });
  });

  it('is limited in size, in number for one client, and in room for all', async () => {
    const { begin, append } = await setup({ uploads: { hours: 24, perClient: 2, bytes: 250 } });
    assert.equal((await begin(3 * 1024 * 1024)).answer.status, 413);
    assert.equal((await begin(0)).answer.status, 422);
    assert.equal((await begin(240)).answer.status, 201);
    const full = await begin(20);
    assert.deepEqual([full.answer.status, full.answer.headers.get('Retry-After')], [503, '600']);
    const { path } = await begin(5);
    const many = await begin(1);
    assert.deepEqual([many.answer.status, many.answer.headers.get('Retry-After')], [429, '600']);
    assert.equal((await append(path, 0, new Uint8Array(5))).status, 415);
    assert.equal((await begin(1)).answer.status, 201, 'one that ended makes room');
  });

  it('in ever so many small pieces comes to an end', async () => {
    const { begin, append, traces } = await setup();
    const { path } = await begin(1000);
    for (let offset = 0; offset < 256; offset += 1) assert.equal((await append(path, offset, new Uint8Array(1))).status, 204);
    assert.equal((await append(path, 256, new Uint8Array(1))).status, 404);
    assert.deepEqual(await traces(), { uploads: 0, attachments: 0, files: 0 });
  });

  it('is not taken while the service is closed', async () => {
    const { begin } = await setup({ closed: { id: 'Tutup', en: 'Closed' } });
    assert.equal((await begin(100)).answer.status, 503);
  });

  it('speaks the protocol: versions, what it can do, other media types, proxies without PATCH', async () => {
    const { ask, begin, state } = await setup();
    const options = await ask('OPTIONS', '/v1/uploads');
    assert.deepEqual(
      ['Tus-Version', 'Tus-Extension', 'Tus-Max-Size', 'Tus-Checksum-Algorithm'].map((name) => options.headers.get(name)),
      ['1.0.0', 'creation,creation-with-upload,checksum,expiration,termination', String(2 * 1024 * 1024), 'sha1,sha256'],
    );
    const old = await ask('POST', '/v1/uploads', { 'Tus-Resumable': '0.2.2', 'Upload-Length': '10' });
    assert.deepEqual([old.status, old.headers.get('Tus-Version')], [412, '1.0.0']);
    assert.equal((await ask('POST', '/v1/uploads', TUS)).status, 400);
    assert.equal((await ask('POST', '/v1/uploads', { ...TUS, 'Upload-Length': '-1' })).status, 400);
    const { path } = await begin(100);
    assert.equal((await ask('PATCH', path, { ...TUS, 'Upload-Offset': '0', 'Content-Type': 'image/jpeg' }, new Uint8Array(1))).status, 415);
    assert.equal((await ask('PATCH', path, PIECE, new Uint8Array(1))).status, 400);
    assert.equal((await ask('POST', path, { ...PIECE, 'Upload-Offset': '0' }, new Uint8Array(1))).status, 405);
    assert.equal((await ask('POST', path, { ...PIECE, 'Upload-Offset': '0', 'X-HTTP-Method-Override': 'PATCH' }, new Uint8Array(9))).status, 204);
    assert.equal((await state(path)).offset, 9);
    assert.equal((await ask('POST', path, { ...TUS, 'X-HTTP-Method-Override': 'DELETE' })).status, 204);
    for (const id of ['..%2F..%2Fsecret', '%00', 'a'.repeat(500)]) assert.equal((await ask('HEAD', `/v1/uploads/${id}`, TUS)).status, 404);
  });

  it('keeps no name of the file, wherever a client puts it', async () => {
    const { begin, append, database, log } = await setup();
    const photo = await noisyJpeg(200, 200);
    const name = 'KTP-Ni-Luh-Kenari.jpg';
    const { path } = await begin(photo.length, { 'Upload-Metadata': `filename ${Buffer.from(name).toString('base64')}` });
    await append(path, 0, photo);
    const rows = JSON.stringify([await database.selectFrom('uploads').selectAll().execute(), await database.selectFrom('attachments').selectAll().execute(), log]);
    assert.ok(!rows.includes('Kenari') && !rows.includes(Buffer.from(name).toString('base64')));
  });
});
