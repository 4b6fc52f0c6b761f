import { checks } from './lib/checks.mjs';
import { line, noCounts, sum } from './lib/counts.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runMain, say } from './lib/say.mjs';
import { runTests } from './lib/tests.mjs';

/** `npm run check`: everything that has to hold before a change is taken. With `--static`, without the tests. */
await runMain(async () => {
  await ensureInstalled();
  const results = noCounts();
  for (const { name, run } of checks) {
    const { problem, seconds } = await timed(run);
    say(`${problem === undefined ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
    if (problem === undefined) results.passed += 1;
    else {
      results.failed += 1;
      say(problem.replace(/^/gm, '     '));
    }
  }
  const counts = process.argv.includes('--static') ? results : sum([results, await runTests()]);
  say(`\n${line(counts)}`);
  if (counts.failed > 0) process.exitCode = 1;
});

/** @param {() => Promise<string | undefined>} task */
async function timed(task) {
  const start = performance.now();
  const problem = await task();
  return { problem, seconds: ((performance.now() - start) / 1000).toFixed(1) };
}
