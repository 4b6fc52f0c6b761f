import { searchable } from '../store/search.js';
import type { IndexedWords } from '../store/search-index.js';
import { stem } from './stem.js';
import { STOP_WORDS } from './stop-words.js';

/** Changes whenever the same text would give other words; everything is then indexed anew. */
export const WORDS_VERSION = 1;

/** A query has so many words at most; what was typed beyond them is left out. */
const QUERY_WORDS = 12;
/** Longer runs of letters and digits are nothing anybody looks for. */
const LONGEST = 40;

/**
 * The words of a text, as they are searched: lower case, without diacritics, each cut to its root, without those that say
 * nothing. Only letters and digits are left, so that no word means anything to a database. Both databases are given these
 * very words, so both find the same.
 */
export function searchWords(text: string): string[] {
  return rawWords(text)
    .filter((word) => !STOP_WORDS.has(word))
    .map(stem);
}

/** What a report is found by. */
export function indexedWords(title: string, rest: readonly (string | null)[]): IndexedWords {
  return { title: searchWords(title), body: rest.flatMap((text) => searchWords(text ?? '')) };
}

/**
 * The words somebody looks for, each once; `null` when what was typed holds none. Somebody who types nothing but words that
 * say nothing ("di mana") gets those looked for, which finds nothing rather than everything.
 */
export function soughtWords(search: string): readonly [string, ...string[]] | null {
  const words = searchWords(search);
  const [first, ...others] = new Set(words.length > 0 ? words : rawWords(search));
  return first === undefined ? null : [first, ...others.slice(0, QUERY_WORDS - 1)];
}

// "Jalan2" and "jalan-jalan" are "jalan": the second half adds nothing to look for.
function rawWords(text: string): string[] {
  return searchable(text)
    .split(' ')
    .filter((word) => word !== '' && word.length <= LONGEST)
    .map((word) => (/^[a-z]{3,}2$/.test(word) ? word.slice(0, -1) : word));
}
