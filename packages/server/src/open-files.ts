import type { DataDirectory } from './data-directory.js';
import type { Values } from './env.js';
import { openDiskFileStore } from './files/disk-file-store.js';
import type { FileStore } from './files/file-store.js';

/** Opens the place where the settings say that attachments lie. */
export function openFiles(_values: Values, directory: DataDirectory): Promise<FileStore> {
  return openDiskFileStore(directory.attachments);
}

/** The secret all hashes and access codes hang on, and whether it is kept in the data folder. */
export async function secretOf({ LAPOR_SECRET: given }: Values, directory: DataDirectory): Promise<{ readonly secret: Uint8Array; readonly own: boolean }> {
  return given === null ? { secret: await directory.secret(), own: true } : { secret: Buffer.from(given), own: false };
}
