import type { Language, StaffStatisticsQuery, StatisticsQuery } from '@lapor/sdk/contract';
import type { AppDeps } from '../deps.js';
import { invalid } from '../problem.js';
import type { Today } from '../store/figures.js';
import type { AgencyRow } from '../store/tables.js';
import { categoriesWithin, type Top } from './breakdown.js';
import { addDays, spanBefore, spanNamed, startOf, type Interval, type Span } from './periods.js';
import { latestDay, type Question } from './statistics.js';

/** How many parts a series may have. */
const MOST_PARTS: Readonly<Record<Interval, number>> = { day: 92, week: 27, month: 120, quarter: 60, year: 30 };
const DAYS: Readonly<Record<Interval, number>> = { day: 1, week: 7, month: 28, quarter: 89, year: 365 };

type Filters = Pick<StaffStatisticsQuery, 'region' | 'category' | 'classification' | 'visibility' | 'channel' | 'assisted'>;

/**
 * What the public asks: only reports it may see are counted, so that no figure tells of a secret one.
 * @throws {ProblemError} `validation_failed`
 */
export async function publicQuestion(deps: AppDeps, query: StatisticsQuery, agency: AgencyRow | null, today: readonly Today[], language: Language): Promise<Question> {
  const day = latestDay(deps, today);
  const { span, before } = spanNamed(query.period ?? day.slice(0, 4), day);
  const { interval, breakdown } = query;
  return {
    ...(await narrowed(deps, { ...query, visibility: 'published' }, agency)),
    span, before, interval, breakdown, threshold: deps.settings.figures.threshold, language,
  };
}

/**
 * What staff ask.
 * @throws {ProblemError} `validation_failed`
 */
export async function staffQuestion(deps: AppDeps, query: StaffStatisticsQuery, agency: AgencyRow | null, today: readonly Today[], language: Language): Promise<Question> {
  const day = latestDay(deps, today);
  const span = spanAsked(query, startOf(query.to ?? day, 'year'), day);
  const { interval, breakdown } = query;
  if (interval && partsAtMost(span, interval) > MOST_PARTS[interval]) throw invalid('/interval', 'too_many');
  return { ...(await narrowed(deps, query, agency)), span, before: spanBefore(span), interval, breakdown, threshold: null, language };
}

/**
 * A span by its first and its last day.
 * @throws {ProblemError} `validation_failed`
 */
export function spanAsked(query: { from?: string | undefined; to?: string | undefined }, from: string, to: string): Span {
  const span = { from: query.from ?? from, to: addDays(query.to ?? to, 1) };
  if (span.from >= span.to) throw invalid('/from', 'too_large');
  return span;
}

async function narrowed({ store }: AppDeps, filters: Filters, agency: AgencyRow | null): Promise<{ filter: Question['filter']; top: Top }> {
  const categories = filters.category === undefined ? [] : await store.categories.all();
  const category = categories.find(({ id }) => id === filters.category);
  if (filters.category !== undefined && !category) throw invalid('/category', 'unknown_category');
  if (filters.region !== undefined && !(await store.regions.find(filters.region))) throw invalid('/region', 'unknown_region');
  const { region, classification, visibility, channel, assisted } = filters;
  return {
    top: { agency, category, region },
    filter: {
      path: agency?.path ?? null,
      categories: category && categoriesWithin(categories, category),
      region,
      classification,
      published: visibility && visibility === 'published',
      channel,
      assisted: assisted && assisted === 'true',
    },
  };
}

function partsAtMost({ from, to }: Span, interval: Interval): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 / DAYS[interval];
}
