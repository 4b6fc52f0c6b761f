/** How long words that were read are used before they are read again: names of places and agencies seldom change. */
const SECONDS = 600;
/** So many words of a search are looked for with slips; whoever types more is seldom searching. */
const LOOKED_FOR = 6;
/** At most so many words stand for one that was mistyped. */
const MOST = 8;

interface Word {
  readonly word: string;
  /** Which of 32 kinds of letters it has, as bits. */
  readonly letters: number;
}

/** The words of many names, among which those are found that somebody may have meant with a slip of the finger. */
export class Vocabulary {
  readonly #read: () => Promise<Iterable<string>>;
  readonly #now: () => Date;
  #words: Promise<readonly Word[]> | undefined;
  #until = 0;

  constructor(read: () => Promise<Iterable<string>>, now: () => Date) {
    this.#read = read;
    this.#now = now;
  }

  /** For each word what it may have meant, itself first: alike whatever else is there, so that pages of a list follow one another. */
  async alternatives(typed: readonly string[]): Promise<string[][]> {
    const words = await this.#known();
    return typed.map((word, place) => (place < LOOKED_FOR ? [word, ...nearest(word, words)] : [word]));
  }

  async #known(): Promise<readonly Word[]> {
    const now = this.#now().getTime();
    if (!this.#words || now >= this.#until) {
      this.#until = now + SECONDS * 1000;
      this.#words = this.#read().then((words) => Array.from(new Set(words), (word) => ({ word, letters: lettersOf(word) })));
      this.#words.catch(() => (this.#words = undefined));
    }
    return this.#words;
  }
}

/** The words a typed one is at most a slip or two from, or whose beginning is; the nearest alone, in the order of the alphabet. */
function nearest(typed: string, words: readonly Word[]): string[] {
  // A number means what it says.
  const slips = typed < ':' ? 0 : typed.length >= 7 ? 2 : typed.length >= 4 ? 1 : 0;
  if (slips === 0) return [];
  const letters = lettersOf(typed);
  const found: { word: string; score: number }[] = [];
  for (const { word, letters: others } of words) {
    if (word === typed || word.length < typed.length - slips || bits(letters & ~others) > slips) continue;
    const { whole, beginning } = slipsBetween(typed, word, slips);
    // What was typed to its end says more than a beginning.
    if (whole <= slips) found.push({ word, score: whole });
    else if (beginning <= slips) found.push({ word, score: beginning + 0.5 });
  }
  const best = Math.min(...found.map(({ score }) => score));
  return found
    .filter(({ score }) => score <= best + 0.5)
    .sort((a, b) => a.score - b.score || (a.word < b.word ? -1 : 1))
    .slice(0, MOST)
    .map(({ word }) => word);
}

// As wide as any word needs; made once, since this runs tens of thousands of times in a search.
let before = new Uint8Array(128);
let last = new Uint8Array(128);
let row = new Uint8Array(128);

/**
 * How many letters to put in, take out, change or swap with a neighbour make a word of what was typed, or the word's
 * beginning; more than `most` is as good as any.
 */
function slipsBetween(typed: string, word: string, most: number): { whole: number; beginning: number } {
  const width = Math.min(word.length, typed.length + most, 127);
  for (let column = 0; column <= width; column += 1) row[column] = column;
  for (let line = 1; line <= typed.length; line += 1) {
    [before, last, row] = [last, row, before];
    row[0] = line;
    let least = line;
    for (let column = 1; column <= width; column += 1) {
      const same = typed.charCodeAt(line - 1) === word.charCodeAt(column - 1);
      let cost = Math.min((last[column] ?? 0) + 1, (row[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
      const swapped = line > 1 && column > 1 && typed.charCodeAt(line - 1) === word.charCodeAt(column - 2) && typed.charCodeAt(line - 2) === word.charCodeAt(column - 1);
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      row[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return { whole: least, beginning: least };
  }
  let beginning = most + 1;
  for (let column = 0; column <= width; column += 1) beginning = Math.min(beginning, row[column] ?? beginning);
  return { whole: width === word.length ? (row[width] ?? 0) : most + 1, beginning };
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let place = 0; place < word.length; place += 1) letters |= 1 << word.charCodeAt(place) % 32;
  return letters;
}

function bits(letters: number): number {
  let count = 0;
  for (let rest = letters; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
