import sharp, { type Sharp } from 'sharp';
import { createGate } from './gate.js';
import { provePictureClean, type PictureType } from './picture-proof.js';
import { FileRefusal } from './refusal.js';

/** A picture written anew. */
export interface Picture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

// The largest photo phones take by default is 8160 × 6120. Decoded it takes some 200 MB: hence few at a time.
const MAX_PIXELS = 50_000_000;
const MAX_SECONDS = 30;
const MAX_SIDE = 16_383;
// Each that waits holds its file, up to 2 MB: 128 MB in all.
const decoding = createGate(2, 64);

// What a decoder is not asked to read cannot harm: of libvips' forty loaders three remain.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});
sharp.cache(false);

/** Attempts in order, until one fits: full size in falling quality, then ever smaller. */
const ATTEMPTS = [
  { quality: 85, scale: 1 },
  { quality: 70, scale: 1 },
  { quality: 70, scale: 0.7 },
  { quality: 65, scale: 0.5 },
  { quality: 60, scale: 0.35 },
  { quality: 60, scale: 0.2 },
  { quality: 50, scale: 0.1 },
] as const;

/**
 * Decodes a picture and writes it anew in the same format: turned upright, in sRGB, its first frame alone, without
 * metadata of any kind, at most `maxBytes` long. What comes out is proven to hold nothing else.
 * @throws {FileRefusal} `attachment_unreadable`: it does not decode, is cut short, or has too many pixels
 * @throws {ProblemError} `unavailable` when too many wait to be written anew
 */
export async function redraw(mediaType: PictureType, bytes: Uint8Array, maxBytes: number): Promise<Picture> {
  return decoding(async () => {
    const size = await measure(mediaType, bytes);
    for (const attempt of ATTEMPTS) {
      const picture = await write(mediaType, bytes, size, attempt);
      if (picture.bytes.length > maxBytes) continue;
      provePictureClean(mediaType, picture.bytes);
      return picture;
    }
    throw new FileRefusal('attachment_too_large');
  });
}

async function measure(mediaType: PictureType, bytes: Uint8Array): Promise<{ width: number; height: number }> {
  const { format, autoOrient, width, height } = await reading(() => open(bytes).metadata());
  if (`image/${format}` !== mediaType || width > MAX_SIDE || height > MAX_SIDE) {
    throw new FileRefusal('attachment_unreadable');
  }
  return autoOrient;
}

async function write(
  mediaType: PictureType,
  bytes: Uint8Array,
  size: { width: number; height: number },
  { quality, scale }: (typeof ATTEMPTS)[number],
): Promise<Picture> {
  const upright = open(bytes).autoOrient().toColourspace('srgb').timeout({ seconds: MAX_SECONDS });
  const scaled = scale === 1 ? upright : upright.resize(Math.max(1, Math.round(size.width * scale)));
  const { data, info } = await reading(() => encode(mediaType, scaled, quality).toBuffer({ resolveWithObject: true }));
  return { bytes: new Uint8Array(data), width: info.width, height: info.height };
}

function open(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' });
}

function encode(mediaType: PictureType, picture: Sharp, quality: number): Sharp {
  switch (mediaType) {
    case 'image/jpeg':
      return picture.jpeg({ quality });
    case 'image/png':
      // A palette loses colours; it is for the second attempt on.
      return picture.png({ compressionLevel: 9, palette: quality < 85, quality });
    case 'image/webp':
      return picture.webp({ quality });
  }
}

async function reading<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new FileRefusal('attachment_unreadable', { cause: error });
  }
}
