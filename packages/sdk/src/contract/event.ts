import { agencyReferenceSchema } from './agency.js';
import { attachmentSchema } from './attachment.js';
import { growing, idSchema, timestampSchema } from './primitives.js';
import { statusSchema } from './status.js';
import { z } from './zod.js';

export const EVENT_KINDS = ['submitted', 'verified', 'forwarded', 'answered', 'closed'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Who acts in the workflow. */
export const ROLES = ['reporter', 'national_admin', 'agency_admin', 'liaison_officer', 'overseer'] as const;
export type Role = (typeof ROLES)[number];
export type StaffRole = Exclude<Role, 'reporter'>;

/** One thing that happened to a report, in the order it happened. People are named by role and agency, never by name. */
export const reportEventSchema = z.object({
  id: idSchema,
  kind: growing(EVENT_KINDS),
  at: timestampSchema,
  actor: z.object({ role: growing(ROLES), agency: z.nullable(agencyReferenceSchema) }),
  status: statusSchema,
  /** The agency it went to, when it was forwarded. */
  target: z.nullable(agencyReferenceSchema),
  /** What the agency says to the reporter, as plain text. */
  text: z.nullable(z.string()),
  attachments: z.array(attachmentSchema),
});
export type ReportEvent = z.infer<typeof reportEventSchema>;

/** An event as staff see it. */
export const staffEventSchema = z.extend(reportEventSchema, {
  /** A note for colleagues, never shown to the reporter or the public. */
  note: z.nullable(z.string()),
});
export type StaffEvent = z.infer<typeof staffEventSchema>;
