import { PROBLEMS } from '../contract/index.js';
import type { ProblemCode } from '../contract/index.js';
import type { Json } from './json-schema.js';
import { BODY_PROBLEMS, COMMON_PROBLEMS } from './operation.js';
import type { Operation } from './operation.js';
import { PROBLEM_MEANINGS } from './problem-meanings.js';

/** Every problem an operation may answer with, once each, in the order of their statuses. */
export function problemsOf(operation: Operation): ProblemCode[] {
  const codes = new Set<ProblemCode>([...operation.problems, ...COMMON_PROBLEMS, ...(operation.body ? BODY_PROBLEMS : [])]);
  return (Object.keys(PROBLEMS) as ProblemCode[]).filter((code) => codes.has(code));
}

/** The responses for them, by status. */
export function problemResponses(operation: Operation): Record<string, Json> {
  const codes = problemsOf(operation);
  const statuses = [...new Set(codes.map((code) => PROBLEMS[code]))];
  return Object.fromEntries(statuses.map((status) => [String(status), problemResponse(status, codes.filter((code) => PROBLEMS[code] === status))]));
}

function problemResponse(status: number, codes: readonly ProblemCode[]): Json {
  return {
    description: codes.map((code) => `\`${code}\`: ${PROBLEM_MEANINGS[code]}`).join(codes.length > 1 ? '  \n' : ''),
    headers: {
      'Lapor-Request-Id': { $ref: '#/components/headers/LaporRequestId' },
      ...((status === 429 || status === 503) && { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } }),
    },
    content: {
      'application/problem+json': {
        schema: {
          allOf: [{ $ref: '#/components/schemas/Problem' }, { type: 'object', properties: { code: { type: 'string', enum: codes } } }],
        },
        examples: Object.fromEntries(codes.map((code) => [code, { value: exampleProblem(code) }])),
      },
    },
  };
}

function exampleProblem(code: ProblemCode): Json {
  return {
    type: `/docs/api#problem-${code}`,
    title: PROBLEM_MEANINGS[code],
    status: PROBLEMS[code],
    code,
    ...(code === 'validation_failed' && { issues: [{ path: '/title', code: 'too_short' }] }),
    requestId: 'k3v9q2m8x1',
  };
}
