import { agencyReferenceSchema } from './agency.js';
import { STAFF_ROLES } from './event.js';
import { growing, timestampSchema } from './primitives.js';
import { SCOPES } from './scope.js';
import { z } from './zod.js';

/** Who asks, as the service knows them by their key or their sign-in. */
export const principalSchema = z.object({
  kind: growing(['key', 'account']),
  role: growing(STAFF_ROLES),
  agency: z.nullable(agencyReferenceSchema),
  /** What colleagues call it. */
  label: z.string(),
  scopes: z.array(growing(SCOPES)),
  /** When the key or the sign-in ends; `null` for a key that stays. */
  expiresAt: z.nullable(timestampSchema),
});
export type Principal = z.infer<typeof principalSchema>;

/** What a page needs to let staff sign in: authorization code with PKCE at an OpenID provider. */
export const sessionConfigSchema = z.object({
  /** `null` where staff sign in with keys alone. */
  provider: z.nullable(
    z.object({
      /** Where `/.well-known/openid-configuration` is found. */
      issuer: z.string(),
      /** Of the public client registered for pages; `null` when none is. */
      clientId: z.nullable(z.string()),
      /** To ask for. */
      scopes: z.array(z.string()),
      /** Whom the access token must be for: `audience` or `resource`, as the provider calls it. */
      audience: z.string(),
    }),
  ),
});
export type SessionConfig = z.infer<typeof sessionConfigSchema>;

/** Takes up an invitation, sent with the token of the sign-in it is to belong to. */
export const acceptInvitationSchema = z.strictObject({ invitation: z.string().check(z.regex(/^lapor_inv_[0-9A-HJKMNP-TV-Z]{32}$/)) });
export type AcceptInvitation = z.input<typeof acceptInvitationSchema>;
