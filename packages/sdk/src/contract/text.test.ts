import assert from 'node:assert/strict';
import { it } from 'node:test';
import { cleanText, countCharacters, textSchema } from './text.js';
import { validate } from './validate.js';

it('counts characters as people see them', () => {
  for (const [text, count] of [['', 0], ['abc', 3], ['é', 1], ['e\u0301', 1], ['👩🏽‍🚒', 1], ['🇮🇩', 1], ['ᬅᬓ᭄ᬱᬭ', 3], ['baris\nbaru', 10]] as const) {
    assert.equal(countCharacters(text), count, text);
  }
});

it('drops what no person types, and joins line ends', () => {
  assert.equal(cleanText('  a\u0000b\u0007\r\nc\rd\te\ud800  '), 'ab\nc\nd\te');
  assert.equal(cleanText('e\u0301'), 'é');
  assert.equal(cleanText('👩🏽‍🚒'), '👩🏽‍🚒');
});

it('measures a text after cleaning it', () => {
  const schema = textSchema({ min: 2, max: 3 });
  const codeOf = (value: unknown) => {
    const result = validate(schema, value);
    return result.ok ? result.value : result.issues[0]?.code;
  };
  assert.equal(codeOf('  ab  '), 'ab');
  assert.equal(codeOf('👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒'), '👩🏽‍🚒👩🏽‍🚒👩🏽‍🚒');
  assert.equal(codeOf('a'), 'too_short');
  assert.equal(codeOf(' \n\u0000 '), 'required');
  assert.equal(codeOf('abcd'), 'too_long');
  assert.equal(codeOf(12), 'wrong_type');
  assert.equal(codeOf(undefined), 'required');
});
