import { latin1, sniffKind } from './kind.js';

/** A run of bytes of an image file. */
export interface Part {
  name: string;
  start: number;
  end: number;
  /** Whether the picture cannot be drawn without it. Everything not known to be harmless is not needed. */
  needed: boolean;
}

const PNG_PICTURE_CHUNKS = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT']);
const WEBP_PICTURE_CHUNKS = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH']);

/** Takes an image file apart, from its first byte to its last. `null` when it cannot be followed to its end. */
export function readParts(bytes: Uint8Array): Part[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    switch (sniffKind(bytes)) {
      case 'image/jpeg':
        return readJpeg(bytes, view);
      case 'image/png':
        return readPng(bytes, view);
      case 'image/webp':
        return readWebp(bytes, view);
      default:
        return null;
    }
  } catch (error) {
    // A DataView throws RangeError when a length points past the end.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function readJpeg(bytes: Uint8Array, view: DataView): Part[] | null {
  const parts: Part[] = [{ name: 'start', start: 0, end: 2, needed: true }];
  let start = 2;
  for (;;) {
    if (view.getUint8(start) !== 0xff) return null;
    const marker = view.getUint8(start + 1);
    if (marker === 0xff) {
      parts.push({ name: 'fill byte', start, end: start + 1, needed: false });
      start += 1;
      continue;
    }
    if (marker === 0xd9) {
      parts.push({ name: 'end', start, end: start + 2, needed: true });
      return withTail(parts, start + 2, bytes);
    }
    const length = view.getUint16(start + 2);
    if (length < 2) return null;
    const headerEnd = start + 2 + length;
    const end = marker === 0xda ? endOfScan(bytes, view, headerEnd) : headerEnd;
    const needed = isPictureSegment(marker, bytes.subarray(start + 4, headerEnd));
    parts.push({ name: `segment ${marker.toString(16)}`, start, end, needed });
    start = end;
  }
}

function isPictureSegment(marker: number, content: Uint8Array): boolean {
  if (marker === 0xe0) return latin1(content, 0, 5) === 'JFIF\0' && content.length === 14; // longer: a thumbnail
  if (marker === 0xee) return latin1(content, 0, 5) === 'Adobe' && content.length === 12;
  return (marker >= 0xc0 && marker <= 0xcf) || marker === 0xda || marker === 0xdb || marker === 0xdd;
}

/** Where the compressed data after a scan's header ends: at the first marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, view: DataView, start: number): number {
  for (let offset = start; ; offset += 1) {
    // Found by the engine: millions of bytes, one by one, would hold up the page.
    offset = bytes.indexOf(0xff, offset);
    if (offset < 0) throw new RangeError('the picture breaks off');
    const next = view.getUint8(offset + 1);
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return offset;
  }
}

function readPng(bytes: Uint8Array, view: DataView): Part[] | null {
  const parts: Part[] = [{ name: 'start', start: 0, end: 8, needed: true }];
  let start = 8;
  for (;;) {
    const end = start + 12 + view.getUint32(start);
    if (end > bytes.length) return null;
    const name = latin1(bytes, start + 4, start + 8);
    parts.push({ name: `chunk ${name}`, start, end, needed: PNG_PICTURE_CHUNKS.has(name) });
    if (name === 'IEND') return withTail(parts, end, bytes);
    start = end;
  }
}

function readWebp(bytes: Uint8Array, view: DataView): Part[] | null {
  const parts: Part[] = [{ name: 'start', start: 0, end: 12, needed: true }];
  const fileEnd = 8 + view.getUint32(4, true);
  if (fileEnd > bytes.length) return null;
  let start = 12;
  while (start < fileEnd) {
    const name = latin1(bytes, start, start + 4);
    const size = view.getUint32(start + 4, true);
    const end = start + 8 + size + (size % 2);
    parts.push({ name: `chunk ${name}`, start, end, needed: WEBP_PICTURE_CHUNKS.has(name) });
    start = end;
  }
  return start === fileEnd ? withTail(parts, fileEnd, bytes) : null;
}

function withTail(parts: Part[], start: number, bytes: Uint8Array): Part[] {
  return start === bytes.length ? parts : [...parts, { name: 'bytes after the end', start, end: bytes.length, needed: false }];
}
