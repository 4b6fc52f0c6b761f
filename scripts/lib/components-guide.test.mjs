import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from './paths.mjs';

/** @typedef {import('./components-guide.mjs').Declaration} Declaration */

const { modules } = JSON.parse(readFileSync(inRoot('packages/widget/custom-elements.json'), 'utf8'));
const elements = /** @type {Declaration[]} */ (modules.flatMap((/** @type {{ declarations: Declaration[] }} */ { declarations }) => declarations)).filter(
  ({ tagName }) => tagName,
);
const tokens = written('packages/widget/src/styles/tokens.ts', /var\((--lapor-[\w-]+)/g);

/**
 * What a source names, each once.
 *
 * @param {string} path
 * @param {RegExp} pattern
 */
function written(path, pattern) {
  return [...new Set([...readFileSync(inRoot(path), 'utf8').matchAll(pattern)].map(([, name]) => String(name)))];
}

/** @param {{ name: string }[] | undefined} items */
const names = (items) => (items ?? []).map(({ name }) => name).sort();

for (const { tagName, attributes, slots, cssParts, cssProperties } of elements) {
  const folder = `packages/widget/src/components/${tagName}`;
  const sources = readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));

  test(`The guide names every token <${tagName}> takes`, () => {
    const shared = sources.some((name) => readFileSync(inRoot(`${folder}/${name}`), 'utf8').includes('tokenStyles'));
    const own = new Set(sources.flatMap((name) => written(`${folder}/${name}`, /var\((--lapor-[\w-]+)/g)));
    assert.deepEqual(names(cssProperties), (shared ? [...tokens] : [...own]).sort());
  });

  test(`The guide names every part of <${tagName}>`, () => {
    const parts = new Set(sources.flatMap((name) => written(`${folder}/${name}`, /(?: part="|\('part', ')([\w-]+)/g)));
    assert.deepEqual(names(cssParts), [...parts].sort());
  });

  test(`The guide says that <${tagName}> takes a language, a theme and words to show meanwhile`, () => {
    assert.deepEqual(['lang', 'theme'].filter((name) => !names(attributes).includes(name)), []);
    assert.deepEqual(names(slots), ['']);
  });
}
