import { agencyReferenceSchema } from './agency.js';
import { pageQueryShape, pageSchema } from './page.js';
import { dateSchema, growing, idSchema } from './primitives.js';
import { classificationSchema, CLASSIFICATIONS } from './classification.js';
import { reportNumberSchema } from './report-number.js';
import { figuresSchema } from './statistics.js';
import { statusSchema } from './status.js';
import { z } from './zod.js';

/** Why an agency falls behind. */
export const LAGS = ['overdue', 'slow_first_response', 'contested', 'dissatisfied'] as const;
export type Lag = (typeof LAGS)[number];

/** An agency that falls behind, by what is filed with itself and not with those below it. */
export const laggingAgencySchema = z.object({
  agency: agencyReferenceSchema,
  /** The gravest first. */
  reasons: z.array(
    z.object({
      code: growing(LAGS),
      /** A share of the reports, working days, or a mean rating, by the reason. */
      value: z.number(),
      /** What is still in order. */
      limit: z.number(),
    }),
  ),
  figures: figuresSchema,
});
export type LaggingAgency = z.infer<typeof laggingAgencySchema>;
export const laggingAgencyPageSchema = pageSchema(laggingAgencySchema);

export const laggingQuerySchema = z.strictObject({
  ...pageQueryShape,
  /** Only this agency and those below it. */
  agency: z.optional(idSchema),
  /** The first day; ninety days ago when it is left out. */
  from: z.optional(dateSchema),
  /** The last day; today when it is left out. */
  to: z.optional(dateSchema),
});
export type LaggingQuery = z.input<typeof laggingQuerySchema>;

/** Why a report is stuck. */
export const STUCK_REASONS = [
  'not_verified',
  'no_first_response',
  'settlement_overdue',
  'ping_pong',
  'reporter_silent',
  'contested_twice',
  'flagged',
] as const;
export type StuckReason = (typeof STUCK_REASONS)[number];

/** A report that is stuck, and why. It says nothing of who filed it, and nothing they wrote. */
export const stuckReportSchema = z.object({
  number: reportNumberSchema,
  classification: growing(CLASSIFICATIONS),
  agency: agencyReferenceSchema,
  category: z.nullable(z.object({ id: idSchema, name: z.string() })),
  status: statusSchema,
  /** The day since which it has that status. */
  since: dateSchema,
  receivedOn: dateSchema,
  /** The day of the clock that shows. */
  dueDate: z.nullable(dateSchema),
  reasons: z.array(growing(STUCK_REASONS)),
});
export type StuckReport = z.infer<typeof stuckReportSchema>;
export const stuckReportPageSchema = pageSchema(stuckReportSchema);

export const stuckQuerySchema = z.strictObject({
  ...pageQueryShape,
  /** Only this agency and those below it. */
  agency: z.optional(idSchema),
  classification: z.optional(classificationSchema),
  /** Only reports that are stuck for this reason, whatever others they have. */
  reason: z.optional(z.enum(STUCK_REASONS)),
});
export type StuckQuery = z.input<typeof stuckQuerySchema>;
