import { z } from './zod.js';

/** Every code a problem may carry, with its HTTP status. Codes are stable; the words of `title` are not. */
export const PROBLEMS = {
  invalid_json: 400,
  invalid_idempotency_key: 400,
  invalid_upload: 400,
  unauthenticated: 401,
  forbidden: 403,
  no_account: 403,
  origin_not_allowed: 403,
  not_found: 404,
  method_not_allowed: 405,
  not_allowed: 409,
  idempotency_conflict: 409,
  upload_conflict: 409,
  upload_version: 412,
  payload_too_large: 413,
  attachment_too_large: 413,
  unsupported_media_type: 415,
  attachment_type_refused: 415,
  attachment_heic_refused: 415,
  validation_failed: 422,
  attachment_empty: 422,
  attachment_unreadable: 422,
  rate_limited: 429,
  upload_checksum: 460,
  internal_error: 500,
  closed: 503,
  unavailable: 503,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof PROBLEMS;

/** What can be wrong with one value of a request. */
export const ISSUE_CODES = [
  'required',
  'wrong_type',
  'wrong_format',
  'too_short',
  'too_long',
  'too_small',
  'too_large',
  'too_many',
  'unknown_value',
  'unknown_field',
  'in_the_future',
  'not_applicable',
  'unknown_agency',
  'unknown_category',
  'unknown_region',
  'unknown_service',
  'unknown_attachment',
  'unknown_question',
  'nobody_above',
  'stopped',
] as const;

export type IssueCode = (typeof ISSUE_CODES)[number];

/** Where and what, never the value itself. `path` is a JSON Pointer (RFC 6901) into the request. */
export const issueSchema = z.object({
  path: z.string(),
  code: z.catch(z.enum([...ISSUE_CODES, 'unknown']), 'unknown'),
});
export type Issue = z.infer<typeof issueSchema>;

/**
 * An error as RFC 9457 `application/problem+json`. No value a person typed stands in it.
 * `title` is in the language the request accepts.
 */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.catch(z.enum([...(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]), 'unknown']), 'unknown'),
  issues: z.optional(z.array(issueSchema)),
  requestId: z.string(),
});
export type Problem = z.infer<typeof problemSchema>;
