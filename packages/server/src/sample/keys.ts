import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Scope, StaffRole } from '@lapor/sdk/contract';
import { formatApiKey, hashApiKey } from '../auth/api-key.js';
import { SAMPLE_ROOT } from './agencies.js';

const FILE = 'sample-keys.json';

/** A key to try things out with: whose it is, and the key itself. */
export interface SampleKey {
  readonly id: string;
  /** What it may do; all its role may when left out. */
  readonly scopes?: readonly Scope[];
  /** What reports filed with it give as their channel. */
  readonly channel?: string;
  readonly role: StaffRole;
  readonly agencyId: string | null;
  readonly label: string;
  readonly key: string;
}

/** The agency admin whose key is shown to whoever starts the server. */
export const SAMPLE_OFFICER = 'sample-admin-1';

const WANTED: readonly Omit<SampleKey, 'key'>[] = [
  { id: 'sample-national-admin', role: 'national_admin', agencyId: null, label: 'Admin nasional (contoh)' },
  { id: SAMPLE_OFFICER, role: 'agency_admin', agencyId: SAMPLE_ROOT, label: 'Admin instansi 1 (contoh)' },
  { id: 'sample-admin-2', role: 'agency_admin', agencyId: SAMPLE_ROOT, label: 'Admin instansi 2 (contoh)' },
  { id: 'sample-admin-3', role: 'agency_admin', agencyId: `${SAMPLE_ROOT}-pupr`, label: 'Admin instansi 3 (contoh)' },
  { id: 'sample-admin-4', role: 'agency_admin', agencyId: `${SAMPLE_ROOT}-pdam`, label: 'Admin instansi 4 (contoh)' },
  ...['pupr', 'dlh', 'dinkes', 'disdukcapil', 'pdam'].map((office) => ({
    id: `sample-liaison-${office}`,
    role: 'liaison_officer' as const,
    agencyId: `${SAMPLE_ROOT}-${office}`,
    label: `Pejabat penghubung ${office} (contoh)`,
  })),
  { id: 'sample-counter', role: 'integrator', agencyId: SAMPLE_ROOT, label: 'Loket (contoh)', scopes: ['reports:create'], channel: 'counter' },
  { id: 'sample-overseer', role: 'overseer', agencyId: null, label: 'Pengawas (contoh)' },
];

/**
 * The sample keys of a data directory: made at random the first time, the same ones ever after. They lie in
 * `sample-keys.json`, which only its owner can read; whoever deletes it gets new keys at the next start.
 */
export async function sampleKeys(dataDirectory: string): Promise<SampleKey[]> {
  const path = join(dataDirectory, FILE);
  const kept = await keptKeys(path);
  const keys = WANTED.map((wanted) => ({ ...wanted, key: kept.get(wanted.id) ?? formatApiKey(randomBytes(20)) }));
  if (keys.some(({ id }) => !kept.has(id))) {
    // Renamed into place, so that a crash leaves either the old file or the new one.
    await writeFile(`${path}.new`, `${JSON.stringify({ note: 'Sample keys, for trying things out only', keys }, null, 2)}\n`, { mode: 0o600 });
    await rename(`${path}.new`, path);
  }
  return keys;
}

async function keptKeys(path: string): Promise<Map<string, string>> {
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
  try {
    const { keys } = JSON.parse(content) as { keys: readonly { id: string; key: string }[] };
    return new Map(keys.filter(({ key }) => hashApiKey(key) !== null).map(({ id, key }) => [id, key]));
  } catch (error) {
    throw new Error(`${path} is damaged. Delete it to get new sample keys.`, { cause: error });
  }
}
