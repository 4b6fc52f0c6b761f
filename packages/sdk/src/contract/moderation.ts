import { LIMITS } from './limits.js';
import { growing, idSchema, timestampSchema } from './primitives.js';
import { publicReportSchema } from './public-report.js';
import { REASONS } from './reason.js';
import { textSchema } from './text.js';
import { z } from './zod.js';

const noteShape = {
  /** For colleagues only. */
  note: z.optional(textSchema({ max: LIMITS.privateNote.max })),
};

/** Takes a report out of what the public reads. */
export const hideSchema = z.strictObject({
  reason: z.enum(REASONS.hide),
  /** Why, said to the reporter. */
  text: textSchema(LIMITS.publicText),
  ...noteShape,
});
export type Hide = z.input<typeof hideSchema>;

/** Lets the public read a hidden report again. */
export const showSchema = z.strictObject({
  /** Said to the reporter. */
  text: z.optional(textSchema(LIMITS.publicText)),
  ...noteShape,
});
export type Show = z.input<typeof showSchema>;

export const COVERED_FIELDS = ['title', 'body', 'location', 'event'] as const;

/** A stretch of a text, counted in characters as people see them, from `start` up to but not including `end`. */
export const coveredSpanSchema = z.strictObject({
  field: z.enum(COVERED_FIELDS),
  /** Whose text, for `event`. */
  eventId: z.optional(idSchema),
  start: z.number().check(z.int(), z.gte(0)),
  end: z.number().check(z.int(), z.gte(1)),
});
export type CoveredSpan = z.infer<typeof coveredSpanSchema>;

/**
 * Covers parts of a report where the public reads it. `spans` and `photos` are all that is covered from now on: leave out
 * what is to be seen again. The original stays for staff and the reporter.
 */
export const redactSchema = z.strictObject({
  reason: z.enum(REASONS.redact),
  spans: z.array(coveredSpanSchema).check(z.maxLength(200)),
  /** Ids of photos of the report or of its answers. */
  photos: z.optional(z.array(idSchema).check(z.maxLength(200))),
  /** Said to the reporter. */
  text: z.optional(textSchema(LIMITS.publicText)),
  ...noteShape,
});
export type Redact = z.input<typeof redactSchema>;

export const UNPUBLISHED_REASONS = ['secret', 'awaiting_verification', 'hidden', 'withdrawn', 'erased', 'sandbox'] as const;

/** How a report stands towards the public, for those who moderate it. */
export const publicationSchema = z.object({
  /** Why the public does not see it; `null` when it does. */
  keptBack: z.nullable(growing(UNPUBLISHED_REASONS)),
  publishedAt: z.nullable(timestampSchema),
  hiddenAt: z.nullable(timestampSchema),
  supports: z.number(),
  spans: z.array(coveredSpanSchema),
  photos: z.array(idSchema),
  /** What the public reads; `null` while it reads nothing. */
  seen: z.nullable(publicReportSchema),
});
export type Publication = z.infer<typeof publicationSchema>;
