import { runMain, say } from './lib/say.mjs';
import { line } from './lib/counts.mjs';
import { runTests } from './lib/tests.mjs';

/** `npm test`: installs what is missing, builds, and runs every test there is. */
await runMain(async () => {
  const counts = await runTests();
  say(`\n${line(counts)}`);
  if (counts.failed > 0 || counts.passed === 0) process.exitCode = 1;
});
