/** What a file is by its content. Names and declared types are not believed. */
export type FileKind = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf' | 'heic' | 'unknown';

/** How many bytes from the start {@link sniffKind} wants to see. */
export const SNIFF_BYTES = 64;

const HEIF_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'msf1']);

/** The bytes as text, one character a byte. */
export function latin1(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

/** Reads the kind of a file from its first bytes. */
export function sniffKind(bytes: Uint8Array): FileKind {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (latin1(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (latin1(bytes, 0, 4) === 'RIFF' && latin1(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (latin1(bytes, 0, 5) === '%PDF-') return 'application/pdf';
  if (latin1(bytes, 4, 8) === 'ftyp' && HEIF_BRANDS.has(latin1(bytes, 8, 12))) return 'heic';
  return 'unknown';
}

/** Width and height as a header claims them. */
export interface Dimensions {
  width: number;
  height: number;
}

/**
 * The dimensions in an image's header, so that a picture too big to decode is refused before it takes the memory.
 * `null` when the header does not say.
 */
export function readDimensions(kind: FileKind, bytes: Uint8Array): Dimensions | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (kind === 'image/png' && bytes.length >= 24) return { width: view.getUint32(16), height: view.getUint32(20) };
  if (kind === 'image/webp' && bytes.length >= 30) return webpDimensions(view, latin1(bytes, 12, 16));
  if (kind === 'image/jpeg') return jpegDimensions(view);
  return null;
}

/** Whether a picture moves. Of one that does, the first picture is kept. */
export function isAnimated(kind: FileKind, bytes: Uint8Array): boolean {
  if (kind === 'image/webp') return latin1(bytes, 12, 16) === 'VP8X' && ((bytes[20] ?? 0) & 2) !== 0;
  if (kind !== 'image/png') return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The chunk that says so stands before the picture.
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const name = latin1(bytes, at + 4, at + 8);
    if (name === 'acTL' || name === 'IDAT') return name === 'acTL';
  }
  return false;
}

function webpDimensions(view: DataView, chunk: string): Dimensions | null {
  if (chunk === 'VP8X') return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
  if (chunk === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk !== 'VP8L') return null;
  const bits = view.getUint32(21, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

function uint24(view: DataView, offset: number): number {
  return view.getUint16(offset, true) | (view.getUint8(offset + 2) << 16);
}

function jpegDimensions(view: DataView): Dimensions | null {
  let offset = 2;
  while (offset + 9 <= view.byteLength && view.getUint8(offset) === 0xff) {
    const marker = view.getUint8(offset + 1);
    if (marker === 0xff) {
      offset += 1;
      continue;
    }
    // Start of frame: C0 to CF, without the tables C4 and CC and the reserved C8.
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return { height: view.getUint16(offset + 5), width: view.getUint16(offset + 7) };
    }
    offset += 2 + view.getUint16(offset + 2);
  }
  return null;
}
