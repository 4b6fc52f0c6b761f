import { expect } from '@open-wc/testing';
import {
  annotatedPng,
  geotaggedJpeg,
  geotaggedWebp,
  heicHead,
  noisyJpeg,
  plainJpeg,
  plainPdf,
  plainPng,
} from '../../test/sample-photos.js';
import { findMetadata } from './metadata.js';
import { preparePhoto, type Preparation } from './prepare.js';

const limits = { maxBytes: 2 * 1024 * 1024 };

function file(bytes: Uint8Array<ArrayBuffer>, name = 'rumah-saya.jpg', type = ''): File {
  return new File([bytes], name, { type });
}

function accepted(preparation: Preparation) {
  if (!preparation.ok) throw new Error(`refused: ${preparation.reason}`);
  return preparation;
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}

async function colourAt(blob: Blob, x: number, y: number): Promise<number[]> {
  const bitmap = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return Array.from(context.getImageData(x, y, 1, 1).data);
}

describe('Preparing a photo on the device', () => {
  it('keeps the picture, upright, and nothing else of a geotagged JPEG', async () => {
    const { blob, ...rest } = accepted(await preparePhoto(file(await geotaggedJpeg()), limits));
    expect(rest).to.deep.equal({ ok: true, kind: 'photo', mediaType: 'image/jpeg', width: 40, height: 80 });
    expect(findMetadata(await bytesOf(blob))).to.deep.equal([]);
    expect(blob).to.not.be.instanceOf(File);
    const [topRed] = await colourAt(blob, 20, 10);
    const [bottomRed] = await colourAt(blob, 20, 70);
    expect(topRed).to.be.greaterThan(150);
    expect(bottomRed).to.be.lessThan(80);
  });

  it('cleans a PNG with texts in it and a WebP with a place in it', async () => {
    for (const photo of [await annotatedPng(), geotaggedWebp()]) {
      const { blob, mediaType } = accepted(await preparePhoto(file(photo), limits));
      expect(mediaType).to.equal('image/jpeg');
      expect(findMetadata(await bytesOf(blob))).to.deep.equal([]);
    }
  });

  it('keeps what is see-through', async () => {
    const { blob, mediaType } = accepted(await preparePhoto(file(await plainPng({ transparent: true })), limits));
    expect(mediaType).to.equal('image/png');
    expect((await colourAt(blob, 10, 10))[3]).to.be.closeTo(128, 2);
  });

  it('shrinks a large picture to 2048 pixels', async () => {
    const { width, height } = accepted(await preparePhoto(file(await plainJpeg(3000, 1500)), limits));
    expect({ width, height }).to.deep.equal({ width: 2048, height: 1024 });
  });

  it('gives up quality, then size, until the file is under the limit', async () => {
    const source = await noisyJpeg(1200, 900);
    const maxBytes = 60_000;
    expect(source.length).to.be.greaterThan(maxBytes);
    const { blob, width } = accepted(await preparePhoto(file(source), { maxBytes }));
    expect(blob.size).to.be.at.most(maxBytes);
    expect(width).to.be.lessThan(1200);
    expect((await preparePhoto(file(source), { maxBytes: 500 })).ok).to.equal(false);
  });

  it('leaves a PDF as it is, under the limit', async () => {
    const pdf = plainPdf();
    const { blob, kind } = accepted(await preparePhoto(file(pdf, 'ktp-saya.pdf'), limits));
    expect(kind).to.equal('document');
    expect(await bytesOf(blob)).to.deep.equal(pdf);
    expect(blob).to.not.be.instanceOf(File);
    expect(await preparePhoto(file(pdf), { maxBytes: 10 })).to.deep.equal({ ok: false, reason: 'too_large' });
  });
});

describe('A file that cannot be sent is refused with its reason', () => {
  const cases: [string, () => Promise<Blob> | Blob, string][] = [
    ['an empty file', () => file(new Uint8Array()), 'empty'],
    ['a script named as a photo', () => new File(['<script>alert(1)</script>'], 'foto.jpg', { type: 'image/jpeg' }), 'wrong_type'],
    ['a HEIC photo this browser cannot read', () => file(heicHead()), 'heic'],
    ['a JPEG that breaks off', async () => file((await plainJpeg()).slice(0, 40)), 'unreadable'],
  ];
  for (const [title, make, reason] of cases) {
    it(`${title}: ${reason}`, async () => {
      expect(await preparePhoto(await make(), limits)).to.deep.equal({ ok: false, reason });
    });
  }

  it('a picture of too many pixels is refused before it is decoded', async () => {
    const bytes = await plainPng();
    new DataView(bytes.buffer).setUint32(16, 60_000); // the header claims a width no phone could hold
    new DataView(bytes.buffer).setUint32(20, 60_000);
    expect(await preparePhoto(file(bytes), limits)).to.deep.equal({ ok: false, reason: 'too_large' });
    expect(await preparePhoto(file(await plainPng()), { ...limits, maxPixels: 100 })).to.deep.equal({ ok: false, reason: 'too_large' });
  });

  it('a photo is refused when the browser writes something that cannot be checked', async () => {
    const tagged = await geotaggedJpeg();
    const { toBlob } = HTMLCanvasElement.prototype;
    for (const written of [tagged.slice(0, 120), plainPdf(), new Uint8Array([1, 2, 3])]) {
      HTMLCanvasElement.prototype.toBlob = (callback) => callback(new Blob([written], { type: 'image/jpeg' }));
      try {
        expect(await preparePhoto(file(tagged), limits)).to.deep.equal({ ok: false, reason: 'not_cleaned' });
      } finally {
        HTMLCanvasElement.prototype.toBlob = toBlob;
      }
    }
  });

  it('a browser that hands back the original does not get it sent', async () => {
    const { toBlob } = HTMLCanvasElement.prototype;
    const upright = await geotaggedJpeg(80, 40, 1);
    for (const [original, sent] of [[await geotaggedJpeg(), false], [upright, true]] as const) {
      HTMLCanvasElement.prototype.toBlob = (callback) => callback(new Blob([original], { type: 'image/jpeg' }));
      try {
        const prepared = await preparePhoto(file(original), limits);
        expect(prepared.ok).to.equal(sent);
        if (prepared.ok) expect(findMetadata(await bytesOf(prepared.blob))).to.deep.equal([]);
      } finally {
        HTMLCanvasElement.prototype.toBlob = toBlob;
      }
    }
  });

  it('a photo is refused when the canvas gives noise, or nothing', async () => {
    const photo = await geotaggedJpeg();
    const { getImageData } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.getImageData = (_x, _y, width, height) => new ImageData(width, height);
    try {
      expect(await preparePhoto(file(photo), limits)).to.deep.equal({ ok: false, reason: 'not_cleaned' });
    } finally {
      CanvasRenderingContext2D.prototype.getImageData = getImageData;
    }
    const { toBlob } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.toBlob = (callback) => callback(null);
    try {
      expect(await preparePhoto(file(photo), limits)).to.deep.equal({ ok: false, reason: 'not_cleaned' });
    } finally {
      HTMLCanvasElement.prototype.toBlob = toBlob;
    }
  });
});
