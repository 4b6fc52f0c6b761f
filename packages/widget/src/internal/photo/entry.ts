import type { PhotoItem, SentFile } from './item.js';
import type { KeptFile } from './kept-files.js';

/** A file on its way, with what only this module may know of it. */
export interface Entry extends PhotoItem {
  /** Of its upload: the same as long as the file is the same. */
  idempotencyKey: string;
  /** Ends everything under way for it. */
  readonly ending: AbortController;
  /** Ends its upload for now. */
  holding: AbortController;
}

/** Asked anew after every wait: it may have been removed meanwhile. */
export function isGone(entry: Entry): boolean {
  return entry.ending.signal.aborted;
}

/** A file nothing is known of yet but its size. */
export function newEntry(key: string, position: number, bytesBefore: number): Entry {
  return {
    key,
    position,
    kind: null,
    bytesBefore,
    bytesAfter: null,
    still: false,
    blob: null,
    previewUrl: null,
    state: { name: 'preparing' },
    idempotencyKey: randomKey(),
    ending: new AbortController(),
    holding: new AbortController(),
  };
}

/** A file of a draft that the service has. */
export function acceptedEntry(entry: Entry, attachment: SentFile): Entry {
  const kind = attachment.kind === 'document' ? 'document' : 'photo';
  return { ...entry, kind, bytesAfter: attachment.bytes, state: { name: 'accepted', attachment } };
}

/** A file of a draft that was on its way. */
export function keptEntry(entry: Entry, { key, kind, still }: KeptFile): Entry {
  return { ...entry, idempotencyKey: key, kind, still };
}

/** The same files with one in another place. */
export function moved(entries: readonly Entry[], entry: Entry, to: number): Entry[] {
  const others = entries.filter((other) => other !== entry);
  return [...others.slice(0, to), entry, ...others.slice(to)];
}

/** Whether a file takes one of the places there are. */
export function counts(state: PhotoItem['state']): boolean {
  return state.name !== 'refused' || state.reason === 'upload_failed';
}

/** An address under which what is sent can be shown. */
export function previewOf({ kind, blob }: Entry): string | null {
  return kind === 'photo' && blob ? URL.createObjectURL(blob) : null;
}

/** Lets that address go. */
export function releasePreview(entry: Entry): void {
  if (entry.previewUrl) URL.revokeObjectURL(entry.previewUrl);
  entry.previewUrl = null;
}

/** Aborted when either is. `AbortSignal.any` is missing in browsers still about. */
export function eitherOf(...signals: readonly AbortSignal[]): AbortSignal {
  const either = new AbortController();
  for (const signal of signals) signal.addEventListener('abort', () => either.abort(), { once: true });
  return either.signal;
}

/** 32 random hexadecimal digits. `crypto.randomUUID` is missing on pages served over plain HTTP. */
export function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
