import { CUBES, SHAPES, type Cube, type Grain } from '../store/cubes.js';
import { COUNTERS, HISTOGRAMS } from '../store/measures.js';
import type { FactRow, FigureCellRow, FigureCounters, FigureDimensions } from '../store/tables/figures.js';
import { addHistogram, readHistogram, writeHistogram } from './histogram.js';
import { startOf } from './periods.js';

/** Figures that belong to the same dimensions. */
type Summand = FigureDimensions & FigureCounters & { [Name in (typeof HISTOGRAMS)[number]]: string | null };

/** What one report adds to the figures. */
function summandOf(fact: FactRow, sign: 1 | -1 = 1): Summand {
  const { agency_id, classification, published, category_id, region_code, channel, assisted, received_day } = fact;
  const counted = (holds: boolean) => (holds ? sign : 0);
  const valued = (value: number | null) => (value === null ? null : `${value}:${sign}`);
  return {
    agency_id, classification, published, category_id, region_code, channel, assisted, received_day,
    received: sign,
    verified: counted(fact.was_verified === 1),
    followed_up: counted(fact.was_followed_up === 1),
    answered: counted(fact.was_answered === 1),
    closed: counted(fact.was_closed === 1),
    confirmed: counted(fact.resolved_by === 'reporter'),
    lapsed: counted(fact.resolved_by === 'lapse'),
    contested: counted(fact.contests > 0),
    rejected: counted(fact.status === 'rejected' && fact.expired === 0),
    expired: counted(fact.expired === 1),
    withdrawn: counted(fact.status === 'withdrawn'),
    first_response: valued(fact.first_days),
    settlement: valued(fact.settled_days),
    ratings: valued(fact.rating),
  };
}

/** By what an event changed the figures: nothing, one row, or two when the report went from one place to another. */
export function differences(before: FactRow | null, after: FactRow): Summand[] {
  const added = summandOf(after);
  if (before === null) return [added];
  const removed = summandOf(before, -1);
  const rows = sameDimensions(before, after) ? [sum(added, removed)] : [removed, added];
  return rows.filter((row) => !isNothing(row));
}

type Histograms = Record<(typeof HISTOGRAMS)[number], Map<number, number>>;

/** Sums of figures by cell, as they grow. */
export class Cells {
  // Histograms are written out once, at the end.
  readonly #cells = new Map<string, { row: FigureCellRow; histograms: Histograms }>();

  /** Adds figures to every cell they belong to. */
  add(summand: Summand): void {
    const histograms = histogramsOf(summand);
    for (const [cube, { grains }] of SHAPES) for (const grain of grains) this.#put(cellFor(summand, cube, grain), histograms);
  }

  /** Adds a cell to the one with its id. */
  put(cell: FigureCellRow): void {
    this.#put({ ...cell }, histogramsOf(cell));
  }

  get ids(): string[] {
    return [...this.#cells.keys()];
  }

  get rows(): FigureCellRow[] {
    return [...this.#cells.values()].map(written);
  }

  #put(cell: FigureCellRow, histograms: Histograms): void {
    const known = this.#cells.get(cell.id);
    if (known) for (const name of COUNTERS) known.row[name] += cell[name];
    const sums = known ?? { row: cell, histograms: histogramsOf({ first_response: null, settlement: null, ratings: null }) };
    for (const name of HISTOGRAMS) addHistogram(sums.histograms[name], histograms[name]);
    if (!known) this.#cells.set(cell.id, sums);
  }
}

function histogramsOf(row: Pick<Summand, (typeof HISTOGRAMS)[number]>): Histograms {
  return { first_response: readHistogram(row.first_response), settlement: readHistogram(row.settlement), ratings: readHistogram(row.ratings) };
}

function written({ row, histograms }: { row: FigureCellRow; histograms: Histograms }): FigureCellRow {
  const { first_response, settlement, ratings } = histograms;
  return { ...row, first_response: writeHistogram(first_response), settlement: writeHistogram(settlement), ratings: writeHistogram(ratings) };
}

/** Whether a cell holds nothing any more. */
export function isNothing(row: FigureCounters & Pick<Summand, (typeof HISTOGRAMS)[number]>): boolean {
  return COUNTERS.every((name) => row[name] === 0) && HISTOGRAMS.every((name) => row[name] === null);
}

function cellFor(summand: Summand, cube: Cube, grain: Grain): FigureCellRow {
  const has = (name: string) => (CUBES[cube].by as readonly string[]).includes(name);
  const { classification, published } = summand;
  const received_day = startOf(summand.received_day, grain);
  const agency_id = has('agency_id') ? summand.agency_id : '';
  const category_id = has('category_id') ? summand.category_id : '';
  // As `sumAnewIn` has it. Down to the district; villages are counted one by one.
  const region_code = has('region_code') ? summand.region_code.slice(0, 8) : '';
  const channel = has('channel') ? summand.channel : '';
  const assisted = has('assisted') ? summand.assisted : 0;
  const id = [cube, grain, received_day, agency_id, classification, published, category_id, region_code, channel, assisted].join('/');
  return { ...summand, id, cube, grain, agency_id, classification, published, category_id, region_code, channel, assisted, received_day };
}

function sum(one: Summand, other: Summand): Summand {
  const total: Summand = { ...one };
  for (const name of COUNTERS) total[name] += other[name];
  for (const name of HISTOGRAMS) {
    if (other[name] === null) continue;
    const counts = readHistogram(one[name]);
    addHistogram(counts, readHistogram(other[name]));
    total[name] = writeHistogram(counts);
  }
  return total;
}

function sameDimensions(one: FigureDimensions, other: FigureDimensions): boolean {
  const names = ['agency_id', 'classification', 'published', 'category_id', 'region_code', 'channel', 'assisted', 'received_day'] as const;
  return names.every((name) => one[name] === other[name]);
}
