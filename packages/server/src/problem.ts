import { PROBLEMS, type FoundIssue, type Language, type Problem, type ProblemCode } from '@lapor/sdk/contract';
import { PROBLEM_TITLES } from './problem-titles.js';

/** A refusal with its documented code. Its message names the code only, never what somebody sent. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: (typeof PROBLEMS)[ProblemCode];
  readonly code: ProblemCode;
  readonly issues: readonly FoundIssue[] | undefined;
  /** Seconds after which to try again. */
  readonly retryAfter: number | undefined;
  /** Methods the path does know, for `method_not_allowed`. */
  readonly allow: readonly string[] | undefined;
  /** Headers a protocol asks for beside the problem. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, details: { issues?: readonly FoundIssue[]; retryAfter?: number; allow?: readonly string[]; headers?: Readonly<Record<string, string>> } = {}) {
    super(code);
    this.status = PROBLEMS[code];
    this.code = code;
    this.issues = details.issues;
    this.retryAfter = details.retryAfter;
    this.allow = details.allow;
    this.headers = details.headers ?? {};
  }
}

/** Refuses a value of a request with one issue. */
export function invalid(path: string, code: FoundIssue['code']): ProblemError {
  return new ProblemError('validation_failed', { issues: [{ path, code }] });
}

/** The answer that tells a caller of a refusal (RFC 9457). */
export function problemResponse(error: ProblemError, request: { requestId: string; language: Language }): Response {
  const problem: Problem = {
    type: `/docs/api#problem-${error.code}`,
    title: PROBLEM_TITLES[error.code][request.language],
    status: error.status,
    code: error.code,
    ...(error.issues && { issues: error.issues.map(({ path, code }) => ({ path, code })) }),
    requestId: request.requestId,
  };
  const headers = new Headers({
    'Content-Type': 'application/problem+json',
    'Content-Language': request.language,
    'Cache-Control': 'no-store',
    ...error.headers,
  });
  if (error.retryAfter !== undefined) headers.set('Retry-After', String(error.retryAfter));
  if (error.allow) headers.set('Allow', error.allow.join(', '));
  // The rest of a body nobody reads still comes in over this connection.
  if (error.status === 413) headers.set('Connection', 'close');
  if (error.status === 401) headers.set('WWW-Authenticate', 'Bearer');
  return new Response(JSON.stringify(problem), { status: error.status, headers });
}
