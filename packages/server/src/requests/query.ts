import { idSchema, timestampSchema, validate } from '@lapor/sdk/contract';
import type { Context } from 'hono';
import { invalid, ProblemError } from '../problem.js';

type Schema = Parameters<typeof validate>[0];

/**
 * The query of a request, checked. A parameter given twice is of the wrong type.
 * @throws {ProblemError} `validation_failed`
 */
export function readQuery<T extends Schema>(schema: T, context: Context) {
  const given = Object.entries(context.req.queries()).map(([name, values]) => [name, values.length === 1 ? values[0] : values]);
  const result = validate(schema, Object.fromEntries(given));
  if (!result.ok) throw new ProblemError('validation_failed', { issues: result.issues });
  return result.value;
}

/** An opaque cursor that holds where a page ended. */
export function toCursor(position: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * Where a page ended, from {@link toCursor}.
 * @throws {ProblemError} `validation_failed` for a cursor this server did not make
 */
export function fromCursor(cursor: string): readonly unknown[] {
  let position: unknown;
  try {
    position = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw wrongCursor();
  }
  if (!Array.isArray(position)) throw wrongCursor();
  return position as unknown[];
}

/**
 * Where a page ended that goes by an instant.
 * @throws {ProblemError} `validation_failed` for a cursor this server did not make
 */
export function instantAndId(cursor: string): readonly [at: string, id: string] {
  const [at, id] = fromCursor(cursor).map(String);
  if (at === undefined || id === undefined || !validate(timestampSchema, at).ok || !validate(idSchema, id).ok) throw wrongCursor();
  return [at, id];
}

/** Whether a value from a cursor can be the rank of something found, of which there are few. */
export function isRank(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 100;
}

/** Refuses a cursor this server did not make. */
export function wrongCursor(): ProblemError {
  return invalid('/cursor', 'wrong_format');
}

/** One page of the rows asked for with one more than `limit`, and the cursor of the next. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  to: { item: (row: Row) => Item; cursor: (row: Row) => string },
): { items: Item[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(to.item), nextCursor: rows.length > limit && last !== undefined ? to.cursor(last) : null };
}
