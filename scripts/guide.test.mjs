import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from './lib/children.mjs';
import { inRoot } from './lib/paths.mjs';
import { freePort } from './lib/ports.mjs';
import { removeFolder, temporaryFolder } from './lib/temporary.mjs';

/** What stands in fences marked `sh run`, one after the other, as somebody would type it. */
const commandsOf = (/** @type {string} */ path) => [...readFileSync(inRoot(path), 'utf8').matchAll(/^```sh run\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);

for (const guide of ['docs/menjalankan-server.md', 'docs/running-the-server.md']) {
  test(`${guide} leads from nothing to a report forwarded and answered, and to a backup that restores`, { timeout: 180_000 }, async () => {
    const folder = temporaryFolder('lapor-guide-');
    try {
      const commands = commandsOf(guide);
      assert.ok(commands.length >= 9);
      mkdirSync(join(folder, 'bin'));
      symlinkSync(inRoot('packages/server/bin/lapor-server.mjs'), join(folder, 'bin/lapor-server'));
      const port = String(await freePort());
      const check = `node ${inRoot('packages/server/bin/healthcheck.mjs')}`;
      // The places of a whole machine become places of the test's own.
      const script = ['set -euo pipefail', "trap 'kill $(jobs -p) 2>/dev/null || true' EXIT", ...commands, check, 'echo the end'].join('\n').replaceAll('127.0.0.1:8787', `127.0.0.1:${port}`).replaceAll('/var/lib/lapor-baru', join(folder, 'restored'));
      const env = { PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, DATA_DIR: join(folder, 'data'), DEFAULT_AGENCY: 'kab', PORT: port };
      const { code, output } = await run('bash', ['-c', script], { cwd: folder, env });
      assert.equal(code, 0, output);
      assert.match(output, /"status":"answered"/);
      assert.match(output, /everything is as it was written\.\n[^]*everything is as it was written\.\nthe end\n$/);
    } finally {
      removeFolder(folder);
    }
  });
}
