import { LIMITS } from './limits.js';
import { idSchema } from './primitives.js';
import { REASONS } from './reason.js';
import { textSchema } from './text.js';
import { z } from './zod.js';

const text = textSchema(LIMITS.publicText);
const noteText = textSchema({ min: 1, max: LIMITS.privateNote.max });

const noteShape = {
  /** For colleagues only. */
  note: z.optional(textSchema({ max: LIMITS.privateNote.max })),
};
/** What may be said. */
const shape = {
  /** Said to the reporter, as plain text. */
  text: z.optional(text),
  ...noteShape,
};
/** What has to be said. */
const saidShape = {
  /** Said to the reporter, as plain text. */
  text,
  ...noteShape,
};
const filesShape = {
  /** Files uploaded before, shown to the reporter with the text. */
  attachments: z.optional(z.array(idSchema).check(z.maxLength(20))),
};

/** The report is in order and ours: the agency takes it on. */
export const verifySchema = z.strictObject({
  /** Whether a complaint is of a supervisory kind (berkadar pengawasan), which gives it longer; left out, its category tells. */
  supervision: z.optional(z.boolean()),
  ...shape,
});
export type Verify = z.input<typeof verifySchema>;

/** Something is missing: the reporter is asked, and the agency's clocks stand still until the reply. */
export const askSchema = z.strictObject({ ...saidShape, ...filesShape });
export type Ask = z.input<typeof askSchema>;

/** Disposisi: another agency is better placed. It leads from now on; others may assist it. */
export const forwardSchema = z.strictObject({
  /** The agency that is to lead. */
  agencyId: idSchema,
  /** Agencies that are to assist it, beside those that do already. They see the report too. */
  assistingAgencyIds: z.optional(z.array(idSchema).check(z.maxLength(LIMITS.assisting.max))),
  ...shape,
});
export type Forward = z.input<typeof forwardSchema>;

/** Bukan wewenang: it goes back to whoever forwarded it, or else to the nearest agency above. */
export const returnSchema = z.strictObject({
  reason: z.enum(REASONS.return),
  /** The agency it should rather go to, if that is known. Staff see it; whoever gets the report back decides. */
  suggestedAgencyId: z.optional(idSchema),
  ...saidShape,
});
export type Return = z.input<typeof returnSchema>;

/** Another agency is asked to help. It sees the report, may tell the reporter news of it and leave notes; the lead answers and closes. */
export const involveSchema = z.strictObject({
  /** The agency that is to assist. */
  agencyId: idSchema,
  ...shape,
});
export type Involve = z.input<typeof involveSchema>;

/** An agency no longer assists: the lead lets it go, or it steps back itself. */
export const releaseSchema = z.strictObject({
  /** The agency that assists no longer. */
  agencyId: idSchema,
  ...shape,
});
export type Release = z.input<typeof releaseSchema>;

/** Work begins, or goes on. */
export const startSchema = z.strictObject(shape);
export type Start = z.input<typeof startSchema>;

/** News for the reporter while the work goes on. It is no answer: clocks run on, and it stays the agency's turn. */
export const informSchema = z.strictObject({ ...saidShape, ...filesShape });
export type Inform = z.input<typeof informSchema>;

/** Tanggapan: the agency's answer to the reporter. */
export const answerReportSchema = z.strictObject({ ...saidShape, ...filesShape });
export type AnswerReport = z.input<typeof answerReportSchema>;

/** The agency needs more time, and says why. */
export const extendSchema = z.strictObject({
  reason: z.enum(REASONS.extend),
  /** How many working days more. */
  workingDays: z.number().check(z.int(), z.gte(1), z.lte(LIMITS.extension.max)),
  ...saidShape,
});
export type Extend = z.input<typeof extendSchema>;

/** The agency holds the matter to be settled, and says how. */
export const closeSchema = z.strictObject({ ...saidShape, ...filesShape });
export type Close = z.input<typeof closeSchema>;

/** The report cannot be handled, and why. */
export const rejectSchema = z.strictObject({ reason: z.enum(REASONS.reject), ...saidShape });
export type Reject = z.input<typeof rejectSchema>;

/** What was rejected, closed or settled is taken up again. */
export const reopenSchema = z.strictObject({ reason: z.enum(REASONS.reopen), ...saidShape });
export type Reopen = z.input<typeof reopenSchema>;

/** An officer takes it in hand, or nobody does. */
export const assignSchema = z.strictObject({
  /** The id of an officer; `null` takes it from whoever has it. */
  assigneeId: z.nullable(idSchema),
  ...noteShape,
});
export type Assign = z.input<typeof assignSchema>;

/** A note for colleagues, which neither the reporter nor the public ever sees. */
export const noteSchema = z.strictObject({
  /** For colleagues only. */
  note: noteText,
});
export type Note = z.input<typeof noteSchema>;

/** An overseer calls attention to a report. The flag waits until the agency does something the reporter reads of. */
export const flagSchema = z.strictObject({ reason: z.enum(REASONS.flag), ...saidShape });
export type Flag = z.input<typeof flagSchema>;
