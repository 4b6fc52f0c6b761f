const DRAWING: ReadonlySet<string> = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH']);
/** In the extended header: animation, XMP, Exif and ICC, each of which a plain picture lacks. */
const EXTRAS = 0b0010_1110;

/** What is wrong with a WebP file that should hold the picture alone, or `null`. */
export function checkWebp(bytes: Uint8Array): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 20 || name(bytes, 0) !== 'RIFF' || name(bytes, 8) !== 'WEBP') return 'no RIFF header';
  if (view.getUint32(4, true) + 8 !== bytes.length) return 'a length that is not the length of the file';
  let at = 12;
  while (at + 8 <= bytes.length) {
    const size = view.getUint32(at + 4, true);
    const kind = name(bytes, at);
    if (!DRAWING.has(kind)) return 'a chunk that does not draw';
    if (kind === 'VP8X' && (size !== 10 || ((bytes[at + 8] ?? 0) & EXTRAS) !== 0)) return 'an extended header that announces more';
    // Chunks are padded to even sizes.
    at += 8 + size + (size % 2);
  }
  return at === bytes.length ? null : 'a chunk longer than the file';
}

function name(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
