import { LIMITS } from './limits.js';
import { staffEventSchema } from './event.js';
import { MODERATION_MOVES, STAFF_MOVES } from './move.js';
import { pageQueryShape, pageSchema } from './page.js';
import { growing, idSchema } from './primitives.js';
import { reportCoreSchema } from './report.js';
import { STATUSES } from './status.js';
import { textSchema } from './text.js';
import { z } from './zod.js';

/** One line of the inbox. */
export const inboxItemSchema = z.pick(reportCoreSchema, {
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
});
export type InboxItem = z.infer<typeof inboxItemSchema>;
export const inboxPageSchema = pageSchema(inboxItemSchema);

export const inboxQuerySchema = z.strictObject({
  ...pageQueryShape,
  /** Only reports of this status. */
  status: z.optional(z.enum(STATUSES)),
  /** Only this agency and those below it; it must lie within the key's own. */
  agency: z.optional(idSchema),
});
export type InboxQuery = z.input<typeof inboxQuerySchema>;

/** What staff see of any report. `moves` lists what this key may do with it now. */
const staffCoreSchema = z.extend(reportCoreSchema, {
  moves: z.array(growing([...STAFF_MOVES, ...MODERATION_MOVES])),
  events: z.array(staffEventSchema),
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

const noteShape = {
  /** For colleagues only. */
  note: z.optional(textSchema({ max: LIMITS.privateNote.max })),
};
const textShape = {
  /** Said to the reporter, as plain text. */
  text: z.optional(textSchema(LIMITS.publicText)),
};

/** The report is in order and ours: the agency takes it on. */
export const verifySchema = z.strictObject({ ...textShape, ...noteShape });
export type Verify = z.input<typeof verifySchema>;

/** Disposisi: another agency is better placed. */
export const forwardSchema = z.strictObject({ agencyId: idSchema, ...textShape, ...noteShape });
export type Forward = z.input<typeof forwardSchema>;

/** Tanggapan: the agency's answer to the reporter. */
export const answerReportSchema = z.strictObject({
  text: textSchema(LIMITS.publicText),
  attachments: z.optional(z.array(idSchema).check(z.maxLength(20))),
  ...noteShape,
});
export type AnswerReport = z.input<typeof answerReportSchema>;

/** The agency holds the matter to be settled, and says how. */
export const closeSchema = z.strictObject({ text: textSchema(LIMITS.publicText), ...noteShape });
export type Close = z.input<typeof closeSchema>;
