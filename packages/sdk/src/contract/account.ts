import { newRightsShape, rightsShape } from './key.js';
import { pageSchema } from './page.js';
import { growing, timestampSchema } from './primitives.js';
import { z } from './zod.js';

/** `invited` until somebody signs in with the invitation or as the subject named; `disabled` for good. */
export const ACCOUNT_STATES = ['invited', 'active', 'disabled'] as const;

/** Somebody of the staff who signs in with the provider. Who they are there is told to nobody. */
export const accountSchema = z.object({
  ...rightsShape,
  state: growing(ACCOUNT_STATES),
  /** Until when the invitation is good; `null` when there is none. */
  invitationExpiresAt: z.nullable(timestampSchema),
  disabledAt: z.nullable(timestampSchema),
});
export type Account = z.infer<typeof accountSchema>;
export const accountPageSchema = pageSchema(accountSchema);

/** An account with the invitation made now: the only time it is told. */
export const invitedAccountSchema = z.extend(accountSchema, {
  /** To hand to the person, who sends it once after signing in; `null` for an account whose subject was named. */
  invitation: z.nullable(z.string()),
});
export type InvitedAccount = z.infer<typeof invitedAccountSchema>;

const invitationHours = z.optional(z.number().check(z.int(), z.gte(1), z.lte(720)));

export const newAccountSchema = z.strictObject({
  ...newRightsShape,
  /** Who they are at the provider (`sub`), where that is known. Left out: an invitation is made. */
  subject: z.optional(z.string().check(z.minLength(1), z.maxLength(255))),
  /** How long the invitation is good; 72 hours when left out. */
  invitationHours,
});
export type NewAccount = z.input<typeof newAccountSchema>;

/** What an account is from now on; what is left out of `scopes` is no longer allowed. */
export const changeAccountSchema = z.strictObject(newRightsShape);
export type ChangeAccount = z.input<typeof changeAccountSchema>;

/** A new invitation in the place of the last one. */
export const inviteSchema = z.strictObject({ invitationHours });
export type Invite = z.input<typeof inviteSchema>;
