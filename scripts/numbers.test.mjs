import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from './lib/paths.mjs';

/** Two pairs of migrations share a number, and keep it: databases know them by their names. */
const SHARED = ['0020', '0021'];

/** @param {string} folder */
function numbersTwice(folder) {
  const numbers = readdirSync(inRoot(folder)).flatMap((name) => /^\d{4}(?=-)/.exec(name) ?? []);
  assert.ok(numbers.length > 0, `nothing in ${folder} has a number`);
  return numbers.filter((number, index) => numbers.indexOf(number) !== index);
}

test('no two decisions have one number', () => {
  assert.deepEqual(numbersTwice('docs/decisions'), []);
});

test('no two migrations have one number, but for those that always had', () => {
  assert.deepEqual(numbersTwice('packages/server/src/store/migrations'), SHARED);
});
