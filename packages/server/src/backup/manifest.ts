import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { validate } from '@lapor/sdk/contract';
import * as z from 'zod/mini';
import { keyedHash } from '../auth/keyed-hash.js';

/** The names of what lies in a backup beside the attachments. */
export const PARTS = { manifest: 'manifest.json', sums: 'SHA256SUMS', secret: 'secret', sqlite: 'database.sqlite', postgres: 'database.dump' } as const;

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const manifestSchema = z.strictObject({
  format: z.literal(1),
  /** Which database it is of: a backup is restored into one of its kind. */
  database: z.enum(['sqlite', 'postgres']),
  at: z.string(),
  migrations: z.array(z.string()),
  attachments: z.number(),
  /** Uploads that were taken back, or never used, while the backup was made. */
  leftOut: z.array(z.string().check(z.regex(/^[0-9a-f]{32}$/))),
  /** Of the file with the hash of every other file, in the form `sha256sum --check` reads. */
  sums: sha256,
  /** Tells the right secret from a wrong one, without telling the secret. */
  secretCheck: sha256,
});

/** What a backup says of itself. It is written last, so a backup without one is not whole. */
export type Manifest = z.output<typeof manifestSchema>;

/** Reads a manifest; `undefined` when it is none this version understands. */
export function readManifest(json: string): Manifest | undefined {
  try {
    const read = validate(manifestSchema, JSON.parse(json));
    return read.ok ? read.value : undefined;
  } catch {
    return undefined;
  }
}

/** What a secret is recognised by. */
export function checkOfSecret(secret: Uint8Array): string {
  return keyedHash(secret, 'backup', 'secret').toString('hex');
}

/** The SHA-256 of a file, read piece by piece. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest('hex');
}

/** Where an attachment lies in a backup, from its folder. */
export function attachmentPath(id: string): string {
  return join('attachments', id.slice(0, 2), id);
}

/** Writes a new file only its owner can read, which survives a power cut once this resolves. */
export async function writeDurably(path: string, content: Uint8Array | string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
