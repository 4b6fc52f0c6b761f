import { z } from './zod.js';

/** Every code a problem may carry. Codes are stable; the words of `title` are not. */
export const PROBLEM_CODES = [
  'invalid_json',
  'invalid_idempotency_key',
  'invalid_upload',
  'unauthenticated',
  'forbidden',
  'no_account',
  'origin_not_allowed',
  'not_found',
  'method_not_allowed',
  'not_allowed',
  'idempotency_conflict',
  'upload_conflict',
  'upload_version',
  'payload_too_large',
  'attachment_too_large',
  'unsupported_media_type',
  'attachment_type_refused',
  'attachment_heic_refused',
  'validation_failed',
  'attachment_empty',
  'attachment_unreadable',
  'rate_limited',
  'upload_checksum',
  'internal_error',
  'closed',
  'unavailable',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

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
  code: z.catch(z.enum([...PROBLEM_CODES, 'unknown']), 'unknown'),
  issues: z.optional(z.array(issueSchema)),
  requestId: z.string(),
});
export type Problem = z.infer<typeof problemSchema>;
