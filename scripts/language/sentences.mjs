import { readFileSync } from 'node:fs';
import { inRoot } from '../lib/paths.mjs';

/**
 * A labelled sentence of our own. `rules` are those that should speak; `facets` (`a` what, `w` where: a place somebody can go and look for, however roughly, `t` when) and
 * `categories` (any of them is right; none: nothing should be suggested) are `null` where nobody has labelled them.
 *
 * @typedef {{ lang: string, rules: string[], facets: string | null, categories: string[] | null, text: string, held: boolean }} Sentence
 */

/**
 * Every sentence of the set. One in three is held out: rules and keywords are never changed because of it, so what it shows
 * is what may be expected of sentences nobody has seen.
 *
 * @returns {Sentence[]}
 */
export function readSentences() {
  const [, ...lines] = readFileSync(inRoot('scripts/language/sentences.tsv'), 'utf8').trimEnd().split('\n');
  return lines.map((line, index) => {
    const [lang = '', rules = '', facets = '', category = '', text = ''] = line.split('\t');
    return {
      lang,
      rules: rules === '-' ? [] : rules.split(','),
      facets: facets === '.' ? null : facets === '-' ? '' : facets,
      categories: category === '.' ? null : category === '-' ? [] : category.split('|'),
      text,
      held: index % 3 === 2,
    };
  });
}

/** @param {number} share */
export const percent = (share) => `${(100 * share).toFixed(1)} %`.padStart(8);
