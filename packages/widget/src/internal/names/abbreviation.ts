/** Words that lend no letter to an abbreviation. */
const SMALL = new Set(['dan', 'di', 'ke', 'dari', 'serta', 'of', 'and', 'the']);

/** The first letters of the words that count: "dinas pekerjaan umum dan penataan ruang" gives "dpupr". */
export function initialsOf(name: string): string {
  return name
    .split(' ')
    .filter((word) => !SMALL.has(word))
    .map((word) => word.charAt(0))
    .join('');
}

/** How well what was typed abbreviates a name: by initials ("pu") or by pieces of its words ("disdukcapil"); 0 when it does not. */
export function abbreviates(typed: string, name: string, initials: string): number {
  if (typed.length >= 2 && initials.includes(typed)) return initials.startsWith(typed) ? 0.7 : 0.65;
  return typed.length >= 5 && pieces(typed, name) ? 0.6 : 0;
}

/**
 * Whether the typed letters stand in the name in their order, begin as it begins, and hang together: at most one piece for
 * each two letters. Otherwise nearly everything would abbreviate a long name.
 */
function pieces(typed: string, name: string): boolean {
  if (typed[0] !== name[0]) return false;
  let count = 1;
  let at = 0;
  for (let letter = 1; letter < typed.length; letter += 1) {
    if (name[at + 1] === typed[letter]) {
      at += 1;
      continue;
    }
    const next = nextPiece(typed, letter, name, at + 1);
    if (next < 0) return false;
    count += 1;
    at = next;
  }
  return count * 2 <= typed.length + 1;
}

/** Where the next piece begins: where two letters go on together, best at the beginning of a word; else where one does. */
function nextPiece(typed: string, letter: number, name: string, from: number): number {
  const two = typed.slice(letter, letter + 2);
  const word = name.indexOf(` ${two}`, from);
  if (word >= 0) return word + 1;
  const inside = name.indexOf(two, from);
  return inside >= 0 ? inside : name.indexOf(typed.charAt(letter), from);
}
