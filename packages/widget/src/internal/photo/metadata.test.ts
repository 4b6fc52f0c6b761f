import { expect } from '@open-wc/testing';
import { annotatedPng, geotaggedJpeg, geotaggedWebp, join, plainJpeg, plainPdf, plainPng, plainWebp } from '../../test/sample-photos.js';
import { findMetadata, withoutMetadata } from './metadata.js';

describe('Finding metadata in a photo', () => {
  it('finds nothing in a bare WebP', () => {
    expect(findMetadata(plainWebp())).to.deep.equal([]);
  });

  it('finds the place, the XMP and the comment in a JPEG', async () => {
    expect(findMetadata(await geotaggedJpeg())).to.include.members(['segment e1', 'segment e1', 'segment fe']);
  });

  it('finds texts, time and EXIF in a PNG', async () => {
    expect(findMetadata(await annotatedPng())).to.include.members(['chunk tEXt', 'chunk tIME', 'chunk eXIf']);
  });

  it('finds EXIF and XMP in a WebP, and the flags that announce them', () => {
    expect(findMetadata(geotaggedWebp())).to.deep.equal(['chunk EXIF', 'chunk XMP ', 'announced metadata']);
  });

  it('finds what hides after the end of the picture', async () => {
    const tail = Uint8Array.of(1, 2, 3);
    for (const photo of [await plainJpeg(), await plainPng(), plainWebp()]) {
      expect(findMetadata(join(photo, tail))).to.include('bytes after the end');
    }
  });

  it('finds a thumbnail in a JFIF header', async () => {
    const photo = await plainJpeg();
    const withThumbnail = join(photo.subarray(0, 4), Uint8Array.of(0, 19), photo.subarray(6, 18), Uint8Array.of(1, 1, 9, 9, 9), photo.subarray(20));
    expect(findMetadata(withThumbnail)).to.include('segment e0');
  });

  it('never calls a picture clean that is cut short, broken or of another kind', async () => {
    for (const photo of [await plainJpeg(), await plainPng(), plainWebp()]) {
      expect(findMetadata(photo.subarray(0, photo.length - 4))).to.not.be.empty;
    }
    const broken = await plainJpeg();
    broken[2] = 0x12;
    expect(findMetadata(broken)).to.not.be.empty;
    expect(findMetadata(plainPdf())).to.deep.equal(['unreadable']);
    expect(findMetadata(new Uint8Array())).to.deep.equal(['unreadable']);
  });
});

describe('Taking metadata out of a photo', () => {
  it('leaves nothing but the picture, which can still be drawn', async () => {
    for (const photo of [await geotaggedJpeg(), await annotatedPng(), geotaggedWebp(), await plainJpeg(), await plainPng()]) {
      const clean = withoutMetadata(join(photo, Uint8Array.of(1, 2, 3)));
      expect(findMetadata(clean)).to.deep.equal([]);
      const bitmap = await createImageBitmap(new Blob([clean]));
      expect(bitmap.width).to.be.greaterThan(0);
    }
  });

  it('does not pretend to clean what it cannot follow', async () => {
    const broken = (await geotaggedJpeg()).subarray(0, 100);
    expect(findMetadata(withoutMetadata(broken))).to.deep.equal(['unreadable']);
  });
});
