import { LaporError } from '../errors.js';

/**
 * A path whose inserted parts are encoded, so that none of them can reach another place.
 * @throws {LaporError} When a part is empty, `.` or `..`.
 */
export function path(literals: TemplateStringsArray, ...parts: readonly string[]): string {
  return literals.reduce((made, literal, index) => made + encodeSegment(parts[index - 1] ?? '') + literal);
}

function encodeSegment(part: string): string {
  // Browsers resolve %2e%2e as they do '..', so encoding would not make these safe.
  if (part === '' || part === '.' || part === '..') throw new LaporError('An id must be neither empty nor made of dots');
  return encode(part);
}

/** Percent-encodes whatever is not plain, and half of a surrogate pair as the replacement character. */
export function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
