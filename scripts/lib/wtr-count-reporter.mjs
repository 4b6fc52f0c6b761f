import { writeFileSync } from 'node:fs';
import { line, noCounts, sum } from './counts.mjs';
import { say } from './say.mjs';
import { failures } from './wtr-failures.mjs';

/**
 * A reporter for Web Test Runner that says which tests failed and how many passed in each engine, and writes
 * `{"passed":1,"failed":0,"skipped":0}` to a file, over all of them. A file that could not be run at all counts as one failure.
 *
 * @param {string} countsFile
 * @returns {import('@web/test-runner').Reporter}
 */
export function wtrCountReporter(countsFile) {
  return {
    onTestRunFinished({ sessions }) {
      /** @type {Map<string, import('./counts.mjs').Counts>} */
      const engines = new Map();
      /** @type {string[]} */
      const failed = [];
      for (const session of sessions) {
        const { browser, testResults, passed } = session;
        failed.push(...failures(session));
        const counts = engines.get(browser.name) ?? noCounts();
        engines.set(browser.name, counts);
        const before = counts.failed;
        if (testResults) addSuite(counts, testResults);
        if (!passed && counts.failed === before) counts.failed += 1;
      }
      for (const failure of failed) say(failure);
      for (const [name, counts] of engines) say(`${name}: ${line(counts)}`);
      writeFileSync(countsFile, JSON.stringify(sum([...engines.values()])));
    },
  };
}

/**
 * @param {import('./counts.mjs').Counts} counts
 * @param {import('@web/test-runner').TestSuiteResult} suite
 */
function addSuite(counts, suite) {
  for (const test of suite.tests) {
    if (test.skipped) counts.skipped += 1;
    else if (test.passed) counts.passed += 1;
    else counts.failed += 1;
  }
  for (const inner of suite.suites) addSuite(counts, inner);
}
