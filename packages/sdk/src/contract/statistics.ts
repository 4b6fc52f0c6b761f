import { agencyReferenceSchema } from './agency.js';
import { dateSchema, growing, idSchema, timestampSchema } from './primitives.js';
import { regionCodeSchema } from './region.js';
import { classificationSchema } from './classification.js';
import { z } from './zod.js';

/** Working days something took, over those reports in which it happened. */
const daysSchema = z.object({
  /** In how many reports it happened. */
  count: z.number(),
  /** Half of them took no longer; `null` of none, and where too few are counted to be shown. */
  median: z.nullable(z.number()),
  /** Nine in ten of them took no longer. */
  p90: z.nullable(z.number()),
});

/** The figures of the reports received in a span. Both marks of success stand in it: how many came, and what share is settled. */
export const figuresSchema = z.object({
  /** Every report filed. More of them mean that more people take part. */
  received: z.number(),
  /** Verified, or passed on to the agency better placed. */
  verified: z.number(),
  /** Once verified: begun, told or asked about, answered or closed. */
  followedUp: z.number(),
  answered: z.number(),
  /** Closed by an agency at some time, whatever the reporter said afterwards. */
  closedByAgency: z.number(),
  /** Settled because the reporter said so. */
  confirmed: z.number(),
  /** Settled because the reporter did not reply in time. */
  lapsed: z.number(),
  /** Confirmed and lapsed together. */
  settled: z.number(),
  contested: z.number(),
  rejected: z.number(),
  /** Closed for now because the reporter did not answer a question; not settled. */
  expired: z.number(),
  withdrawn: z.number(),
  /** Past an agency's day today. */
  overdue: z.number(),
  /** Followed up, divided by received; `null` when nothing was received. */
  shareFollowedUp: z.nullable(z.number()),
  /** Settled, divided by received; `null` when nothing was received. */
  shareSettled: z.nullable(z.number()),
  /** Working days to the first answer, closure or rejection. */
  firstResponse: daysSchema,
  /** Working days to settlement, without those spent waiting for the reporter. */
  settlement: daysSchema,
  /** Ratings from 1 to 5. */
  satisfaction: z.object({ count: z.number(), mean: z.nullable(z.number()) }),
});
export type Figures = z.infer<typeof figuresSchema>;

/** The figures of one span of days; both days count. */
const spanSchema = z.object({
  from: dateSchema,
  to: dateSchema,
  /** `null` where the reports are too few to be shown to the public. */
  figures: z.nullable(figuresSchema),
});

export const PUBLIC_BREAKDOWNS = ['agency', 'region', 'category', 'classification'] as const;
export const BREAKDOWNS = [...PUBLIC_BREAKDOWNS, 'visibility', 'channel', 'assisted'] as const;
export const PUBLIC_INTERVALS = ['month', 'quarter', 'year'] as const;
export const INTERVALS = ['day', 'week', ...PUBLIC_INTERVALS] as const;

export const statisticsSchema = z.object({
  /** At whose subtree it looks; `null` for all agencies. */
  agency: z.nullable(agencyReferenceSchema),
  /** The reports received within the span. */
  total: spanSchema,
  /** The span of the same length before, to compare with. */
  previous: spanSchema,
  /** The span in parts; empty when no interval was asked for. */
  series: z.array(spanSchema),
  /** The span by what was asked for; `null` when nothing was. */
  breakdown: z.nullable(
    z.object({
      by: growing(BREAKDOWNS),
      items: z.array(
        z.object({
          /** An id, a code or a value; `null` for reports that have none. */
          key: z.nullable(z.string()),
          name: z.nullable(z.string()),
          figures: z.nullable(figuresSchema),
        }),
      ),
    }),
  ),
  /** In public: reports that nobody but their agency sees, in years that are over and of all agencies together, rounded down; otherwise `null`. */
  unpublished: z.nullable(z.number()),
  /** Fewer reports than this are not shown; `null` when everything is. */
  threshold: z.nullable(z.number()),
  asOf: timestampSchema,
});
export type Statistics = z.infer<typeof statisticsSchema>;

const filterShape = {
  /** Only this agency and those below it. */
  agency: z.optional(idSchema),
  /** Only this region and those below it. */
  region: z.optional(regionCodeSchema),
  /** Only this category and those below it. */
  category: z.optional(idSchema),
  classification: z.optional(classificationSchema),
};

export const statisticsQuerySchema = z.strictObject({
  ...filterShape,
  /** A year, a quarter or a month: `2026`, `2026-Q1`, `2026-03`; this year when it is left out. */
  period: z.optional(z.string().check(z.regex(/^\d{4}(-(Q[1-4]|0[1-9]|1[0-2]))?$/))),
  interval: z.optional(z.enum(PUBLIC_INTERVALS)),
  breakdown: z.optional(z.enum(PUBLIC_BREAKDOWNS)),
});
export type StatisticsQuery = z.input<typeof statisticsQuerySchema>;

export const staffFiltersShape = {
  ...filterShape,
  /** `published` for reports the public sees, `secret` for the others. */
  visibility: z.optional(z.enum(['published', 'secret'])),
  channel: z.optional(idSchema),
  /** Whether somebody at a counter filed it for the reporter. */
  assisted: z.optional(z.enum(['true', 'false'])),
};

export const staffStatisticsQuerySchema = z.strictObject({
  ...staffFiltersShape,
  /** The first day; the first of January when it is left out. */
  from: z.optional(dateSchema),
  /** The last day; today when it is left out. */
  to: z.optional(dateSchema),
  interval: z.optional(z.enum(INTERVALS)),
  breakdown: z.optional(z.enum(BREAKDOWNS)),
});
export type StaffStatisticsQuery = z.input<typeof staffStatisticsQuerySchema>;
