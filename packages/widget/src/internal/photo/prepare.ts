import { decodeImage, drawImage, encodeCanvas, hasTransparency, isCanvasTruthful, type DecodedImage } from './image.js';
import { type FileKind, isAnimated, readDimensions, SNIFF_BYTES, sniffKind } from './kind.js';
import { findMetadata, withoutMetadata } from './metadata.js';

/** Why a file cannot be sent from here. */
export type PreparationFailure = 'wrong_type' | 'heic' | 'too_large' | 'empty' | 'unreadable' | 'not_cleaned';

/** A file that may be sent, or the reason why it may not. */
export type Preparation =
  | {
      ok: true;
      blob: Blob;
      kind: 'photo' | 'document';
      mediaType: string;
      width: number | null;
      height: number | null;
      /** It moved; what is left is its first picture. */
      still?: true;
    }
  | { ok: false; reason: PreparationFailure };

/** What may be sent. */
export interface PreparationLimits {
  /** The most bytes a file may have when sent. */
  maxBytes: number;
  /** The most pixels that are decoded at all. */
  maxPixels?: number;
}

const LONGEST_EDGE = 2048;
const SHORTEST_EDGE = 480;
const QUALITIES = [0.85, 0.75, 0.62, 0.5];
/** Beyond this a file is not even read: a phone would run out of memory. */
const MAX_SOURCE_BYTES = 80 * 1024 * 1024;
const DECODING_PATIENCE = 30_000;
const MAX_PIXELS = 110_000_000;

/**
 * Makes a file fit to be sent. A photo is decoded, turned upright, made smaller and written anew, so that nothing of its
 * file but the picture remains; the result is then read byte by byte, and when anything else is found in it, or anything
 * fails on the way, the photo is refused. A PDF stays as it is.
 */
export async function preparePhoto(file: Blob, limits: PreparationLimits): Promise<Preparation> {
  if (file.size === 0) return refuse('empty');
  const kind = await readKind(file);
  if (kind === 'unreadable') return refuse('unreadable');
  if (kind === 'unknown') return refuse('wrong_type');
  if (kind === 'application/pdf') return prepareDocument(file, limits);
  if (file.size > MAX_SOURCE_BYTES) return refuse('too_large');
  return preparePicture(file, kind, limits);
}

function refuse(reason: PreparationFailure): Preparation {
  return { ok: false, reason };
}

async function readKind(file: Blob): Promise<FileKind | 'unreadable'> {
  try {
    return sniffKind(new Uint8Array(await file.slice(0, SNIFF_BYTES).arrayBuffer()));
  } catch {
    // The file was moved, or access to it withdrawn, after it was chosen.
    return 'unreadable';
  }
}

function prepareDocument(file: Blob, { maxBytes }: PreparationLimits): Preparation {
  if (file.size > maxBytes) return refuse('too_large');
  // Made anew from its bytes, so that a name it may carry cannot travel along.
  const blob = file.slice(0, file.size, 'application/pdf');
  return { ok: true, blob, kind: 'document', mediaType: 'application/pdf', width: null, height: null };
}

async function preparePicture(file: Blob, kind: FileKind, limits: PreparationLimits): Promise<Preparation> {
  const { maxPixels = MAX_PIXELS } = limits;
  let image: DecodedImage;
  let animated: boolean;
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const claimed = readDimensions(kind, bytes);
    if (claimed && claimed.width * claimed.height > maxPixels) return refuse('too_large');
    animated = isAnimated(kind, bytes);
    image = await inTime(decodeImage(new Blob([file], kind === 'heic' ? { type: 'image/heic' } : { type: kind })));
  } catch {
    return refuse(kind === 'heic' ? 'heic' : 'unreadable');
  }
  try {
    if (image.width * image.height > maxPixels) return refuse('too_large');
    // JPEG would turn what is see-through black; it can only come from a PNG or a WebP.
    const written = await writeProven(image, limits.maxBytes, kind === 'image/png' || kind === 'image/webp');
    return written.ok && animated ? { ...written, still: true } : written;
  } finally {
    image.close();
  }
}

/** A decoder that never answers, as Firefox on an animation without its frames, must not keep a file on its way for ever. */
function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the decoder does not answer')), DECODING_PATIENCE);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Writes a picture anew and proves that the file holds nothing else; refused when that cannot be done. */
export async function writeProven(image: Omit<DecodedImage, 'close'>, maxBytes: number, maybeTransparent: boolean): Promise<Preparation> {
  try {
    if (!isCanvasTruthful()) return refuse('not_cleaned');
    const written = await writeWithin(image, maybeTransparent, maxBytes);
    if (!written) return refuse('too_large');
    const bytes = withoutMetadata(new Uint8Array(await written.blob.arrayBuffer()));
    if (findMetadata(bytes).length > 0) return refuse('not_cleaned');
    const mediaType = sniffKind(bytes);
    const is = readDimensions(mediaType, bytes);
    // An encoder that hands back another picture, such as the original, gives itself away by its size.
    if (is?.width !== written.width || is.height !== written.height) return refuse('not_cleaned');
    // What was examined is what is sent.
    const blob = new Blob([bytes], { type: mediaType });
    return { ok: true, blob, kind: 'photo', mediaType, width: written.width, height: written.height };
  } catch {
    return refuse('not_cleaned');
  }
}

interface Written {
  blob: Blob;
  width: number;
  height: number;
}

/** Writes the picture anew: first with less quality, then smaller, until it fits. */
async function writeWithin(image: Omit<DecodedImage, 'close'>, maybeTransparent: boolean, maxBytes: number): Promise<Written | null> {
  for (let edge = LONGEST_EDGE; edge >= SHORTEST_EDGE; edge = Math.round(edge * 0.7)) {
    const canvas = drawImage(image, edge);
    const { width, height } = canvas;
    const transparent = maybeTransparent && (await hasTransparency(canvas));
    for (const [type, quality] of transparent ? TRANSPARENT_ATTEMPTS : OPAQUE_ATTEMPTS) {
      const blob = await encodeCanvas(canvas, type, quality);
      if (blob.size > 0 && blob.size <= maxBytes) return { blob, width, height };
    }
    canvas.width = canvas.height = 0; // Safari keeps a canvas' memory until it is emptied.
  }
  return null;
}

const OPAQUE_ATTEMPTS = QUALITIES.map((quality) => ['image/jpeg', quality] as const);
const TRANSPARENT_ATTEMPTS = [['image/png', undefined] as const, ...QUALITIES.map((quality) => ['image/webp', quality] as const)];
