import { agencyReferenceSchema } from './agency.js';
import { EVENT_KINDS, ROLES } from './event.js';
import { LIMITS } from './limits.js';
import { pageQueryShape, pageSchema } from './page.js';
import { pointSchema } from './point.js';
import { dateSchema, growing, idSchema, timestampSchema } from './primitives.js';
import { regionCodeSchema, regionSchema } from './region.js';
import { classificationSchema } from './classification.js';
import { reportCoreSchema } from './report.js';
import { STATUSES, statusSchema } from './status.js';
import { z } from './zod.js';

/** One published report in a list: nothing that says who filed it. Covered parts of texts read `▇▇▇`. */
export const publicReportItemSchema = z.extend(
  z.pick(reportCoreSchema, { number: true, classification: true, title: true, agency: true, category: true, status: true, createdAt: true }),
  {
    /** How the body begins. */
    excerpt: z.string(),
    region: z.nullable(regionSchema),
    /** How many people said "saya juga mengalami". */
    supports: z.number(),
    /** When the agency had taken it on, and everybody could read it. */
    publishedAt: timestampSchema,
    /** When anything of it last changed for the public. */
    changedAt: timestampSchema,
  },
);
export type PublicReportItem = z.infer<typeof publicReportItemSchema>;
export const publicReportPageSchema = pageSchema(publicReportItemSchema);

/** A picture of a published report. Its id is good for the public address alone. */
export const publicPhotoSchema = z.object({
  id: idSchema,
  mediaType: z.string(),
  width: z.nullable(z.number()),
  height: z.nullable(z.number()),
});
export type PublicPhoto = z.infer<typeof publicPhotoSchema>;

/** Something that happened to a published report. What reporters wrote afterwards stays between them and the agency. */
export const publicEventSchema = z.object({
  kind: growing(EVENT_KINDS),
  at: timestampSchema,
  actor: z.object({ role: growing(ROLES), agency: z.nullable(agencyReferenceSchema) }),
  status: statusSchema,
  /** The agency it went to, when it was forwarded. */
  target: z.nullable(agencyReferenceSchema),
  /** Why, as a code of `REASONS`. */
  reason: z.nullable(z.string()),
  /** What the agency said to everybody. */
  text: z.nullable(z.string()),
  photos: z.array(publicPhotoSchema),
});
export type PublicEvent = z.infer<typeof publicEventSchema>;

const publicCoreSchema = z.extend(
  z.pick(reportCoreSchema, {
    number: true,
    classification: true,
    title: true,
    body: true,
    incidentDate: true,
    location: true,
    agency: true,
    category: true,
    status: true,
    turn: true,
    due: true,
    createdAt: true,
  }),
  {
    supports: z.number(),
    publishedAt: timestampSchema,
    changedAt: timestampSchema,
    photos: z.array(publicPhotoSchema),
    events: z.array(publicEventSchema),
  },
);

/** A published report whose reporter chose to be named. */
export const namedPublicReportSchema = z.extend(publicCoreSchema, {
  visibility: z.literal('public'),
  reporter: z.object({ name: z.string() }),
});

/** A published report without a name: there is no field for one. Its place on the map is rounded to about a kilometre. */
export const unnamedPublicReportSchema = z.extend(publicCoreSchema, { visibility: growing(['public', 'anonymous']) });

export const publicReportSchema = z.union([namedPublicReportSchema, unnamedPublicReportSchema]);
export type PublicReport = z.infer<typeof publicReportSchema>;

export const PUBLIC_ORDERS = ['newest', 'supported', 'relevance'] as const;

export const publicReportQuerySchema = z.strictObject({
  ...pageQueryShape,
  /** Words, in any of their forms: "perbaikan jalan" finds "memperbaiki jalanan". */
  search: z.optional(z.string().check(z.maxLength(LIMITS.search.max))),
  /** Only this agency and those below it. */
  agency: z.optional(idSchema),
  /** Only this category and those below it. */
  category: z.optional(idSchema),
  /** Only this region and those below it. */
  region: z.optional(regionCodeSchema),
  classification: z.optional(classificationSchema),
  status: z.optional(z.enum(STATUSES)),
  /** Only reports filed on this day (UTC) or later. */
  from: z.optional(dateSchema),
  /** Only reports filed on this day (UTC) or earlier. */
  until: z.optional(dateSchema),
  /** Only reports that so many people support. */
  supports: z.optional(z.coerce.number().check(z.int(), z.gte(0), z.lte(1_000_000))),
  /** `relevance` needs a search, and is then the order unless another is asked for; `newest` is it without one. */
  order: z.optional(z.enum(PUBLIC_ORDERS)),
});
export type PublicReportQuery = z.input<typeof publicReportQuerySchema>;

/** What somebody is about to report. It says nothing of who may see it: drafts of secret reports are not to be sent. */
export const similarQuerySchema = z.strictObject({
  title: z.string().check(z.maxLength(LIMITS.title.max * 4)),
  body: z.optional(z.string().check(z.maxLength(LIMITS.body.max * 4))),
  classification: z.optional(classificationSchema),
  categoryId: z.optional(z.nullable(idSchema)),
  regionCode: z.optional(regionCodeSchema),
  point: z.optional(pointSchema),
});
export type SimilarQuery = z.input<typeof similarQuerySchema>;

export const SIMILARITIES = ['same_words', 'nearby', 'same_region', 'same_category', 'recent'] as const;

/** Open published reports that may be about the same thing, the likeliest first; five at most. */
export const similarListSchema = z.object({
  items: z.array(
    z.object({
      report: publicReportItemSchema,
      /** From 0 to 1. */
      score: z.number(),
      /** What makes it alike, the weightiest first. */
      why: z.array(growing(SIMILARITIES)),
      /** How far away, in steps of 100 metres; `null` when either place is unknown. */
      metres: z.nullable(z.number()),
    }),
  ),
});
export type SimilarList = z.infer<typeof similarListSchema>;

