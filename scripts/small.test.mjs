import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { run } from './lib/children.mjs';
import { inRoot } from './lib/paths.mjs';

const HOOK = pathToFileURL(inRoot('scripts/lib/small-modules.mjs')).href;

test('the SDK keeps every promise on what stands in for zod and ky in pages', async () => {
  const folders = ['', 'internal', 'contract'].map((name) => inRoot(`packages/sdk/src/${name}`));
  const files = folders.flatMap((folder) =>
    readdirSync(folder).filter((name) => name.endsWith('.test.ts')).map((name) => `${folder}/${name}`.replace('/src/', '/dist/').replace(/\.ts$/, '.js')),
  );
  // Without it Node takes these files for ones it is running already.
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
  const { code, output } = await run(process.execPath, ['--import', HOOK, '--test', '--test-reporter=tap', ...files], { env });
  assert.equal(code, 0, output);
  assert.match(output, /^# pass [1-9]\d+$/m);
});

test('answers and requests are read alike with and without zod, whole, broken and made up', async () => {
  const ours = await readings([HOOK]);
  const zods = await readings([]);
  assert.ok(zods.length > 5000);
  const taken = zods.filter((line) => line.includes('"ok":true')).length;
  assert.ok(taken > zods.length / 20 && taken < zods.length / 1.2, `of ${zods.length} values ${taken} fit: both kinds are needed`);
  for (const [index, line] of zods.entries()) assert.equal(ours[index], line);
});

/** @param {readonly string[]} imports */
async function readings(imports) {
  const { code, output } = await run(process.execPath, [...imports.flatMap((file) => ['--import', file]), inRoot('scripts/lib/read-with-contract.mjs')]);
  assert.equal(code, 0, output);
  return output.trim().split('\n');
}
