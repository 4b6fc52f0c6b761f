import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { test } from 'node:test';
import { inRoot } from './paths.mjs';
import { hasEnded, run, startChild } from './children.mjs';

const PARENT = `
import { startChild } from ${JSON.stringify(inRoot('scripts/lib/children.mjs'))};
import { temporaryFolder } from ${JSON.stringify(inRoot('scripts/lib/temporary.mjs'))};
const child = startChild('sleep', ['1000']);
console.log(JSON.stringify({ pid: child.pid, folder: temporaryFolder('lapor-children-') }));
`;

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  test(`What a script has started and made is gone once it is ended by ${signal}`, async () => {
    const parent = spawn(process.execPath, ['--input-type=module', '--eval', PARENT], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [text] = await once(parent.stdout, 'data');
    const { pid, folder } = JSON.parse(String(text));
    assert.ok(existsSync(folder));
    const ended = once(parent, 'exit');
    parent.kill(signal);
    assert.deepEqual(await ended, [128 + constants.signals[signal], null]);
    assert.throws(() => process.kill(pid, 0), { code: 'ESRCH' });
    assert.ok(!existsSync(folder));
  });
}

test('A command that does not exist is told apart from one that fails', async () => {
  assert.equal((await run('no-such-command-here', [])).code, 127);
  assert.equal((await run('false', [])).code, 1);
});

test('Once its children have ended, a script is ended by signals as any other', async () => {
  const child = startChild('true', []);
  await once(child, 'exit');
  assert.ok(hasEnded(child));
  assert.equal(process.listenerCount('SIGHUP'), 0);
});
