import { readdir, readFile } from 'node:fs/promises';
import { REGION_LEVELS } from '@lapor/sdk/contract';
import { regionSearch } from './regions.js';
import type { Store } from './store.js';
import type { RegionRow } from './tables.js';

/** One `.csv` for each province. */
const FOLDER = new URL('../../data/regions/', import.meta.url);

/**
 * Brings the regions shipped with the server into its database, and says how many were new or had changed. Regions that
 * left the file stay, for reports may name them.
 */
export async function seedRegions(store: Pick<Store, 'regions'>): Promise<number> {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.csv')).sort();
  const shipped = (await Promise.all(files.map(async (name) => regionsIn(await readFile(new URL(name, FOLDER), 'utf8'))))).flat();
  const known = new Map((await store.regions.all()).map((row) => [row.code, row]));
  const changed = shipped.filter((row) => {
    const before = known.get(row.code);
    return !before || before.label !== row.label || before.search !== row.search || before.level !== row.level;
  });
  await store.regions.save(changed);
  return changed.length;
}

/** The regions in a file of `code,name` whose wider regions come before the narrower. */
function regionsIn(csv: string): RegionRow[] {
  const rows = new Map<string, RegionRow>();
  for (const line of csv.trim().split('\n').slice(1)) {
    const [code = '', name = ''] = line.trim().split(',');
    const parts = code.split('.');
    const above: RegionRow[] = [];
    for (let length = parts.length - 1; length > 0; length -= 1) {
      const row = rows.get(parts.slice(0, length).join('.'));
      if (row) above.push(row);
    }
    const level = REGION_LEVELS[parts.length - 1];
    if (!name || !level || above.length !== parts.length - 1) throw new Error(`The regions file has no place for the code ${code}.`);
    rows.set(code, {
      code,
      parent_code: above[0]?.code ?? null,
      name,
      label: [name, ...above.map((row) => row.name)].join(', '),
      level,
      search: regionSearch([{ code, name }, ...above]),
    });
  }
  return [...rows.values()];
}
