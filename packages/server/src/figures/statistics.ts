import type { Language, Statistics } from '@lapor/sdk/contract';
import type { AppDeps } from '../deps.js';
import { toAgencyReference } from '../store/agencies.js';
import type { FigureFilter, FigureKey, Today } from '../store/figures.js';
import type { Nouns } from '../store/store.js';
import { dayAt } from '../workflow/working-days.js';
import { BREAKDOWN_KEYS, groupingOf, type Breakdown, type Top } from './breakdown.js';
import { addDays, partsOf, readingOf, type Interval, type Span } from './periods.js';
import { whatToShow } from './suppression.js';
import { Tally } from './tally.js';

/** What is asked of the figures. */
export interface Question {
  readonly filter: FigureFilter;
  readonly top: Top;
  readonly span: Span;
  /** What to compare it with. */
  readonly before: Span;
  readonly interval: Interval | undefined;
  readonly breakdown: Breakdown | undefined;
  /** Fewer reports than this are not told; `null` to tell everything. */
  readonly threshold: number | null;
  readonly language: Language;
}

type ReadDeps = Pick<AppDeps, 'store' | 'now'>;

/** The day it is in each time zone agencies live in. */
export async function todayEverywhere({ store, now }: ReadDeps): Promise<Today[]> {
  return (await store.figures.timeZones()).map((timeZone) => ({ timeZone, day: dayAt(now(), timeZone) }));
}

/** The latest day it is anywhere. */
export function latestDay({ now }: Pick<AppDeps, 'now'>, today: readonly Today[]): string {
  return today.map(({ day }) => day).sort().at(-1) ?? dayAt(now(), 'UTC');
}

/** Answers a question with figures. */
export async function readStatistics(deps: ReadDeps, question: Question, today: readonly Today[]): Promise<Omit<Statistics, 'unpublished'>> {
  const { span, before, interval, breakdown, threshold, top } = question;
  const store: Nouns = deps.store;
  const parts = interval ? partsOf(span, interval) : [span];
  const [groups, ofParts, [previous = new Tally()]] = await Promise.all([
    breakdown && tallyGroups(store, question, breakdown, today),
    // Without a series, the groups add up to the whole.
    interval || !breakdown ? tallyParts(store, question, parts, today, interval) : undefined,
    tallyParts(store, question, [before], today),
  ]);
  const total = new Tally();
  for (const tally of ofParts ?? groups?.map((group) => group.tally) ?? []) total.addTally(tally);
  const tallies = ofParts ?? [total];
  const shownParts = threshold === null ? null : whatToShow(tallies.map(receivedOf), threshold);
  const shownGroups = threshold === null || !groups ? null : whatToShow(groups.map(({ tally }) => receivedOf(tally)), threshold);
  const figures = (tally: Tally, shown: boolean) => (shown ? tally.figures(threshold ?? 1) : null);
  // When parts would give each other away, the whole is kept back.
  const whole = (shownParts?.whole ?? true) && (shownGroups?.whole ?? true);
  const spanOf = ({ from, to }: Span, tally: Tally, shown: boolean) => ({ from, to: addDays(to, -1), figures: figures(tally, shown) });
  return {
    agency: top.agency && toAgencyReference(top.agency),
    total: spanOf(span, total, whole),
    previous: spanOf(before, previous, threshold === null || whatToShow([receivedOf(previous)], threshold).whole),
    series: interval ? parts.map((part, index) => spanOf(part, tallies[index] ?? new Tally(), shownParts?.parts[index] ?? true)) : [],
    breakdown: breakdown && groups
      ? { by: breakdown, items: groups.map(({ key, name, tally }, index) => ({ key, name, figures: figures(tally, shownGroups?.parts[index] ?? true) })) }
      : null,
    threshold,
    asOf: deps.now().toISOString(),
  };
}

/** The figures of each part of a span. */
async function tallyParts(store: Nouns, question: Question, parts: readonly Span[], today: readonly Today[], interval?: Interval): Promise<Tally[]> {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return [];
  const span = { from: first.from, to: last.to };
  const by: FigureKey | null = parts.length > 1 ? 'received_day' : null;
  const tallies = parts.map(() => new Tally());
  const partOf = (key: string | number) => tallies[by === null ? 0 : parts.findIndex(({ from, to }) => String(key) >= from && String(key) < to)];
  for (const sum of await store.figures.sums(readingOf(span, interval), question.filter, by)) partOf(sum.key)?.addSum(sum);
  for (const { key, count } of await store.figures.overdue(span, question.filter, by, today)) {
    const tally = partOf(key);
    if (tally) tally.overdue += count;
  }
  return tallies;
}

interface Group {
  readonly key: string | null;
  readonly name: string | null;
  readonly tally: Tally;
}

/** The figures of a span by agency, region or whatever is asked for; who received most comes first. */
async function tallyGroups(store: Nouns, { filter, span, top, language }: Question, by: Breakdown, today: readonly Today[]): Promise<Group[]> {
  const column = BREAKDOWN_KEYS[by];
  const sums = await store.figures.sums(readingOf(span), filter, column);
  const overdue = await store.figures.overdue(span, filter, column, today);
  const grouping = await groupingOf(store, by, sums.map(({ key }) => String(key)), top, language);
  const groups = new Map<string | null, Group>();
  const groupOf = (column: string | number) => {
    const { key, name } = grouping(String(column));
    const group = groups.get(key) ?? { key, name, tally: new Tally() };
    groups.set(key, group);
    return group.tally;
  };
  for (const sum of sums) groupOf(sum.key).addSum(sum);
  for (const { key, count } of overdue) groupOf(key).overdue += count;
  return [...groups.values()]
    .filter(({ tally }) => receivedOf(tally) > 0)
    .sort((one, other) => receivedOf(other.tally) - receivedOf(one.tally) || ((one.key ?? '') < (other.key ?? '') ? -1 : 1));
}

function receivedOf(tally: Tally): number {
  return tally.counters.received;
}
