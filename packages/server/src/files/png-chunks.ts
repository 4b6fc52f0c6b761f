const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Chunks that say how to draw. Not among them: text (tEXt, zTXt, iTXt), eXIf, tIME, iCCP and private chunks. */
const DRAWING: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'IDAT', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs']);

/** What is wrong with a PNG that should hold the picture alone, or `null`. */
export function checkPng(bytes: Uint8Array): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!SIGNATURE.every((value, index) => bytes[index] === value)) return 'no signature';
  let at = SIGNATURE.length;
  while (at + 12 <= bytes.length) {
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return 'a chunk longer than the file';
    if (kind === 'IEND') return end === bytes.length && end === at + 12 ? null : 'bytes behind the end of the image';
    if (!DRAWING.has(kind)) return 'a chunk that does not draw';
    at = end;
  }
  return 'no end of image';
}
