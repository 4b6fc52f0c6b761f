import { agencyReferenceSchema } from './agency.js';
import { emailSchema } from './contact.js';
import { STAFF_ROLES } from './event.js';
import { LIMITS } from './limits.js';
import { pageQueryShape, pageSchema } from './page.js';
import { growing, idSchema, timestampSchema } from './primitives.js';
import { SCOPES } from './scope.js';
import { textSchema } from './text.js';
import { z } from './zod.js';

/** What somebody is to be allowed, and where. The same for a key and for an account. */
export const newRightsShape = {
  role: z.enum(STAFF_ROLES),
  /** The agency whose subtree it is for; `null` for the whole tree, which national admins and overseers alone may have. */
  agencyId: z.nullable(idSchema),
  /** What colleagues call it. */
  label: textSchema(LIMITS.name),
  /** Where letters go about reports they have in hand; told to nobody. Left out: none, or the one they have; `null` takes it away. */
  workEmail: z.optional(z.nullable(emailSchema)),
  /** Fewer than the role has. Left out: all the role has. An integrator's names them. */
  scopes: z.optional(z.array(z.enum(SCOPES)).check(z.minLength(1), z.maxLength(SCOPES.length))),
};

/** What somebody is allowed, and where. */
export const rightsShape = {
  id: idSchema,
  role: growing(STAFF_ROLES),
  /** `null` for the whole tree. */
  agency: z.nullable(agencyReferenceSchema),
  label: z.string(),
  scopes: z.array(growing(SCOPES)),
  createdAt: timestampSchema,
  /** When it was last used, to the hour; `null` when never. */
  lastUsedAt: z.nullable(timestampSchema),
};

/** A key as administrators see it. The key itself is never among it. */
export const apiKeySchema = z.object({
  ...rightsShape,
  /** What reports filed with it give as their channel. */
  channel: z.string(),
  expiresAt: z.nullable(timestampSchema),
  revokedAt: z.nullable(timestampSchema),
});
export type ApiKey = z.infer<typeof apiKeySchema>;
export const apiKeyPageSchema = pageSchema(apiKeySchema);

/** A key that was made now: the only time it is told. */
export const madeKeySchema = z.extend(apiKeySchema, { key: z.string() });
export type MadeKey = z.infer<typeof madeKeySchema>;

/** Which keys or accounts to list: all within reach, or those of one agency and below. */
export const rightsQuerySchema = z.strictObject({ ...pageQueryShape, agency: z.optional(idSchema) });
export type RightsQuery = z.input<typeof rightsQuerySchema>;

export const newKeySchema = z.strictObject({
  ...newRightsShape,
  /** `null` or left out: until it is revoked. */
  expiresAt: z.optional(z.nullable(timestampSchema)),
  /** What reports filed with it give as their channel, such as `whatsapp` or `opensid`; `api` when left out, and `open311` for what comes by Open311. */
  channel: z.optional(z.string().check(z.regex(/^[a-z0-9][a-z0-9_-]{0,31}$/))),
});
export type NewKey = z.input<typeof newKeySchema>;

/** Another secret for a key, which keeps its id and its rights. */
export const rotateKeySchema = z.strictObject({
  /** For how many hours the old secret goes on working; 0 when left out, which ends it at once. */
  overlapHours: z.optional(z.number().check(z.int(), z.gte(0), z.lte(720))),
  /** Left out: as before. Nobody gives their own key more time. */
  expiresAt: z.optional(z.nullable(timestampSchema)),
});
export type RotateKey = z.input<typeof rotateKeySchema>;
