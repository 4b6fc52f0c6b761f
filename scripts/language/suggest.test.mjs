import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleCategories } from '../../packages/server/dist/sample/categories.js';
import { toCategory } from '../../packages/server/dist/store/categories.js';
import { suggest } from '../../packages/widget/dist/internal/coach/suggest.js';
import { percent, readSentences } from './sentences.mjs';

/**
 * What has to hold, over the whole set and over what is held out. Nothing is chosen for anybody, so the suggestion that is
 * shown first is allowed to be wrong now and then, but seldom with the right one missing beside it; and saying nothing is
 * better than guessing, so what is about none of the categories is mostly left alone.
 */
const LEAST = { top1: 0.8, top3: 0.85, wrongWhenShown: 0.1, shownForNothing: 0.15 };

const sentences = readSentences().filter(({ categories }) => categories !== null);
const categories = { id: sampleCategories().map((row) => toCategory(row, 'id')), en: sampleCategories().map((row) => toCategory(row, 'en')) };

/** @param {import('./sentences.mjs').Sentence[]} among */
function measure(among) {
  const counts = { about: 0, top1: 0, top3: 0, shown: 0, wrong: 0, about0: 0, shown0: 0 };
  for (const { text, lang, categories: right, held } of among) {
    const given = suggest(text, categories[lang === 'en' ? 'en' : 'id']);
    const hit = (/** @type {typeof given} */ some) => some.some(({ id }) => right?.includes(id));
    const miss = right?.length ? !hit(given) : given.length > 0;
    if (miss && !held && process.env['LAPOR_SHOW']) console.log(`  ${right?.join() || 'none'} ← ${given.map(({ id, because, score }) => `${id} ${score.toFixed(1)} (${because.join(', ')})`).join('; ') || 'nothing'}: ${text}`);
    if (given.length > 0) counts.shown += 1;
    if (given.length > 0 && miss) counts.wrong += 1;
    if (right?.length) {
      counts.about += 1;
      if (hit(given.slice(0, 1))) counts.top1 += 1;
      if (hit(given)) counts.top3 += 1;
    } else {
      counts.about0 += 1;
      if (given.length > 0) counts.shown0 += 1;
    }
  }
  return {
    about: counts.about,
    none: counts.about0,
    top1: counts.top1 / counts.about,
    top3: counts.top3 / counts.about,
    wrongWhenShown: counts.wrong / Math.max(1, counts.shown),
    shownForNothing: counts.shown0 / Math.max(1, counts.about0),
  };
}

test('the subject suggested from a story is the right one often enough, and seldom a wrong one', () => {
  assert.ok(sentences.length >= 150);
  const rows = { all: measure(sentences), 'held out': measure(sentences.filter(({ held }) => held)) };
  console.log('            about a subject   first    among three  wrong when shown   about none   shown all the same');
  for (const [name, row] of Object.entries(rows)) {
    console.log(`${name.padEnd(10)} ${String(row.about).padStart(16)} ${percent(row.top1)} ${percent(row.top3).padStart(14)} ${percent(row.wrongWhenShown).padStart(17)} ${String(row.none).padStart(12)} ${percent(row.shownForNothing).padStart(20)}`);
    assert.ok(row.top1 >= LEAST.top1, `the first of ${name}`);
    assert.ok(row.top3 >= LEAST.top3, `among three of ${name}`);
    assert.ok(row.wrongWhenShown <= LEAST.wrongWhenShown, `wrong of ${name}`);
    assert.ok(row.shownForNothing <= LEAST.shownForNothing, `shown for nothing of ${name}`);
  }
});

test('a suggestion is explained with words that were written, and an empty story gets none', () => {
  for (const { text, lang } of sentences) {
    for (const { because } of suggest(text, categories[lang === 'en' ? 'en' : 'id'])) {
      assert.ok(because.length > 0);
      for (const words of because) for (const word of words.split(' ')) assert.ok(text.includes(word), `${word} in ${text}`);
    }
  }
  assert.deepEqual(suggest('', categories.id), []);
  assert.deepEqual(suggest('Tolong segera diperbaiki, pak.', categories.id), []);
});

test('five hundred subjects are looked through in a moment', () => {
  const many = Array.from({ length: 30 }, (_, copy) => categories.id.map((category) => ({ ...category, id: `${category.id}-${copy}`, parentId: null }))).flat();
  const story = sentences.map(({ text }) => text).join(' ').slice(0, 5000);
  suggest(story, many);
  const before = process.cpuUsage();
  suggest(story, many);
  const spent = process.cpuUsage(before).user / 1000;
  assert.ok(spent < 2000, `${spent} ms`);
});
