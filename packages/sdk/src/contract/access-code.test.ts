import assert from 'node:assert/strict';
import { it } from 'node:test';
import { ACCESS_CODE_ALPHABET, accessCodeSchema, formatAccessCode, normaliseAccessCode } from './access-code.js';
import { validate } from './validate.js';

it('reads a code as people copy it by hand', () => {
  assert.equal(normaliseAccessCode(' abcd-1234 efgh–567o '), 'ABCD1234EFGH5670');
  assert.equal(normaliseAccessCode('il'), '11');
});

it('shows a code in fours', () => {
  assert.equal(formatAccessCode('ABCD1234EFGH5678'), 'ABCD-1234-EFGH-5678');
});

it('takes every letter of the alphabet and no other', () => {
  for (const letter of ACCESS_CODE_ALPHABET) assert.equal(validate(accessCodeSchema, letter.repeat(16)).ok, true, letter);
  for (const wrong of ['U'.repeat(16), 'A'.repeat(15), 'A'.repeat(17), 'ä'.repeat(16), '']) assert.equal(validate(accessCodeSchema, wrong).ok, false, wrong);
  assert.equal(ACCESS_CODE_ALPHABET.length, 32);
});
