import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inRoot } from './paths.mjs';
import { failures } from './wtr-failures.mjs';

const browser = /** @type {import('@web/test-runner').TestSession['browser']} */ ({ name: 'WebKit' });
const testFile = inRoot('packages/widget/src/some.test.ts');

/** @param {import('@web/test-runner').TestResult[]} tests */
const results = (tests) => ({ name: '', tests: [], suites: [{ name: 'Drafts', tests, suites: [] }] });

test('A failed test is named with its browser, its file and the first line of what was wrong', () => {
  const testResults = results([
    { name: 'survive', passed: true, skipped: false },
    { name: 'leave', passed: false, skipped: false, error: { message: 'no draft\nmore' } },
    { name: 'wait', passed: false, skipped: true },
  ]);
  assert.deepEqual(failures({ browser, testFile, errors: [], testResults, passed: false }), [
    'WebKit: packages/widget/src/some.test.ts: Drafts > leave: no draft',
  ]);
});

test('A failed hook is told with every test it kept from running', () => {
  const testResults = results([{ name: 'survive', passed: false, skipped: false }]);
  assert.deepEqual(failures({ browser, testFile, errors: [{ message: 'Timeout' }], testResults, passed: false }), [
    'WebKit: packages/widget/src/some.test.ts: in a hook or outside any test: Timeout',
    'WebKit: packages/widget/src/some.test.ts: Drafts > survive: did not run',
  ]);
});

test('A file that could not be run is named, and one that passed is not', () => {
  assert.deepEqual(failures({ browser, testFile, errors: [], passed: false }), ['WebKit: packages/widget/src/some.test.ts: could not be run']);
  assert.deepEqual(failures({ browser, testFile, errors: [], testResults: results([]), passed: true }), []);
});
