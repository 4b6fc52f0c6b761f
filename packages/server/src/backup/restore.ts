import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { FileStore } from '../files/file-store.js';
import { isEmptyPostgres } from '../store/snapshot.js';
import type { DatabaseLocation } from '../store/database.js';
import { migrations } from '../store/migrations/index.js';
import { attachmentPath, checkOfSecret, hashFile, PARTS, readManifest, writeDurably, type Manifest } from './manifest.js';
import { runPostgresTool } from './postgres-tools.js';
import { BackupRefusal } from './refusal.js';

/** Where a backup is to be restored: an empty place. */
export interface RestorePlace {
  readonly location: DatabaseLocation;
  readonly files: FileStore;
  /** The secret the server is told by its settings; `null` when it keeps its own in the file. */
  readonly secret: Uint8Array | null;
  /** Where it keeps its own. */
  readonly secretFile: string;
}

/**
 * Puts a backup into an empty place: first looks whether every file of it is as it was written, then restores database,
 * files and secret. What the manifest leaves out is for the caller to delete once the database is open.
 * @throws {BackupRefusal}
 */
export async function restore(place: RestorePlace, folder: string): Promise<Manifest> {
  const manifest = await manifestOf(folder);
  await checkPlace(place, manifest);
  const secret = await secretOf(place, folder, manifest);
  const ids = await checkSums(folder, manifest);

  const { location } = place;
  if (location.kind === 'sqlite') {
    await mkdir(dirname(location.file), { recursive: true, mode: 0o700 });
    await copyFile(join(folder, PARTS.sqlite), location.file);
    await syncFile(location.file);
  } else {
    await runPostgresTool('pg_restore', location.url, ['--exit-on-error', '--single-transaction', '--no-owner', '--no-privileges', `--dbname=${databaseName(location.url)}`, join(folder, PARTS.postgres)]);
  }
  for (const id of ids) await place.files.put(id, await readFile(join(folder, attachmentPath(id))));
  if (secret !== null) await writeDurably(place.secretFile, secret);
  return manifest;
}

async function manifestOf(folder: string): Promise<Manifest> {
  const json = await readFile(join(folder, PARTS.manifest), 'utf8').catch(() => undefined);
  if (json === undefined) throw new BackupRefusal(['There is no whole backup: manifest.json is missing.']);
  const manifest = readManifest(json);
  if (!manifest) throw new BackupRefusal(['manifest.json is not one this version understands.']);
  const unknown = manifest.migrations.filter((name) => !(name in migrations));
  if (unknown.length > 0) throw new BackupRefusal(['The backup is of a newer version. Restore it with that version or a later one.']);
  return manifest;
}

async function checkPlace({ location, files, secretFile }: RestorePlace, manifest: Manifest): Promise<void> {
  if (location.kind !== manifest.database) {
    const kinds = { sqlite: 'SQLite (no DATABASE_URL)', postgres: 'PostgreSQL (DATABASE_URL)' };
    throw new BackupRefusal([`The backup is of ${kinds[manifest.database]}, the settings say ${kinds[location.kind]}.`]);
  }
  const lines: string[] = [];
  const empty = location.kind === 'sqlite' ? !(await exists(location.file)) : await isEmptyPostgres(location);
  if (!empty) lines.push('There is a database already. A backup is restored into an empty place only.');
  for await (const _ of files.list()) {
    lines.push('There are attachments already. A backup is restored into an empty place only.');
    break;
  }
  if (lines.length === 0 && (await exists(secretFile)) && (await secretIn(secretFile)) !== manifest.secretCheck) {
    lines.push('DATA_DIR: the file "secret" in it is another one than that of the backup. Move it away first.');
  }
  if (lines.length > 0) throw new BackupRefusal(lines);
}

/** What to write as the secret; `null` when the right one is there. */
async function secretOf({ secret, secretFile }: RestorePlace, folder: string, manifest: Manifest): Promise<string | null> {
  if (secret !== null) {
    if (checkOfSecret(secret) === manifest.secretCheck) return null;
    throw new BackupRefusal(['LAPOR_SECRET: not the secret of the server the backup is of. With another one no access code is known any more.']);
  }
  if (await exists(secretFile)) return null;
  const own = await readFile(join(folder, PARTS.secret), 'utf8').catch(() => undefined);
  if (own === undefined) throw new BackupRefusal(['LAPOR_SECRET: needed, because the backup does not hold it. It is the one the server had.']);
  return own;
}

async function secretIn(path: string): Promise<string> {
  return checkOfSecret(Buffer.from((await readFile(path, 'utf8')).trim(), 'hex'));
}

/** Holds every file against its hash; gives the ids of the attachments. */
async function checkSums(folder: string, manifest: Manifest): Promise<string[]> {
  const sums = join(folder, PARTS.sums);
  if ((await hashFile(sums).catch(() => '')) !== manifest.sums) throw new BackupRefusal(['SHA256SUMS is missing or not as it was written.']);
  const ids: string[] = [];
  const wrong: string[] = [];
  for await (const line of createInterface({ input: createReadStream(sums) })) {
    const [, hash = '', path = ''] = /^([0-9a-f]{64}) {2}([\w./]+)$/.exec(line) ?? [];
    if (path.split('/').includes('..') || (await hashFile(join(folder, path)).catch(() => '')) !== hash) wrong.push(path);
    const [, id] = /^attachments\/[0-9a-f]{2}\/([0-9a-f]{32})$/.exec(path) ?? [];
    if (id !== undefined) ids.push(id);
  }
  if (ids.length !== manifest.attachments) wrong.push('attachments');
  if (wrong.length > 0) throw new BackupRefusal(wrong.slice(0, 20).map((path) => `${path}: missing or not as it was written`));
  return ids;
}

function databaseName(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.chmod(0o600);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}
