import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { inRoot } from './lib/paths.mjs';
import { Refusal, runMain, say } from './lib/say.mjs';
import { translationGuides } from './lib/texts-guide.mjs';
import { textFaults } from './lib/texts.mjs';
import { usedTexts } from './lib/texts-used.mjs';

/** @typedef {import('./lib/texts.mjs').Rooms} Rooms */
/** @typedef {import('./lib/texts.mjs').Standing} Standing */

const LOCALES = 'packages/widget/dist/locales';
const STANDING = 'packages/widget/translations';
const PARTIAL = ['ban', 'jv', 'su'];

/**
 * Notes texts nobody has reviewed as drafts, and writes the tables of what is translated. With `--check` it writes nothing,
 * holds all texts against each other and the tables against the texts.
 */
await runMain(async () => {
  const check = process.argv.includes('--check');
  const languages = Object.fromEntries(await Promise.all(['id', 'en', ...PARTIAL].map(async (language) => [language, await readRooms(language)])));
  const standing = Object.fromEntries(await Promise.all(['en', ...PARTIAL].map(async (language) => [language, await readStanding(language)])));
  if (!check) for (const language of PARTIAL) standing[language] = await noteDrafts(language, languages[language], standing[language]);
  const drafts = PARTIAL.filter((language) => Object.values(standing[language]?.texts ?? {}).some(({ status }) => status === 'draft'));
  const guides = translationGuides(languages, standing);
  if (!check) {
    for (const [path, text] of Object.entries(guides)) await writeFile(inRoot(path), text);
    return;
  }
  const faults = textFaults(languages, standing, usedTexts());
  const { DRAFTS } = await import(inRoot('packages/widget/dist/internal/language-chooser.js'));
  if (String(DRAFTS) !== String(drafts)) faults.push(`DRAFTS in packages/widget/src/internal/language-chooser.ts has to be: ${drafts.join(', ')}`);
  for (const [path, text] of Object.entries(guides)) {
    if ((await readFile(inRoot(path), 'utf8').catch(() => '')) !== text) faults.push(`${path} is not what the texts say. Run: node scripts/texts.mjs`);
  }
  for (const language of PARTIAL) say(`${language}: ${missing(languages['id'] ?? {}, languages[language] ?? {}).join(', ') || 'everything'} ${'is said in Indonesian'}`);
  if (faults.length > 0) throw new Refusal(faults.join('\n'));
});

/**
 * @param {Rooms} source
 * @param {Rooms} rooms
 */
function missing(source, rooms) {
  return Object.entries(source).flatMap(([name, room]) => Object.keys(room).filter((key) => !(key in (rooms[name] ?? {}))));
}

/**
 * The rooms of a language: every file that holds texts of its own, and not those that gather them.
 *
 * @param {string} language
 * @returns {Promise<Rooms>}
 */
async function readRooms(language) {
  const files = (await readdir(inRoot(`${LOCALES}/${language}`))).filter((name) => name.endsWith('.js'));
  const rooms = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(inRoot(`${LOCALES}/${language}/${file}`), 'utf8');
      if (/\.\.\.\w+[,\s}]/.test(text)) return [];
      const exported = Object.values(await import(inRoot(`${LOCALES}/${language}/${file}`))).filter((value) => typeof value === 'object');
      return exported.map((room) => [file.replace(/\.js$/, ''), room]);
    }),
  );
  return Object.fromEntries(rooms.flat());
}

/**
 * @param {string} language
 * @returns {Promise<Standing>}
 */
async function readStanding(language) {
  return JSON.parse(await readFile(inRoot(`${STANDING}/${language}.json`), 'utf8').catch(() => '{"same":[]}'));
}

/**
 * @param {string} language
 * @param {Rooms | undefined} rooms
 * @param {Standing | undefined} standing
 * @returns {Promise<Standing>}
 */
async function noteDrafts(language, rooms, standing) {
  const keys = Object.values(rooms ?? {}).flatMap((room) => Object.keys(room)).sort();
  const noted = { ...standing, same: standing?.same ?? [], texts: Object.fromEntries(keys.map((key) => [key, standing?.texts?.[key] ?? { status: /** @type {const} */ ('draft') }])) };
  await mkdir(inRoot(STANDING), { recursive: true });
  const lines = Object.entries(noted.texts).map(([key, review]) => `    ${JSON.stringify(key)}: ${JSON.stringify(review)}`);
  await writeFile(inRoot(`${STANDING}/${language}.json`), `{\n  "same": ${JSON.stringify(noted.same)},\n  "texts": {\n${lines.join(',\n')}\n  }\n}\n`);
  return noted;
}
