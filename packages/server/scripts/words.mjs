// Brings the form's words to the server, whose pages without JavaScript say the same: each is written once, in the widget.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const from = new URL('../../widget/src/', import.meta.url);
const to = new URL('../src/pages/words/', import.meta.url);
const ROOMS = ['advice', 'agency', 'announcement', 'check', 'contact', 'files', 'journey', 'opening', 'place', 'problems', 'sending', 'sent', 'status', 'story', 'visibility'];

/** Where each file comes from, and what it is called here. @type {[string, string][]} */
const files = [
  ...['id', 'en'].flatMap((language) => ROOMS.map((room) => /** @type {[string, string]} */ ([`locales/${language}/${room}.ts`, `${language}/${room}.ts`]))),
  ['locales/en/plural.ts', 'en/plural.ts'],
  ['components/lapor-form/issue-text.ts', 'issue-text.ts'],
  ['components/lapor-form/fields.ts', 'fields.ts'],
  ['components/lapor-status/step-rules.ts', 'step-rules.ts'],
  ['components/lapor-status/step-words.ts', 'step-words.ts'],
  ['components/lapor-status/words.ts', 'status-words.ts'],
  ['internal/format.ts', 'format.ts'],
];

/** @type {Record<string, string>} */
const places = {
  '../../internal/format.js': './format.js',
  '../../internal/language.js': './language.js',
  '../../locales/id/form.js': './form.js',
  '../../locales/id/status-page.js': './form.js',
  '../../locales/id/status.js': './id/status.js',
};

const checking = process.argv.includes('--check');
/** @type {string[]} */
const stale = [];

/** Writes a file, or with `--check` notes that it is not what it would be. @param {string} name @param {string} text */
function put(name, text) {
  const file = new URL(name, to);
  if (checking) {
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) stale.push(name);
    return;
  }
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, text);
}

if (!checking) rmSync(to, { recursive: true, force: true });
for (const [source, name] of files) {
  const text = readFileSync(new URL(source, from), 'utf8').replace(/from '([^']+)'/g, (whole, path) => (path in places ? `from '${places[path]}'` : whole));
  put(name, `// Made from packages/widget/src/${source} by \`npm run generate\`: change it there.\n${text}`);
}

const rooms = (/** @type {string} */ language) =>
  `${ROOMS.map((room) => `import { ${room} } from './${language}/${room}.js';`).join('\n')}\n`;
const all = ROOMS.map((room) => `  ...${room},`).join('\n');
const HEAD = '// Made by `npm run generate`.\n';
put('form.ts', `${HEAD}${rooms('id')}\n/** The form's words in Indonesian, the source. */\nexport const id = {\n${all}\n};\nexport type Messages = typeof id;\nexport type StatusPageMessages = Messages;\n`);
put('english.ts', `${HEAD}import type { Messages } from './form.js';\n${rooms('en')}\n/** The form's words in English. */\nexport const en: Messages = {\n${all}\n};\n`);
put('language.ts', `${HEAD}/** The languages the form's words exist in. */\nexport type Language = 'id' | 'en' | 'ban' | 'jv' | 'su';\n`);

if (stale.length > 0) {
  process.stderr.write(`Run \`npm run generate\`: ${stale.join(', ')} in packages/server/src/pages/words/ are not what the widget says.\n`);
  process.exitCode = 1;
}
