import { deflateSync, crc32 } from 'node:zlib';
import sharp from 'sharp';

// Files as phones, editors and attackers make them, made here so that each byte of them is known.

/** Marks the tests search for in what comes out. None of them is anybody's. */
export const CANARIES = ['CANARY-ARTIST', 'CANARY-XMP', 'CANARY-IPTC', 'CANARY-COMMENT', 'CANARY-MODEL'] as const;

/** A picture with a bright left half, so that turning it shows. */
function drawing(width: number, height: number) {
  const left = { create: { width: Math.floor(width / 2), height, channels: 3 as const, background: '#ffee00' } };
  return sharp({ create: { width, height, channels: 3, background: '#102060' } }).composite([
    { input: left, left: 0, top: 0 },
  ]);
}

const EXIF = {
  IFD0: { Artist: 'CANARY-ARTIST', Model: 'CANARY-MODEL', Copyright: 'CANARY-ARTIST' },
  IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '8/1 32/1 1/1', GPSLongitudeRef: 'E', GPSLongitude: '115/1 7/1 1/1' },
};
const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="CANARY-XMP"/></rdf:RDF></x:xmpmeta>`;

/** A JPEG as a phone writes it: Exif with position and artist, XMP, IPTC, a comment; stored on its side on request. */
export async function geotaggedJpeg({ width = 64, height = 32, orientation = 1 } = {}): Promise<Buffer> {
  const jpeg = await drawing(width, height)
    .withIccProfile('p3')
    .withMetadata({ orientation, density: 300 })
    .withExifMerge(EXIF)
    .jpeg({ quality: 90 })
    .toBuffer();
  const iptc = Buffer.concat([
    Buffer.from('Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x10', 'latin1'),
    Buffer.from('\x1c\x02\x50\x00\x0bCANARY-IPTC', 'latin1'),
  ]);
  return insertSegments(jpeg, [
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${XMP}`, 'latin1')),
    segment(0xed, iptc),
    segment(0xfe, Buffer.from('CANARY-COMMENT', 'latin1')),
  ]);
}

/** A plain JPEG. */
export async function plainJpeg(width = 64, height = 32): Promise<Buffer> {
  return drawing(width, height).jpeg().toBuffer();
}

/** A JPEG of noise, which compresses badly. */
export async function noisyJpeg(width: number, height: number): Promise<Buffer> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
  return sharp({ create: { width, height, channels: 3, background: '#000', noise } })
    .jpeg({ quality: 70 })
    .toBuffer();
}

/** A PNG with text in every kind of text chunk, Exif and a time. */
export async function describedPng(): Promise<Buffer> {
  const png = await drawing(40, 40).withExif(EXIF).png().toBuffer();
  const iend = png.length - 12;
  return Buffer.concat([
    png.subarray(0, iend),
    chunk('tEXt', Buffer.from('Author\0CANARY-ARTIST', 'latin1')),
    chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), deflateSync('CANARY-COMMENT')])),
    chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${XMP}`, 'latin1')),
    chunk('tIME', Buffer.from([0x07, 0xea, 5, 4, 3, 2, 1])),
    png.subarray(iend),
  ]);
}

/** A WebP with Exif and XMP; with two frames on request. */
export async function describedWebp({ animated = false } = {}): Promise<Buffer> {
  if (animated) {
    const frames = [await drawing(30, 30).png().toBuffer(), await drawing(30, 30).negate().png().toBuffer()];
    return sharp(frames, { join: { animated: true } }).withXmp(XMP).webp({ loop: 0, delay: [100, 100] }).toBuffer();
  }
  return drawing(30, 30).withExif(EXIF).withXmp(XMP).webp().toBuffer();
}

/** A PNG of a few kilobytes that says it is some hundred million pixels. */
export function bombPng(side = 20_000): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const row = Math.ceil(side / 8) + 1;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(row * side), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The first bytes of a photo as newer phones take it. */
export function heicHeader(major = 'heic', compatible = ['mif1', 'heic']): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(16 + compatible.length * 4);
  return Buffer.concat([size, Buffer.from(`ftyp${major}\0\0\0\0${compatible.join('')}`, 'latin1'), Buffer.alloc(64)]);
}

/** A small whole PDF. */
export function plainPdf(): Buffer {
  const body = '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n';
  return Buffer.from(`${body}xref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R/Size 3>>\nstartxref\n${String(body.length)}\n%%EOF\n`, 'latin1');
}

/** A JPEG segment: marker, length, body. */
export function segment(marker: number, body: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** Puts segments right behind the start of a JPEG. */
export function insertSegments(jpeg: Uint8Array, segments: readonly Uint8Array[]): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

/** A PNG chunk: length, kind, body, check sum. */
export function chunk(kind: string, body: Uint8Array): Buffer {
  const content = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const framed = Buffer.alloc(content.length + 8);
  framed.writeUInt32BE(body.length, 0);
  framed.set(content, 4);
  framed.writeUInt32BE(crc32(content), content.length + 4);
  return framed;
}
