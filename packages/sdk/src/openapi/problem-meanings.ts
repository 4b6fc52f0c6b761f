import type { ProblemCode } from '../contract/index.js';

/** What each problem code means and what to do about it, for people who write programs. */
export const PROBLEM_MEANINGS: Readonly<Record<ProblemCode, string>> = {
  invalid_json: 'The body is not JSON.',
  invalid_idempotency_key: 'Idempotency-Key is not 16 to 128 visible ASCII characters.',
  unauthenticated: 'The key or sign-in is missing, unknown, revoked or expired.',
  forbidden: 'The role or the scopes of the key or account do not allow this.',
  no_account: 'The sign-in is good, but nobody has given this person an account, or it was disabled. Ask an admin for an invitation.',
  origin_not_allowed: 'The page calling is not on the list of pages that may.',
  not_found: 'There is no such thing, or it is not for the caller to see.',
  method_not_allowed: 'The path exists, the method does not; `Allow` names those that do.',
  not_allowed: 'The status of the report, or of what is to be changed, does not allow this. Nothing was changed.',
  idempotency_conflict: 'The same Idempotency-Key came with another request before. Nothing was changed.',
  payload_too_large: 'The body is larger than the service takes.',
  attachment_too_large: 'The file is larger than `limits.attachments.bytes` of the configuration.',
  unsupported_media_type: 'The body is not of the media type this operation takes.',
  attachment_type_refused: 'By its content, the file is none of the kinds accepted.',
  attachment_heic_refused: 'The file is a HEIC photo. Send it as JPEG.',
  validation_failed: 'Values are missing or wrong; `issues` says which and how.',
  attachment_empty: 'The file holds nothing.',
  attachment_unreadable: 'The file is damaged and cannot be read.',
  rate_limited: 'Too many requests. Wait as long as `Retry-After` says.',
  internal_error: 'The service failed. Quote `requestId` to its operator.',
  closed: 'The service takes no reports at present. Do not repeat; the configuration says why.',
  unavailable: 'The service is busy or starting. Repeat a little later.',
};
