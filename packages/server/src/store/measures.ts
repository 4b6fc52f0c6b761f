import { sql } from 'kysely';
import type { FactRow } from './tables/figures.js';

/** How many reports each figure counts, by column. */
export const COUNTERS = ['received', 'verified', 'followed_up', 'answered', 'closed', 'confirmed', 'lapsed', 'contested', 'rejected', 'expired', 'withdrawn'] as const;
/** How many reports have each value, by column. */
export const HISTOGRAMS = ['first_response', 'settlement', 'ratings'] as const;
/** What of a report each of these is about, by column. */
export const HISTOGRAM_VALUES = { first_response: 'first_days', settlement: 'settled_days', ratings: 'rating' } as const satisfies Record<(typeof HISTOGRAMS)[number], keyof FactRow>;

/** What one report adds to each counter, in SQL. */
export const FACTS_AS_COUNTERS = sql.raw(
  [
    '1 as received',
    'was_verified as verified',
    'was_followed_up as followed_up',
    'was_answered as answered',
    'was_closed as closed',
    "case when resolved_by = 'reporter' then 1 else 0 end as confirmed",
    "case when resolved_by = 'lapse' then 1 else 0 end as lapsed",
    'case when contests > 0 then 1 else 0 end as contested',
    "case when status = 'rejected' and expired = 0 then 1 else 0 end as rejected",
    'expired',
    "case when status = 'withdrawn' then 1 else 0 end as withdrawn",
  ].join(', '),
);
