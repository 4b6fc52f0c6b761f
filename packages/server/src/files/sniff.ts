import { MEDIA_TYPES, type MediaType } from '@lapor/sdk/contract';
import { fileTypeFromBuffer } from 'file-type';
import { FileRefusal } from './refusal.js';

const HEIF_BRANDS: ReadonlySet<string> = new Set([
  'heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'mif2', 'msf1', 'avif', 'avis', 'avio',
]);

const SIGNATURES: readonly { readonly mediaType: MediaType; readonly bytes: readonly number[] }[] = [
  { mediaType: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
];

/**
 * What a file is, read from its content alone.
 * @throws {FileRefusal} `attachment_heic_refused` · `attachment_type_refused` · `attachment_unreadable`
 */
export async function sniff(bytes: Uint8Array): Promise<MediaType> {
  if (isHeifContainer(bytes)) throw new FileRefusal('attachment_heic_refused');
  const found = await fileTypeFromBuffer(bytes);
  // An animated PNG is a PNG to everything that does not animate.
  const mime = found?.mime === 'image/apng' ? 'image/png' : found?.mime;
  const mediaType = MEDIA_TYPES.find((known) => known === mime);
  if (mediaType !== undefined) return mediaType;
  // It begins as a picture and goes no further: a broken file rather than a wrong one.
  if (found === undefined && SIGNATURES.some((signature) => startsWith(bytes, signature.bytes))) {
    throw new FileRefusal('attachment_unreadable');
  }
  throw new FileRefusal('attachment_type_refused');
}

/** Whether the first box (ISO/IEC 14496-12) is a file type box that names a HEIF or AVIF brand. */
function isHeifContainer(bytes: Uint8Array): boolean {
  if (latin1(bytes, 4, 8) !== 'ftyp') return false;
  const size = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  const end = Math.min(size, bytes.length, 256);
  for (let at = 8; at + 4 <= end; at += 4) {
    // Between the major brand and the compatible ones stands a version number.
    if (at !== 12 && HEIF_BRANDS.has(latin1(bytes, at, at + 4))) return true;
  }
  return false;
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((value, index) => bytes[index] === value);
}
