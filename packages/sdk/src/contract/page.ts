import { LIMITS } from './limits.js';
import { z } from './zod.js';

/** One page of a list. Ask for the next with `cursor: nextCursor`; `null` means there is none. */
export function pageSchema<T extends z.core.$ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    /** Ask for the next page with it; `null` on the last. */
    nextCursor: z.nullable(z.string()),
  });
}

/** What every list takes. In a URL the numbers are text, so they are coerced. */
export const pageQueryShape = {
  /** How many items at most; 20 when it is left out. */
  limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(LIMITS.page.max))),
  /** `nextCursor` of the page before. */
  cursor: z.optional(z.string().check(z.maxLength(500))),
};

/** A page as the SDK gives it. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}
