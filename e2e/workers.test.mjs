import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { staticGraph } from '../scripts/lib/import-graph.mjs';
import { inRoot } from '../scripts/lib/paths.mjs';

const CDN = 'packages/widget/cdn';

for (const name of readdirSync(inRoot(CDN)).filter((file) => /-worker-[0-9a-f]+\.js$/.test(file))) {
  test(`the worker ${name.replace(/-[0-9a-f]+\.js$/, '')} loads what it works with, and nothing that only a page can run`, () => {
    const loaded = staticGraph(inRoot(`${CDN}/${name}`)).map((file) => basename(file).replace(/-[0-9a-f]+\.js$/, ''));
    const kind = name.replace(/-worker-.*/, '');
    assert.deepEqual(loaded.sort(), [`${kind}-work`, `${kind}-worker`]);
  });
}
