import assert from 'node:assert/strict';
import { it, test } from 'node:test';
import { sql } from 'kysely';
import { openDatabase } from '../store/database.js';
import { onPostgres } from '../test-support/databases.js';
import { COMPLETE, openPages } from '../test-support/floor-pages.js';

test('A sign that stands where a long answer is cut is no failure', async (context) => {
  const all = await openPages();
  context.after(() => all.running.stop());
  // Two halves in UTF-16, of which the cut leaves one.
  const cutAt = (length: number) => `${'a'.repeat(length - 1)}😀`;
  const key = await all.newKey();
  for (const fields of [{ region: cutAt(80) }, { 'agency-search': cutAt(80), do: 'agency' }, { body: cutAt(100_000) }]) {
    const { status, page } = await all.post('/laporan', { ...COMPLETE, key, ...fields });
    assert.ok(status < 500, Object.keys(fields).join());
    assert.match(page, /<html lang="id">/);
  }
  const followed = await all.post('/laporan/status', { number: '1234567897', code: cutAt(100_000) });
  assert.equal(followed.status, 404);
});

test('What a form cannot be, and a failure of the server, are told on a page too', async (context) => {
  const all = await openPages();
  context.after(() => all.running.stop());
  const key = await all.newKey();
  for (const path of ['/laporan', '/laporan/status']) {
    const answer = await all.running.app.request(path, { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } });
    assert.equal(answer.status, 415, path);
    assert.match(await answer.text(), /<html lang="id">[\s\S]*Kembali/);
  }
  context.mock.method(all.running.deps.store, 'transaction', () => Promise.reject(new Error('Sample failure')));
  const failed = await all.post('/laporan', { ...COMPLETE, key });
  assert.equal(failed.status, 503);
  assert.match(failed.page, /<html lang="id">/);
  assert.doesNotMatch(failed.page, /Sample failure/);
});

onPostgres('While the database cannot serve', (makeDatabase) => {
  it('says so on a page to whoever has no JavaScript, too', async () => {
    const place = await makeDatabase();
    assert.ok(place.location.kind === 'postgres');
    const hasty = new URL(place.location.url);
    hasty.searchParams.set('options', '-c statement_timeout=300');
    const all = await openPages(() => Promise.resolve({ ...place, location: { kind: 'postgres', url: hasty.href } }));
    const other = openDatabase(place.location);
    try {
      const key = await all.newKey();
      await other.transaction().execute(async (held) => {
        await sql`lock table agencies, attempts, reports in access exclusive mode`.execute(held);
        for (const busy of [
          await all.get('/laporan'),
          await all.get('/laporan/status'),
          await all.post('/laporan', { ...COMPLETE, key }),
          await all.post('/laporan/status', { number: '1234567897', code: 'AAAA-AAAA-AAAA-AAAA' }),
        ]) {
          assert.equal(busy.status, 503);
          assert.match(busy.page, /<html lang="id">[^]*Layanan sedang sibuk/);
        }
      });
      assert.match(all.running.log.join('\n'), /"event":"failure"[^\n]*57014/);
      assert.equal((await all.post('/laporan', { ...COMPLETE, key })).status, 201);
    } finally {
      await other.destroy();
      await all.running.stop();
    }
  });
});
