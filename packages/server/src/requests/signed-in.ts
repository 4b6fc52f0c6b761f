import type { Scope } from '@lapor/sdk/contract';
import type { Operation } from '@lapor/sdk/openapi';
import type { Context } from 'hono';
import { authenticate, identify, type Credentials, type Staff } from '../auth/staff.js';
import type { Identity } from '../auth/identity.js';
import type { AppDeps, AppEnv } from '../deps.js';
import { ProblemError } from '../problem.js';

type SignInDeps = Pick<AppDeps, 'store' | 'now' | 'identify'>;

/**
 * Who asks for an operation, by their key or their sign-in.
 * @throws {ProblemError} `unauthenticated`, `no_account`, `rate_limited`, `unavailable`; `forbidden` when they may not do
 * what the operation needs
 */
export async function signedIn(deps: SignInDeps, context: Context<AppEnv>, operation: Operation): Promise<Staff> {
  const staff = await authenticate(deps, credentialsOf(context));
  if (!neededFor(operation).every((scope) => staff.scopes.includes(scope))) throw new ProblemError('forbidden');
  return staff;
}

/** Who asks for what anybody may ask for: `null` when no key is sent. One that is sent has to be good. */
export async function signedInOrAnyone(deps: SignInDeps, context: Context<AppEnv>, operation: Operation): Promise<Staff | null> {
  return context.req.header('Authorization') === undefined ? null : signedIn(deps, context, operation);
}

/**
 * Who asks for an operation that has another place for a key than the header.
 * @throws {ProblemError} as {@link signedIn}
 */
export async function signedInWith(deps: SignInDeps, context: Context<AppEnv>, key: string, scope: Scope): Promise<Staff> {
  const authorization = context.req.header('Authorization') ?? `Bearer ${key}`;
  const staff = await authenticate(deps, { ...credentialsOf(context), authorization });
  if (!staff.scopes.includes(scope)) throw new ProblemError('forbidden');
  return staff;
}

/** Who has signed in, with an account or without. @throws {ProblemError} `unauthenticated`, `rate_limited`, `unavailable` */
export async function identified(deps: SignInDeps, context: Context<AppEnv>): Promise<Identity> {
  return identify(deps, credentialsOf(context));
}

// Every move is answered with the report as it then stands, so whoever may not read it moves nothing.
function neededFor({ scope }: Operation): Scope[] {
  return scope === 'reports:move' ? [scope, 'reports:read'] : scope ? [scope] : [];
}

function credentialsOf(context: Context<AppEnv>): Credentials {
  return { authorization: context.req.header('Authorization'), client: context.get('client'), misses: context.get('misses') };
}
