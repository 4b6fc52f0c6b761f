import assert from 'node:assert/strict';
import { afterEach, it } from 'node:test';
import type { Upload } from '@lapor/sdk/contract';
import { CANARIES, describedPng, describedWebp, geotaggedJpeg, heicHeader, insertSegments, plainJpeg, segment } from '../files/fixtures.js';
import { provePictureClean } from '../files/picture-proof.js';
import { startApp, type TestApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { send } from '../test-support/requests.js';

const PLACE = 'CANARY-COMMENT 8.5412S';
const body = (text: string) => Buffer.from(text, 'latin1');

/** Photos as they come from a device that has not cleaned them. */
const corpus: Readonly<Record<string, () => Promise<Buffer> | Buffer>> = {
  'a JPEG with EXIF, XMP, IPTC, a profile and a comment': () => geotaggedJpeg(),
  'a JPEG whose thumbnail has a place of its own': async () => insertSegments(await plainJpeg(), [segment(0xe1, Buffer.concat([body('Exif\0\0II*\0\x08\0\0\0\0\0'), await geotaggedJpeg()]).subarray(0, 60_000))]),
  'a JPEG with a second picture behind the first (MPF)': async () => Buffer.concat([insertSegments(await plainJpeg(), [segment(0xe2, body('MPF\0II*\0'))]), await geotaggedJpeg()]),
  'a JPEG with a film behind it': async () => Buffer.concat([await plainJpeg(), body(`\0\0\0\x18ftypmp42${PLACE}`)]),
  'a JPEG with a segment of its maker': async () => insertSegments(await plainJpeg(), [segment(0xe5, body(PLACE))]),
  'a PNG with texts, EXIF and a time': () => describedPng(),
  'a WebP with EXIF and XMP': () => describedWebp(),
  'a WebP that moves': () => describedWebp({ animated: true }),
  'a HEIC photo': () => Buffer.concat([heicHeader(), body(PLACE)]),
};

eachDatabase('a photo sent as the device took it', (makeDatabase) => {
  let running: TestApp;
  afterEach(() => running.stop());

  for (const [name, make] of Object.entries(corpus)) {
    it(`is kept clean or refused, whole or in pieces: ${name}`, async () => {
      running = await startApp({ makeDatabase });
      const bytes = new Uint8Array(await make());
      const whole = await send(running, 'POST', '/v1/attachments', { body: bytes, headers: { 'Content-Type': 'image/jpeg' } });
      const tus = { 'Tus-Resumable': '1.0.0', 'Upload-Length': String(bytes.length), 'Content-Type': 'application/offset+octet-stream' };
      const pieces = await send(running, 'POST', '/v1/uploads', { body: bytes, headers: tus });
      assert.equal(pieces.status, whole.status, 'both ways lead through the same check');
      const ids = whole.status === 201 ? [(whole.json as { id: string }).id, (pieces.json as Upload).attachment?.id ?? assert.fail()] : [];
      assert.equal(ids.length, name.includes('HEIC') ? 0 : 2, whole.text);
      for (const id of ids) {
        const stored = (await running.deps.files.get(id)) ?? assert.fail();
        const row = (await running.deps.store.attachments.find(id)) ?? assert.fail();
        provePictureClean(row.media_type as 'image/jpeg', stored);
        for (const mark of [...CANARIES, 'Exif', 'GPS', 'MPF', '8.5412S']) assert.equal(Buffer.from(stored).includes(mark), false, mark);
      }
      const left: string[] = [];
      for await (const file of running.deps.files.list()) left.push(file.id);
      assert.deepEqual(left.sort(), ids.sort(), 'nothing else is left');
    });
  }
});
