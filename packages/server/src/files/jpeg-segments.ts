const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;

/** Frames, tables and restart intervals: what a decoder needs and nothing that describes. */
const DRAWING: ReadonlySet<number> = new Set([
  0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf, 0xdb, 0xdd,
]);

/**
 * What is wrong with a JPEG that should hold the picture alone, or `null`. Takes a JFIF header without a thumbnail, and
 * refuses every other application segment (Exif, XMP, IPTC, ICC, maker notes) and every comment.
 */
export function checkJpeg(bytes: Uint8Array): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return 'no start of image';
  let at = 2;
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return 'bytes between segments';
    const marker = bytes[at + 1] ?? 0;
    if (marker === EOI) return at + 2 === bytes.length ? null : 'bytes behind the end of the image';
    if (at + 4 > bytes.length) break;
    const length = view.getUint16(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return 'a segment longer than the file';
    if (marker === APP0) {
      if (!isPlainJfif(bytes.subarray(at + 4, end))) return 'an APP0 segment that is not a plain JFIF header';
    } else if (marker !== SOS && !DRAWING.has(marker)) {
      return `segment ${marker.toString(16)}`;
    }
    at = marker === SOS ? endOfScan(bytes, end) : end;
  }
  return 'no end of image';
}

function isPlainJfif(body: Uint8Array): boolean {
  const identifier = String.fromCharCode(...body.subarray(0, 5));
  return body.length === 14 && identifier === 'JFIF\0' && body[12] === 0 && body[13] === 0;
}

/** Entropy-coded data runs to the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0x00 && (next < 0xd0 || next > 0xd7)) return at;
    at += 1;
  }
  return bytes.length;
}
