import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/**
 * @typedef {{ language: string, text: string, line: number }} Fence
 * @typedef {{ path: string, text: string, prose: string, fences: Fence[] }} Document `prose` is the text without its fences.
 */

/** Every text people read before they use or change this: at the root, in docs and beside examples. */
export function readDocuments() {
  const folders = ['.', 'docs', 'docs/decisions', ...readdirSync(inRoot('examples')).map((name) => `examples/${name}`), 'packages/sdk', 'packages/widget', 'packages/server'];
  return folders
    .filter((folder) => existsSync(inRoot(folder)))
    .flatMap((folder) => readdirSync(inRoot(folder)).map((name) => (folder === '.' ? name : `${folder}/${name}`)))
    .filter((path) => path.endsWith('.md') && !path.includes('CHANGELOG'))
    .map(readDocument);
}

/**
 * @param {string} path
 * @returns {Document}
 */
function readDocument(path) {
  const text = readFileSync(inRoot(path), 'utf8');
  return { path, ...splitDocument(text), text };
}

/**
 * The fences of a Markdown text, and the rest.
 *
 * @param {string} text
 * @returns {{ prose: string, fences: Fence[] }}
 */
export function splitDocument(text) {
  /** @type {Fence[]} */
  const fences = [];
  const prose = text.replaceAll(/^( *)```(\w*)[^\n]*\n([\s\S]*?)^\1```$/gm, (whole, _indent, language, content, offset) => {
    fences.push({ language, text: content, line: text.slice(0, offset).split('\n').length + 1 });
    return whole.replaceAll(/[^\n]/g, '');
  });
  return { prose, fences };
}
