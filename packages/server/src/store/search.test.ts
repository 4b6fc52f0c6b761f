import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBatches, searchable, soughtIn } from './search.js';

test('Case, diacritics, signs and extra spaces do not matter to a search', () => {
  assert.equal(searchable('  Dénpasar–Sélatan, (Kota)  '), 'denpasar selatan kota');
  assert.equal(searchable('Belok/Sidan'), searchable('belok sidan'));
  assert.equal(searchable('Kaba-kaba'), 'kaba kaba');
});

test('Letters of other scripts can be searched for too', () => {
  assert.equal(searchable('ᬩᬮᬶ 51'), searchable('ᬩᬮᬶ   51'));
  assert.notEqual(searchable('ᬩᬮᬶ'), '');
});

test('Only signs are nothing to search for', () => {
  for (const search of ['', '   ', '%', '_', '"\\\'']) assert.equal(soughtIn(search), null);
  assert.deepEqual(soughtIn('50% air_mati'), { phrase: '50 air mati', words: ['50', 'air', 'mati'] });
});

test('Rows are cut into batches without losing any', () => {
  assert.deepEqual(inBatches([1, 2, 3, 4, 5], 2), [[1, 2], [3, 4], [5]]);
  assert.deepEqual(inBatches([]), []);
});
