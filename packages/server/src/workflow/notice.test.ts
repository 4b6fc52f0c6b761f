import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { NOTICE_VERSION, noticeFor } from './notice.js';

// Each report keeps the version its reporter saw. Whoever changes the words raises the version and notes the new hash here.
const WORDS: Readonly<Record<string, string>> = {
  '2026-11-22': 'f544b89501c1c186',
};

test('A notice with other words has another version', () => {
  const words = JSON.stringify([noticeFor('-', 'id').paragraphs, noticeFor('-', 'en').paragraphs]);
  assert.equal(createHash('sha256').update(words).digest('hex').slice(0, 16), WORDS[NOTICE_VERSION]);
});

test('Without an agency the notice still says who is responsible', () => {
  assert.match(noticeFor(undefined, 'id').paragraphs[0] ?? '', /^Instansi yang Anda tuju bertanggung jawab/);
  assert.match(noticeFor(undefined, 'en').paragraphs[0] ?? '', /^The agency you report to is responsible/);
});
