import { refuseHasty } from '../auth/attempts.js';
import { acceptInvitationSchema, type Principal, type SessionConfig } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { Hono } from 'hono';
import { acceptInvitation } from '../auth/accounts.js';
import { hashInvitation } from '../auth/api-key.js';
import type { AppDeps, AppEnv } from '../deps.js';
import { ProblemError } from '../problem.js';
import { readBody } from '../requests/body.js';
import { identified, signedIn } from '../requests/signed-in.js';
import { writeOf } from '../requests/write.js';
import { toAgencyReference } from '../store/agencies.js';

/** How staff show who they are. */
export function sessionRoutes(deps: AppDeps): Hono<AppEnv> {
  const { signIn } = deps.settings;
  const routes = new Hono<AppEnv>();

  routes.get('/v1/session/config', (context) => {
    const provider = signIn && { issuer: signIn.issuer, clientId: signIn.clientId, scopes: [...signIn.scopes], audience: signIn.audience };
    context.header('Cache-Control', 'no-cache');
    return context.json({ provider } satisfies SessionConfig);
  });

  routes.post('/v1/session/invitation', async (context) => {
    const identity = await identified(deps, context);
    const { value, request } = await readBody(acceptInvitationSchema, context);
    const hash = hashInvitation(value.invitation);
    if (hash === null) throw new ProblemError('not_found');
    const write = writeOf(deps, context, { operation: 'acceptInvitation', principal: `identity:${identity.issuer} ${identity.subject}`, request });
    // A wrong invitation is a miss like a wrong key.
    const principal = await acceptInvitation(deps, write, identity, hash).catch(async (error: unknown) => {
      if (error instanceof ProblemError && error.code === 'not_found') refuseHasty(await context.get('misses').take(context.get('client')));
      throw error;
    });
    context.header('Cache-Control', 'no-store');
    return context.json(principal satisfies Principal);
  });

  routes.get('/v1/staff/me', async (context) => {
    const { kind, role, agency, label, scopes, expiresAt } = await signedIn(deps, context, operations.getPrincipal);
    return context.json({ kind, role, agency: agency && toAgencyReference(agency), label, scopes: [...scopes], expiresAt } satisfies Principal);
  });

  return routes;
}
