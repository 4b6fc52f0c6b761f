import { expect } from '@open-wc/testing';
import { geotaggedJpeg, geotaggedWebp, heicHead, plainJpeg, plainPdf, plainPng, plainWebp } from '../../test/sample-photos.js';
import { readDimensions, sniffKind } from './kind.js';

describe('The kind of a file', () => {
  it('is read from its content', async () => {
    expect(sniffKind(await plainJpeg())).to.equal('image/jpeg');
    expect(sniffKind(await plainPng())).to.equal('image/png');
    expect(sniffKind(plainWebp())).to.equal('image/webp');
    expect(sniffKind(plainPdf())).to.equal('application/pdf');
    expect(sniffKind(heicHead())).to.equal('heic');
  });

  it('is unknown for a script, a drawing with scripts in it, and nothing at all', () => {
    const text = new TextEncoder();
    expect(sniffKind(text.encode('<script>alert(1)</script>'))).to.equal('unknown');
    expect(sniffKind(text.encode('<svg xmlns="http://www.w3.org/2000/svg"/>'))).to.equal('unknown');
    expect(sniffKind(new Uint8Array())).to.equal('unknown');
  });
});

describe('The dimensions of a picture', () => {
  it('are read from its header without decoding it', async () => {
    const size = { width: 80, height: 40 };
    expect(readDimensions('image/jpeg', await plainJpeg())).to.deep.equal(size);
    expect(readDimensions('image/jpeg', await geotaggedJpeg())).to.deep.equal(size);
    expect(readDimensions('image/png', await plainPng())).to.deep.equal(size);
    expect(readDimensions('image/webp', plainWebp())).to.deep.equal({ width: 1, height: 1 });
    expect(readDimensions('image/webp', geotaggedWebp())).to.deep.equal({ width: 1, height: 1 });
  });

  it('are unknown when the header stops before them', async () => {
    expect(readDimensions('image/jpeg', (await plainJpeg()).subarray(0, 12))).to.equal(null);
    expect(readDimensions('image/png', (await plainPng()).subarray(0, 12))).to.equal(null);
  });
});
