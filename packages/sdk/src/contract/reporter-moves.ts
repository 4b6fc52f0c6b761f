import { LIMITS } from './limits.js';
import { nameSchema } from './new-report.js';
import { pageQueryShape } from './page.js';
import { idSchema } from './primitives.js';
import { REASONS } from './reason.js';
import { textSchema } from './text.js';
import { visibilitySchema } from './visibility.js';
import { z } from './zod.js';

const attachmentsShape = {
  /** Ids from `POST /v1/attachments`, in the order to show them. */
  attachments: z.optional(z.array(idSchema).check(z.maxLength(20))),
};
const saidShape = {
  /** Said to the agency, as plain text. */
  text: z.optional(textSchema(LIMITS.publicText)),
};

/** The reporter adds something, or answers what was asked. */
export const replySchema = z.strictObject({ text: textSchema(LIMITS.publicText), ...attachmentsShape });
export type Reply = z.input<typeof replySchema>;

/** The reporter reminds the agency, whose turn it is. */
export const remindSchema = z.strictObject({});

/** The reporter agrees: the matter is settled. */
export const confirmSchema = z.strictObject(saidShape);
export type Confirm = z.input<typeof confirmSchema>;

/** The reporter disagrees: the matter is not settled, and the report is open again. */
export const contestSchema = z.strictObject({ reason: z.enum(REASONS.contest), text: textSchema(LIMITS.publicText), ...attachmentsShape });
export type Contest = z.input<typeof contestSchema>;

/** The reporter gives the report up. */
export const withdrawSchema = z.strictObject(saidShape);
export type Withdraw = z.input<typeof withdrawSchema>;

/**
 * Who may see the report from now on. What closes it takes effect at once. What opens it, be it to the public or by a name,
 * asks for `confirmed`, and for the name where one is to be shown.
 */
export const changeVisibilitySchema = z.strictObject({
  visibility: visibilitySchema,
  /** Required to open a report to `public` or `secret`; refused otherwise. */
  reporter: z.optional(z.strictObject({ name: nameSchema })),
  /** `true` to open a report: whoever sends it has asked the reporter. */
  confirmed: z.optional(z.boolean()),
});
export type ChangeVisibility = z.input<typeof changeVisibilitySchema>;

/** The reporter asks for what the report says to be deleted. */
export const requestErasureSchema = z.strictObject(saidShape);
export type RequestErasure = z.input<typeof requestErasureSchema>;

/** What the reporter wrote, and what was written about it, is deleted for good. */
export const eraseSchema = z.strictObject({
  /** Said to the reporter, as plain text; it stays. */
  text: z.optional(textSchema(LIMITS.publicText)),
});
export type Erase = z.input<typeof eraseSchema>;

/** The deletion asked for cannot be granted now, and why. */
export const refuseErasureSchema = z.strictObject({ reason: z.enum(REASONS.refuse_erasure), text: textSchema(LIMITS.publicText) });
export type RefuseErasure = z.input<typeof refuseErasureSchema>;

export const erasureQuerySchema = z.strictObject(pageQueryShape);
