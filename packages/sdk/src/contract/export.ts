import { dateSchema, growing, idSchema, timestampSchema } from './primitives.js';
import { regionCodeSchema } from './region.js';
import { CLASSIFICATIONS } from './classification.js';
import { reportNumberSchema } from './report-number.js';
import { inboxQuerySchema } from './staff.js';
import { statusSchema, turnSchema } from './status.js';
import { VISIBILITIES } from './visibility.js';
import { z } from './zod.js';

/** One report of an export. It has no field for anybody's name, and none for what anybody wrote. */
export const exportedReportSchema = z.object({
  number: reportNumberSchema,
  classification: growing(CLASSIFICATIONS),
  agencyId: idSchema,
  agencyName: z.string(),
  categoryId: z.nullable(idSchema),
  categoryName: z.nullable(z.string()),
  regionCode: z.nullable(regionCodeSchema),
  visibility: growing(VISIBILITIES),
  channel: z.string(),
  assisted: z.boolean(),
  status: statusSchema,
  turn: turnSchema,
  dueDate: z.nullable(dateSchema),
  receivedOn: dateSchema,
  createdAt: timestampSchema,
  updatedAt: timestampSchema,
  forwardings: z.number(),
  contests: z.number(),
  /** Working days, as the figures count them. */
  firstResponseDays: z.nullable(z.number()),
  settlementDays: z.nullable(z.number()),
  resolvedBy: z.nullable(growing(['reporter', 'lapse'])),
  rating: z.nullable(z.number()),
});
export type ExportedReport = z.infer<typeof exportedReportSchema>;

/** As the inbox is asked, and by the day they were received. */
export const exportQuerySchema = z.extend(z.omit(inboxQuerySchema, { limit: true, cursor: true }), {
  /** The first day on which they were received. */
  from: z.optional(dateSchema),
  /** The last day on which they were received. */
  to: z.optional(dateSchema),
  /** Of CSV: begins with a byte order mark, which Excel wants. */
  bom: z.optional(z.enum(['true', 'false'])),
});
export type ExportQuery = z.input<typeof exportQuerySchema>;

/** So many reports that share all they are told apart by; never fewer than the threshold. */
export const openDataGroupSchema = z.object({
  month: z.string().check(z.regex(/^\d{4}-\d{2}$/)),
  agencyId: idSchema,
  agencyName: z.string(),
  categoryId: z.nullable(idSchema),
  categoryName: z.nullable(z.string()),
  classification: growing(CLASSIFICATIONS),
  /** The district, or the regency where the district would single reports out; `null` where that would too. */
  regionCode: z.nullable(regionCodeSchema),
  received: z.number(),
  followedUp: z.number(),
  settled: z.number(),
});
export type OpenDataGroup = z.infer<typeof openDataGroupSchema>;

/** All groups, month by month. */
export const openDataSchema = z.array(openDataGroupSchema);

const monthSchema = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

export const openDataQuerySchema = z.strictObject({
  /** The first month, `2026-01`. Months that are not over are left out. */
  from: z.optional(monthSchema),
  /** The last month. */
  to: z.optional(monthSchema),
});
export type OpenDataQuery = z.input<typeof openDataQuerySchema>;
