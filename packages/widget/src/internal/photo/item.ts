import type { Attachment } from '@lapor/sdk';
import type { PhotoLimits, PhotoReason } from './reasons.js';

/** A file the service has taken, as far as a draft needs to know it. */
export interface SentFile extends Pick<Attachment, 'id' | 'kind' | 'bytes'> {
  /** What it is called among the files of its draft. */
  file?: string;
  /** When it was taken, by the clock of this device. */
  at?: number;
}

/** One file on its way. */
export interface PhotoItem {
  /** Unique in the host's root. */
  readonly key: string;
  /** What it is counted as, from 1; kept when others are removed or moved. */
  readonly position: number;
  /** `null` until its content is read. */
  kind: 'photo' | 'document' | null;
  bytesBefore: number;
  /** `null` until it is cleaned. */
  bytesAfter: number | null;
  /** It moved; its first picture is what is sent. */
  still: boolean;
  /** What is sent; `null` before it is cleaned, and for files of a restored draft. */
  blob: Blob | null;
  /** An object URL of exactly what is sent; `null` for documents and files of a restored draft. */
  previewUrl: string | null;
  state:
    | { name: 'preparing' }
    /** `share` of it that has arrived, from 0 to 1; `null` when it goes in one request. */
    | { name: 'uploading'; share: number | null }
    | { name: 'paused'; share: number }
    | { name: 'accepted'; attachment: SentFile }
    | { name: 'refused'; reason: PhotoReason; retryable: boolean };
}

/** What the field shows and tells: a `PhotosController` is one. */
export interface PhotosView {
  readonly id: string;
  readonly items: readonly PhotoItem[];
  readonly limits: PhotoLimits;
  /** What was last done with the list, for those who do not see it. */
  readonly announcement: string;
  add(files: Iterable<Blob>): void;
  /** Uploads again, or goes on after a pause. */
  retry(item: PhotoItem): void;
  pause(item: PhotoItem): void;
  remove(item: PhotoItem): void;
  /** Moves a file by so many places, and has it said. */
  move(item: PhotoItem, by: number, said: (place: number) => string): void;
  /** Sends this picture instead; the former one is deleted. */
  replace(item: PhotoItem, blob: Blob): void;
}
