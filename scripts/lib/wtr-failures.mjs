import { relative } from 'node:path';
import { root } from './paths.mjs';

/**
 * What failed in one file in one browser, one line each, browser first. Web Test Runner names no hook: the first test that did not
 * run is the one whose hook failed.
 *
 * @param {Pick<import('@web/test-runner').TestSession, 'browser' | 'testFile' | 'errors' | 'testResults' | 'passed'>} session
 * @returns {string[]}
 */
export function failures({ browser, testFile, errors, testResults, passed }) {
  if (passed) return [];
  const where = `${browser.name}: ${relative(root, testFile)}`;
  const outside = (errors ?? []).map((error) => `in a hook or outside any test: ${firstLine(error)}`);
  const inside = testResults ? failedTests(testResults, []) : ['could not be run'];
  return [...outside, ...inside].map((what) => `${where}: ${what}`);
}

/**
 * @param {import('@web/test-runner').TestSuiteResult} suite
 * @param {readonly string[]} outer
 * @returns {string[]}
 */
function failedTests({ name, tests, suites }, outer) {
  const titles = name ? [...outer, name] : outer;
  const failed = tests.filter((test) => !test.passed && !test.skipped);
  return [
    ...failed.map((test) => `${[...titles, test.name].join(' > ')}: ${test.error ? firstLine(test.error) : 'did not run'}`),
    ...suites.flatMap((inner) => failedTests(inner, titles)),
  ];
}

/** @param {{ message?: string }} error */
function firstLine({ message }) {
  return (message ?? '').split('\n')[0] || 'unknown error';
}
