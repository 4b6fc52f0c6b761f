import { createHash } from 'node:crypto';
import { mkdir, open, readdir, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileStore } from '../files/file-store.js';
import type { Database, DatabaseLocation } from '../store/database.js';
import { openDatabase } from '../store/database.js';
import { migrationsOf } from '../store/migrate.js';
import { snapshotSqlite, withPostgresSnapshot } from '../store/snapshot.js';
import { openStore } from '../store/store.js';
import type { AttachmentRow } from '../store/tables.js';
import { systemCode } from '../startup-refusal.js';
import { attachmentPath, checkOfSecret, hashFile, PARTS, writeDurably, type Manifest } from './manifest.js';
import { runPostgresTool } from './postgres-tools.js';
import { BackupRefusal } from './refusal.js';

/** What a backup is made of. */
export interface BackupSource {
  readonly location: DatabaseLocation;
  readonly files: FileStore;
  readonly secret: Uint8Array;
  /** Whether the secret lies in the data folder, so that it goes into the backup. */
  readonly ownSecret: boolean;
  readonly now: () => Date;
}

/** A backup that was made: what it holds, and the ids of files whose content is not what it was. */
export interface MadeBackup {
  readonly manifest: Manifest;
  readonly damaged: readonly string[];
}

const PAGE = 500;

/**
 * Makes a backup in an empty folder, while the server goes on: the database as it stood at one instant, every file it names,
 * and a hash of each.
 * @throws {BackupRefusal}
 */
export async function backUp(source: BackupSource, folder: string): Promise<MadeBackup> {
  await makeFolder(folder);
  const sums = await open(join(folder, PARTS.sums), 'wx', 0o600);
  try {
    const copied = await copyAll(source, folder, sums);
    if (source.ownSecret) {
      const hex = `${Buffer.from(source.secret).toString('hex')}\n`;
      await writeDurably(join(folder, PARTS.secret), hex);
      await note(sums, createHash('sha256').update(hex).digest('hex'), PARTS.secret);
    }
    await sums.sync();
    const manifest: Manifest = {
      format: 1,
      database: source.location.kind,
      at: source.now().toISOString(),
      migrations: copied.migrations,
      attachments: copied.attachments,
      leftOut: copied.leftOut,
      sums: await hashFile(join(folder, PARTS.sums)),
      secretCheck: checkOfSecret(source.secret),
    };
    await writeDurably(join(folder, PARTS.manifest), `${JSON.stringify(manifest, null, 2)}\n`);
    return { manifest, damaged: copied.damaged };
  } finally {
    await sums.close();
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if ((await readdir(folder)).length === 0) return;
  } catch (error) {
    throw new BackupRefusal([`The folder cannot be made${systemCode(error)}.`], { cause: error });
  }
  throw new BackupRefusal(['The folder is not empty: each backup has one of its own.']);
}

async function copyAll(source: BackupSource, folder: string, sums: FileHandle) {
  const { location } = source;
  if (location.kind === 'sqlite') {
    const path = join(folder, PARTS.sqlite);
    const snapshot = snapshotSqlite(location.file, path);
    let copied;
    try {
      copied = await copyFiles(source, folder, sums, snapshot.database);
    } finally {
      await snapshot.close();
    }
    await sync(path);
    await note(sums, await hashFile(path), PARTS.sqlite);
    return copied;
  }
  const path = join(folder, PARTS.postgres);
  const database = openDatabase(location);
  try {
    const dump = (name: string) =>
      runPostgresTool('pg_dump', location.url, ['--format=custom', '--no-owner', '--no-privileges', `--snapshot=${name}`, `--file=${path}`]);
    const copied = await withPostgresSnapshot(database, dump, (at) => copyFiles(source, folder, sums, at));
    await sync(path);
    await note(sums, await hashFile(path), PARTS.postgres);
    return copied;
  } finally {
    await database.destroy();
  }
}

async function copyFiles({ files, location }: BackupSource, folder: string, sums: FileHandle, at: Database) {
  const leftOut: string[] = [];
  const damaged: string[] = [];
  let attachments = 0;
  const { migrations, inventory } = { migrations: (await migrationsOf(at)).done, inventory: openStore(at).inventory };
  for (let rows = await inventory.attachmentsAfter('', PAGE); rows.length > 0; rows = await inventory.attachmentsAfter(rows.at(-1)?.id ?? '', PAGE)) {
    for (const row of rows) {
      const bytes = await files.get(row.id);
      if (bytes === null) {
        if (!(await wasTakenBack(location, row))) damaged.push(row.id);
        leftOut.push(row.id);
        continue;
      }
      const hash = createHash('sha256').update(bytes).digest('hex');
      if (hash !== row.sha256) damaged.push(row.id);
      const path = attachmentPath(row.id);
      await mkdir(join(folder, 'attachments', row.id.slice(0, 2)), { recursive: true, mode: 0o700 });
      await writeDurably(join(folder, path), bytes);
      await note(sums, hash, path);
      attachments += 1;
    }
  }
  return { attachments, leftOut, damaged, migrations: [...migrations] };
}

/** Whether a file is missing because it was deleted after the instant the backup is of. */
async function wasTakenBack(location: DatabaseLocation, row: AttachmentRow): Promise<boolean> {
  const database = openDatabase(location);
  try {
    return (await openStore(database).attachments.find(row.id)) === undefined;
  } finally {
    await database.destroy();
  }
}

function note(sums: FileHandle, hash: string, path: string) {
  return sums.write(`${hash}  ${path}\n`);
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
