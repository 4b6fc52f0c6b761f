import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { endChild, startChild } from './lib/children.mjs';
import { inRoot } from './lib/paths.mjs';
import { freePort, portRefusal } from './lib/ports.mjs';

/**
 * Runs what `npm start` runs, with a data folder of its own.
 *
 * @param {import('node:test').TestContext} context
 * @param {Record<string, string>} [env]
 */
async function setup(context, env = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'lapor-start-'));
  const port = await freePort();
  const child = startChild(process.execPath, [inRoot('scripts/start.mjs')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], PORT: String(port), DATA_DIR: join(folder, 'data'), ...env },
  });
  context.after(async () => {
    await endChild(child);
    await rm(folder, { recursive: true, force: true });
  });
  const said = { out: '', error: '' };
  child.stdout?.setEncoding('utf8').on('data', (text) => (said.out += text));
  child.stderr?.setEncoding('utf8').on('data', (text) => (said.error += text));
  const ended = once(child, 'close').then(([code]) => code);
  const ready = async () => {
    while (!said.out.includes('Press Ctrl-C to stop.')) {
      assert.equal(child.exitCode, null, said.error);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  return { child, port, folder, said, ended, ready };
}

test('npm start says where everything is, serves it, and Ctrl-C ends it cleanly', async (context) => {
  const { child, port, folder, said, ended, ready } = await setup(context);
  await ready();
  for (const path of ['/examples/agency-site/', '/examples/regional-company/status.html', '/docs/api', '/openapi.json', '/widget/lapor.js', '/v1/config']) {
    assert.equal((await fetch(`http://127.0.0.1:${port}${path}`)).status, 200, path);
  }
  for (const [address] of said.out.matchAll(/http:\S+/g)) assert.equal((await fetch(address)).status, 200, `${address}, as printed, opens`);
  assert.match(said.out, /Sample officer\s+lapor_\w+/);
  assert.ok(said.out.includes(join(folder, 'data')) && existsSync(join(folder, 'data', 'lapor.db')), 'DATA_DIR is where the data goes');
  child.kill('SIGINT');
  assert.equal(await ended, 0);
  assert.equal(await portRefusal(port, '127.0.0.1'), undefined, 'nothing listens any more');
});

test('Ctrl-C does not wait for a browser that holds a connection open and asks nothing', { timeout: 30_000 }, async (context) => {
  const { child, port, ended, ready } = await setup(context);
  await ready();
  const idle = connect(port, '127.0.0.1');
  await once(idle, 'connect');
  const cut = once(idle, 'close');
  // The server learns of a connection a moment after its client does; an answer to another shows that it has.
  await fetch(`http://127.0.0.1:${port}/healthz`);
  const asked = performance.now();
  child.kill('SIGINT');
  assert.equal(await ended, 0);
  await cut;
  assert.ok(performance.now() - asked < 5_000);
});

test('The data of the first npm start is there at the second', async (context) => {
  const first = await setup(context);
  await first.ready();
  const key = /lapor_\w+/.exec(first.said.out)?.[0];
  first.child.kill('SIGTERM');
  assert.equal(await first.ended, 0);
  const second = await setup(context, { DATA_DIR: join(first.folder, 'data') });
  await second.ready();
  assert.equal(/lapor_\w+/.exec(second.said.out)?.[0], key);
});

test('A port in use is said in one line', async (context) => {
  const busy = createServer().listen(0, '127.0.0.1');
  await once(busy, 'listening');
  context.after(() => busy.close());
  const { port } = /** @type {import('node:net').AddressInfo} */ (busy.address());
  const { said, ended } = await setup(context, { PORT: String(port) });
  assert.equal(await ended, 1);
  assert.equal(said.error, `Port ${port} is in use. Choose another: PORT=${port + 1} npm start\n`);
});

test('A port that is none is said in one line', async (context) => {
  const { said, ended } = await setup(context, { PORT: 'eighty' });
  assert.equal(await ended, 1);
  assert.equal(said.error, 'PORT must be a whole number from 1 to 65535.\n');
});

test('A data folder that cannot be written to is said in one line', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'lapor-file-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  // A file where a folder should be stops root as well.
  await writeFile(join(folder, 'file'), '');
  const { said, ended } = await setup(context, { DATA_DIR: join(folder, 'file', 'data') });
  assert.equal(await ended, 1);
  assert.match(said.error, /^The data folder \S+ cannot be written to\. Choose another: DATA_DIR=\/some\/folder npm start\n$/);
});
