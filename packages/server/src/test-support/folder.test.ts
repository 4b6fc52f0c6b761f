import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { test } from 'node:test';

test('a test file that leaves a folder behind fails, and the folder is gone all the same', () => {
  const run = (more: string) => {
    const script = `import { temporaryFolder } from ${JSON.stringify(new URL('folder.js', import.meta.url).href)};
      const folder = await temporaryFolder('lapor-left-'); console.log(folder.path); ${more}`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
    return { status, path: stdout.trim(), stderr };
  };
  const removed = run('await folder.remove();');
  assert.deepEqual([removed.status, removed.stderr, existsSync(removed.path)], [0, '', false]);
  const leaving = run('');
  assert.equal(leaving.status, 1);
  assert.match(leaving.stderr, /^Left behind: lapor-left-\w+\n$/);
  assert.equal(existsSync(leaving.path), false);
});
