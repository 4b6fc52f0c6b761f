import type { Category } from '@lapor/sdk/contract';

/** A category a text may be about. */
export interface Suggestion {
  readonly id: string;
  /** The words that led to it, as they were written, the weightiest first. */
  readonly because: readonly string[];
  readonly score: number;
}

/** How much a word of a category counts: those the agency gave for this, its name, its description, what it asks. */
const WEIGHTS = { keyword: 3, name: 1.6, description: 0.9, questions: 0.45 } as const;
/** Two words in the order of a keyword say more than each alone. */
const PHRASE = 1.8;
/** Below this nothing is suggested: one word that many categories share is no reason. */
const ENOUGH = 2.6;
/** A second and third are shown when they come so near to the first. */
const NEAR = 0.6;
const SHOWN = 3;
/** How many words are named as the reason. */
const NAMED = 3;

interface Entry {
  /** The stems that must stand next to each other. */
  readonly stems: readonly string[];
  readonly weight: number;
}
interface Profile {
  readonly id: string;
  readonly entries: readonly Entry[];
}
type Categories = readonly Pick<Category, 'id' | 'parentId' | 'name' | 'description' | 'keywords' | 'questions'>[];

const made = new WeakMap<Categories, readonly Profile[]>();

/**
 * The categories a text may be about, the likeliest first; none when it is not clear. Made of what the form has loaded, on
 * the device: a word counts for as much as it tells one category from the others.
 */
export function suggest(text: string, categories: Categories): Suggestion[] {
  const words = wordsOf(text);
  const scored = profilesOf(categories)
    .map((profile) => score(profile, words))
    .filter(({ score: reached }) => reached >= ENOUGH)
    .sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  return scored.filter(({ score: reached }) => reached >= best * NEAR).slice(0, SHOWN);
}

/** Those of the given words or phrases a text holds, in any of their forms, as they were written in the text. */
export function wordsFound(text: string, sought: readonly string[]): string[] {
  const words = wordsOf(text);
  return sought.flatMap((phrase) => {
    const stems = wordsOf(phrase).map(({ stem }) => stem);
    const at = stems.length === 0 ? -1 : words.findIndex((_, index) => stems.every((stem, offset) => words[index + offset]?.stem === stem));
    return at < 0 ? [] : [words.slice(at, at + stems.length).map(({ written }) => written).join(' ')];
  });
}

function score({ id, entries }: Profile, words: readonly Word[]): Suggestion {
  const found = new Map<string, { word: string; weight: number }>();
  for (const { stems, weight } of entries) {
    const at = words.findIndex((_, index) => stems.every((stem, offset) => words[index + offset]?.stem === stem));
    if (at < 0) continue;
    const key = stems.join(' ');
    const word = words.slice(at, at + stems.length).map(({ written }) => written).join(' ');
    if ((found.get(key)?.weight ?? 0) < weight) found.set(key, { word, weight });
  }
  // A word inside a phrase that was found is counted with the phrase.
  const counted = [...found].filter(([key]) => ![...found.keys()].some((other) => other !== key && ` ${other} `.includes(` ${key} `)));
  const reasons = counted.map(([, reason]) => reason).sort((a, b) => b.weight - a.weight);
  return {
    id,
    // The first reason counts whole, each further one less: a long story must not win by its length.
    score: reasons.reduce((sum, { weight }, index) => sum + weight / (1 + index * 0.25), 0),
    because: [...new Set(reasons.map(({ word }) => word))].slice(0, NAMED),
  };
}

function profilesOf(categories: Categories): readonly Profile[] {
  const known = made.get(categories);
  if (known) return known;
  const parents = new Set(categories.map(({ parentId }) => parentId));
  // What has others below it is suggested by them.
  const leaves = categories.filter(({ id }) => !parents.has(id));
  const raw = leaves.map((category) => ({ id: category.id, entries: entriesOf(category) }));
  const spread = new Map<string, number>();
  for (const { entries } of raw) for (const key of new Set(entries.map(({ stems }) => stems.join(' ')))) spread.set(key, (spread.get(key) ?? 0) + 1);
  const profiles = raw.map(({ id, entries }) => ({
    id,
    entries: entries.map(({ stems, weight }) => ({ stems, weight: (weight * (stems.length > 1 ? PHRASE : 1)) / (spread.get(stems.join(' ')) ?? 1) })),
  }));
  made.set(categories, profiles);
  return profiles;
}

function entriesOf({ name, description, keywords, questions }: Categories[number]): Entry[] {
  const each = (text: string, weight: number) => wordsOf(text).map(({ stem }) => ({ stems: [stem], weight }));
  return [
    ...keywords.flatMap((keyword) => {
      const stems = wordsOf(keyword).map(({ stem }) => stem);
      // Each word of a phrase counts a little by itself.
      const parts = stems.length > 1 ? stems.map((stem) => ({ stems: [stem], weight: WEIGHTS.description })) : [];
      return [...(stems.length > 0 ? [{ stems, weight: WEIGHTS.keyword }] : []), ...parts];
    }),
    ...each(name, WEIGHTS.name),
    ...each(description ?? '', WEIGHTS.description),
    ...questions.flatMap(({ label, options }) => [label, ...options.map((option) => option.label)]).flatMap((text) => each(text, WEIGHTS.questions)),
  ];
}

interface Word {
  readonly written: string;
  readonly stem: string;
}

/** The words of a text that say what it is about. */
function wordsOf(text: string): Word[] {
  const written = text.match(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu) ?? [];
  return written.flatMap((word) => {
    const [first = '', second] = word.toLowerCase().split('-');
    // "Gorong-gorong" and "anak-anak" are one word; "KTP-el" is a KTP.
    const plain = second === undefined || second === first || second.length < 3 ? [first] : [first, second];
    return plain.filter((part) => part.length > 1 && !EMPTY.has(part)).map((part) => ({ written: word, stem: stem(part) }));
  });
}

const EMPTY = new Set(
  'yang dan di ke dari ini itu untuk dengan pada oleh atau tidak tak sudah belum ada akan lagi juga saja saya kami kita anda dia mereka apa siapa mana kapan berapa bagaimana apakah karena agar supaya sangat sekali terus selalu setiap sejak sampai jadi bisa mohon tolong pak bu minta sebelah depan belakang dekat banyak hanya satu dua tiga hari minggu bulan tahun jam orang rumah warga desa misalnya hal lain lainnya the of is are was in on at to and or not no it its my our we you they for has have had been with by from that this there what which when how one anybody ring sane ning nang wis ora teu geus'.split(' '),
);

/**
 * The root of a word, lightly: enough for the forms of one word to come out alike. The service's search has a fuller one with
 * a list of roots, which is too heavy for a phone.
 */
function stem(word: string): string {
  let form = word;
  const cut = (affix: RegExp, restored = '', least = 3) => {
    const rest = form.replace(affix, restored);
    if (rest !== form && rest.length >= least) form = rest;
  };
  if (form.length < 5) return form;
  cut(/(?:nya|lah|kah|pun)$/, '', 4);
  const before = form;
  cut(/^(?:me|pe)ny(?=[aeiou])/, 's', 4);
  if (form === before) cut(/^(?:me|pe)ng(?=[aeioughk])/, '', 4);
  if (form === before) cut(/^(?:me|pe)m(?=[aeiou])/, 'p', 4);
  if (form === before) cut(/^(?:me|pe)n(?=[aeiou])/, 't', 4);
  if (form === before) cut(/^(?:me|pe)[mn](?=[bfcdjtz])/, '', 4);
  if (form === before) cut(/^(?:me|pe)(?=[lrwy])/, '', 4);
  if (form === before) cut(/^(?:ber|ter|per|di|ke)(?=[^aeiou]?[aeiou][^aeiou]+[aeiou])/, '', 4);
  if (form.length > 5) cut(/(?:kan|an)$/, '', 4);
  // English plurals.
  if (form === before && /[bcdfghklmnprtvw]s$/.test(form)) cut(/s$/, '', 4);
  return form;
}
