import { createStore, delMany, entries, set, type UseStore } from 'idb-keyval';

/** A cleaned file of a draft, kept so that a reload does not lose it, nor a wait for the network. Never the original. */
export interface KeptFile {
  /** The draft it belongs to. */
  owner: string;
  /** What it is called among the files of its draft; its upload has it for its idempotency key. */
  key: string;
  kind: 'photo' | 'document';
  bytesBefore: number;
  still: boolean;
  at: number;
  /** `null` where the browser had no room for it: it has to be chosen again. */
  blob: Blob | null;
}

/** A file as it lies there: WebKit's private windows keep bytes, but no blobs. */
type Stored = Omit<KeptFile, 'blob'> & { bytes: ArrayBuffer | null; type: string };

/** What a draft nobody came back to has left. */
const KEPT = 30 * 24 * 60 * 60 * 1000;

let store: UseStore | undefined;
const files = () => (store ??= createStore('lapor-files', 'files'));

/** Keeps a file; without its content where there is no room, which it tells. Rejects where the browser keeps nothing at all. */
export async function keepFile({ blob, ...file }: KeptFile): Promise<boolean> {
  const stored: Stored = { ...file, bytes: null, type: blob?.type ?? '' };
  await set(file.key, stored, files());
  if (!blob) return true;
  try {
    await set(file.key, { ...stored, bytes: await blob.arrayBuffer() } satisfies Stored, files());
    return true;
  } catch {
    return false;
  }
}

/** Forgets the files of a draft: those named, or all. */
export async function forgetFiles(owner: string, keys?: readonly string[]): Promise<void> {
  if (keys) return delMany([...keys], files());
  await delMany((await all()).flatMap((file) => (file.owner === owner ? [file.key] : [])), files());
}

/** The files of a draft. What is too old, of any draft, is deleted. */
export async function keptFiles(owner: string): Promise<KeptFile[]> {
  const kept = await all();
  const old = kept.filter(({ at }) => Date.now() - at > KEPT);
  await delMany(old.map(({ key }) => key), files());
  return kept.filter((file) => file.owner === owner && !old.includes(file)).sort((a, b) => a.at - b.at);
}

async function all(): Promise<KeptFile[]> {
  const stored = await entries<string, Stored>(files());
  return stored.map(([, { bytes, type, ...file }]) => ({ ...file, blob: bytes ? new Blob([bytes], { type }) : null }));
}
