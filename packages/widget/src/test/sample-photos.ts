/** Photos made on the spot, with the metadata phones and programs leave in them. */

/** A canvas `width` × `height`: the left half red, the right half blue, so that turning it shows. */
function drawHalves(width: number, height: number, alpha = 1): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d')!;
  context.globalAlpha = alpha;
  context.fillStyle = '#d02030';
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = '#1090e0';
  context.fillRect(width / 2, 0, width / 2, height);
  return canvas;
}

async function bytesOf(canvas: HTMLCanvasElement, type: string, quality?: number): Promise<Uint8Array> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
  return new Uint8Array(await blob!.arrayBuffer());
}

/** A JPEG as this browser writes it. */
export function plainJpeg(width = 80, height = 40): Promise<Uint8Array<ArrayBuffer>> {
  return bytesOf(drawHalves(width, height), 'image/jpeg', 0.9).then(own);
}

/** A PNG as this browser writes it; half see-through on demand. */
export function plainPng(options: { width?: number; height?: number; transparent?: boolean } = {}): Promise<Uint8Array<ArrayBuffer>> {
  const { width = 80, height = 40, transparent = false } = options;
  return bytesOf(drawHalves(width, height, transparent ? 0.5 : 1), 'image/png').then(own);
}

/** A JPEG of noise, which compresses badly. */
export async function noisyJpeg(width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = drawHalves(width, height);
  const context = canvas.getContext('2d')!;
  const picture = context.createImageData(width, height);
  let seed = 1;
  for (let index = 0; index < picture.data.length; index += 1) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    picture.data[index] = index % 4 === 3 ? 255 : (seed >> 16) & 0xff;
  }
  context.putImageData(picture, 0, 0);
  return own(await bytesOf(canvas, 'image/jpeg', 0.95));
}

/** A JPEG as a phone saves it: a place (GPS), a quarter turn, XMP with the same place, and a comment. */
export async function geotaggedJpeg(width = 80, height = 40, orientation = 6): Promise<Uint8Array<ArrayBuffer>> {
  const plain = await plainJpeg(width, height);
  return join(
    plain.subarray(0, 2),
    segment(0xe1, join(ascii('Exif\0\0'), exif({ orientation }))),
    segment(0xe1, ascii('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><exif:GPSLatitude>8,32.5S</exif:GPSLatitude></x:xmpmeta>')),
    segment(0xfe, ascii('taken at home')),
    plain.subarray(2),
  );
}

/** A PNG with the text, time and EXIF chunks a program may add. */
export async function annotatedPng(): Promise<Uint8Array<ArrayBuffer>> {
  const plain = await plainPng();
  const afterHeader = 8 + 25;
  return join(
    plain.subarray(0, afterHeader),
    chunk('tEXt', ascii('Author\0somebody')),
    chunk('tIME', Uint8Array.of(7, 234, 1, 2, 3, 4, 5)),
    chunk('eXIf', exif({ orientation: 1 })),
    plain.subarray(afterHeader),
  );
}

const ONE_PIXEL_WEBP = 'UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA';

/** The smallest WebP, one pixel, with nothing but the picture. */
export function plainWebp(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(ONE_PIXEL_WEBP), (character) => character.charCodeAt(0));
}

/** The same pixel with EXIF (a place) and XMP beside it. */
export function geotaggedWebp(): Uint8Array<ArrayBuffer> {
  const header = Uint8Array.of(0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0); // flags: EXIF and XMP follow; 1 × 1
  const content = join(
    ascii('WEBP'),
    riffChunk('VP8X', header),
    plainWebp().subarray(12),
    riffChunk('EXIF', exif({ orientation: 1 })),
    riffChunk('XMP ', ascii('<x:xmpmeta>8,32.5S</x:xmpmeta>')),
  );
  return riffChunk('RIFF', content);
}

/** The head of a HEIC file: enough to be known as one, not enough to be read. */
export function heicHead(): Uint8Array<ArrayBuffer> {
  return join(Uint8Array.of(0, 0, 0, 24), ascii('ftypheic'), Uint8Array.of(0, 0, 0, 0), ascii('mif1heic'));
}

/** A PDF of one empty page. */
export function plainPdf(): Uint8Array<ArrayBuffer> {
  const objects = [
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n',
  ];
  let body = '%PDF-1.4\n';
  let table = 'xref\n0 4\n0000000000 65535 f \n';
  for (const object of objects) {
    table += `${String(body.length).padStart(10, '0')} 00000 n \n`;
    body += object;
  }
  return ascii(`${body}${table}trailer<</Size 4/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`);
}

/** EXIF with an orientation and a GPS position, little-endian. */
export function exif({ orientation }: { orientation: number }): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(8 + 2 + 2 * 12 + 4 + 2 + 2 * 12 + 4 + 24);
  const view = new DataView(bytes.buffer);
  let offset = 0;
  const word = (value: number) => (view.setUint16(offset, value, true), (offset += 2));
  const long = (value: number) => (view.setUint32(offset, value, true), (offset += 4));
  const entry = (tag: number, type: number, count: number, value: number) => (word(tag), word(type), long(count), long(value));
  bytes.set(ascii('II'), 0);
  offset = 2;
  word(42);
  long(8);
  word(2);
  entry(0x0112, 3, 1, orientation);
  entry(0x8825, 4, 1, 38); // the GPS directory stands at 38
  long(0);
  word(2);
  entry(0x0001, 2, 2, 0x53); // south
  entry(0x0002, 5, 3, 68); // degrees, minutes, seconds stand at 68
  long(0);
  for (const part of [8, 32, 30]) {
    long(part);
    long(1);
  }
  return bytes;
}

/** A JPEG segment. */
export function segment(marker: number, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = content.length + 2;
  return join(Uint8Array.of(0xff, marker, length >> 8, length & 0xff), content);
}

/** A PNG chunk. */
export function chunk(name: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const named = join(ascii(name), content);
  return join(bigEndian(content.length), named, bigEndian(crc32(named)));
}

/** A chunk of a WebP. */
export function riffChunk(name: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const size = bigEndian(content.length).reverse();
  return join(ascii(name), size, content, new Uint8Array(content.length % 2));
}

function bigEndian(value: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** Text as bytes, one a character. */
export function ascii(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Bytes with a buffer of their own, so that any of them can become a Blob. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes);
}

/** Several runs of bytes as one. */
export function join(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
