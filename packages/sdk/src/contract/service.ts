import { LIMITS } from './limits.js';
import { pageQueryShape, pageSchema } from './page.js';
import { idSchema, timestampSchema } from './primitives.js';
import { textSchema } from './text.js';
import { z } from './zod.js';

/** A service by name, as it stands in lists and reports. */
export const serviceReferenceSchema = z.object({ id: idSchema, name: z.string() });
export type ServiceReference = z.infer<typeof serviceReferenceSchema>;

/** One line of the catalogue. */
export const serviceSummarySchema = z.extend(serviceReferenceSchema, {
  /** The agency that gives the service. */
  agencyId: idSchema,
  /** What it is for, in one plain line. */
  description: z.nullable(z.string()),
});
export type ServiceSummary = z.infer<typeof serviceSummarySchema>;
export const servicePageSchema = pageSchema(serviceSummarySchema);

/**
 * A public service with its standard (SIPP, sistem informasi pelayanan publik): what the law makes an agency publish, in
 * the six parts that face the citizen (PermenPANRB 15/2014). Texts are in the language the request accepts.
 */
export const serviceSchema = z.extend(serviceSummarySchema, {
  /** The decree that sets the standard, such as its number and year. */
  standard: z.nullable(z.string()),
  /** Persyaratan: what to bring, one thing a line. */
  requirements: z.array(z.string()),
  /** Prosedur: the steps, in order. */
  procedure: z.array(z.string()),
  /** Jangka waktu; `workingDays` where it is so many. */
  time: z.nullable(z.object({ text: z.string(), workingDays: z.nullable(z.number()) })),
  /** Biaya; `rupiah` where it is one sum, 0 for free. */
  cost: z.nullable(z.object({ text: z.string(), rupiah: z.nullable(z.number()) })),
  /** Produk pelayanan: what one gets. */
  product: z.nullable(z.string()),
  /** Penanganan pengaduan: where to complain about it, beside here. */
  complaintContact: z.nullable(z.string()),
  updatedAt: timestampSchema,
  /** True for a made-up one, shipped to try things out. */
  sample: z.boolean(),
});
export type Service = z.infer<typeof serviceSchema>;

export const serviceQuerySchema = z.strictObject({
  ...pageQueryShape,
  /** The services of this agency and of those below it. */
  agency: z.optional(idSchema),
  /** Part of a name; case and diacritics do not matter. */
  search: z.optional(z.string().check(z.maxLength(LIMITS.search.max))),
});
export type ServiceQuery = z.input<typeof serviceQuerySchema>;

const line = textSchema({ min: 1, max: 1000 });
const localised = z.strictObject({ id: line, en: z.optional(line) });
const lines = z.optional(z.array(localised).check(z.maxLength(50)));

/** A service as its agency writes it down; Indonesian is always there, and stands in where another language is missing. */
export const newServiceSchema = z.strictObject({
  agencyId: idSchema,
  name: z.strictObject({ id: textSchema({ min: 3, max: 200 }), en: z.optional(textSchema({ min: 3, max: 200 })) }),
  description: z.optional(localised),
  standard: z.optional(localised),
  requirements: lines,
  procedure: lines,
  time: z.optional(z.strictObject({ text: localised, workingDays: z.optional(z.number().check(z.int(), z.gte(0), z.lte(1000))) })),
  cost: z.optional(z.strictObject({ text: localised, rupiah: z.optional(z.number().check(z.int(), z.gte(0), z.lte(1_000_000_000_000))) })),
  product: z.optional(localised),
  complaintContact: z.optional(localised),
});
export type NewService = z.input<typeof newServiceSchema>;
