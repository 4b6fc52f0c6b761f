import type { LevelOption } from '../combobox/levels.js';
import type { FoundOptions, Option } from '../combobox/option-search.js';
import { abbreviates, initialsOf } from './abbreviation.js';
import { fold } from './fold.js';
import { marksIn } from './marks.js';
import { nearness } from './nearness.js';

/** What to search among: columns of one length, as the service sends them. */
export interface Names {
  ids: readonly string[];
  names: readonly string[];
  shortNames: readonly string[];
  parents: readonly number[];
  closed: readonly number[];
}

/** A word of names, with its letters as bits, and the texts that hold it. */
interface Word {
  readonly word: string;
  readonly letters: number;
  readonly texts: number[];
}

/** Words that were searched for are remembered, so that the next key costs one word. */
const REMEMBERED = 24;
/** A word of the names above says less than one of the own name. */
const ABOVE = 0.6;
const STEPS = 128;

/**
 * Finds names among ten thousand within a few milliseconds. Names that are the same text are looked at once, and so is
 * each word of theirs; only what a word scored is carried to the entries.
 */
export class NameIndex {
  readonly #names: Names;
  readonly #options: Option[];
  /** Those that may be chosen, from A to Z. */
  readonly #open: number[];
  /** For each entry its text among the different ones. */
  readonly #textOf: Uint16Array;
  readonly #texts: string[] = [];
  readonly #initials: string[] = [];
  readonly #words: Word[] = [];
  readonly #remembered = new Map<string, Float32Array>();

  constructor(names: Names) {
    this.#names = names;
    const { ids, names: labels, shortNames, parents } = names;
    const closed = new Set(names.closed);
    this.#open = ids.map((_, place) => place).filter((place) => !closed.has(place));
    this.#options = ids.map((value, place) => {
      const detail = [shortNames[place], labels[parents[place] ?? -1]].filter(Boolean).join(' · ');
      return { value, label: labels[place] ?? '', ...(detail && { detail }) };
    });
    this.#textOf = new Uint16Array(ids.length);
    const known = new Map<string, number>();
    const words = new Map<string, Word>();
    for (let place = 0; place < ids.length; place += 1) {
      const key = `${labels[place] ?? ''}\t${shortNames[place] ?? ''}`;
      let text = known.get(key);
      if (text === undefined) known.set(key, (text = this.#add(labels[place] ?? '', shortNames[place] ?? '', words)));
      this.#textOf[place] = text;
    }
    // The first search takes five times as long as the others, while the browser compiles it: here nobody waits for it.
    for (const text of ['di', 'dinas']) this.search(text);
    this.#remembered.clear();
  }

  /** Those directly below an entry, or below none, from A to Z. */
  below(above: string | null): LevelOption[] {
    const { ids, parents, closed } = this.#names;
    const parent = above === null ? -1 : ids.indexOf(above);
    if (above !== null && parent < 0) return [];
    const shut = new Set(closed);
    const leads = new Set(parents);
    return this.#options.flatMap((option, place) => {
      const choosable = !shut.has(place);
      return parents[place] === parent && (choosable || leads.has(place)) ? [{ ...option, choosable }] : [];
    });
  }

  /** Those that fit a text, best first; all of them from A to Z when there is none. */
  search(text: string): FoundOptions {
    const typed = fold(text).split(' ').filter(Boolean);
    if (typed.length === 0) return { options: this.#at(this.#open), more: false };
    const found = this.#ranked(typed, typed.length);
    // With one word of several wrong beyond recognition, the others still say what was meant.
    const places = found.length > 0 || typed.length < 3 ? found : this.#ranked(typed, typed.length - 1);
    return { options: this.#at(places), more: false, marks: (label) => marksIn(label, typed) };
  }

  #at(places: readonly number[]): Option[] {
    const options: Option[] = [];
    // Up to ten thousand, at each key.
    for (const place of places) {
      const option = this.#options[place];
      if (option) options.push(option);
    }
    return options;
  }

  #ranked(typed: readonly string[], least: number): number[] {
    const scores = typed.map((word) => this.#entries(word));
    // Sorting thousands of numbers at each key would cost more than finding them: they are dealt into steps instead.
    const steps: number[][] = Array.from({ length: STEPS }, () => []);
    for (const place of this.#open) {
      let total = 0;
      let hits = 0;
      for (const score of scores) {
        const own = score[place] ?? 0;
        total += own;
        if (own > 0) hits += 1;
      }
      if (hits < least) continue;
      const length = Math.min(this.#texts[this.#textOf[place] ?? 0]?.length ?? 0, 90);
      const step = Math.round((1 - total / typed.length) * 110 + length / 10);
      steps[Math.min(STEPS - 1, Math.max(0, step))]?.push(place);
    }
    return steps.flat();
  }

  /** What a typed word scores for each entry, with the names above it. */
  #entries(word: string): Float32Array {
    const known = this.#remembered.get(word);
    if (known) return known;
    const texts = this.#scores(word);
    const { parents } = this.#names;
    const entries = new Float32Array(this.#textOf.length);
    for (let place = 0; place < entries.length; place += 1) {
      let best = texts[this.#textOf[place] ?? 0] ?? 0;
      for (let above = parents[place] ?? -1, depth = 0; above >= 0 && depth < 8; above = parents[above] ?? -1, depth += 1) {
        best = Math.max(best, (texts[this.#textOf[above] ?? 0] ?? 0) * ABOVE);
      }
      entries[place] = best;
    }
    const [oldest] = this.#remembered.keys();
    if (this.#remembered.size >= REMEMBERED && oldest !== undefined) this.#remembered.delete(oldest);
    this.#remembered.set(word, entries);
    return entries;
  }

  #scores(word: string): Float32Array {
    const texts = new Float32Array(this.#texts.length);
    const letters = lettersOf(word);
    for (const known of this.#words) {
      // A word that lacks three of the letters is no slip of two fingers.
      if (bits(letters & ~known.letters) > 2) continue;
      const near = nearness(word, known.word);
      if (near === 0) continue;
      for (const text of known.texts) texts[text] = Math.max(texts[text] ?? 0, near);
    }
    for (const [text, name] of this.#texts.entries()) {
      const near = texts[text] ?? 0;
      if (near < 0.6) texts[text] = Math.max(near, abbreviates(word, name, this.#initials[text] ?? ''));
    }
    return texts;
  }

  #add(label: string, shortName: string, words: Map<string, Word>): number {
    const own = fold(label);
    const text = this.#texts.push(own) - 1;
    this.#initials.push(initialsOf(own));
    for (const word of new Set([...own.split(' '), ...fold(shortName).split(' ')])) {
      if (!word) continue;
      let known = words.get(word);
      if (!known) {
        known = { word, letters: lettersOf(word), texts: [] };
        words.set(word, known);
        this.#words.push(known);
      }
      known.texts.push(text);
    }
    return text;
  }
}

/** Which letters of the alphabet a word has, one bit each. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) - 97) % 31;
  return letters;
}

function bits(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
