import type { MediaType } from '@lapor/sdk/contract';
import { checkPdf } from './pdf.js';
import { redraw } from './redraw.js';
import { FileRefusal } from './refusal.js';
import { sniff } from './sniff.js';

/** A file fit to be kept. */
export interface InspectedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: MediaType;
  readonly kind: 'photo' | 'document';
  readonly width: number | null;
  readonly height: number | null;
}

/**
 * Decides by content whether a file may be kept, and makes it fit to be: pictures are written anew without metadata,
 * a PDF stays as it is.
 * @throws {FileRefusal} with one of the contract's `attachment_…` codes
 */
export async function inspect(bytes: Uint8Array, maxBytes: number): Promise<InspectedFile> {
  if (bytes.length === 0) throw new FileRefusal('attachment_empty');
  if (bytes.length > maxBytes) throw new FileRefusal('attachment_too_large');
  const mediaType = await sniff(bytes);
  if (mediaType === 'application/pdf') {
    checkPdf(bytes);
    return { bytes: new Uint8Array(bytes), mediaType, kind: 'document', width: null, height: null };
  }
  const picture = await redraw(mediaType, bytes, maxBytes);
  return { ...picture, mediaType, kind: 'photo' };
}
