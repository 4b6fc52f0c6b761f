import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { SetupFile } from './auth/first-admin.js';
import { StartupRefusal, systemCode } from './startup-refusal.js';

const SECRET_BYTES = 32;
const NO_LINKS = [' (EPERM)', ' (ENOTSUP)', ' (EOPNOTSUPP)', ' (ENOSYS)'];

/** Makes a folder and those above it. Node's own way never ends where the system refuses a folder by saying that those above it are missing. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    const refused = systemCode(error);
    if (refused === ' (EEXIST)') return;
    if (refused !== ' (ENOENT)' || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path, { mode: 0o700 }).catch((again: unknown) => {
      if (systemCode(again) !== ' (EEXIST)') throw again;
    });
  }
}

/** The folder everything of one server lies in. */
export interface DataDirectory {
  readonly path: string;
  readonly attachments: string;
  readonly database: string;
  /** The secret made for this folder, the same each time. */
  secret(): Promise<Uint8Array>;
  /** Where the key for setting up lies while there is no staff. */
  readonly setup: SetupFile;
}

/**
 * Makes the folder, for its owner alone, and checks that it can be written to.
 * @throws {StartupRefusal}
 */
export async function openDataDirectory(path: string): Promise<DataDirectory> {
  const directory = resolve(path);
  try {
    await makeFolder(directory);
    await writeOnce(join(directory, 'probe'), '', { keep: false });
  } catch (error) {
    throw cannotWrite(error);
  }
  return {
    path: directory,
    attachments: join(directory, 'attachments'),
    database: join(directory, 'lapor.db'),
    secret: () => secretIn(join(directory, 'secret')),
    setup: setupFile(join(directory, 'first-admin-key')),
  };
}

/** Why files cannot be kept in the folder, in words. */
export function cannotWrite(error: unknown): StartupRefusal {
  const code = systemCode(error);
  const isFile = code === ' (EEXIST)' || code === ' (ENOTDIR)';
  const reason = isFile ? 'a file stands where a folder is needed' : code === ' (EROFS)' ? 'the folder is on a disk that can only be read' : 'the folder cannot be written to';
  return new StartupRefusal([`DATA_DIR: ${reason}${code}`], { cause: error });
}

/** Writes a whole file only its owner can read, unless it is there: of several at once, one does. `keep: false` only tries. */
async function writeOnce(path: string, content: string, { keep = true } = {}): Promise<void> {
  const beside = `${path}.${randomBytes(8).toString('hex')}`;
  try {
    const file = await open(beside, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    if (keep) await linkOnce(beside, path);
  } finally {
    await rm(beside, { force: true });
  }
}

/** Some file systems know no links; there the last of several at once wins. */
async function linkOnce(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    const code = systemCode(error);
    if (NO_LINKS.includes(code)) await rename(from, to);
    else if (code !== ' (EEXIST)') throw error;
  }
}

async function secretIn(path: string): Promise<Uint8Array> {
  const read = async () => Buffer.from((await readFile(path, 'utf8')).trim(), 'hex');
  const secret = await read().catch(async (error: unknown) => {
    if (systemCode(error) !== ' (ENOENT)') throw new StartupRefusal([`DATA_DIR: the file "secret" in it cannot be read${systemCode(error)}`], { cause: error });
    // Of several processes that start at once upon an empty folder, one makes it and all read the same.
    await writeOnce(path, `${randomBytes(SECRET_BYTES).toString('hex')}\n`);
    return read();
  });
  // A secret cut short would quietly make every access code unknown, and weak ones of the next.
  if (secret.length !== SECRET_BYTES) throw new StartupRefusal(['DATA_DIR: the file "secret" in it is damaged; restore it from a backup']);
  return secret;
}

function setupFile(path: string): SetupFile {
  const read = () => readFile(path, 'utf8').then((text) => text.trim(), () => undefined);
  return {
    path,
    read,
    async keep(key) {
      await writeOnce(path, `${key}\n`);
      return (await read()) ?? '';
    },
    remove: () => rm(path, { force: true }),
  };
}
