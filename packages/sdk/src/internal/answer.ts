import { problemSchema, validate } from '../contract/index.js';
import type { FoundIssue } from '../contract/index.js';
import type { z } from '../contract/zod.js';
import { LaporApiError, LaporContractError } from '../errors.js';
import { retryAfterSeconds } from './retry.js';

/** The value of a JSON answer. @throws {LaporContractError} When it is not what the schema says. */
export async function readJson<T extends z.core.$ZodType>(response: Response, schema: T): Promise<z.output<T>> {
  const parsed = validate(schema, parseJson(await response.text()));
  if (parsed.ok) return parsed.value;
  throw contractError(response, parsed.issues);
}

/** The error an answer outside 2xx means. */
export async function apiError(response: Response): Promise<LaporApiError> {
  const problem = validate(problemSchema, parseJson(await response.text()));
  return new LaporApiError({
    status: response.status,
    code: problem.ok ? problem.value.code : 'unknown',
    issues: (problem.ok && problem.value.issues) || [],
    requestId: requestIdOf(response),
    retryAfter: retryAfterSeconds(response.headers),
  });
}

/** The error an answer means that no server of this contract gives. */
export function contractError(response: Response, issues: FoundIssue[] = []): LaporContractError {
  return new LaporContractError({ status: response.status, issues, requestId: requestIdOf(response) });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function requestIdOf(response: Response): string | null {
  // Whatever answered may not be our server, so only what looks like an id is let through.
  return /^[\w-]{1,64}$/.exec(response.headers.get('Lapor-Request-Id') ?? '')?.[0] ?? null;
}
