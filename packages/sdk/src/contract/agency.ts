import { LIMITS } from './limits.js';
import { pageQueryShape, pageSchema } from './page.js';
import { growing, idSchema } from './primitives.js';
import { z } from './zod.js';

/** Where an agency stands in the tree. `opd` is an organisasi perangkat daerah; `regional_company` a perumda or perseroda. */
export const AGENCY_KINDS = ['national', 'ministry', 'province', 'regency', 'city', 'opd', 'regional_company', 'district', 'village', 'unit'] as const;

/** An agency by name only, as it stands inside other things. */
export const agencyReferenceSchema = z.object({ id: idSchema, name: z.string(), shortName: z.nullable(z.string()) });
export type AgencyReference = z.infer<typeof agencyReferenceSchema>;

/** An agency (instansi) in the tree. */
export const agencySchema = z.extend(agencyReferenceSchema, {
  kind: growing(AGENCY_KINDS),
  parentId: z.nullable(idSchema),
  /** IANA zone whose days and holidays the agency's clocks follow, such as `Asia/Makassar` (WITA). */
  timeZone: z.string(),
  /** Whether a citizen may address a report to it directly. */
  acceptsReports: z.boolean(),
  /** True for a made-up directory shipped to try things out. */
  sample: z.boolean(),
});
export type Agency = z.infer<typeof agencySchema>;

/**
 * In the query of what a form offers: only what a report to try things out may be addressed to. Left out: only what others
 * may, which is everything where all agencies are made up.
 */
export const sandboxSchema = z.optional(z.enum(['true']));

export const agencyQuerySchema = z.strictObject({
  ...pageQueryShape,
  /** Only agencies to try things out with. */
  sandbox: sandboxSchema,
  /** Part of a name or short name; case and diacritics do not matter. */
  search: z.optional(z.string().check(z.maxLength(LIMITS.search.max))),
  /** Only this agency and those below it. */
  within: z.optional(idSchema),
});
export type AgencyQuery = z.input<typeof agencyQuerySchema>;

export const agencyPageSchema = pageSchema(agencySchema);
