import assert from 'node:assert/strict';
import { it, test } from 'node:test';
import { sql } from 'kysely';
import { openDatabase } from '../store/database.js';
import { onPostgres } from '../test-support/databases.js';
import { COMPLETE, openPages } from '../test-support/floor-pages.js';
import { openCase } from '../test-support/reporter.js';

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

test('A failure of ours is told as ours, and never as a number and code that do not match', async (context) => {
  const all = await openPages();
  context.after(() => all.running.stop());
  const one = await openCase(all.running);
  const fields = { number: one.number, code: one.code, file: 'abcdefghijklmnop' };
  context.mock.method(all.running.deps.store.reports, 'find', () => Promise.reject(new Error('Sample failure')));
  for (const path of ['/laporan/status', '/laporan/status/berkas']) {
    const failed = await all.post(path, fields);
    assert.equal(failed.status, 500, path);
    assert.match(failed.page, /<h1>Ada gangguan di pihak kami<\/h1><p>Laporan Anda aman/, path);
    assert.match(failed.page, /href="\/laporan\/status\?lang=id">Coba lagi/, path);
    assert.doesNotMatch(failed.page, /tidak cocok|Sample failure|belum terkirim|Isian Anda/, path);
  }
  assert.equal(all.running.log.filter((line) => line.includes('"event":"failure"')).length, 2, 'each is noted once');
});

test('Whoever only opens a page that cannot be shown reads nothing of a report that was not sent', async (context) => {
  const all = await openPages();
  context.after(() => all.running.stop());
  context.mock.method(all.running.deps.store.agencies, 'find', () => Promise.reject(new Error('Sample failure')));
  for (const path of ['/laporan?agency=pupr&lang=id', '/laporan/status?lang=id']) {
    const failed = await all.get(path);
    assert.equal(failed.status, 500, path);
    assert.match(failed.page, /<h1>Ada gangguan di pihak kami<\/h1><p>Tunggu sebentar, lalu tekan “Coba lagi”\./, path);
    assert.ok(failed.page.includes(`href="${path.replace('&', '&amp;')}"`), path);
    assert.doesNotMatch(failed.page, /belum terkirim|Isian Anda/, path);
  }
});

test('A page that tells of a failure speaks the language of the page before it', async (context) => {
  const all = await openPages(undefined, { throttle: { windowSeconds: 600, writes: 6, missesPerClient: 60, missesPerReport: 20 } });
  context.after(() => all.running.stop());
  const key = await all.newKey();
  const english = { 'Accept-Language': 'id' };
  const tooLarge = await all.post('/laporan?lang=en', { ...COMPLETE, lang: 'en', body: 'x'.repeat(60_000_000) }, english);
  assert.equal(tooLarge.status, 413);
  const tooMany = await all.post('/laporan/status?lang=en', Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`field-${String(index)}`, 'x'])), english);
  assert.equal(tooMany.status, 413);
  context.mock.method(all.running.deps.store.agencies, 'find', () => Promise.reject(new Error('Sample failure')));
  const failures = [tooLarge, tooMany, await all.get('/laporan?lang=en', english), await all.get('/laporan/status?lang=en', english), await all.post('/laporan', { ...COMPLETE, key, lang: 'en' }, english)];
  for (let sent = 0; sent < 5; sent += 1) failures.push(await all.post('/laporan/status?lang=en', { lang: 'en' }, english));
  assert.equal(failures.at(-1)?.status, 429);
  for (const { page } of failures) assert.match(page, /<html lang="en">/);
});

test('Every form sends its language in its address too, for what fails before it is read', async (context) => {
  const all = await openPages();
  context.after(() => all.running.stop());
  const one = await openCase(all.running);
  const pages = [
    await all.get('/laporan?lang=en'),
    await all.get('/laporan?lang=en&class=complaint'),
    await all.post('/laporan', { ...COMPLETE, key: await all.newKey(), lang: 'en', do: 'check', for: 'unknown', category: 'unknown' }),
    await all.get('/laporan/status?lang=en'),
    await all.post('/laporan/status', { number: one.number, code: one.code, lang: 'en' }),
  ];
  for (const { page } of pages) {
    const actions = [...page.matchAll(/action="([^"]*)"/g)].map(([, action = '']) => action);
    assert.ok(actions.length > 0);
    for (const action of actions) assert.match(action, /^\/laporan[a-z/]*\?lang=en(#[\w-]+)?$/);
  }
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
