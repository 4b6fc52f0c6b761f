import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from './children.mjs';
import { inRoot, root } from './paths.mjs';
import { say } from './say.mjs';
import { removeFolder, temporaryFolder } from './temporary.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @returns {Counts} */
export const noCounts = () => ({ passed: 0, failed: 0, skipped: 0 });

/**
 * @param {readonly Counts[]} list
 * @returns {Counts}
 */
export function sum(list) {
  return list.reduce(
    (total, counts) => ({
      passed: total.passed + counts.passed,
      failed: total.failed + counts.failed,
      skipped: total.skipped + counts.skipped,
    }),
    noCounts(),
  );
}

/** @param {Counts} counts */
export function line({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Runs a test command that writes its counts to the file it is told in `LAPOR_COUNTS`. A command that ends badly without
 * naming a failed test, or well without having run one, counts as one failure; so does one that was told where its temporary
 * folders belong and left some of ours there.
 *
 * @param {string} title
 * @param {(countsFile: string, temporary: string) => { command: string, args: string[], env?: Record<string, string> }} describe
 * @param {{ held?: boolean }} [options] `held`: what it says is shown when it is over, so that it does not mix with what runs beside it.
 * @returns {Promise<Counts>}
 */
export async function countTests(title, describe, { held = false } = {}) {
  if (!held) say(`\n— ${title}`);
  const folder = temporaryFolder('lapor-counts-');
  const countsFile = join(folder, 'counts.json');
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary);
  try {
    const { command, args, env } = describe(countsFile, temporary);
    const child = startChild(command, args, {
      cwd: root,
      stdio: ['ignore', held ? 'pipe' : 'inherit', held ? 'pipe' : 'inherit'],
      env: { ...process.env, LAPOR_COUNTS: countsFile, ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
    const code = await new Promise((resolve) => {
      child.once('error', () => resolve(127));
      child.once('close', resolve);
    });
    if (held) say(`\n— ${title}\n${output}`);
    const counts = readCounts(countsFile);
    if (code !== 0 && counts.failed === 0) counts.failed = 1;
    if (counts.passed + counts.failed === 0) {
      say('No test ran.');
      counts.failed = 1;
    }
    const left = readdirSync(temporary).filter((name) => name.startsWith('lapor-'));
    if (left.length > 0) {
      say(`Left behind by a test: ${left.join(', ')}`);
      counts.failed += 1;
    }
    return counts;
  } finally {
    removeFolder(folder);
  }
}

/**
 * Runs files with node's own test runner.
 *
 * @param {string} title
 * @param {readonly string[]} files
 * @param {Record<string, string>} [env]
 * @param {number} [atOnce] How many files; more than there are cores where tests wait for disks and other processes.
 */
export function countNodeTests(title, files, env, atOnce = 2) {
  return countTests(title, (countsFile, temporary) => ({
    command: process.execPath,
    args: [
      '--test',
      `--test-concurrency=${atOnce}`,
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      `--test-reporter=${inRoot('scripts/lib/count-reporter.mjs')}`,
      `--test-reporter-destination=${countsFile}`,
      ...files,
    ],
    env: { TMPDIR: temporary, ...env },
  }));
}

/**
 * @param {string} file
 * @returns {Counts}
 */
function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Never written: the command broke before it counted, which the caller reports as a failure.
    return noCounts();
  }
}
