import { sql, type RawBuilder } from 'kysely';
import { CUBES, type Cube, type Grain } from './cubes.js';
import type { Database } from './database.js';
import { COUNTERS, FACTS_AS_COUNTERS, HISTOGRAMS, HISTOGRAM_VALUES } from './measures.js';
import type { FigureDimensions } from './tables/figures.js';

const DIMENSIONS = ['received_day', 'agency_id', 'classification', 'published', 'category_id', 'region_code', 'channel', 'assisted'] as const satisfies readonly (keyof FigureDimensions)[];
// By which a sum may be told apart or not; by the others each is.
const NARROW: ReadonlySet<keyof FigureDimensions> = new Set(['agency_id', 'category_id', 'region_code', 'channel', 'assisted']);
const DAY: Readonly<Record<Grain, RawBuilder<string>>> = {
  day: sql`received_day`,
  month: sql`substr(received_day, 1, 7) || '-01'`,
  year: sql`substr(received_day, 1, 4) || '-01-01'`,
};

/**
 * Makes the sums of one kind over a span from what is counted of each report, where there are none: what `Cells` would make of
 * them, without a report leaving the database.
 */
export async function sumAnewIn(database: Database, cube: Cube, grain: Grain, span: { readonly from: string; readonly to: string }): Promise<void> {
  const by: readonly (keyof FigureDimensions)[] = CUBES[cube].by;
  const columns = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)));
  // Only these tell anything apart; the rest is written down at the end, so that nothing is sorted by it.
  const keys = columns([...by, 'classification', 'published', 'received_day']);
  const whole = DIMENSIONS.map((name) => (NARROW.has(name) && !by.includes(name) ? (name === 'assisted' ? sql`0` : sql`''`) : sql.ref(name)));
  const id = sql.join([sql.lit(cube), sql.lit(grain), ...whole.map((value) => sql`cast(${value} as text)`)], sql` || '/' || `);
  const noCounters = sql.join(COUNTERS.map(() => sql`0`));
  const counted = COUNTERS.map((name) => sql`sum(${sql.ref(name)}) as ${sql.ref(name)}`);
  const histograms = HISTOGRAMS.map((name) => sql`string_agg(case when measure = ${sql.lit(name)} then value || ':' || reports end, ' ' order by value)`);
  const measured = HISTOGRAMS.map((name) => {
    const value = sql.ref(HISTOGRAM_VALUES[name]);
    return sql`select ${keys}, ${sql.lit(name)}, ${value}, count(*), ${noCounters} from facts where ${value} is not null group by ${keys}, ${value}`;
  });
  await sql`
    insert into figure_cells (id, cube, grain, ${columns([...DIMENSIONS, ...COUNTERS, ...HISTOGRAMS])})
    with facts as (
      select ${columns(by.filter((name) => name !== 'region_code').concat('classification', 'published'))}, ${by.includes('region_code') ? sql`substr(region_code, 1, 8) as region_code, ` : sql``}
        ${DAY[grain]} as received_day, ${columns(Object.values(HISTOGRAM_VALUES))}, ${FACTS_AS_COUNTERS}
      from report_facts where received_day >= ${span.from} and received_day < ${span.to}
    ), parts as (
      select ${keys}, '' as measure, cast(null as integer) as value, 0 as reports, ${sql.join(counted)} from facts group by ${keys}
      union all ${sql.join(measured, sql` union all `)}
    )
    select ${id}, ${sql.lit(cube)}, ${sql.lit(grain)}, ${sql.join([...whole, ...counted, ...histograms])} from parts group by ${keys} order by 1`.execute(database);
}
