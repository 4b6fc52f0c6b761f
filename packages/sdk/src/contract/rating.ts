import { LIMITS } from './limits.js';
import { timestampSchema } from './primitives.js';
import { textSchema } from './text.js';
import { z } from './zod.js';

/** How the reporter found the handling: from 1, bad, to 5, good. Given again, it takes the place of the one before. */
export const rateSchema = z.strictObject({
  score: z.number().check(z.int(), z.gte(1), z.lte(5)),
  /** For the agency; never published. */
  text: z.optional(textSchema(LIMITS.publicText)),
});
export type Rate = z.input<typeof rateSchema>;

/** The rating a report has. */
export const ratingSchema = z.object({
  score: z.number(),
  /** For the agency; never published. */
  text: z.nullable(z.string()),
  at: timestampSchema,
});
export type Rating = z.infer<typeof ratingSchema>;
