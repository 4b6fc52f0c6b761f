/** @typedef {import('./texts.mjs').Rooms} Rooms */
/** @typedef {import('./texts.mjs').Standing} Standing */

const LANGUAGES = [
  { language: 'en', id: 'Inggris', en: 'English' },
  { language: 'ban', id: 'Bali', en: 'Balinese' },
  { language: 'jv', id: 'Jawa', en: 'Javanese' },
  { language: 'su', id: 'Sunda', en: 'Sundanese' },
];

/**
 * The tables of what is translated and what is reviewed, as documents.
 *
 * @param {Readonly<Record<string, Rooms>>} languages
 * @param {Readonly<Record<string, Standing>>} standing
 * @returns {Record<string, string>} Texts by path.
 */
export function translationGuides(languages, standing) {
  const table = (/** @type {'id' | 'en'} */ of) => {
    const source = languages['id'] ?? {};
    const heads = [of === 'id' ? 'Ruang' : 'Room', of === 'id' ? 'Teks' : 'Texts', ...LANGUAGES.map((language) => language[of])];
    const rows = Object.entries(source).map(([name, room]) => [`\`${name}\``, String(Object.keys(room).length), ...LANGUAGES.map(({ language }) => count(language, name))]);
    const total = [of === 'id' ? 'Semua' : 'All', String(sum(source)), ...LANGUAGES.map(({ language }) => count(language))];
    return [heads, heads.map(() => '---'), ...rows, total].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  };
  /**
   * @param {string} language
   * @param {string} [only]
   */
  const count = (language, only) => {
    const rooms = Object.entries(languages[language] ?? {}).filter(([name]) => only === undefined || name === only);
    const keys = rooms.flatMap(([, room]) => Object.keys(room));
    if (language === 'en') return String(keys.length);
    const reviewed = keys.filter((key) => standing[language]?.texts?.[key]?.status === 'reviewed').length;
    return `${keys.length} / ${reviewed}`;
  };
  return {
    'docs/terjemahan.md': `# Terjemahan\n\nDibuat oleh \`node scripts/texts.mjs\` dari teks dan dari \`packages/widget/translations/\`. In English: [translations.md](translations.md).\n\nBahasa Bali, Jawa, dan Sunda: teks yang sudah diterjemahkan / yang sudah diperiksa penutur asli. Sisanya tampil dalam bahasa Indonesia.\nCara ikut memeriksa: [bahasa.md](bahasa.md).\n\n${table('id')}\n`,
    'docs/translations.md': `# Translations\n\nMade by \`node scripts/texts.mjs\` from the texts and from \`packages/widget/translations/\`. Dalam bahasa Indonesia: [terjemahan.md](terjemahan.md).\n\nBalinese, Javanese and Sundanese: texts translated / reviewed by a native speaker. The rest is said in Indonesian.\nHow to help review: [languages.md](languages.md).\n\n${table('en')}\n`,
  };
}

/** @param {Rooms} rooms */
function sum(rooms) {
  return Object.values(rooms).reduce((total, room) => total + Object.keys(room).length, 0);
}
