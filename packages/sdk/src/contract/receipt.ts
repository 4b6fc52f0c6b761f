import { agencyReferenceSchema } from './agency.js';
import { timestampSchema } from './primitives.js';
import { reportNumberSchema } from './report-number.js';
import { dueSchema, statusSchema } from './status.js';
import { z } from './zod.js';

/**
 * The answer to a new report. `accessCode` is given here only (a repeat with the same Idempotency-Key gives it again);
 * the server keeps its hash.
 */
export const receiptSchema = z.object({
  number: reportNumberSchema,
  accessCode: z.string(),
  status: statusSchema,
  agency: agencyReferenceSchema,
  due: z.nullable(dueSchema),
  createdAt: timestampSchema,
});
export type Receipt = z.infer<typeof receiptSchema>;
