import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The sample keys a server has made, by their ids, such as `sample-admin-1`.
 *
 * @param {string} dataDir
 * @returns {Promise<Record<string, string>>}
 */
export async function readSampleKeys(dataDir) {
  /** @type {{ keys: { id: string, key: string }[] }} */
  const { keys } = JSON.parse(await readFile(join(dataDir, 'sample-keys.json'), 'utf8'));
  return Object.fromEntries(keys.map(({ id, key }) => [id, key]));
}
