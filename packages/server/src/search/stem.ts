import { ROOTS } from './roots.js';

/** A root has so many letters at least, where only rules vouch for it. */
const SHORTEST = 4;
/** Words are cut in so many steps at most: "mem-per-", "ber-ke-". */
const PREFIXES = 3;

/** Ways to write a word that mean the same, and what people shorten. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    antri: 'antre', apotik: 'apotek', blm: 'belum', ga: 'tidak', gak: 'tidak', hutang: 'utang', ijin: 'izin', jl: 'jalan', jln: 'jalan',
    lobang: 'lubang', nafas: 'napas', ndak: 'tidak', nggak: 'tidak', resiko: 'risiko', rosak: 'rusak', rubah: 'ubah',
    tak: 'tidak', tdk: 'tidak', trotoir: 'trotoar',
  }),
);

type Cut = readonly [affix: RegExp, restored: string];

// What is said of a word, and whose it is; the outermost endings.
const PARTICLES = /(?:lah|kah|tah|pun)$/;
const POSSESSIVES = /(?:nya|ku|mu)$/;
// "-asi" and the like end words from abroad, such as "operasi".
const SUFFIXES = [/kan$/, /an$/, /(?<![aeiou]s)i$/];
const NOUN_SUFFIXES = [/an$/];

// A prefix melts with the letter it meets, which is then restored: "menulis" is "me" and "tulis". Tried in this order.
const PREFIX_CUTS: readonly Cut[] = [
  [/^(?:me|pe)ng(?=[ghx])/, ''],
  // Few roots begin with "e", many with "ke".
  [/^(?:me|pe)ng(?=e)/, 'k'],
  [/^(?:me|pe)ng(?=[aeiou])/, ''],
  [/^(?:me|pe)ng(?=[aiou])/, 'k'],
  [/^(?:me|pe)nge(?=[^aeiou]+[aeiou]+[^aeiou]*$)/, ''],
  [/^(?:me|pe)ny(?=[aeiou])/, 's'],
  [/^(?:me|pe)n(?=[cdjsz]|tr)/, ''],
  [/^(?:me|pe)n(?=[aeiou])/, 't'],
  [/^(?:me|pe)n(?=[aeiou])/, 'n'],
  [/^(?:me|pe)m(?=[bfv]|p[er])/, ''],
  [/^(?:me|pe)m(?=[aeiou])/, 'p'],
  [/^(?:me|pe)m(?=[aeiou])/, 'm'],
  [/^(?:me|pe)(?=[lrwymn])/, ''],
  [/^(?:ber|per|ter)/, ''],
  [/^(?:be|pe|te)(?=r)/, ''],
  [/^(?:bel|pel)(?=ajar)/, ''],
  [/^be(?=kerja)/, ''],
  [/^pe(?=[bcdfgjkpt])/, ''],
  [/^(?:di|ke|se)/, ''],
];

/**
 * The root of a word in lower case, so that its forms are found by one another: "perbaikan", "memperbaiki" and "diperbaiki"
 * are all "baik". A known root wins; where none is in sight, affixes are cut by rule as long as a word is left. Words it
 * does not know may come out as something that is no word: all that counts is that the same forms come out alike.
 */
export function stem(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const found = findStem(word);
  // Words repeat, and a text has few that are new.
  if (cache.size >= CACHED) cache.clear();
  cache.set(word, found);
  return found;
}

const CACHED = 20_000;
const cache = new Map<string, string>();

function findStem(written: string): string {
  const word = SPELLINGS.get(written) ?? written;
  if (word.length < SHORTEST || /[^a-z]/.test(word) || ROOTS.has(word)) return word;
  const [known] = formsOf(word)
    .flatMap((form) => ({ ...form, root: SPELLINGS.get(form.root) ?? form.root }))
    .filter(({ root }) => ROOTS.has(root))
    .sort((a, b) => a.cut - b.cut);
  return known?.root ?? byRule(englishSingular(word));
}

/** What a word may be a form of, and how many letters of it are then affixes. */
interface Form {
  readonly root: string;
  readonly cut: number;
}

function formsOf(word: string): Form[] {
  const bare = [word, ...cutOff(word, PARTICLES)].flatMap((form) => [form, ...cutOff(form, POSSESSIVES)]);
  const ended = bare.flatMap((form) => [form, ...SUFFIXES.flatMap((suffix) => cutOff(form, suffix))]);
  let last: Form[] = ended.map((root) => ({ root, cut: word.length - root.length }));
  const all = [...last];
  for (let step = 0; step < PREFIXES; step += 1) {
    last = last.flatMap(({ root, cut }) =>
      PREFIX_CUTS.filter(([prefix]) => prefix.test(root)).map(([prefix, restored]) => {
        const rest = root.replace(prefix, '');
        return { root: restored + rest, cut: cut + root.length - rest.length };
      }),
    );
    all.push(...last);
  }
  return all;
}

function cutOff(word: string, ending: RegExp): string[] {
  return ending.test(word) ? [word.replace(ending, '')] : [];
}

/** Without a root to go by: the endings, then the prefixes, each once, while enough is left. */
function byRule(word: string): string {
  let form = word;
  for (const ending of [PARTICLES, POSSESSIVES]) form = cutIfLongEnough(form, ending);
  const unprefixed = cutPrefixes(form);
  // "-an" and "-i" end many roots, so they are cut only from words that show by a prefix, or by their length, to be derived.
  const derived = unprefixed !== form || form.length >= 8;
  if (!derived) return form;
  // Nouns made with "pe-" and "ke-" end in "-an", never in "-kan": the "k" of "pengerukan" belongs to "keruk".
  const suffix = (/^[pk]e/.test(form) ? NOUN_SUFFIXES : SUFFIXES).find((ending) => ending.test(unprefixed));
  return suffix ? cutIfLongEnough(unprefixed, suffix) : unprefixed;
}

function cutPrefixes(word: string): string {
  let form = word;
  for (let step = 0; step < 2; step += 1) {
    const cut = PREFIX_CUTS.find(([prefix, restored]) => prefix.test(form) && isWordLike(form.replace(prefix, restored)));
    if (!cut) return form;
    form = form.replace(...cut);
    // With a letter restored, what is left begins as the root does.
    if (cut[1] !== '') return form;
  }
  return form;
}

function cutIfLongEnough(word: string, ending: RegExp): string {
  const rest = word.replace(ending, '');
  return isWordLike(rest) ? rest : word;
}

/** Long enough for a root, of two syllables. */
function isWordLike(form: string): boolean {
  return form.length >= SHORTEST && (form.match(/[aeiou]+/g)?.length ?? 0) >= 2;
}

// Indonesian words end in "s" after a vowel ("dinas") and seldom after another letter.
function englishSingular(word: string): string {
  if (word.length < 5) return word;
  if (/[^aeiou]ies$/.test(word)) return word.replace(/ies$/, 'y');
  if (/(?:ol|ip|dg|us|ak|id|in)es$/.test(word)) return word.slice(0, -1);
  return /[bcdfghklmnprtvw]s$/.test(word) ? word.slice(0, -1) : word;
}
