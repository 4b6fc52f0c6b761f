import type { ProblemCode, Scope } from '../contract/index.js';
import type { z } from '../contract/zod.js';

/**
 * How a caller shows who they are. `code`: number and access code, or a session of the reporter; `session`: that session;
 * `key`: a staff key, or the token of a sign-in that has an account; `identity`: the token of a sign-in, with or without an
 * account. `anyone or key`: a key is asked for only when one is sent.
 */
export type Access = 'anyone' | 'code' | 'session' | 'key' | 'code or key' | 'anyone or key' | 'identity';

/** One thing the API does. Routes validate with its schemas; the OpenAPI document and the reference are made from it. */
export interface Operation {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With parameters in braces, as in OpenAPI. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly access: Access;
  /** What a key or account must be good for, where one is needed; absent when any will do. */
  readonly scope?: Scope;
  /** Header parameters by their names in the document, where they are others than usual. */
  readonly headers?: readonly string[];
  /** Headers of the answer, by their names in the document, beside the usual ones. */
  readonly responseHeaders?: readonly string[];
  readonly query?: z.core.$ZodType;
  /** JSON, unless `bodyMediaTypes` names raw content. */
  readonly body?: z.core.$ZodType;
  readonly bodyMediaTypes?: readonly string[];
  /** Whether it may come without a body. */
  readonly bodyOptional?: boolean;
  readonly status: 200 | 201 | 202 | 204;
  /** JSON, unless `responseMediaTypes` names raw content. Absent for 204. */
  readonly response?: z.core.$ZodType;
  readonly responseMediaTypes?: readonly string[];
  /** Problems of its own, beside those every operation may have. */
  readonly problems: readonly ProblemCode[];
}

/** Problems any operation may answer with. */
export const COMMON_PROBLEMS = [
  'not_found',
  'method_not_allowed',
  'origin_not_allowed',
  'rate_limited',
  'internal_error',
  'unavailable',
] as const satisfies readonly ProblemCode[];

/** Problems any operation with a JSON body may answer with. */
export const BODY_PROBLEMS = [
  'invalid_json',
  'payload_too_large',
  'unsupported_media_type',
  'validation_failed',
] as const satisfies readonly ProblemCode[];
