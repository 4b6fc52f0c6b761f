import { sandboxSchema } from './agency.js';
import { z } from './zod.js';

/**
 * Every agency in as few bytes as will do, for pickers that search on the device: columns, all of the length of `ids`, by
 * name from A to Z.
 */
export const agencyIndexSchema = z.object({
  ids: z.array(z.string()),
  names: z.array(z.string()),
  /** Empty where there is none. */
  shortNames: z.array(z.string()),
  /** The place in these columns of the agency above; -1 for none. */
  parents: z.array(z.number()),
  /** The places of those that take no reports. */
  closed: z.array(z.number()),
});
export type AgencyIndex = z.infer<typeof agencyIndexSchema>;

export const agencyIndexQuerySchema = z.strictObject({
  /** Only agencies to try things out with. */
  sandbox: sandboxSchema,
});
export type AgencyIndexQuery = z.input<typeof agencyIndexQuerySchema>;
