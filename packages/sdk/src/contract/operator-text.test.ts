import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textPieces } from './operator-text.js';

test('What a service has to say is told paragraph by paragraph, with its addresses and phone numbers as links', () => {
  assert.deepEqual(textPieces('Sedang pemeliharaan.\n\nTelepon tel:1708, atau baca https://contoh.example/info?a=1.'), [
    [{ text: 'Sedang pemeliharaan.' }],
    [{ text: 'Telepon ' }, { text: '1708', href: 'tel:1708' }, { text: ', atau baca ' }, { text: 'https://contoh.example/info?a=1', href: 'https://contoh.example/info?a=1' }, { text: '.' }],
  ]);
});

test('Nothing but an address of the web or a phone number becomes a link', () => {
  for (const text of ['javascript:alert(1)', 'data:text/html,x', '<a href="//x">x</a>', 'tel:', 'https://', 'http:contoh']) {
    assert.deepEqual(textPieces(text).flat().filter(({ href }) => href !== undefined), [], text);
  }
});
