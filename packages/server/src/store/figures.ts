import { sql, type RawBuilder } from 'kysely';
import type { Classification } from '@lapor/sdk/contract';
import { SHAPES, type Grain } from './cubes.js';
import type { Database } from './database.js';
import { factStore } from './facts.js';
import { COUNTERS, FACTS_AS_COUNTERS, HISTOGRAM_VALUES, HISTOGRAMS } from './measures.js';
import type { FigureCounters, FigureDimensions, FigureHistograms } from './tables/figures.js';

/** A span and by what parts of it to read it; `to` is the first day after it. */
export interface Segment {
  readonly grain: Grain;
  readonly from: string;
  readonly to: string;
}

/** By what to read a span: segments that do not overlap, and larger ones to be read instead unless a report was received on a day or later. */
export interface Reading {
  readonly exact: readonly Segment[];
  readonly unlessAfter?: { readonly day: string; readonly segments: readonly Segment[] };
}

/** Which reports to count. */
export interface FigureFilter {
  /** Of the agency at whose subtree to look; `null` for all. */
  readonly path: string | null;
  readonly categories?: readonly string[] | undefined;
  /** A code: that region and those below it. */
  readonly region?: string | undefined;
  readonly classification?: Classification | undefined;
  readonly published?: boolean | undefined;
  readonly channel?: string | undefined;
  readonly assisted?: boolean | undefined;
}

/** By what to tell the sums apart. */
export type FigureKey = keyof FigureDimensions;

/** The sums of one value of the key; `''` when there is none. */
export interface FigureSum extends FigureCounters, FigureHistograms {
  readonly key: string | number;
}

/** A day at the places of some agencies. */
export interface Today {
  readonly timeZone: string;
  readonly day: string;
}

/** Sums over reports. */
export function figureStore(database: Database) {
  let national = false;

  return {
    /** The sums over a span, in one statement, so that they are of one moment. */
    async sums({ exact, unlessAfter }: Reading, filter: FigureFilter, by: FigureKey | null): Promise<FigureSum[]> {
      // What was there once stays, so that this is asked no more then.
      national ||= await factStore(database).hasNationalSums();
      const cube = cubeFor(filter, by, national);
      const key = by === null ? sql`''` : sql.ref(by);
      const after = unlessAfter && sql`exists (select 1 from report_facts where received_day >= ${unlessAfter.day})`;
      const arms = [
        ...exact.flatMap((segment) => armsOf(segment, filter, key, cube, after)),
        ...(unlessAfter?.segments ?? []).flatMap((segment) => armsOf(segment, filter, key, cube, sql`not ${after}`)),
      ];
      if (arms.length === 0) return [];
      const counters = COUNTERS.map((name) => sql`sum(${sql.ref(name)}) as ${sql.ref(name)}`);
      const histograms = HISTOGRAMS.map((name) => sql`string_agg(${sql.ref(name)}, ' ') as ${sql.ref(name)}`);
      const { rows } = await sql<FigureSum>`select key, ${sql.join([...counters, ...histograms])} from (${sql.join(arms, sql` union all `)}) summands group by key`.execute(database);
      return by === null ? rows.filter((row) => row.received > 0) : rows;
    },

    /** How many reports received within a span are overdue today. */
    async overdue(span: { from: string; to: string }, filter: FigureFilter, by: FigureKey | null, today: readonly Today[]): Promise<{ key: string | number; count: number }[]> {
      const key = by === null ? sql`''` : sql.ref(by);
      const { rows } = await sql<{ key: string | number; count: number }>`select ${key} as key, count(*) as count from report_facts
        where open = 1 and ${isOverdue(today)} and received_day >= ${span.from} and received_day < ${span.to}${conditions(filter)}${by === null ? sql`` : sql` group by ${key}`}`.execute(database);
      return rows;
    },

    /** The time zones agencies live in. */
    async timeZones(): Promise<string[]> {
      const rows = await database.selectFrom('agencies').select('time_zone').distinct().orderBy('time_zone').execute();
      return rows.map((row) => row.time_zone);
    },
  };
}

/** Whether the agency's clock that shows has run out, by the day at its place. */
export function isOverdue(today: readonly Today[]): RawBuilder<boolean> {
  const latest = today.map(({ day }) => day).sort().at(-1) ?? '';
  const behind = today.filter(({ day }) => day !== latest);
  const late = behind.map(({ timeZone, day }) => sql` and not (due_date >= ${day} and agency_id in (select id from agencies where time_zone = ${timeZone}))`);
  return sql<boolean>`turn_day is not null and due_date < ${latest}${sql.join(late, sql``)}`;
}

/** What a filter asks of a row, each condition with "and" before it. */
export function conditions(filter: FigureFilter): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [];
  const { path, categories, region, classification, published, channel, assisted } = filter;
  // "~" sorts after every character of a path.
  if (path !== null) all.push(sql`agency_id in (select id from agencies where path >= ${path} and path < ${`${path}~`})`);
  if (categories) all.push(sql`category_id in (${sql.join(categories)})`);
  // "/" is the character after ".".
  if (region !== undefined) all.push(sql`(region_code = ${region} or (region_code > ${`${region}.`} and region_code < ${`${region}/`}))`);
  if (classification !== undefined) all.push(sql`classification = ${classification}`);
  if (published !== undefined) all.push(sql`published = ${published ? 1 : 0}`);
  if (channel !== undefined) all.push(sql`channel = ${channel}`);
  if (assisted !== undefined) all.push(sql`assisted = ${assisted ? 1 : 0}`);
  return all.length === 0 ? sql`` : sql` and ${sql.join(all, sql` and `)}`;
}

type Kept = (typeof SHAPES)[number];

/** The smallest sums that tell apart all that is asked; `null` when none do. */
function cubeFor(filter: FigureFilter, by: FigureKey | null, national: boolean): Kept | null {
  const needed = new Set<FigureKey>();
  if (filter.path !== null || by === 'agency_id' || !national) needed.add('agency_id');
  if (filter.categories) needed.add('category_id');
  if (filter.region !== undefined) needed.add('region_code');
  if (filter.channel !== undefined) needed.add('channel');
  if (filter.assisted !== undefined) needed.add('assisted');
  if (by === 'category_id' || by === 'region_code' || by === 'channel' || by === 'assisted') needed.add(by);
  // Sums go down to the district, `51.02.05`.
  const villages = (filter.region?.length ?? 0) >= 8 && (by === 'region_code' || (filter.region?.length ?? 0) > 8);
  if (villages) return null;
  return SHAPES.find(([, shape]) => [...needed].every((name) => shape.by.includes(name))) ?? null;
}

function armsOf({ grain, from, to }: Segment, filter: FigureFilter, key: RawBuilder<unknown>, kept: Kept | null, only: RawBuilder<unknown> | undefined): RawBuilder<unknown>[] {
  // Asked once and first, so that the rows of the other way are not even looked at.
  const gate = only ? sql`(select 1 as gate where ${only}) gate cross join ` : sql``;
  const where = sql`received_day >= ${from} and received_day < ${to}${conditions(filter)}`;
  if (!kept?.[1].grains.includes(grain)) return [sql`select ${key} as key, ${REPORT_COLUMNS} from ${gate}report_facts where ${where}`];
  return [
    sql`select ${key} as key, ${KEPT_COLUMNS} from ${gate}figure_cells where cube = ${kept[0]} and grain = ${grain} and ${where}`,
    // What is not yet part of the sums.
    sql`select ${key} as key, ${KEPT_COLUMNS} from ${gate}figure_deltas where ${where}`,
  ];
}

const KEPT_COLUMNS = sql.join([...COUNTERS, ...HISTOGRAMS].map((name) => sql.ref(name)));

// A report as the sum of itself.
const REPORT_COLUMNS = sql.join([FACTS_AS_COUNTERS, ...HISTOGRAMS.map((name) => sql`cast(${sql.ref(HISTOGRAM_VALUES[name])} as text) || ':1' as ${sql.ref(name)}`)]);
