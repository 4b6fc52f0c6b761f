import { checkJpeg } from './jpeg-segments.js';
import { checkPng } from './png-chunks.js';
import { checkWebp } from './webp-chunks.js';

/** The media types that are decoded and written anew. */
export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp';

/** A file holds something besides the picture, or a part this version does not know. */
export class UncleanPicture extends Error {
  override readonly name = 'UncleanPicture';
}

/**
 * Proves that a file is a picture and nothing else: every part is on a list of parts that draw, the parts follow each other
 * without a gap, and nothing stands behind the last. An unknown part fails the proof.
 * @throws {UncleanPicture}
 */
export function provePictureClean(mediaType: PictureType, bytes: Uint8Array): void {
  const finding = CHECKS[mediaType](bytes);
  if (finding !== null) throw new UncleanPicture(finding);
}

const CHECKS: Record<PictureType, (bytes: Uint8Array) => string | null> = {
  'image/jpeg': checkJpeg,
  'image/png': checkPng,
  'image/webp': checkWebp,
};
