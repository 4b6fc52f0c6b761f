import { annotatedPng, ascii, chunk, exif, geotaggedJpeg, geotaggedWebp, heicHead, join, plainJpeg, plainPng, plainWebp, riffChunk, segment } from './sample-photos.js';

/** Stands where a place does in every text of the corpus; nothing that leaves the device may hold it. */
export const PLACE = 'LOKASI-8.541215S-115.125103E';

const XMP = `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><exif:GPSLatitude>${PLACE}</exif:GPSLatitude></x:xmpmeta>`;
const afterPngHeader = 8 + 25;

async function jpegWith(...segments: Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  const plain = await plainJpeg(120, 90);
  return join(plain.subarray(0, 2), ...segments, plain.subarray(2));
}

async function pngWith(...chunks: Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  const plain = await plainPng();
  return join(plain.subarray(0, afterPngHeader), ...chunks, plain.subarray(afterPngHeader));
}

async function deflated(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Photos that tell where they were taken, each in another way. */
export const corpus: readonly (readonly [name: string, make: () => Promise<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer>])[] = [
  ['a JPEG with a place in EXIF, XMP and a comment', () => geotaggedJpeg(120, 90)],
  ['a JPEG with a place in XMP alone', () => jpegWith(segment(0xe1, ascii(XMP)))],
  ['a JPEG with a place in extended XMP', () => jpegWith(segment(0xe1, ascii(`http://ns.adobe.com/xmp/extension/\0${'0'.repeat(40)}${PLACE}`)))],
  ['a JPEG with a place in IPTC', () => jpegWith(segment(0xed, ascii(`Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x24\x1c\x02\x5c\0\x1c${PLACE}`)))],
  ['a JPEG with a place in the comment of its colour profile', () => jpegWith(segment(0xe2, ascii(`ICC_PROFILE\0\x01\x01${'\0'.repeat(128)}desc${PLACE}`)))],
  ['a JPEG whose thumbnail has a place of its own', async () => jpegWith(segment(0xe1, join(ascii('Exif\0\0'), exif({ orientation: 1 }), await geotaggedJpeg(40, 30), ascii(PLACE))))],
  ['a JPEG with a thumbnail in its JFIF header', async () => jpegWith(segment(0xe0, join(ascii('JFXX\0\x10'), await geotaggedJpeg(40, 30))))],
  ['a JPEG with a second picture behind the first (MPF)', async () => join(await jpegWith(segment(0xe2, ascii('MPF\0II*\0'))), await geotaggedJpeg(60, 40), ascii(PLACE))],
  ['a JPEG with a film behind it (motion photo)', async () => join(await jpegWith(), ascii(`\0\0\0\x18ftypmp42\0\0\0\0udta\xa9xyz${PLACE}`))],
  ['a JPEG with a maker\'s own segment', () => jpegWith(segment(0xe5, ascii(`Samsung\0${PLACE}`)))],
  ['a PNG with texts, a time and EXIF', () => annotatedPng()],
  ['a PNG with a place in tEXt', () => pngWith(chunk('tEXt', ascii(`GPS\0${PLACE}`)))],
  ['a PNG with a place in iTXt', () => pngWith(chunk('iTXt', ascii(`XML:com.adobe.xmp\0\0\0\0\0${PLACE}`)))],
  ['a PNG with a place in zTXt', async () => pngWith(chunk('zTXt', join(ascii('GPS\0\0'), await deflated(PLACE))))],
  ['a PNG with a place in eXIf', () => pngWith(chunk('eXIf', exif({ orientation: 1 })))],
  ['a PNG with a chunk nobody knows', () => pngWith(chunk('gpSs', ascii(PLACE)))],
  ['a PNG with a place behind its end', async () => join(await plainPng(), ascii(PLACE))],
  ['a see-through PNG with a place', async () => {
    const plain = await plainPng({ transparent: true });
    return join(plain.subarray(0, afterPngHeader), chunk('tEXt', ascii(`GPS\0${PLACE}`)), plain.subarray(afterPngHeader));
  }],
  ['a WebP with a place in EXIF and XMP', () => geotaggedWebp()],
  ['a WebP with a chunk nobody knows', () => riffChunk('RIFF', join(ascii('WEBP'), plainWebp().subarray(12), riffChunk('gpSs', ascii(PLACE))))],
  ['a HEIC photo', () => join(heicHead(), ascii(PLACE))],
];

/** The position in EXIF as it stands there: degrees, minutes and seconds, each over one. */
const POSITION = [8, 32, 30].flatMap((part) => [part, 0, 0, 0, 1, 0, 0, 0]);

/** Whether bytes hold a place of the corpus, or anything that could. */
export function tellsAPlace(bytes: Uint8Array): boolean {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return [PLACE, 'Exif', 'xmp', 'GPS', '8,32.5S', '8BIM', 'ICC_PROFILE', String.fromCharCode(...POSITION)].some((mark) => text.includes(mark));
}
