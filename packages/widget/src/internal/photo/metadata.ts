import { latin1, sniffKind } from './kind.js';
import { readParts } from './parts.js';

/** Flags in a WebP's VP8X header that announce ICC (20), EXIF (08), XMP (04) and animation (02). */
const WEBP_EXTRAS = 0x2e;
const WEBP_FLAGS_AT = 20;

/**
 * Names everything in an image that is not needed to draw it: EXIF, GPS, XMP, comments, texts, times, thumbnails,
 * profiles, bytes after the end. Empty means clean. Only what is known to be harmless passes, and an image that
 * cannot be followed to its end is never called clean.
 */
export function findMetadata(bytes: Uint8Array): string[] {
  const parts = readParts(bytes);
  if (!parts) return ['unreadable'];
  const found = parts.filter((part) => !part.needed).map((part) => part.name);
  if (announcesExtras(bytes)) found.push('announced metadata');
  return found;
}

/**
 * The image without anything {@link findMetadata} would name. What browsers write is not bare: some add a colour profile,
 * some a note on the graphics driver. An image that cannot be followed comes back unchanged, to be refused.
 */
export function withoutMetadata(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = readParts(bytes);
  if (!parts) return Uint8Array.from(bytes);
  const needed = parts.filter((part) => part.needed);
  const result = new Uint8Array(needed.reduce((sum, part) => sum + part.end - part.start, 0));
  let offset = 0;
  for (const part of needed) {
    result.set(bytes.subarray(part.start, part.end), offset);
    offset += part.end - part.start;
  }
  if (sniffKind(result) === 'image/webp') {
    const view = new DataView(result.buffer);
    view.setUint32(4, result.length - 8, true);
    if (announcesExtras(result)) view.setUint8(WEBP_FLAGS_AT, view.getUint8(WEBP_FLAGS_AT) & ~WEBP_EXTRAS);
  }
  return result;
}

function announcesExtras(bytes: Uint8Array): boolean {
  return sniffKind(bytes) === 'image/webp' && latin1(bytes, 12, 16) === 'VP8X' && ((bytes[WEBP_FLAGS_AT] ?? 0) & WEBP_EXTRAS) !== 0;
}
