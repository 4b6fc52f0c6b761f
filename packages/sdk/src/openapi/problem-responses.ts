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

/** The responses for them, by status, as references into {@link sharedResponses}. */
export function problemResponses(operation: Operation): Record<string, Json> {
  return Object.fromEntries(byStatus(operation).map(([status, codes]) => [status, { $ref: `#/components/responses/${nameOf(codes)}` }]));
}

/** Every response the operations refer to, by name. */
export function sharedResponses(operations: readonly Operation[]): Record<string, Json> {
  const all = operations.flatMap(byStatus).map(([status, codes]) => [nameOf(codes), problemResponse(status, codes)] as const);
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function byStatus(operation: Operation): [status: number, codes: ProblemCode[]][] {
  const codes = problemsOf(operation);
  const statuses = [...new Set(codes.map((code) => PROBLEMS[code]))];
  return statuses.map((status) => [status, codes.filter((code) => PROBLEMS[code] === status)]);
}

const nameOf = (codes: readonly ProblemCode[]) => codes.join('.');

function problemResponse(status: number, codes: readonly ProblemCode[]): Json {
  return {
    description: codes.map((code) => `\`${code}\`: ${PROBLEM_MEANINGS[code]}`).join(codes.length > 1 ? '  \n' : ''),
    headers: {
      'Lapor-Request-Id': { $ref: '#/components/headers/LaporRequestId' },
      'Content-Language': { $ref: '#/components/headers/ContentLanguage' },
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
