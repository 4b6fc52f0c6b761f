import { LIMITS } from './limits.js';
import { pageQueryShape, pageSchema } from './page.js';
import { growing } from './primitives.js';
import { z } from './zod.js';

/** A Kemendagri region code: `51`, `51.02`, `51.02.01` or `51.02.01.2001`. */
export const regionCodeSchema = z.string().check(z.regex(/^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/));

export const REGION_LEVELS = ['province', 'regency', 'district', 'village'] as const;

/** A region by its Kemendagri code. `label` names it with the regions above, nearest first. */
export const regionSchema = z.object({
  code: regionCodeSchema,
  parentCode: z.nullable(regionCodeSchema),
  name: z.string(),
  label: z.string(),
  level: growing(REGION_LEVELS),
});
export type Region = z.infer<typeof regionSchema>;

export const regionQuerySchema = z.strictObject({
  ...pageQueryShape,
  /** Part of a name; several words may name the regions above too ("dauh peken tabanan"). */
  search: z.optional(z.string().check(z.maxLength(LIMITS.search.max))),
  /** Only regions whose code begins with this one: a slice. */
  within: z.optional(regionCodeSchema),
  /** Only the regions directly below this one; `root` for the provinces. */
  parent: z.optional(z.union([regionCodeSchema, z.literal('root')])),
});
export type RegionQuery = z.input<typeof regionQuerySchema>;

export const regionPageSchema = pageSchema(regionSchema);
