import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { NOTICE_VERSION, noticeFor } from './notice.js';

// Each report keeps the version its reporter saw. Whoever changes the words raises the version and notes the new hash here.
const WORDS: Readonly<Record<string, string>> = {
  '2026-11-22.3': '0477be650337ce25',
};

const facts = { agency: '-', retention: { anonymiseAfterDays: null, eraseAfterDays: null } };

test('A notice with other words has another version', () => {
  const words = JSON.stringify([noticeFor(facts, 'id').paragraphs, noticeFor(facts, 'en').paragraphs]);
  assert.equal(createHash('sha256').update(words).digest('hex').slice(0, 16), WORDS[NOTICE_VERSION]);
});

test('Without an agency the notice still says who is responsible', () => {
  assert.match(noticeFor({ ...facts, agency: undefined }, 'id').paragraphs[0] ?? '', /^Instansi yang Anda tuju bertanggung jawab/);
  assert.match(noticeFor({ ...facts, agency: undefined }, 'en').paragraphs[0] ?? '', /^The agency you report to is responsible/);
});

test('The notice says when something is deleted by itself, under a version of its own, and promises nothing where nothing is', () => {
  const set = { ...facts, retention: { anonymiseAfterDays: 90, eraseAfterDays: 730 } };
  for (const [language, words] of [['id', /90 hari.*730 hari/], ['en', /90 days.*730 days/]] as const) {
    const { version, paragraphs } = noticeFor(set, language);
    assert.equal(version, `${NOTICE_VERSION}-a90-e730`);
    assert.match(paragraphs.join(' '), words);
    assert.doesNotMatch(paragraphs.join(' '), /belum ada penghapusan otomatis|at present they are not deleted/);
  }
  assert.equal(noticeFor(facts, 'id').version, NOTICE_VERSION);
  assert.match(noticeFor(facts, 'id').paragraphs.join(' '), /belum ada penghapusan otomatis/);
});
