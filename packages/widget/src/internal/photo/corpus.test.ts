import { expect } from '@open-wc/testing';
import { corpus, tellsAPlace } from '../../test/corpus.js';
import { annotatedPng, geotaggedJpeg, join, plainJpeg, plainPng } from '../../test/sample-photos.js';
import { findMetadata } from './metadata.js';
import { prepareAside } from './prepare-aside.js';
import { preparePhoto, type Preparation } from './prepare.js';

const limits = { maxBytes: 2 * 1024 * 1024 };

async function clean(preparation: Preparation): Promise<Uint8Array | null> {
  if (!preparation.ok) return null;
  const bytes = new Uint8Array(await preparation.blob.arrayBuffer());
  expect(tellsAPlace(bytes), 'it tells a place').to.equal(false);
  expect(findMetadata(bytes)).to.deep.equal([]);
  return bytes;
}

describe('Of photos that tell where they were taken, the place never gets out', () => {
  for (const [name, make] of corpus) {
    it(name, async () => {
      const bytes = await make();
      const kind = name.includes('HEIC') ? null : 'sent';
      for (const prepare of [preparePhoto, prepareAside]) {
        const sent = await clean(await prepare(new Blob([bytes]), limits));
        expect(sent && 'sent').to.equal(kind);
      }
    });
  }

  it('the corpus does tell places', async () => {
    for (const [name, make] of corpus) {
      const bytes = await make();
      // What is packed does not show, nor does what a foreign chunk is named.
      if (!/zTXt|HEIC/.test(name)) expect(tellsAPlace(bytes), name).to.equal(true);
    }
  });
});

/** Breaks one thing of the browser for as long as `work` takes. */
async function broken<T extends object>(object: T, key: keyof T, value: unknown, work: () => Promise<void>): Promise<void> {
  const before = Object.getOwnPropertyDescriptor(object, key)!;
  Object.defineProperty(object, key, { configurable: true, writable: true, value });
  try {
    await work();
  } finally {
    Object.defineProperty(object, key, before);
  }
}

const noise = function (this: CanvasRenderingContext2D, _x: number, _y: number, width: number, height: number) {
  const picture = new ImageData(width, height);
  crypto.getRandomValues(picture.data.subarray(0, Math.min(65_536, picture.data.length)));
  return picture;
};
const throws = () => {
  throw new DOMException('tainted', 'SecurityError');
};

describe('Whatever fails on the way, nothing with a place in it is sent', () => {
  const failures: [string, (photo: Blob, work: () => Promise<void>) => Promise<void>][] = [
    ['the decoder throws', (_, work) => broken(globalThis, 'createImageBitmap', () => Promise.reject(new Error()), () => broken(HTMLImageElement.prototype, 'decode', () => Promise.reject(new Error()), work))],
    ['there is no canvas', (_, work) => broken(HTMLCanvasElement.prototype, 'getContext', () => null, work)],
    ['the canvas is blocked', (_, work) => broken(CanvasRenderingContext2D.prototype, 'getImageData', throws, work)],
    ['the canvas gives random noise', (_, work) => broken(CanvasRenderingContext2D.prototype, 'getImageData', noise, work)],
    ['the encoder gives nothing', (_, work) => broken(HTMLCanvasElement.prototype, 'toBlob', (done: BlobCallback) => done(null), work)],
    ['the encoder throws', (_, work) => broken(HTMLCanvasElement.prototype, 'toBlob', throws, work)],
    ['the encoder gives the original back', (photo, work) => broken(HTMLCanvasElement.prototype, 'toBlob', (done: BlobCallback) => done(photo), work)],
    ['the encoder gives half of it back', (photo, work) => broken(HTMLCanvasElement.prototype, 'toBlob', (done: BlobCallback) => done(photo.slice(0, photo.size / 2)), work)],
    ['there is no memory left', (_, work) => broken(Blob.prototype, 'arrayBuffer', () => Promise.reject(new DOMException('', 'NotReadableError')), work)],
  ];
  for (const [name, fail] of failures) {
    it(name, async () => {
      for (const make of [() => geotaggedJpeg(120, 90), () => geotaggedJpeg(120, 90, 1), () => annotatedPng()]) {
        const photo = new Blob([await make()]);
        let preparation: Preparation | undefined;
        await fail(photo, async () => {
          preparation = await preparePhoto(photo, limits);
        });
        const sent = await clean(preparation!);
        if (!name.includes('original')) expect(sent).to.equal(null);
      }
    });
  }

  it('the worker cannot start, does not answer, dies or talks nonsense', async () => {
    const photo = new Blob([await geotaggedJpeg(120, 90)]);
    const fakes = [
      () => throws(),
      () => Object.assign(new EventTarget(), { terminate: () => undefined, postMessage: throws }),
      () => {
        const worker = Object.assign(new EventTarget(), { terminate: () => undefined, postMessage: () => setTimeout(() => worker.dispatchEvent(new Event('error'))) });
        return worker;
      },
    ];
    for (const fake of fakes) {
      await broken(globalThis, 'Worker', fake, async () => {
        // A copy of the module of its own, which has not started a worker yet.
        const address = `./prepare-aside.ts?${Math.random()}`;
        const { prepareAside: prepare } = (await import(address)) as { prepareAside: typeof prepareAside };
        expect(await clean(await prepare(photo, limits))).to.not.equal(null);
      });
    }
  });
});

describe('A photo is prepared apart from the page', () => {
  it('in a worker, where the browser draws in one', async () => {
    let asked = 0;
    const Real = globalThis.Worker;
    class Counted extends Real {
      override postMessage(message: unknown): void {
        asked += 1;
        super.postMessage(message);
      }
    }
    await broken(globalThis, 'Worker', Counted, async () => {
      const address = `./prepare-aside.ts?${Math.random()}`;
      const { prepareAside: prepare } = (await import(address)) as { prepareAside: typeof prepareAside };
      await broken(HTMLCanvasElement.prototype, 'toBlob', throws, async () => {
        expect((await prepare(new Blob([await plainBytes]), limits)).ok, 'the page’s own canvas was not needed').to.equal(true);
      });
    });
    expect(asked).to.equal(1);
  });
});

const plainBytes = plainJpeg();

describe('A photo stands upright', () => {
  const RED = [208, 32, 48];
  const BLUE = [16, 144, 224];
  /** Where the red half of the picture is once it is upright, for each way a phone may have been held. */
  const redAt: Record<number, 'left' | 'right' | 'top' | 'bottom'> = { 1: 'left', 2: 'right', 3: 'right', 4: 'left', 5: 'top', 6: 'top', 7: 'bottom', 8: 'bottom' };
  for (const [orientation, side] of Object.entries(redAt)) {
    it(`with orientation ${orientation}`, async () => {
      for (const prepare of [preparePhoto, prepareAside]) {
        const prepared = await prepare(new Blob([await geotaggedJpeg(80, 40, Number(orientation))]), limits);
        if (!prepared.ok) throw new Error(prepared.reason);
        const upright = Number(orientation) < 5;
        expect([prepared.width, prepared.height]).to.deep.equal(upright ? [80, 40] : [40, 80]);
        const bitmap = await createImageBitmap(prepared.blob);
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
        const context = canvas.getContext('2d')!;
        context.drawImage(bitmap, 0, 0);
        const at = (x: number, y: number) => Array.from(context.getImageData(x * canvas.width, y * canvas.height, 1, 1).data);
        const places = { left: [0.2, 0.5], right: [0.8, 0.5], top: [0.5, 0.2], bottom: [0.5, 0.8] } as const;
        const opposite = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' } as const;
        for (const [where, colour] of [[side, RED], [opposite[side], BLUE]] as const) {
          const [x, y] = places[where];
          const pixel = at(x, y);
          colour.forEach((value, channel) => expect(pixel[channel]).to.be.closeTo(value, 30));
        }
      }
    });
  }

  it('and of one that moves, the first picture is sent, and that is said', async () => {
    const plain = await plainPng();
    // An APNG of one frame: what announces it, and how that frame is shown.
    const { chunk } = await import('../../test/sample-photos.js');
    const animated = join(plain.subarray(0, 33), chunk('acTL', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 0)), chunk('fcTL', Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 80, 0, 0, 0, 40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 10, 0, 0)), plain.subarray(33));
    const prepared = await preparePhoto(new Blob([animated]), limits);
    expect(prepared.ok && prepared.still).to.equal(true);
    const still = await preparePhoto(new Blob([plain]), limits);
    expect(still.ok && still.still).to.equal(undefined);
  });
});
