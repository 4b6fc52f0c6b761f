import { validate } from '@lapor/sdk/contract';
import type { Context } from 'hono';
import type { AppEnv } from '../deps.js';
import { ProblemError } from '../problem.js';
import { canonicalJson } from '../workflow/canonical-json.js';

type Schema = Parameters<typeof validate>[0];

/**
 * The JSON body of a request, checked, together with a text of it that equal bodies share.
 * @throws {ProblemError} `invalid_json`, `validation_failed`
 */
export async function readBody<T extends Schema>(schema: T, context: Context<AppEnv>) {
  const { sent, request } = await readJson(context);
  const result = validate(schema, sent);
  if (!result.ok) throw new ProblemError('validation_failed', { issues: result.issues });
  return { value: result.value, request };
}

/**
 * As `readBody`, of which nothing is checked yet.
 * @throws {ProblemError} `invalid_json`
 */
export async function readJson(context: Context<AppEnv>) {
  const sent = parse(await context.req.arrayBuffer());
  return { sent, request: canonicalJson(sent) };
}

function parse(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    // What was caught may quote the body, so it is not passed on.
    throw new ProblemError('invalid_json');
  }
}
