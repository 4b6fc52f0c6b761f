import type { AppDeps } from '../deps.js';
import { readingOf } from './periods.js';
import type { Question } from './statistics.js';

/**
 * How many reports the public does not see, where nobody can subtract anything from it: of whole years that are over, of all
 * agencies, regions, categories and classes together, rounded down to the threshold. `null` everywhere else.
 */
export async function unpublishedOf({ store, settings }: Pick<AppDeps, 'store' | 'settings'>, { filter, span }: Question, today: string): Promise<number | null> {
  const { path, categories, region, classification } = filter;
  const isWhole = path === null && !categories && region === undefined && classification === undefined;
  const isYear = span.from.endsWith('-01-01') && span.to.endsWith('-01-01') && span.to <= today;
  if (!isWhole || !isYear) return null;
  const [sum] = await store.figures.sums(readingOf(span), { path: null, published: false }, null);
  const { threshold } = settings.figures;
  const count = Math.floor((sum?.received ?? 0) / threshold) * threshold;
  return count === 0 ? null : count;
}
