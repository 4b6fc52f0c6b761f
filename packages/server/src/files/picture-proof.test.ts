import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import { chunk, describedPng, describedWebp, geotaggedJpeg, insertSegments, plainJpeg, segment } from './fixtures.js';
import { provePictureClean, UncleanPicture, type PictureType } from './picture-proof.js';

const png = () => sharp({ create: { width: 9, height: 9, channels: 4, background: '#12345678' } }).png().toBuffer();
const webp = () => sharp({ create: { width: 9, height: 9, channels: 4, background: '#12345678' } }).webp().toBuffer();

function assertUnclean(type: PictureType, bytes: Uint8Array): void {
  assert.throws(() => provePictureClean(type, bytes), UncleanPicture);
}

describe('the proof that a picture is nothing but a picture', () => {
  it('holds for a plain JPEG, PNG and WebP', async () => {
    provePictureClean('image/jpeg', await plainJpeg());
    provePictureClean('image/jpeg', await sharp(await plainJpeg()).jpeg({ progressive: true }).toBuffer());
    provePictureClean('image/png', await png());
    provePictureClean('image/webp', await webp());
  });

  it('fails for files as phones and editors write them', async () => {
    assertUnclean('image/jpeg', await geotaggedJpeg());
    assertUnclean('image/png', await describedPng());
    assertUnclean('image/webp', await describedWebp());
    assertUnclean('image/webp', await describedWebp({ animated: true }));
  });

  it('fails for any single application segment or comment in a JPEG', async () => {
    const clean = await plainJpeg();
    for (const marker of [...Array.from({ length: 15 }, (_, index) => 0xe1 + index), 0xfe]) {
      assertUnclean('image/jpeg', insertSegments(clean, [segment(marker, Buffer.from('x'))]));
    }
    assertUnclean('image/jpeg', insertSegments(clean, [segment(0xe0, Buffer.from('JFXX\0thumbnail'))]));
  });

  it('fails for a comment hidden between the scans of a progressive JPEG', async () => {
    const progressive = await sharp(await plainJpeg()).jpeg({ progressive: true }).toBuffer();
    const second = progressive.indexOf(Buffer.from([0xff, 0xda]), progressive.indexOf(Buffer.from([0xff, 0xda])) + 2);
    assert.ok(second > 0);
    assertUnclean(
      'image/jpeg',
      Buffer.concat([progressive.subarray(0, second), segment(0xfe, Buffer.from('hidden')), progressive.subarray(second)]),
    );
  });

  it('fails for bytes behind the end', async () => {
    const extra = Buffer.from('<html>');
    assertUnclean('image/jpeg', Buffer.concat([await plainJpeg(), extra]));
    assertUnclean('image/png', Buffer.concat([await png(), extra]));
    assertUnclean('image/webp', Buffer.concat([await webp(), extra]));
  });

  it('fails for any single text or private chunk in a PNG', async () => {
    const clean = await png();
    for (const kind of ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'iCCP', 'prVt']) {
      assertUnclean('image/png', Buffer.concat([clean.subarray(0, 33), chunk(kind, Buffer.from('x')), clean.subarray(33)]));
    }
  });

  it('fails for a file cut short at any byte', async () => {
    const files = [['image/jpeg', await plainJpeg(8, 8)], ['image/png', await png()], ['image/webp', await webp()]] as const;
    for (const [type, whole] of files) {
      for (let length = 0; length < whole.length; length += 1) assertUnclean(type, whole.subarray(0, length));
    }
  });
});
