import { z } from './zod.js';

/** An opaque id: compare it, send it back, never take it apart. */
export const idSchema = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/));

/** An instant, ISO 8601 in UTC. */
export const timestampSchema = z.iso.datetime();

/** A calendar day, `YYYY-MM-DD`. */
export const dateSchema = z.iso.date();

/** Languages the texts exist in. `id` is complete and the source; `en` is complete. */
export const languageSchema = z.enum(['id', 'en']);
export type Language = z.infer<typeof languageSchema>;

/** A BCP 47 tag naming the language a person used, of which there may be more than {@link languageSchema} lists. */
export const languageTagSchema = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), z.maxLength(35));

/** An answer's enum that may grow: a value this version does not know reads as `unknown` instead of failing. */
export function growing<const T extends readonly [string, ...string[]]>(values: T) {
  return z.catch(z.enum([...values, 'unknown']), 'unknown');
}

/** Yes or no in a query, where it is text. */
export const flagQuerySchema = z.pipe(
  z.transform((given: boolean | 'true' | 'false') => (given === 'true' ? true : given === 'false' ? false : given)),
  z.boolean(),
);
