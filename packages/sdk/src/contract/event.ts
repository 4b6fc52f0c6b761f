import { agencyReferenceSchema } from './agency.js';
import { attachmentSchema } from './attachment.js';
import { growing, idSchema, timestampSchema } from './primitives.js';
import { statusSchema } from './status.js';
import { z } from './zod.js';

/** What can happen to a report. */
export const EVENT_KINDS = [
  'submitted',
  'verified',
  'asked',
  'replied',
  'forwarded',
  'returned',
  'involved',
  'released',
  'started',
  'informed',
  'answered',
  'extended',
  'closed',
  'confirmed',
  'lapsed',
  'expired',
  'contested',
  'reopened',
  'rejected',
  'withdrawn',
  'rated',
  'reminded',
  'assigned',
  'noted',
  'flagged',
  'escalated',
  'visibility_raised',
  'visibility_lowered',
  'erasure_requested',
  'erasure_refused',
  'erased',
  'hidden',
  'shown',
  'redacted',
  'anonymised',
  'read',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Who holds a key or an account. An integrator is a program, and may do what its key's scopes say. */
export const STAFF_ROLES = ['national_admin', 'agency_admin', 'liaison_officer', 'overseer', 'integrator'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Who acts in the workflow. `system` is the clock: what nobody did by its day. */
export const ROLES = ['reporter', ...STAFF_ROLES, 'system'] as const;
export type Role = (typeof ROLES)[number];

/** One thing that happened to a report, in the order it happened. People are named by role and agency, never by name. */
export const reportEventSchema = z.object({
  id: idSchema,
  kind: growing(EVENT_KINDS),
  /** What it means, in a sentence for the reporter, in the language the request accepts; `null` for what stays among staff. */
  summary: z._default(z.nullable(z.string()), null),
  at: timestampSchema,
  actor: z.object({ role: growing(ROLES), agency: z.nullable(agencyReferenceSchema) }),
  status: statusSchema,
  /** The agency it went to, when it was forwarded. */
  target: z.nullable(agencyReferenceSchema),
  /** Why, as a code of `REASONS`; `null` where no reason is asked. The list grows. */
  reason: z._default(z.nullable(z.string()), null),
  /** What was said with it, as plain text. */
  text: z.nullable(z.string()),
  attachments: z.array(attachmentSchema),
});
export type ReportEvent = z.infer<typeof reportEventSchema>;

/** An event as staff see it. */
export const staffEventSchema = z.extend(reportEventSchema, {
  /** A note for colleagues, never shown to the reporter or the public. */
  note: z.nullable(z.string()),
  /** The agency that whoever returned the report holds to be the right one. */
  suggested: z._default(z.nullable(agencyReferenceSchema), null),
  /** Of an extension: how many working days more. */
  workingDays: z._default(z.nullable(z.number()), null),
});
export type StaffEvent = z.infer<typeof staffEventSchema>;
