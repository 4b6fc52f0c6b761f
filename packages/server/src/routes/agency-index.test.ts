import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { agencyIndexSchema, validate, type AgencyIndex } from '@lapor/sdk/contract';
import { startApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';

eachDatabase('All agencies at once', (makeDatabase) => {
  async function setup(context: TestContext) {
    const running = await startApp({ makeDatabase });
    context.after(() => running.stop());
    const ask = async (headers: Record<string, string> = {}) => running.app.request('/v1/agency-index', { headers });
    return { ...running, ask };
  }

  function indexIn(json: string): AgencyIndex {
    const checked = validate(agencyIndexSchema, JSON.parse(json));
    assert.ok(checked.ok);
    return checked.value;
  }

  test('come by name, each with the one above it, and those that take no reports are marked', async (context) => {
    const { ask } = await setup(context);
    const { ids, names, shortNames, parents, closed } = indexIn(await (await ask()).text());
    assert.deepEqual(names, names.toSorted());
    assert.deepEqual([names.length, shortNames.length, parents.length], [6, 6, 6]);
    const above = (id: string) => ids[parents[ids.indexOf(id)] ?? -1] ?? null;
    assert.deepEqual(['kabupaten', 'jalan-dinas', 'jalan-unit', 'air-perumda'].map(above), [null, 'kabupaten', 'jalan-dinas', 'kabupaten']);
    assert.deepEqual(closed.map((place) => ids[place]), ['arsip']);
  });

  test('are sent once: whoever has them is told that nothing changed, until something does', async (context) => {
    const { ask, deps, clock } = await setup(context);
    const first = await ask();
    const tag = first.headers.get('ETag') ?? assert.fail('no tag');
    assert.match(first.headers.get('Cache-Control') ?? '', /public/);
    const again = await ask({ 'If-None-Match': tag });
    assert.deepEqual([again.status, await again.text(), again.headers.get('ETag')], [304, '', tag]);
    const dinas = (await deps.store.agencies.find('jalan-dinas')) ?? assert.fail('no agency');
    await deps.store.agencies.put({ ...dinas, accepts_reports: 0 });
    clock.advance(61);
    const changed = await ask({ 'If-None-Match': tag });
    assert.equal(changed.status, 200);
    const { ids, closed } = indexIn(await changed.text());
    assert.deepEqual(closed.map((place) => ids[place]).toSorted(), ['arsip', 'jalan-dinas']);
  });

  test('are packed for those who can unpack them, and plain for those who cannot', async (context) => {
    const { ask } = await setup(context);
    const plain = await (await ask()).text();
    const unpacked = async (accepted: string) => {
      const response = await ask({ 'Accept-Encoding': accepted });
      const bytes = new Uint8Array(await response.arrayBuffer());
      const coding = response.headers.get('Content-Encoding');
      assert.match(response.headers.get('Vary') ?? '', /Accept-Encoding/);
      const unpack = coding === 'br' ? brotliDecompressSync : coding === 'gzip' ? gunzipSync : Buffer.from;
      return [coding, Buffer.from(unpack(bytes)).toString() === plain];
    };
    assert.deepEqual(await unpacked('gzip, deflate, br, zstd'), ['br', true]);
    assert.deepEqual(await unpacked('gzip'), ['gzip', true]);
    assert.deepEqual(await unpacked('br;q=0, gzip'), ['gzip', true]);
    assert.deepEqual(await unpacked('identity'), [null, true]);
  });
});
