import { agencyReferenceSchema } from './agency.js';
import { STAFF_ROLES } from './event.js';
import { pageQueryShape, pageSchema } from './page.js';
import { growing, idSchema, timestampSchema } from './primitives.js';
import { z } from './zod.js';

/** One administrative act. Each is chained by its hash to the one before; `sequence` counts them over the whole service. */
export const auditEntrySchema = z.object({
  sequence: z.number(),
  at: timestampSchema,
  /** What was done, such as `key.revoked`. The list grows. */
  action: z.string(),
  actor: z.object({
    /** `operator` is whoever runs the server, at its command line; `server` the server itself. */
    kind: growing(['key', 'account', 'operator', 'server']),
    id: z.nullable(idSchema),
    role: z.nullable(growing(STAFF_ROLES)),
    agency: z.nullable(agencyReferenceSchema),
  }),
  /** To what it was done, such as a `key` or an `account`. */
  target: z.object({ kind: z.string(), id: idSchema }),
  /** Whose affair it is; `null` for the whole tree. */
  agency: z.nullable(agencyReferenceSchema),
  /** What was decided: codes, ids and times, nothing anybody wrote. */
  details: z.record(z.string(), z.unknown()),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;
export const auditPageSchema = pageSchema(auditEntrySchema);

export const auditQuerySchema = z.strictObject({ ...pageQueryShape, /** Only this agency and those below it. */ agency: z.optional(idSchema) });
export type AuditQuery = z.input<typeof auditQuerySchema>;
