import { idSchema, reportNumberSchema, validate } from '@lapor/sdk/contract';
import type { Context } from 'hono';
import { ProblemError } from '../problem.js';

/**
 * An id that stands in the path of a request.
 * @throws {ProblemError} `not_found` for what cannot be one
 */
export function idIn(context: Context, name = 'id'): string {
  const id = validate(idSchema, context.req.param(name));
  if (!id.ok) throw new ProblemError('not_found');
  return id.value;
}

/**
 * The report number that stands in the path of a request, however it is written.
 * @throws {ProblemError} `not_found` for what cannot be one
 */
export function reportNumberIn(context: Context): string {
  const number = validate(reportNumberSchema, context.req.param('number'));
  if (!number.ok) throw new ProblemError('not_found');
  return number.value;
}
