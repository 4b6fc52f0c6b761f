import { sql } from 'kysely';
import type { Region } from '@lapor/sdk/contract';
import type { Database } from './database.js';
import { END, inBatches, matches, matchesAll, matchesMeant, rankBy, rankMeant, searchable, wordsOf, type Meant, type Sought } from './search.js';
import type { RegionRow } from './tables.js';

/** What the API says of a region. */
export function toRegion(row: RegionRow): Region {
  return { code: row.code, parentCode: row.parent_code, name: row.name, label: row.label, level: row.level as Region['level'] };
}

/** What kind of place a region is called, as people write it in an address. */
function placeWord(code: string): string {
  const [, , , village] = code.split('.');
  // Kemendagri numbers kelurahan from 1001 and desa from 2001.
  if (village) return village.startsWith('1') ? 'kelurahan' : 'desa';
  if (code.length > 5) return 'kecamatan';
  // "Kabupaten" and "Kota" are part of the name.
  return code.length > 2 ? '' : 'provinsi';
}

/**
 * What the `search` column of a region holds: `bare name, whole name, whole names above`. The bare name lacks "Kabupaten" and
 * "Kota", because people look for "Tabanan"; the whole one has "Desa" or "Kecamatan", because they look for "Desa Penebel" too.
 */
export function regionSearch(places: readonly [own: Place, ...above: Place[]]): string {
  const [own, ...above] = places.map(({ code, name }) => searchable(`${placeWord(code)} ${name}`));
  const bare = searchable(places[0].name).replace(/^(kabupaten|kota) /, '');
  return `${bare}${END} ${own}${END} ${above.join(' ')}`;
}

/** What people write short in addresses, where another word follows. */
const SHORT: Readonly<Record<string, string>> = { ds: 'desa', kab: 'kabupaten', kec: 'kecamatan', kel: 'kelurahan', kodya: 'kota', prop: 'provinsi', prov: 'provinsi' };

/** A search with the words of addresses written out: “Kec. Kediri” looks for “kecamatan Kediri”. */
export function writtenOut(search: string): string {
  return search.replace(/(?<![\p{L}\p{N}])(ds|kab|kec|kel|kodya|pro[pv])(?:\. *| +)(?=[\p{L}\p{N}])/giu, (_, short: string) => `${SHORT[short.toLowerCase()] ?? short} `);
}

type Place = Pick<RegionRow, 'code' | 'name'>;

/** A region found, and how well it fits the search: 0 is best. */
export interface RankedRegion {
  readonly code: string;
  readonly rank: number;
}

/** Which regions to list. */
export interface RegionSearch {
  readonly sought?: Sought | undefined;
  /** What else the words may mean; then `sought` counts no more. */
  readonly meant?: Meant | undefined;
  /** Only this region and those below it. */
  readonly within?: string | undefined;
  /** Only those directly below this region; `root` for those below none. */
  readonly parent?: string | undefined;
  /** Only what comes after this one. */
  readonly after?: RankedRegion | undefined;
  readonly limit: number;
}

/** Regions by Kemendagri code. */
export function regionStore(database: Database) {
  return {
    find(code: string): Promise<RegionRow | undefined> {
      return database.selectFrom('regions').selectAll().where('code', '=', code).executeTakeFirst();
    },

    async findMany(codes: readonly string[]): Promise<Map<string, RegionRow>> {
      if (codes.length === 0) return new Map();
      const rows = await database.selectFrom('regions').selectAll().where('code', 'in', codes).execute();
      return new Map(rows.map((row) => [row.code, row]));
    },

    /** What fits a search best comes first; then the wider region before the narrower, then by code. */
    async list({ sought, meant, within, parent, after, limit }: RegionSearch): Promise<{ row: RegionRow; rank: number }[]> {
      const rank = meant ? rankMeant(meant) : rankBy(sought ? fits(sought) : []);
      const width = sql<number>`length(code)`;
      let rows = database.selectFrom('regions').selectAll().select(rank.as('rank'));
      if (meant) rows = rows.where(matchesMeant(meant));
      else if (sought) rows = rows.where(matchesAll(sought.words.map((word) => `%${word}%`)));
      if (within !== undefined) {
        // "/" is the character after ".", so this is every code that begins with `within` and a dot.
        rows = rows.where((is) => is.or([is('code', '=', within), is.and([is('code', '>', `${within}.`), is('code', '<', `${within}/`)])]));
      }
      if (parent !== undefined) rows = parent === 'root' ? rows.where('parent_code', 'is', null) : rows.where('parent_code', '=', parent);
      if (after) rows = rows.where(sql<boolean>`(${rank}, ${width}, code) > (${after.rank}, ${after.code.length}, ${after.code})`);
      const found = await rows.orderBy('rank').orderBy(width).orderBy('code').limit(limit).execute();
      return found.map(({ rank: place, ...row }) => ({ row, rank: place }));
    },

    /** The words of all names, some of them many times. Every name above is one of these too. */
    async words(): Promise<Iterable<string>> {
      const rows = await database.selectFrom('regions').select('search').execute();
      return wordsOf(rows.map(({ search }) => search.split(END)[1] ?? ''));
    },

    /** What regions are called, by code. */
    async namesOf(codes: readonly string[]): Promise<Map<string, string>> {
      if (codes.length === 0) return new Map();
      const rows = await database.selectFrom('regions').select(['code', 'name']).where('code', 'in', codes).execute();
      return new Map(rows.map((row) => [row.code, row.name]));
    },

    /** All of them, by code. */
    all(): Promise<RegionRow[]> {
      return database.selectFrom('regions').selectAll().orderBy('code').execute();
    },

    /** Adds regions, or renames those whose code is known. Regions above come before those below. */
    async save(rows: readonly RegionRow[]): Promise<void> {
      for (const batch of inBatches(rows)) {
        await database
          .insertInto('regions')
          .values(batch)
          .onConflict((conflict) =>
            conflict.column('code').doUpdateSet((row) => ({
              parent_code: row.ref('excluded.parent_code'),
              name: row.ref('excluded.name'),
              label: row.ref('excluded.label'),
              level: row.ref('excluded.level'),
              search: row.ref('excluded.search'),
            })),
          )
          .execute();
      }
    },
  };
}

/**
 * From best: the name itself; a name that begins with the phrase; one with a word that does; one with every word; one with
 * the first word, the others being names above.
 */
function fits({ phrase, words }: Sought) {
  return [
    matches(`${phrase}${END}%`),
    matches(`${phrase}%`),
    matches(`% ${phrase}%${END}%`),
    matchesAll(words.map((word) => `%${word}%${END}%`)),
    matches(`%${words[0]}%${END}%`),
  ];
}
