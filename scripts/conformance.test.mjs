import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from './lib/paths.mjs';

/** How many success criteria WCAG 2.2 has at each level; 4.1.1 is obsolete. */
const CRITERIA = { A: 31, AA: 24 };

/** @param {string} name */
function rowsOf(name) {
  const text = readFileSync(inRoot(`docs/${name}`), 'utf8');
  return [...text.matchAll(/^\| (\d\.\d\.\d+) \| (A|AA) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(([, criterion = '', level = '', state = '', meaning = '', checked = '']) => ({
    criterion,
    level,
    state,
    meaning,
    test: /\]\((.+)\)/.exec(checked)?.[1] ?? null,
  }));
}

const english = rowsOf('accessibility.md');
const indonesian = rowsOf('aksesibilitas.md');

test('The statements on accessibility name every criterion of WCAG 2.2 A and AA once, the same in both languages', () => {
  for (const [level, count] of Object.entries(CRITERIA)) {
    assert.equal(english.filter((row) => row.level === level).length, count);
  }
  assert.equal(new Set(english.map(({ criterion }) => criterion)).size, CRITERIA.A + CRITERIA.AA);
  const facts = (/** @type {typeof english} */ rows) => rows.map(({ criterion, level, test: named }) => [criterion, level, named]);
  assert.deepEqual(facts(indonesian), facts(english));
});

test('Each test the statement names is there, and what names none says that nothing tests it', () => {
  const tests = english.flatMap((row) => row.test ?? []);
  assert.deepEqual(tests.filter((path) => !existsSync(inRoot(`docs/${path}`)) || !/\.test\.(ts|mjs)$/.test(path)), []);
  const untested = english.filter((row) => row.test === null && row.state === 'Met');
  assert.deepEqual(untested.filter(({ meaning }) => !meaning.includes('not tested')).map(({ criterion }) => criterion), []);
});
