import { sql, type RawBuilder } from 'kysely';

/**
 * A text as it is searched: lower case, without diacritics, one space between words. Only letters and digits are left, so
 * nothing in it means anything to LIKE, and both databases find the same.
 */
export function searchable(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Ends a name in a `search` column. A name holds none, and it sorts before every character of a name: "Kuta" comes before
 * "Kuta Selatan".
 */
export const END = '\t';

/** What somebody looks for: the phrase, and its words. */
export interface Sought {
  readonly phrase: string;
  readonly words: readonly [string, ...string[]];
}

/** What a search asks for; `null` when it holds no letter or digit. */
export function soughtIn(search: string): Sought | null {
  const phrase = searchable(search);
  const [first, ...others] = phrase.split(' ');
  return first ? { phrase, words: [first, ...others] } : null;
}

/** Whether the `search` column matches a LIKE pattern. */
export function matches(pattern: string): RawBuilder<boolean> {
  return sql<boolean>`search like ${pattern}`;
}

/** Whether the `search` column matches every pattern. */
export function matchesAll(patterns: readonly string[]): RawBuilder<boolean> {
  return allOf(patterns.map(matches));
}

/** The place of the first condition that holds, from 0; how many there are when none does. */
export function rankBy(conditions: readonly RawBuilder<boolean>[]): RawBuilder<number> {
  if (conditions.length === 0) return sql<number>`0`;
  const cases = conditions.map((condition, place) => sql`when ${condition} then ${sql.lit(place)}`);
  return sql<number>`case ${sql.join(cases, sql` `)} else ${sql.lit(conditions.length)} end`;
}

/** Rows in groups small enough for one statement on either database. */
export function inBatches<Row>(rows: readonly Row[], size = 500): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, batch) => rows.slice(batch * size, (batch + 1) * size));
}

/** The words somebody may have meant, for each one typed. */
export type Meant = readonly (readonly string[])[];

/** Ranks from here on are of what was found with slips of the finger: after everything that is spelt as it was typed. */
export const MISTYPED = 50;

/** Whether the `search` column holds a meant word for each one typed. */
export function matchesMeant(meant: Meant): RawBuilder<boolean> {
  return allOf(meant.map((words) => anyOf(words.map((word) => matches(`%${word}%`)))));
}

/** From best: every word, as it was most likely meant, is in the own name, which an {@link END} follows; every word is; the first one is; the names above have helped. */
export function rankMeant(meant: Meant): RawBuilder<number> {
  const own = (most: number) => meant.map((words) => anyOf(words.slice(0, most).map((word) => matches(`%${word}%${END}%`))));
  const [first, ...others] = own(Infinity);
  return sql<number>`(${rankBy(first ? [allOf(own(2)), allOf([first, ...others]), first] : [])} + ${sql.lit(MISTYPED)})`;
}

/** The words of names that are as they stand in front of an {@link END} in the `search` column. */
export function* wordsOf(names: Iterable<string>): Generator<string> {
  for (const name of names) yield* name.trim().split(' ').filter(Boolean);
}

function allOf(conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> {
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

function anyOf(conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> {
  return sql<boolean>`(${sql.join(conditions, sql` or `)})`;
}
