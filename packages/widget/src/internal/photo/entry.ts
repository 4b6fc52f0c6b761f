import type { PhotoItem, SentFile } from './item.js';
import type { KeptFile } from './kept-files.js';

/** A file on its way, with what only this module may know of it. */
export interface Entry extends PhotoItem {
  /** What it is called in its draft, and among what this browser keeps. */
  name: string;
  /** What was chosen, as long as it could not be cleaned for want of a network. */
  source?: Blob | undefined;
  /** Whether a reload would find it. */
  kept: boolean;
  /** The draft remembers it, and its content is nowhere. */
  lost?: boolean;
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
  const name = randomKey();
  return {
    name,
    kept: false,
    key,
    position,
    kind: null,
    bytesBefore,
    bytesAfter: null,
    still: false,
    blob: null,
    previewUrl: null,
    state: { name: 'preparing' },
    idempotencyKey: name,
    ending: new AbortController(),
    holding: new AbortController(),
  };
}

/** A file of a draft that the service has. */
export function acceptedEntry(entry: Entry, attachment: SentFile): Entry {
  const kind = attachment.kind === 'document' ? 'document' : 'photo';
  return { ...entry, ...(attachment.file && { name: attachment.file }), kind, bytesAfter: attachment.bytes, state: { name: 'accepted', attachment } };
}

/**
 * The files of a draft with what this browser keeps of them, in the order the draft names them and counted anew. Those that
 * were on their way have their content; those that are nowhere to be found have none, and are lost.
 */
export function withKept(
  entries: readonly Entry[],
  { kept, names, entry: make }: { kept: readonly KeptFile[]; names: readonly string[]; entry: (bytesBefore: number) => Entry },
): Entry[] {
  const all = [...entries];
  const named = (name: string, bytesBefore: number): Entry => {
    const known = all.find((entry) => entry.name === name);
    if (known) return known;
    const entry = { ...make(bytesBefore), name, idempotencyKey: name, lost: true };
    all.push(entry);
    return entry;
  };
  for (const { key, kind, still, bytesBefore, blob } of kept) {
    Object.assign(named(key, bytesBefore), { kind, still, bytesBefore, blob, kept: blob !== null, lost: !blob });
  }
  for (const name of names) named(name, 0);
  const place = ({ name }: Entry) => (names.includes(name) ? names.indexOf(name) : names.length);
  return all.sort((a, b) => place(a) - place(b)).map((entry, index) => Object.assign(entry, { position: index + 1, bytesAfter: entry.bytesAfter ?? entry.blob?.size ?? null }));
}

/** What a draft has to know of its files as a whole. */
export interface FilesSummary {
  /** Whether one is still being cleaned. */
  preparing: boolean;
  /** How many are fit to be sent and have not arrived. */
  waiting: number;
  /** Whether one has to be chosen again, or taken out. */
  lost: boolean;
  /** Whether one that has not arrived would be gone with the page. */
  unkept: boolean;
  /** What those are called that the draft has to remember, in their order. */
  names: readonly string[] | undefined;
}

export function summaryOf(entries: readonly Entry[]): FilesSummary {
  const names = entries.filter((entry) => counts(entry.state) || isLost(entry)).map(({ name }) => name);
  return {
    preparing: entries.some(({ state }) => state.name === 'preparing'),
    waiting: entries.filter(waits).length,
    lost: entries.some(isLost),
    unkept: entries.some((entry) => waits(entry) && !entry.kept),
    names: names.length > 0 ? names : undefined,
  };
}

/** Whether a file may still be sent and has not arrived. */
export function waits({ state }: Entry): boolean {
  return state.name === 'uploading' || state.name === 'paused' || (state.name === 'refused' && state.reason === 'upload_failed');
}

/** Whether a file was fit to be sent and cannot be: its reporter counts on it, and has to choose another or take it out. */
function isLost({ state, blob }: Entry): boolean {
  return state.name === 'refused' && (state.reason === 'lost' || state.reason === 'expired' || (blob !== null && state.reason !== 'upload_failed'));
}

/** As long as the service keeps what no report names, less the hour a report may take. */
const TAKEN = 23 * 60 * 60 * 1000;

/** Whether the service still has a file it had taken, as far as this device can tell. */
export function hasStayed({ at }: SentFile): boolean {
  return at === undefined || Date.now() - at < TAKEN;
}

/** Whether the service has deleted a file it had taken, or is about to. */
export function isStale({ state }: Entry): boolean {
  return state.name === 'accepted' && !hasStayed(state.attachment);
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

/** Ends everything under way for a file that is taken away. */
export function endEntry(entry: Entry): void {
  entry.ending.abort();
  releasePreview(entry);
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
