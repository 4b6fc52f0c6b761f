import type { Operation } from '@lapor/sdk/openapi';
import type { Context } from 'hono';
import { authenticate, type Staff } from '../auth/staff.js';
import type { AppDeps, AppEnv } from '../deps.js';
import { ProblemError } from '../problem.js';

/**
 * Who asks for an operation, by their key.
 * @throws {ProblemError} `unauthenticated`; `forbidden` when the key is not good for what the operation needs
 */
export async function signedIn(deps: Pick<AppDeps, 'store' | 'now'>, context: Context<AppEnv>, operation: Operation): Promise<Staff> {
  const staff = await authenticate(deps, context.req.header('Authorization'));
  if (operation.scope && !staff.scopes.includes(operation.scope)) throw new ProblemError('forbidden');
  return staff;
}
