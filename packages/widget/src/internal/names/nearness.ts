const VOWELS = /[aeiou]/g;

/**
 * How near a typed word is to a word of a name, from 0 to 1: the same, its beginning, within it, with a slip or two of the
 * finger, or without its vowels as in chats ("kshtn").
 */
export function nearness(typed: string, word: string): number {
  if (word.startsWith(typed)) return word.length === typed.length ? 1 : 0.9;
  // A number means what it says.
  const slips = typed < ':' ? 0 : typed.length >= 7 ? 2 : typed.length >= 4 ? 1 : 0;
  if (slips > 0 && word.length >= typed.length - slips) {
    const distance = distanceToBeginning(typed, word, slips);
    if (distance <= slips) return 0.75 - 0.1 * distance;
  }
  if (typed.length >= 3 && word.includes(typed)) return 0.55;
  return withoutVowels(typed, word) ? 0.5 : 0;
}

/** Whether somebody left out vowels of a word, or of its beginning. */
function withoutVowels(typed: string, word: string): boolean {
  if (typed.length < 2 || typed[0] !== word[0]) return false;
  const bones = typed.replace(VOWELS, '');
  const whole = word.replace(VOWELS, '');
  if (bones.length < 2 || !whole.startsWith(bones) || (bones.length < 3 && whole !== bones)) return false;
  let at = 0;
  for (const letter of typed) {
    at = word.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

// As wide as any word needs; made once, since this runs thousands of times at a key.
let before = new Uint8Array(64);
let last = new Uint8Array(64);
let row = new Uint8Array(64);

/**
 * How many letters must be put in, taken out, changed or swapped with their neighbour to make the beginning of a word of
 * what was typed (optimal string alignment); more than `most` is as good as any.
 */
function distanceToBeginning(typed: string, word: string, most: number): number {
  const width = Math.min(word.length, typed.length + most, 63);
  for (let column = 0; column <= width; column += 1) row[column] = column;
  for (let line = 1; line <= typed.length; line += 1) {
    [before, last, row] = [last, row, before];
    row[0] = line;
    let least = line;
    const letter = typed.charCodeAt(line - 1);
    for (let column = 1; column <= width; column += 1) {
      const other = word.charCodeAt(column - 1);
      let cost = Math.min((last[column] ?? 0) + 1, (row[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (letter === other ? 0 : 1));
      const swapped = line > 1 && column > 1 && letter === word.charCodeAt(column - 2) && typed.charCodeAt(line - 2) === other;
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      row[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
  }
  let nearest = most + 1;
  for (let column = 0; column <= width; column += 1) nearest = Math.min(nearest, row[column] ?? nearest);
  return nearest;
}
