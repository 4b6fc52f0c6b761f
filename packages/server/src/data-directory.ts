import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { SetupFile } from './auth/first-admin.js';
import { StartupRefusal, systemCode } from './startup-refusal.js';

const SECRET_BYTES = 32;

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
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await writePrivately(join(directory, `probe-${randomBytes(8).toString('hex')}`), '', { keep: false });
  } catch (error) {
    throw new StartupRefusal([`DATA_DIR: the folder cannot be written to${systemCode(error)}`], { cause: error });
  }
  return {
    path: directory,
    attachments: join(directory, 'attachments'),
    database: join(directory, 'lapor.db'),
    secret: () => secretIn(join(directory, 'secret')),
    setup: setupFile(join(directory, 'first-admin-key')),
  };
}

/** Writes a whole file only its owner can read, or leaves what was there. */
async function writePrivately(path: string, content: string, { keep = true, replace = true } = {}): Promise<void> {
  const beside = `${path}.${randomBytes(8).toString('hex')}`;
  try {
    const file = await open(beside, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    if (keep) await (replace ? rename(beside, path) : link(beside, path));
  } finally {
    await rm(beside, { force: true });
  }
}

async function secretIn(path: string): Promise<Uint8Array> {
  const read = async () => Buffer.from((await readFile(path, 'utf8')).trim(), 'hex');
  const secret = await read().catch(async (error: unknown) => {
    if (systemCode(error) !== ' (ENOENT)') throw error;
    await writePrivately(path, `${randomBytes(SECRET_BYTES).toString('hex')}\n`);
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
      // A link is made by one of several at once.
      await writePrivately(path, `${key}\n`, { replace: false }).catch((error: unknown) => {
        if (systemCode(error) !== ' (EEXIST)') throw error;
      });
      return (await read()) ?? '';
    },
    remove: () => rm(path, { force: true }),
  };
}
