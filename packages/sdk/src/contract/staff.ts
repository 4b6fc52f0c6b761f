import { staffEventSchema, STAFF_ROLES } from './event.js';
import { MODERATION_MOVES, STAFF_MOVES } from './move.js';
import { LIMITS } from './limits.js';
import { pageQueryShape, pageSchema } from './page.js';
import { dateSchema, flagQuerySchema, growing, idSchema, timestampSchema } from './primitives.js';
import { agencyReferenceSchema } from './agency.js';
import { ratingSchema } from './rating.js';
import { reportNumberSchema } from './report-number.js';
import { regionCodeSchema } from './region.js';
import { classificationSchema } from './classification.js';
import { erasureSchema, reportCoreSchema } from './report.js';
import { dueSchema, STATUSES, TURNS as TURN_NAMES } from './status.js';
import { visibilitySchema } from './visibility.js';
import { z } from './zod.js';

/** Somebody a report can be assigned to: a key or an account of a liaison officer or an agency admin. */
export const officerSchema = z.object({
  id: idSchema,
  role: growing(STAFF_ROLES),
  agency: agencyReferenceSchema,
  /** What whoever made the key or the account calls it. */
  label: z.string(),
});
export type Officer = z.infer<typeof officerSchema>;
export const officerPageSchema = pageSchema(officerSchema);

export const officerQuerySchema = z.strictObject({
  ...pageQueryShape,
  /** Only officers of this agency and of those below it; it must lie within the key's own. */
  agency: z.optional(idSchema),
});
export type OfficerQuery = z.input<typeof officerQuerySchema>;

/** Who is told of a day that comes near or has passed, the farthest last. */
export const AUDIENCES = ['officer', 'admin', 'overseer'] as const;

/** One clock of a report. A stage may have had several. */
export const clockSchema = z.object({
  stage: dueSchema.shape.stage,
  /** `paused` while it is the reporter's turn; `dropped` when it was no longer owed before its day came. */
  state: growing(['running', 'paused', 'met', 'missed', 'dropped']),
  /** Working days it began with. */
  days: z.number(),
  /** Working days added by extensions. */
  extendedDays: z.number(),
  startedOn: dateSchema,
  /** Of one that is paused: the day it would have been. */
  dueDate: dateSchema,
  /** Of a first response: the day it is due at the latest, however often the report is forwarded. */
  latestDate: z._default(z.nullable(dateSchema), null),
  /** Negative once overdue; `null` when it is over. */
  workingDaysLeft: z.nullable(z.number()),
});
export type Clock = z.infer<typeof clockSchema>;

/**
 * Why a report may not come from a person: `unproven` when the page that sent it did no work for it (an old phone, a page without
 * JavaScript, a program), `trap` when a field was filled in that people do not see. It is worth a look before anything else, no more.
 */
export const DOUBTS = ['unproven', 'trap'] as const;
export type Doubt = (typeof DOUBTS)[number];

const oversightShape = {
  /** Why it may not come from a person; `null` when nothing says so. */
  doubt: z._default(z.nullable(growing(DOUBTS)), null),
  /** How often it went from one agency to another. */
  forwardings: z.number(),
  /** Whether that was so often that the coordinator was called to end it. */
  pingPong: z.boolean(),
  /** Since when an overseer's flag waits for the agency to act on it; `null` when none does. */
  flaggedAt: z.nullable(timestampSchema),
  /** Who has it in hand; `null` when nobody was named. */
  assignee: z.nullable(officerSchema),
  /** Up to whom it was escalated because a day came near or passed; `null` while to nobody. */
  escalated: z.nullable(growing(AUDIENCES)),
};

/** One line of the inbox. The title of a secret report says no more than that it is one: opening it tells more, and is an event. */
export const inboxItemSchema = z.extend(
  z.pick(reportCoreSchema, {
    number: true,
    classification: true,
    title: true,
    agency: true,
    category: true,
    visibility: true,
    status: true,
    turn: true,
    due: true,
    createdAt: true,
    updatedAt: true,
  }),
  oversightShape,
);
export type InboxItem = z.infer<typeof inboxItemSchema>;
export const inboxPageSchema = pageSchema(inboxItemSchema);

export const inboxQuerySchema = z.strictObject({
  ...pageQueryShape,
  /** Only this agency and those below it, in the lead or assisting; it must lie within the key's own. */
  agency: z.optional(idSchema),
  /** Only reports of this status. */
  status: z.optional(z.enum(STATUSES)),
  /** Only those where it is this one's turn. */
  turn: z.optional(z.enum(TURN_NAMES)),
  /** Only pengaduan, aspirasi or permintaan informasi. */
  classification: z.optional(classificationSchema),
  /** Only this subject and those below it. */
  category: z.optional(idSchema),
  /** Only this region and those within it. */
  region: z.optional(regionCodeSchema),
  /** Only reports seen by these. */
  visibility: z.optional(visibilitySchema),
  /** The id of an officer; `me` for the key's own; `none` for those nobody has in hand. */
  assignee: z.optional(idSchema),
  /** `true` for those whose day the agency has let pass, `false` for the others. */
  overdue: z.optional(flagQuerySchema),
  /** `true` for those an overseer's flag waits on. */
  flagged: z.optional(flagQuerySchema),
  /** `true` for those that may not come from a person, and nobody has taken on yet. */
  doubtful: z.optional(flagQuerySchema),
  /** `true` for those that went from agency to agency too often. */
  pingPong: z.optional(flagQuerySchema),
  /**
   * Words to be found in what was reported, said and noted, or a number. In secret reports words are looked for only where `visibility`
   * asks for these, and each such search stands in the audit trail; by their number they are always found.
   */
  search: z.optional(z.string().check(z.maxLength(LIMITS.search.max))),
  /** Only those escalated to these, or further. */
  escalated: z.optional(z.enum(AUDIENCES)),
});
export type InboxQuery = z.input<typeof inboxQuerySchema>;

export const countsQuerySchema = z.pick(inboxQuerySchema, { agency: true });
export type CountsQuery = z.input<typeof countsQuerySchema>;

/** How many reports the inbox holds. */
export const inboxCountsSchema = z.object({
  total: z.number(),
  /** By status; every status has a number. */
  byStatus: z.record(z.string(), z.number()),
  /** Whose day the agency has let pass. */
  overdue: z.number(),
  /** On which an overseer's flag waits. */
  flagged: z.number(),
  /** That may not come from a person, and nobody has taken on yet. */
  doubtful: z._default(z.number(), 0),
  /** That went from agency to agency too often. */
  pingPong: z.number(),
  /** That were escalated to the overseers. */
  escalated: z.number(),
  /** That the key has in hand and are not done with. */
  mine: z.number(),
});
export type InboxCounts = z.infer<typeof inboxCountsSchema>;

/** What staff see of any report. `moves` lists what this key may do with it now. */
const staffCoreSchema = z.extend(reportCoreSchema, {
  moves: z.array(growing([...STAFF_MOVES, ...MODERATION_MOVES])),
  rating: z._default(z.nullable(ratingSchema), null),
  /** Once `erased`, title, body, place, answers, files and what was said are gone. */
  erasure: z._default(erasureSchema, 'none'),
  events: z.array(staffEventSchema),
  /** Agencies that help the one in the lead. */
  assisting: z.array(agencyReferenceSchema),
  /** Every clock there was, in the order they began. */
  clocks: z.array(clockSchema),
  /**
   * Other reports that carry the same draft code, of those the reader may see: the same draft sent by the form and filed
   * from an SMS, most likely. The code proves nothing; somebody has to look.
   */
  sameDraft: z._default(z.array(z.object({ number: reportNumberSchema, channel: z.string(), createdAt: timestampSchema })), []),
  /** Whether it is of a supervisory kind (berkadar pengawasan), and so has longer to be settled. */
  supervision: z.boolean(),
  /** The way it came: `web`, `counter`, or what the key it was filed with says. */
  channel: z._default(z.string(), 'web'),
  /** Whether somebody filed it for the reporter. */
  assisted: z._default(z.boolean(), false),
  /** How and when the reporter agreed to that; `null` when nobody noted it. */
  consent: z._default(z.nullable(z.object({ given: growing(['spoken', 'written']), at: timestampSchema })), null),
  ...oversightShape,
});

/** A report whose reporter gave a name to the agency. */
export const namedStaffReportSchema = z.extend(staffCoreSchema, {
  visibility: z.enum(['public', 'secret']),
  reporter: z.object({ name: z.string() }),
});

/** A report without a name: there is no field for one. Also every report as an overseer sees it. */
export const unnamedStaffReportSchema = staffCoreSchema;

export const staffReportSchema = z.union([namedStaffReportSchema, unnamedStaffReportSchema]);
export type StaffReport = z.infer<typeof staffReportSchema>;

