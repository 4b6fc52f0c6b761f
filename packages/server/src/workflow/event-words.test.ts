import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EVENT_KINDS } from '@lapor/sdk/contract';
import { eventWords } from './event-words.js';

test('every event a reporter sees is told in a sentence of each language, and what stays among staff in none', () => {
  const untold = EVENT_KINDS.filter((kind) => {
    const words = (['id', 'en'] as const).map((language) => eventWords({ kind, reason: null }, language));
    const [indonesian, english] = words;
    if (indonesian === null && english === null) return true;
    assert.match(indonesian ?? '', /\.$/, kind);
    assert.match(english ?? '', /\.$/, kind);
    assert.notEqual(indonesian, english, kind);
    return false;
  });
  assert.deepEqual(untold, ['assigned', 'noted']);
});
