import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileStore, StoredFile } from './file-store.js';

const ID = /^[0-9a-f]{32}$/;
const PREFIX = /^[0-9a-f]{2}$/;
const INCOMING = 'incoming';

/** A new random id for a file: 128 bits, as 32 hexadecimal digits. */
export function newFileId(): string {
  return randomBytes(16).toString('hex');
}

/**
 * Files under one directory, as `<first two digits>/<id>`, readable by the owner of the process alone.
 * The directory is made when missing; rejects when that cannot be done.
 */
export async function openDiskFileStore(directory: string): Promise<FileStore> {
  await mkdir(join(directory, INCOMING), { recursive: true, mode: 0o700 });
  return new DiskFileStore(directory);
}

class DiskFileStore implements FileStore {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  async put(id: string, bytes: Uint8Array): Promise<void> {
    const { folder, final, incoming } = this.#paths(id);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    try {
      const file = await open(incoming, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(incoming, final);
    } catch (error) {
      await rm(incoming, { force: true });
      throw error;
    }
    // The names are durable only once the directories that hold them are.
    await syncDirectory(folder);
    await syncDirectory(this.#directory);
  }

  async get(id: string): Promise<Uint8Array<ArrayBuffer> | null> {
    try {
      return new Uint8Array(await readFile(this.#paths(id).final));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async remove(id: string): Promise<void> {
    const { final, incoming } = this.#paths(id);
    await rm(final, { force: true });
    await rm(incoming, { force: true });
  }

  async *list(): AsyncGenerator<StoredFile> {
    for (const folder of await readdir(this.#directory)) {
      if (folder !== INCOMING && !PREFIX.test(folder)) continue;
      for (const id of await readdir(join(this.#directory, folder))) {
        if (!ID.test(id)) continue;
        const writtenAt = await modifiedAt(join(this.#directory, folder, id));
        if (writtenAt !== null) yield { id, writtenAt };
      }
    }
  }

  async check(): Promise<void> {
    const probe = join(this.#directory, INCOMING, `probe-${randomBytes(8).toString('hex')}`);
    const file = await open(probe, 'wx', 0o600);
    try {
      await file.writeFile('probe');
    } finally {
      await file.close();
      await rm(probe, { force: true });
    }
  }

  #paths(id: string): { folder: string; final: string; incoming: string } {
    // Ids are made here; anything else could be a path out of the directory.
    if (!ID.test(id)) throw new RangeError('not an id of a file');
    const folder = join(this.#directory, id.slice(0, 2));
    return { folder, final: join(folder, id), incoming: join(this.#directory, INCOMING, id) };
  }
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

async function modifiedAt(path: string): Promise<Date | null> {
  try {
    return (await stat(path)).mtime;
  } catch (error) {
    // Removed between being listed and being looked at.
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
