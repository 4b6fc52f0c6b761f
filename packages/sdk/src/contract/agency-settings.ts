import { agencyReferenceSchema } from './agency.js';
import { emailSchema } from './contact.js';
import { idSchema } from './primitives.js';
import { z } from './zod.js';

/** How far an agency may go; whoever runs the deployment may go farther, in the file of agencies. */
export const OWN_LIMITS = {
  days: { min: 1, max: 365 },
  /** In days, so that nobody erases last week's complaints: at least a quarter of a year for what was said. */
  retention: { anonymise: 30, erase: 90, max: 36_500 },
} as const;

const days = z.optional(z.int().check(z.minimum(OWN_LIMITS.days.min), z.maximum(OWN_LIMITS.days.max)));

/** Working days an agency sets otherwise than those above it; what is left out stays theirs. */
export const ownDaysSchema = z.strictObject({
  verification: days,
  firstResponse: days,
  /** How long a reporter has to reply. */
  reply: days,
  settlement: z.optional(z.strictObject({ normative: days, complaint: days, supervisory: days })),
});
export type OwnDays = z.infer<typeof ownDaysSchema>;

/** Working days as they count. */
const daysInForceSchema = z.object({
  verification: z.number(),
  firstResponse: z.number(),
  reply: z.number(),
  settlement: z.object({ normative: z.number(), complaint: z.number(), supervisory: z.number() }),
});

const keptSchema = z.object({
  /** After how many days from its end a report loses who reported it; `null` for never. */
  anonymiseAfterDays: z.nullable(z.number()),
  /** After how many days from its end what a report said is erased; `null` for never. */
  eraseAfterDays: z.nullable(z.number()),
});

/** What an agency set for itself and those below it, and what counts in the end. */
export const agencySettingsSchema = z.object({
  agency: agencyReferenceSchema,
  /** Whether a citizen may address a report to it directly. */
  acceptsReports: z.boolean(),
  /** Where the agency is told of new and late reports; `null` when the nearest agency above is told. */
  notifyEmail: z.nullable(z.string()),
  /** `null` when all are those of the agencies above. */
  workingDays: z.nullable(
    z.object({
      verification: z.optional(z.number()),
      firstResponse: z.optional(z.number()),
      reply: z.optional(z.number()),
      settlement: z.optional(z.object({ normative: z.optional(z.number()), complaint: z.optional(z.number()), supervisory: z.optional(z.number()) })),
    }),
  ),
  /** Ids of the calendars whose holidays it keeps; `null` when they are those of the agencies above. */
  calendars: z.nullable(z.array(z.string())),
  /** Each number `null` when it is that of the agencies above. */
  retention: keptSchema,
  /** What counts: its own, else that of the nearest agency above, else the deployment's. */
  inForce: z.object({ workingDays: daysInForceSchema, calendars: z.array(z.string()), retention: keptSchema }),
  /** Ids of the calendars this deployment knows. */
  knownCalendars: z.array(z.string()),
});
export type AgencySettings = z.infer<typeof agencySettingsSchema>;

const kept = (min: number) => z.nullable(z.int().check(z.minimum(min), z.maximum(OWN_LIMITS.retention.max)));

/** What to set otherwise. What is left out stays as it is; `null` leaves it to the agencies above. */
export const agencySettingsChangeSchema = z.strictObject({
  acceptsReports: z.optional(z.boolean()),
  notifyEmail: z.optional(z.nullable(emailSchema)),
  /** All of its own days at once. Its own stages may get fewer days than those above allow, and the reporter's reply more; never the reverse. */
  workingDays: z.optional(z.nullable(ownDaysSchema)),
  calendars: z.optional(z.nullable(z.array(idSchema).check(z.minLength(1), z.maxLength(5)))),
  /** Who reported goes no later than what was said. */
  retention: z.optional(z.strictObject({ anonymiseAfterDays: kept(OWN_LIMITS.retention.anonymise), eraseAfterDays: kept(OWN_LIMITS.retention.erase) })),
});
export type AgencySettingsChange = z.input<typeof agencySettingsChangeSchema>;
