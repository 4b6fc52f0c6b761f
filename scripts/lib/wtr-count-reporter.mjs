import { writeFileSync } from 'node:fs';

/**
 * A reporter for Web Test Runner that writes `{"passed":1,"failed":0,"skipped":0}` to a file, over all engines. A file that
 * could not be run at all counts as one failure.
 *
 * @param {string} countsFile
 * @returns {import('@web/test-runner').Reporter}
 */
export function wtrCountReporter(countsFile) {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const { testResults, passed } of sessions) {
        const before = counts.failed;
        if (testResults) addSuite(counts, testResults);
        if (!passed && counts.failed === before) counts.failed += 1;
      }
      writeFileSync(countsFile, JSON.stringify(counts));
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
