import type { Context } from 'hono';
import type { AppDeps, AppEnv } from '../deps.js';
import { ProblemError } from '../problem.js';
import type { Write } from '../workflow/once.js';

const VISIBLE_ASCII = /^[\x21-\x7e]{16,128}$/;

/** Who sends keys that nobody else's can collide with: `anyone`, a staff key or account, or somebody at the sign-in provider. */
export type WritePrincipal = 'anyone' | `key:${string}` | `identity:${string}`;

/**
 * What has to be known of a request that changes something to do it once, however often it is sent.
 * @throws {ProblemError} `invalid_idempotency_key`
 */
export function writeOf(
  deps: Pick<AppDeps, 'randomBytes'>,
  context: Context<AppEnv>,
  what: { operation: string; principal: WritePrincipal; request: string | Uint8Array },
): Write {
  const sent = context.req.header('Idempotency-Key');
  if (sent !== undefined && !VISIBLE_ASCII.test(sent)) throw new ProblemError('invalid_idempotency_key');
  return {
    scope: { operation: what.operation, path: context.req.path, principal: what.principal },
    key: sent ?? Buffer.from(deps.randomBytes(32)).toString('base64url'),
    repeatable: sent !== undefined,
    request: what.request,
  };
}
