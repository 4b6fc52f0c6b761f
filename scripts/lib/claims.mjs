import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot, root } from './paths.mjs';

/** @typedef {import('./documents.mjs').Document} Document */
/** @typedef {(document: Document) => string[]} Claim Finds what a document says and the repository does not bear out. */

const SOURCES = ['packages/sdk/src', 'packages/server/src', 'packages/widget/src', 'scripts', 'e2e', 'examples'];

/** Everything written in the sources and settings, to look words up in. */
const sources = SOURCES.flatMap((folder) => readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`))
  .filter((path) => /\.(ts|mjs|html|css|json)$/.test(path) && !path.includes('node_modules/') && !path.includes('/dist/') && !path.includes('.test.'))
  .concat(['package.json', 'tsconfig.base.json', 'rollup.config.mjs', 'web-test-runner.config.mjs', 'eslint.config.mjs', '.size-limit.mjs'])
  .map((path) => readFileSync(inRoot(path), 'utf8'))
  .join('\n');
const words = new Set(sources.match(/[A-Za-z_$][\w$-]*/g));

const sizes = readFileSync(inRoot('.size-limit.mjs'), 'utf8');
const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
const openapi = JSON.parse(readFileSync(inRoot('docs/openapi.json'), 'utf8'));
const elements = JSON.parse(readFileSync(inRoot('packages/widget/custom-elements.json'), 'utf8'));

/** Programs and fields of others that guides speak of. */
const FOREIGN = new Set(['pg_dump']);

/** @type {Record<string, Claim>} */
export const claims = {
  'a link leads to a file that exists': ({ path, prose }) =>
    matches(prose, /\]\(([^)#\s]+)(?:#[^)]*)?\)/g)
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => !existsSync(join(root, dirname(path), target))),

  'a path in code marks exists': ({ prose }) =>
    marked(prose)
      .filter((text) => /^\.?[\w.*-]+(\/[\w.*-]+)+\/?$/.test(text) && existsSync(inRoot(text.split('/')[0] ?? '')))
      .filter((text) => !isMade(text) && !matchesSome(text.replace(/\/$/, ''))),

  'a name in code marks stands in the sources': ({ prose }) =>
    marked(prose)
      .filter((text) => /^[a-z]+(_[a-z]+)+$|^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$|^[a-z]+([A-Z][a-z]+)+(\(\))?$|^--lapor-[\w-]+$/.test(text))
      .filter((text) => !FOREIGN.has(text) && !words.has(text.replace('()', '')) && !words.has(text.replace(/^--/, ''))),

  'an npm script exists': ({ text }) =>
    matches(text, /\bnpm (?:run (?:(?:-w|--workspace)[ =]\S+ )?([\w:]+[\w:-]*)|(start|test)\b)/g)
      .filter((name) => !['packages/sdk', 'packages/server', 'packages/widget'].some((folder) => packageScripts(folder)[name]))
      .filter((name) => !manifest.scripts[name]),

  'a script given to node exists': ({ text }) => matches(text, /\bnode ((?:[\w.-]+\/)+[\w.-]+\.m?js)/g).filter((file) => !isMade(file) && !existsSync(inRoot(file))),

  'a path of the API is in the OpenAPI document': ({ text }) =>
    matches(text, /(?<![\w.])(\/v1\/[\w/{}-]+(?:\.\w+)?)/g).filter((path) => !Object.keys(openapi.paths).some((known) => samePath(known, path))),

  'the oldest Node named is the one package.json asks for': ({ text }) =>
    matches(text, /Node(?:\.js)?\s*(?:≥|>=)?\s*(\d+\.\d+)/g).filter((version) => !manifest.engines.node.includes(version)),

  'an element and its attributes are in the custom-elements manifest': ({ fences }) =>
    fences.filter(({ language }) => language === 'html').flatMap(({ text }) => matches(text, /<(lapor-[^>]*)>/g).flatMap(unknownAttributes)),

  'a size is one that size-limit holds': ({ text }) =>
    matches(text, /(\d+) KB (?:of script|skrip)/g).filter((size) => !sizes.includes(`limit: '${size} kB'`)),

  'a port is the one the server takes by default': ({ text }) =>
    matches(text, /(?:127\.0\.0\.1|localhost):(\d+)/g).filter((port) => !sources.includes(`fallback: '${port}'`)),
};

/** Attributes every element has, or that are the page's business. */
const GLOBAL_ATTRIBUTES = new Set(['class', 'id', 'lang', 'style', 'hidden', 'slot']);

/** @param {string} tag What stands between the angle brackets. */
function unknownAttributes(tag) {
  // Values may hold words that look like attributes.
  const [name = '', ...rest] = tag.replace(/="[^"]*"/g, '=""').split(/\s+(?=[\w-]+(?:=|\s|$))/);
  const element = elements.modules.flatMap((/** @type {any} */ module) => module.declarations).find((/** @type {any} */ { tagName }) => tagName === name);
  if (!element) return [`<${name}>`];
  const known = new Set((element.attributes ?? []).map((/** @type {any} */ attribute) => attribute.name));
  return rest
    .map((text) => text.split('=')[0]?.trim() ?? '')
    .filter((attribute) => attribute && !known.has(attribute) && !GLOBAL_ATTRIBUTES.has(attribute))
    .map((attribute) => `<${name} ${attribute}>`);
}

/**
 * What a build makes and a fresh clone lacks.
 *
 * @param {string} path
 */
const isMade = (path) => /(^|\/)(dist|cdn|node_modules|\.data|\.cache|screenshots|api-reference)(\/|$)/.test(path);

/**
 * Whether a path exists; `*` stands for anything in a name, `**` for any folders.
 *
 * @param {string} path
 */
function matchesSome(path) {
  if (!path.includes('*')) return existsSync(inRoot(path));
  const pattern = path.split(/(\*+)/).map((part) => (part === '*' ? '[^/]*' : part === '**' ? '.*' : part.replaceAll('.', '\\.')));
  const folder = path.split('*')[0]?.replace(/[^/]*$/, '') ?? '';
  const names = readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' });
  return names.some((name) => new RegExp(`^${pattern.join('')}$`).test(`${folder}${name}`));
}

/** @param {string} prose */
const marked = (prose) => matches(prose, /`([^`\n]+)`/g);

/** @param {string} folder */
const packageScripts = (folder) => JSON.parse(readFileSync(inRoot(`${folder}/package.json`), 'utf8')).scripts ?? {};

/**
 * @param {string} text
 * @param {RegExp} pattern
 * @returns {string[]} The first group that matched, of each match.
 */
const matches = (text, pattern) => [...text.matchAll(pattern)].map((match) => match.slice(1).find((group) => group !== undefined) ?? '');

/**
 * Whether a path as written, with any names in braces, is a path of the document or the beginning of one.
 *
 * @param {string} known
 * @param {string} written
 */
function samePath(known, written) {
  const parts = known.split('/');
  return written
    .replace(/\/$/, '')
    .split('/')
    .every((part, index) => part === parts[index] || (/^\{/.test(parts[index] ?? '') && part !== ''));
}
