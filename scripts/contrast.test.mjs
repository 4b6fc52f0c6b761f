import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { contrast, faintPairs, PAIRS, tokensOf } from './lib/contrast.mjs';
import { inRoot } from './lib/paths.mjs';

const THEMES = 'packages/widget/themes';
const SCHEMES = /** @type {const} */ (['light', 'dark']);
const neutral = readFileSync(inRoot('packages/widget/src/styles/tokens.ts'), 'utf8');
const presets = readdirSync(inRoot(THEMES)).map((name) => ({ name: name.replace('.css', ''), source: readFileSync(inRoot(`${THEMES}/${name}`), 'utf8') }));

/** A page that brings colours of its own. */
const host = { name: 'regional-company', source: readFileSync(inRoot('examples/regional-company/site.css'), 'utf8') };

for (const scheme of SCHEMES) {
  test(`The form as it comes can be read in the ${scheme} scheme`, () => {
    assert.deepEqual(faintPairs(tokensOf(neutral, scheme)), []);
  });
  for (const { name, source } of [...presets, host]) {
    test(`The form in the colours of “${name}” can be read in the ${scheme} scheme`, () => {
      assert.deepEqual(faintPairs({ ...tokensOf(neutral, scheme), ...tokensOf(source, scheme) }), []);
    });
  }
}

test('Black on white is 21 to 1, and what is too faint is named', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  const faint = faintPairs({ ...tokensOf(neutral, 'light'), muted: '#b0b0b0' });
  assert.ok(faint.length > 0 && faint.length < PAIRS && faint.every((pair) => pair.startsWith('muted on')));
});

// What lies over pictures of any colour takes none from a theme: the veil behind an enlarged photo, the pin on a map.
const OVER_PICTURES = /::backdrop|\.map-pin/;
/** Who may name colours: the button comes without the form and repeats its tokens' defaults; a photo lies on black; a slip is ink on paper. */
const OWN = ['components/lapor-button/', 'internal/photo/', 'components/lapor-form/counter/'];

test('No component has a colour of its own: all come from the tokens', () => {
  const files = readdirSync(inRoot('packages/widget/src'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => /styles/.test(file) && file.endsWith('.ts') && !file.endsWith('tokens.ts') && !OWN.some((folder) => file.startsWith(folder)),
  );
  assert.ok(files.length > 5);
  const found = files.flatMap((file) => {
    const source = readFileSync(inRoot(`packages/widget/src/${file}`), 'utf8');
    const rules = source.split('}').filter((rule) => !OVER_PICTURES.test(rule));
    return rules.flatMap((rule) => [...rule.matchAll(/:\s*[^;{}]*(#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\()/gi)].map(([, colour]) => `${file}: ${colour}`));
  });
  assert.deepEqual(found, []);
});
