/**
 * What is wrong with the texts citizens read: rooms of one language held against the Indonesian ones, their source.
 *
 * @typedef {string | ((...values: any[]) => string)} Text
 * @typedef {Readonly<Record<string, Text>>} Room
 * @typedef {Readonly<Record<string, Room>>} Rooms The texts of a language by room.
 * @typedef {{ status: 'draft' | 'reviewed', by?: string, on?: string, text?: string }} Review
 * @typedef {{ same: readonly string[], texts?: Readonly<Record<string, Review>> }} Standing What is known of a translation beside its words.
 */

/** Languages in which every text has to be there. */
const COMPLETE = ['id', 'en'];
const FORBIDDEN = /\b(mohon\w*|silah?kan|maaf\w*|tidak valid|wajib diisi|oops|ups)\b/i;
/** Words in one sentence; whoever reads slowly loses the thread of longer ones. */
const LONGEST_SENTENCE = 22;
/** Who may have reviewed a text. */
const REVIEWERS = ['native speaker', 'language office', 'translator'];

/**
 * @param {Readonly<Record<string, Rooms>>} languages
 * @param {Readonly<Record<string, Standing>>} standing
 * @param {ReadonlySet<string>} used The keys that the elements say.
 */
export function textFaults(languages, standing, used) {
  languages = Object.fromEntries(Object.entries(languages).map(([language, rooms]) => [language, flatRooms(rooms)]));
  const source = languages['id'] ?? {};
  return [
    ...twice(source),
    ...Object.values(source).flatMap((room) => Object.keys(room)).filter((key) => !used.has(key.split('.')[0] ?? '')).map((key) => `id: “${key}” is never said`),
    ...Object.entries(source).flatMap(([name, room]) => Object.entries(room).flatMap(([key, text]) => indonesianFaults(`id/${name}: “${key}”`, text))),
    ...Object.entries(languages).flatMap(([language, rooms]) => (language === 'id' ? [] : translationFaults(language, { source, rooms, standing: standing[language] }))),
  ];
}

/**
 * The same rooms with the texts of a group under names of their own: `similarStatus.answered`.
 *
 * @param {Rooms} rooms
 */
function flatRooms(rooms) {
  const flat = (/** @type {object} */ texts, prefix = '') => /** @type {[string, Text][]} */ (
    Object.entries(texts).flatMap(([key, text]) => (typeof text === 'object' ? flat(text, `${prefix}${key}.`) : [[`${prefix}${key}`, text]]))
  );
  return Object.fromEntries(Object.entries(rooms).map(([name, room]) => [name, Object.fromEntries(flat(room))]));
}

/** @param {Rooms} rooms */
function twice(rooms) {
  /** @type {Map<string, string>} */
  const seen = new Map();
  return Object.entries(rooms).flatMap(([name, room]) =>
    Object.keys(room).flatMap((key) => {
      const before = seen.get(key);
      seen.set(key, name);
      return before === undefined ? [] : [`id: “${key}” stands in ${before} and in ${name}`];
    }),
  );
}

/**
 * @param {string} where
 * @param {Text} text
 */
function indonesianFaults(where, text) {
  const said = words(text);
  const forbidden = FORBIDDEN.exec(said)?.[0];
  const long = said.split(/(?<=[.!?:;])\s+/u).find((sentence) => sentence.split(/\s+/).length > LONGEST_SENTENCE);
  return [
    ...(forbidden ? [`${where} says “${forbidden}”; say what to do instead`] : []),
    ...(long ? [`${where} has a sentence of more than ${LONGEST_SENTENCE} words: “${long}”`] : []),
  ];
}

/**
 * @param {string} language
 * @param {{ source: Rooms, rooms: Rooms, standing: Standing | undefined }} facts
 */
function translationFaults(language, { source, rooms, standing }) {
  const same = new Set(standing?.same);
  const faults = Object.entries(rooms).flatMap(([name, room]) => {
    const indonesian = source[name];
    if (!indonesian) return [`${language}/${name}: there is no such room in id`];
    const missing = COMPLETE.includes(language) ? Object.keys(indonesian).filter((key) => !(key in room)) : [];
    return [
      ...missing.map((key) => `${language}/${name}: “${key}” is missing`),
      ...Object.entries(room).flatMap(([key, text]) => {
        const where = `${language}/${name}: “${key}”`;
        const original = indonesian[key];
        if (original === undefined) return [`${where} is no text of id`];
        return [...valueFaults(where, text, original), ...(COMPLETE.includes(language) ? [] : standingFaults(where, text, standing?.texts?.[key.split('.')[0] ?? ''])),
          ...(words(text) === words(original) && !same.has(key) ? [`${where} says the same as id; translate it, leave it out, or list it under “same”`] : [])];
      }),
    ];
  });
  const missingRooms = COMPLETE.includes(language) ? Object.keys(source).filter((name) => !(name in rooms)) : [];
  const known = new Set(Object.values(rooms).flatMap((room) => Object.keys(room).flatMap((key) => [key, key.split('.')[0]])));
  const gone = [...same, ...Object.keys(standing?.texts ?? {})].filter((key) => !known.has(key));
  return [...missingRooms.map((name) => `${language}/${name} is missing`), ...faults, ...gone.map((key) => `translations/${language}.json: there is no text “${key}” in ${language}`)];
}

/**
 * A text takes the values its source takes, and says each of them when its source does.
 *
 * @param {string} where
 * @param {Text} text
 * @param {Text} original
 */
function valueFaults(where, text, original) {
  if (typeof text !== typeof original) return [`${where} has to be a ${typeof original}`];
  if (typeof text !== 'function' || typeof original !== 'function') return [];
  if (text.length > original.length) return [`${where} takes ${text.length} values, id ${original.length}`];
  const lost = samples(original.length).find((values) => said(original, values) !== said(text, values));
  return lost ? [`${where} does not say the values that id says, given ${JSON.stringify(lost)}`] : [];
}

/**
 * Which of the values a text says.
 *
 * @param {(...values: any[]) => string} text
 * @param {unknown[]} values
 */
function said(text, values) {
  const result = call(text, values);
  return values.map((value) => (value === null || value === 0 ? '-' : String(result.includes(String(value))))).join();
}

/**
 * Values of all kinds a text may be given: many, one of each, none, nothing at all.
 *
 * @param {number} count
 * @returns {unknown[][]}
 */
function samples(count) {
  const many = Array.from({ length: count }, (_, index) => 7001 + index);
  const each = (/** @type {unknown} */ other) => many.map((_, at) => many.map((value, index) => (index === at ? other : value)));
  return [many, ...each(0), ...each(null)];
}

/**
 * @param {string} where
 * @param {Text} text
 * @param {Review | undefined} review
 */
function standingFaults(where, text, review) {
  if (!review) return [`${where} has no review status. Run: node scripts/texts.mjs`];
  if (review.status === 'draft') return [];
  if (!REVIEWERS.includes(review.by ?? '')) return [`${where} is reviewed by none of: ${REVIEWERS.join(', ')}`];
  if (!/^\d{4}-\d\d-\d\d$/.test(review.on ?? '')) return [`${where} is reviewed, but not said when`];
  return where.includes('.') || review.text === words(text) ? [] : [`${where} was changed after its review. Set it to “draft”`];
}

/**
 * A text in words; of one that takes values, its words with many of each.
 *
 * @param {Text} text
 */
export function words(text) {
  return typeof text === 'string' ? text : call(text, samples(text.length)[0] ?? []);
}

/**
 * Some texts take a value, others a list of them.
 *
 * @param {(...values: any[]) => string} text
 * @param {unknown[]} values
 */
function call(text, values) {
  try {
    return text(...values);
  } catch {
    return text(...values.map((value) => [value]));
  }
}
