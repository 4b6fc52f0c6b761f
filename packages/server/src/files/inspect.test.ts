import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import {
  bombPng, CANARIES, describedPng, describedWebp, geotaggedJpeg, heicHeader, insertSegments, noisyJpeg, plainJpeg, plainPdf, segment,
} from './fixtures.js';
import { inspect } from './inspect.js';
import { FileRefusal } from './refusal.js';

const LIMIT = 2 * 1024 * 1024;

async function refusalOf(bytes: Uint8Array, limit = LIMIT): Promise<string> {
  try {
    await inspect(bytes, limit);
  } catch (error) {
    if (error instanceof FileRefusal) return error.code;
    throw error;
  }
  return 'accepted';
}

function assertNothingPersonal(bytes: Uint8Array): void {
  const text = Buffer.from(bytes).toString('latin1');
  for (const mark of [...CANARIES, 'Exif', 'xmp', '8BIM', 'ICC_PROFILE', 'GPS']) {
    assert.equal(text.includes(mark), false, `${mark} came through`);
  }
}

describe('a photo is cleaned', () => {
  it('takes position, artist, XMP, IPTC and comment out of a JPEG', async () => {
    const original = await geotaggedJpeg();
    const raw = original.toString('latin1');
    for (const mark of CANARIES) assert.ok(raw.includes(mark), `the fixture lacks ${mark}`);
    assert.ok((await sharp(original).metadata()).exif, 'the fixture lacks Exif');

    const file = await inspect(original, LIMIT);

    assert.equal(file.mediaType, 'image/jpeg');
    assert.equal(file.kind, 'photo');
    assertNothingPersonal(file.bytes);
    const { exif, xmp, iptc, icc } = await sharp(file.bytes).metadata();
    assert.deepEqual({ exif, xmp, iptc, icc }, { exif: undefined, xmp: undefined, iptc: undefined, icc: undefined });
  });

  it('takes a thumbnail that still shows what was cropped away out of a JPEG', async () => {
    const thumbnail = await plainJpeg(16, 16);
    const original = insertSegments(await plainJpeg(), [segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0MM\0*'), thumbnail]))]);
    const { bytes } = await inspect(original, LIMIT);
    assert.equal(Buffer.from(bytes).indexOf(Buffer.from([0xff, 0xd8, 0xff]), 1), -1);
  });

  it('takes every text chunk, Exif and the time out of a PNG', async () => {
    const original = await describedPng();
    for (const kind of ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']) assert.ok(original.includes(kind), `the fixture lacks ${kind}`);
    const file = await inspect(original, LIMIT);
    assert.equal(file.mediaType, 'image/png');
    assertNothingPersonal(file.bytes);
    for (const kind of ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']) assert.equal(Buffer.from(file.bytes).includes(kind), false);
  });

  it('takes Exif and XMP out of a WebP', async () => {
    const original = await describedWebp();
    for (const kind of ['EXIF', 'XMP ']) assert.ok(original.includes(kind), `the fixture lacks ${kind}`);
    const file = await inspect(original, LIMIT);
    assert.equal(file.mediaType, 'image/webp');
    assertNothingPersonal(file.bytes);
    for (const kind of ['EXIF', 'XMP ']) assert.equal(Buffer.from(file.bytes).includes(kind), false);
  });

  it('keeps the first frame of an animation', async () => {
    const original = await describedWebp({ animated: true });
    assert.equal((await sharp(original).metadata()).pages, 2);
    const file = await inspect(original, LIMIT);
    assert.equal((await sharp(file.bytes).metadata()).pages ?? 1, 1);
    assert.deepEqual([file.width, file.height], [30, 30]);
  });

  it('turns a photo that was stored on its side upright', async () => {
    const file = await inspect(await geotaggedJpeg({ width: 64, height: 32, orientation: 6 }), LIMIT);
    assert.deepEqual([file.width, file.height], [32, 64]);
    // Orientation 6 turns clockwise: the bright left half comes to the top.
    const { data, info } = await sharp(file.bytes).raw().toBuffer({ resolveWithObject: true });
    const red = (x: number, y: number) => data[(y * info.width + x) * info.channels] ?? 0;
    assert.ok(red(16, 8) > 200, 'the top is not bright');
    assert.ok(red(16, 56) < 80, 'the bottom is not dark');
  });

  it('takes pictures in every way of storing colour', async () => {
    const colours = sharp({ create: { width: 24, height: 16, channels: 4, background: { r: 200, g: 40, b: 90, alpha: 0.5 } } });
    const pictures = {
      'CMYK JPEG': colours.clone().removeAlpha().toColourspace('cmyk').jpeg(),
      'grey JPEG': colours.clone().greyscale().jpeg(),
      'progressive JPEG': colours.clone().jpeg({ progressive: true }),
      'JPEG with a wide gamut': colours.clone().withIccProfile('p3').jpeg(),
      '16 bit PNG': colours.clone().toColourspace('rgb16').png(),
      'grey PNG': colours.clone().greyscale().png(),
      'PNG with a palette': colours.clone().png({ palette: true }),
      'interlaced PNG with resolution': colours.clone().withDensity(300).png({ progressive: true }),
      'WebP with transparency': colours.clone().webp(),
      'lossless WebP': colours.clone().webp({ lossless: true }),
    };
    for (const [name, picture] of Object.entries(pictures)) {
      const file = await inspect(await picture.toBuffer(), LIMIT);
      assert.deepEqual([file.width, file.height], [24, 16], name);
      assert.equal((await sharp(file.bytes).metadata()).space, 'srgb', name);
    }
  });

  it('keeps a transparent background transparent', async () => {
    const clear = await sharp({ create: { width: 9, height: 9, channels: 4, background: '#ffffff00' } }).png().toBuffer();
    assert.equal((await sharp((await inspect(clear, LIMIT)).bytes).stats()).isOpaque, false);
  });

  it('says the measures of what it keeps', async () => {
    const file = await inspect(await plainJpeg(80, 50), LIMIT);
    const { width, height } = await sharp(file.bytes).metadata();
    assert.deepEqual([file.width, file.height], [width, height]);
  });

  it('shrinks a photo that would grow over the limit', async () => {
    const original = await noisyJpeg(900, 900);
    const limit = original.length + 10;
    const file = await inspect(original, limit);
    assert.ok(file.bytes.length <= limit);
    assert.ok((file.width ?? 0) > 100);
  });

  for (const [name, trailer] of [
    ['HTML', '<html><script>alert(1)</script></html>'],
    ['PHP', '<?php system($_GET["c"]); ?>'],
    ['a ZIP archive', 'PK\x03\x04payload'],
  ] as const) {
    it(`drops ${name} hidden behind and inside a JPEG`, async () => {
      const hidden = Buffer.from(trailer, 'latin1');
      const original = Buffer.concat([insertSegments(await plainJpeg(), [segment(0xfe, hidden)]), hidden]);
      const file = await inspect(original, LIMIT);
      assert.equal(Buffer.from(file.bytes).includes(hidden), false);
    });
  }
});

describe('a file is refused by its content', () => {
  const refusals: Record<string, [code: string, make: () => Uint8Array | Promise<Uint8Array>]> = {
    'an empty file': ['attachment_empty', () => new Uint8Array()],
    'a file over the limit': ['attachment_too_large', () => new Uint8Array(LIMIT + 1)],
    'a HEIC photo': ['attachment_heic_refused', () => heicHeader()],
    'a HEIF photo by its second brand': ['attachment_heic_refused', () => heicHeader('mif1', ['miaf', 'heic'])],
    'an AVIF picture': ['attachment_heic_refused', () => heicHeader('avif', ['avif', 'mif1'])],
    'a video of an iPhone': ['attachment_type_refused', () => heicHeader('qt  ', ['qt  '])],
    'a script': ['attachment_type_refused', () => Buffer.from('#!/bin/sh\nrm -rf /\n')],
    'a page': ['attachment_type_refused', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    'an SVG': ['attachment_type_refused', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    'an archive': ['attachment_type_refused', () => Buffer.concat([Buffer.from('PK\x03\x04\x14\0\0\0\0\0'), Buffer.alloc(40)])],
    'a program': ['attachment_type_refused', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
    'a GIF': ['attachment_type_refused', () => Buffer.from('GIF89a\x01\0\x01\0\x80\0\0', 'latin1')],
    'plain text': ['attachment_type_refused', () => Buffer.from('jalan rusak')],
    'one byte': ['attachment_type_refused', () => Uint8Array.of(0)],
    'a JPEG cut in half': ['attachment_unreadable', async () => (await noisyJpeg(200, 200)).subarray(0, 6000)],
    'a JPEG of three bytes': ['attachment_unreadable', () => Uint8Array.of(0xff, 0xd8, 0xff)],
    'a PNG cut in half': ['attachment_unreadable', async () => (await describedPng()).subarray(0, 120)],
    'a PNG that is its signature alone': ['attachment_unreadable', async () => (await describedPng()).subarray(0, 8)],
    'a WebP cut in half': ['attachment_unreadable', async () => (await describedWebp()).subarray(0, 60)],
    'a picture that would unpack to 400 million pixels': ['attachment_unreadable', () => bombPng()],
    'a PDF without an end': ['attachment_unreadable', () => plainPdf().subarray(0, 60)],
    'a PDF header with a page behind it': ['attachment_unreadable', () => Buffer.from('%PDF-1.4\n<script>alert(1)</script>')],
  };
  for (const [name, [code, make]] of Object.entries(refusals)) {
    it(`answers ${code} to ${name}`, async () => {
      assert.equal(await refusalOf(await make()), code);
    });
  }
});

describe('a document is kept', () => {
  it('keeps a whole PDF as it is', async () => {
    const pdf = plainPdf();
    const file = await inspect(pdf, LIMIT);
    assert.equal(file.kind, 'document');
    assert.equal(file.mediaType, 'application/pdf');
    assert.deepEqual(Buffer.from(file.bytes), pdf);
    assert.deepEqual([file.width, file.height], [null, null]);
  });
});
