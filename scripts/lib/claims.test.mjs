import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claims } from './claims.mjs';
import { splitDocument } from './documents.mjs';

/**
 * What is found wrong in a text, as if it stood at the root.
 *
 * @param {string} text
 */
function wrong(text) {
  const document = { path: 'TEXT.md', text, ...splitDocument(text) };
  return Object.values(claims).flatMap((find) => find(document));
}

/** @type {[why: string, text: string, found: string][]} */
const lies = [
  ['a link to a file that is not there', '[guide](docs/no-such-guide.md)', 'docs/no-such-guide.md'],
  ['a path that is not there', 'See `packages/sdk/src/nowhere.ts`.', 'packages/sdk/src/nowhere.ts'],
  ['a problem code nobody sends', 'The code is `not_such_a_code`.', 'not_such_a_code'],
  ['a setting nobody reads', 'Set `LAPOR_NO_SUCH_SETTING`.', 'LAPOR_NO_SUCH_SETTING'],
  ['a token no style uses', 'Set `--lapor-no-such-token`.', '--lapor-no-such-token'],
  ['an npm script that is not there', 'Run npm run no-such-script.', 'no-such-script'],
  ['a script that is not there', 'Run node scripts/no-such-script.mjs now.', 'scripts/no-such-script.mjs'],
  ['a path the API does not have', 'Ask /v1/no-such-thing for it.', '/v1/no-such-thing'],
  ['another Node', 'Needs Node.js 18.12.', '18.12'],
  ['another port', 'At http://127.0.0.1:9999/.', '9999'],
  ['another size', 'At most 3 KB of script.', '3'],
  ['an element that is not there', '```html\n<lapor-nothing></lapor-nothing>\n```', '<lapor-nothing>'],
  ['an attribute that is not there, beside a value of several words', '```html\n<lapor-form report-title="Lampu mati" colour="red"></lapor-form>\n```', '<lapor-form colour>'],
  ['an attribute that is not there', '```html\n<lapor-form colour="red"></lapor-form>\n```', '<lapor-form colour>'],
];

for (const [why, text, found] of lies) {
  test(`The check of the documentation finds ${why}`, () => assert.deepEqual(wrong(text), [found]));
}

test('The check of the documentation leaves alone what is true', () => {
  const text = '[contract](packages/sdk/src/contract/index.ts) `not_found` `ALLOWED_ORIGINS` npm run check, Node.js 20.19, 127.0.0.1:8787, GET /v1/reports/{number}';
  assert.deepEqual(wrong(text), []);
});
