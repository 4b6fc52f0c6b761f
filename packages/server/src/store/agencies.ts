import { sql } from 'kysely';
import type { Agency, AgencyIndex, AgencyReference } from '@lapor/sdk/contract';
import type { Database } from './database.js';
import { END, inBatches, matches, matchesAll, matchesMeant, rankBy, rankMeant, searchable, wordsOf, type Meant, type Sought } from './search.js';
import type { AgencyRow } from './tables.js';

/** What the API says of an agency. */
export function toAgency(row: AgencyRow): Agency {
  return {
    ...toAgencyReference(row),
    kind: row.kind as Agency['kind'],
    parentId: row.parent_id,
    timeZone: row.time_zone,
    acceptsReports: row.accepts_reports === 1,
    sample: row.sample === 1,
  };
}

/** An agency by name only. */
export function toAgencyReference(row: Pick<AgencyRow, 'id' | 'name' | 'short_name'>): AgencyReference {
  return { id: row.id, name: row.name, shortName: row.short_name };
}

/**
 * What the `search` column of an agency holds: `name, short name, names above`, because people look for "dinas kesehatan
 * tabanan" though the office's own name lacks the regency's.
 */
export function agencySearch(name: string, shortName: string | null, above: readonly string[] = []): string {
  return `${searchable(name)}${END} ${searchable(shortName ?? '')}${END} ${searchable(above.join(' '))}`;
}

/** Whether an agency is another, or stands below it. */
export function isWithin(agency: Pick<AgencyRow, 'path'>, other: Pick<AgencyRow, 'path'>): boolean {
  return agency.path.startsWith(other.path);
}

/** An agency found, and how well it fits the search: 0 is best. */
export interface RankedAgency {
  readonly row: AgencyRow;
  readonly rank: number;
}

/** Which agencies to list. */
export interface AgencySearch {
  readonly sought?: Sought | undefined;
  /** What else the words may mean; then `sought` counts for the order of pages alone. */
  readonly meant?: Meant | undefined;
  /** Only made-up ones (1), or only real ones (0). */
  readonly sample?: 0 | 1 | undefined;
  /** Only this agency and those below it. */
  readonly within?: AgencyRow | undefined;
  /** Only what comes after this one. */
  readonly after?: RankedAgency | undefined;
  readonly limit: number;
}

/** Agencies, in one tree or several. */
export function agencyStore(database: Database) {
  return {
    find(id: string): Promise<AgencyRow | undefined> {
      return database.selectFrom('agencies').selectAll().where('id', '=', id).executeTakeFirst();
    },

    async findMany(ids: readonly string[]): Promise<Map<string, AgencyRow>> {
      if (ids.length === 0) return new Map();
      const rows = await database.selectFrom('agencies').selectAll().where('id', 'in', ids).execute();
      return new Map(rows.map((row) => [row.id, row]));
    },

    /** Every time zone agencies lie in. */
    async timeZones(): Promise<string[]> {
      const rows = await database.selectFrom('agencies').select('time_zone').distinct().execute();
      return rows.map((row) => row.time_zone);
    },

    /** By name; what fits a search best comes first. */
    async list({ sought, meant, sample, within, after, limit }: AgencySearch): Promise<RankedAgency[]> {
      const rank = meant ? rankMeant(meant) : rankBy(sought ? fits(sought) : []);
      let rows = database.selectFrom('agencies').selectAll().select(rank.as('rank'));
      if (sample !== undefined) rows = rows.where('sample', '=', sample);
      if (meant) rows = rows.where(matchesMeant(meant));
      else if (sought) rows = rows.where(matchesAll(sought.words.map((word) => `%${word}%`)));
      // "~" sorts after every character of a path.
      if (within) rows = rows.where('path', '>=', within.path).where('path', '<', `${within.path}~`);
      if (after && sought) rows = rows.where(sql<boolean>`(${rank}, search, id) > (${after.rank}, ${after.row.search}, ${after.row.id})`);
      else if (after) rows = rows.where(sql<boolean>`(search, id) > (${after.row.search}, ${after.row.id})`);
      if (sought) rows = rows.orderBy('rank');
      const found = await rows.orderBy('search').orderBy('id').limit(limit).execute();
      return found.map(({ rank: place, ...row }) => ({ row, rank: place }));
    },

    /** The words of all names and short names, some of them many times. */
    async words(): Promise<Iterable<string>> {
      const rows = await database.selectFrom('agencies').select('search').execute();
      return wordsOf(rows.flatMap(({ search }) => search.split(END).slice(0, 2)));
    },

    /** All of them in columns, by name; or only made-up ones (1), or only real ones (0). */
    async index(sample?: 0 | 1): Promise<AgencyIndex> {
      const columns = ['id', 'name', 'short_name', 'parent_id', 'accepts_reports'] as const;
      let wanted = database.selectFrom('agencies').select(columns);
      if (sample !== undefined) wanted = wanted.where('sample', '=', sample);
      const rows = await wanted.orderBy('search').orderBy('id').execute();
      const places = new Map(rows.map(({ id }, place) => [id, place]));
      return {
        ids: rows.map(({ id }) => id),
        names: rows.map(({ name }) => name),
        shortNames: rows.map(({ short_name: name }) => name ?? ''),
        parents: rows.map(({ parent_id: parent }) => (parent === null ? -1 : (places.get(parent) ?? -1))),
        closed: rows.flatMap(({ accepts_reports: accepts }, place) => (accepts === 1 ? [] : [place])),
      };
    },

    /** Adds those whose ids are not known yet and leaves the others as they are; says how many it added. */
    async addMissing(rows: readonly AgencyRow[]): Promise<number> {
      let added = 0;
      for (const batch of inBatches(rows)) {
        const result = await database
          .insertInto('agencies')
          .values(batch)
          .onConflict((conflict) => conflict.column('id').doNothing())
          .executeTakeFirst();
        added += Number(result.numInsertedOrUpdatedRows ?? 0);
      }
      return added;
    },

    /** Adds an agency, or gives the one with its id these values. */
    async put(row: AgencyRow): Promise<void> {
      await database
        .insertInto('agencies')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    },
  };
}

/**
 * From best: the name or short name itself; one that begins with the phrase; one with words that begin with every word; one
 * with every word somewhere; what is found only with the help of the names above. Own names have an {@link END} after them.
 */
function fits({ phrase, words }: Sought) {
  return [
    sql<boolean>`(${matches(`${phrase}${END}%`)} or ${matches(`%${END} ${phrase}${END}%`)})`,
    sql<boolean>`(${matches(`${phrase}%`)} or ${matches(`%${END} ${phrase}%${END}%`)})`,
    sql<boolean>`(${sql.join(
      words.map((word) => sql`(${matches(`${word}%`)} or ${matches(`% ${word}%${END}%`)})`),
      sql` and `,
    )})`,
    matchesAll(words.map((word) => `%${word}%${END}%`)),
  ];
}
