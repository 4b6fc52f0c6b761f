import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

/** Stands in the photo's metadata and nowhere else. */
export const PHOTO_CANARY = 'Kenari-di-dalam-foto';
/** The file's own name, which may tell more than its owner knows. */
export const FILE_CANARY = 'kenari-nama-berkas';

/**
 * Writes a JPEG as a phone makes it: turned on its side, with the place it was taken and a description.
 *
 * @param {string} folder
 */
export async function writeGeotaggedPhoto(folder) {
  const width = 1600;
  const height = 1200;
  const pixels = Buffer.alloc(width * height * 3);
  for (let index = 0; index < pixels.length; index += 3) {
    const x = (index / 3) % width;
    const y = Math.floor(index / 3 / width);
    const road = Math.abs(x - width / 2) < 120 + y / 4;
    const hole = (x - 820) ** 2 / 2.5 + (y - 800) ** 2 < 130 ** 2;
    const grain = (x * 7 + y * 13) % 17;
    pixels.set(hole ? [38, 34, 30] : road ? [112 + grain, 112 + grain, 116] : [70, 130 - y / 20 + grain, 74], index);
  }
  const photo = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 85 })
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { ImageDescription: PHOTO_CANARY },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '8/1 32/1 28/1', GPSLongitudeRef: 'E', GPSLongitude: '115/1 7/1 30/1' },
    })
    .toBuffer();
  assert.ok(photo.includes('Exif') && photo.includes(PHOTO_CANARY), 'the sample photo must carry what has to be removed');
  const path = join(folder, `${FILE_CANARY}.jpg`);
  await writeFile(path, photo);
  return path;
}
