import assert from 'node:assert/strict';
import { after, before, it, test } from 'node:test';
import { geotaggedJpeg } from '../files/fixtures.js';
import { eachDatabase } from '../test-support/databases.js';
import { COMPLETE, openPages, receiptIn, reportsIn, said } from '../test-support/floor-pages.js';
import { assertNoTrace } from '../test-support/requests.js';

eachDatabase('The form without JavaScript', (makeDatabase) => {
  let all: Awaited<ReturnType<typeof openPages>>;
  before(async () => {
    all = await openPages(makeDatabase);
  });
  after(() => all.running.stop());

  it('shows every question under a policy that lets nothing run', async () => {
    assert.match((await all.get('/laporan')).page, / name="class"/);
    const { status, headers, page } = await all.get('/laporan?class=complaint');
    assert.equal(status, 200);
    assert.match(headers.get('Content-Security-Policy') ?? '', /^default-src 'none'; style-src 'sha256-[^']+'; img-src data:; form-action 'self'/);
    assert.equal(headers.get('Cache-Control'), 'no-store');
    for (const name of ['title', 'body', 'region', 'place', 'date', 'agency', 'files', 'visibility', 'name', 'contact', 'email', 'phone']) {
      assert.ok(page.includes(` name="${name}"`), name);
    }
    assert.equal(/<script|\son\w+=|\sstyle=|\schecked/.test(page), false, 'nothing runs, and nothing is chosen for anybody');
    assert.match(page, /Data pribadi Anda/);
  });

  it('speaks the language asked for, or the one the browser would rather read', async () => {
    assert.match((await all.get('/laporan?lang=en', { 'Accept-Language': 'id' })).page, /<html lang="en">[\s\S]*Write a report/);
    assert.match((await all.get('/laporan', { 'Accept-Language': 'en' })).page, /<html lang="en">/);
    assert.match((await all.get('/laporan?lang=xx')).page, /<html lang="id">/);
  });

  it('files a report and gives number and code to be printed, and the status page opens it with them', async () => {
    const sent = await all.post('/laporan', { ...COMPLETE, key: await all.newKey(), lang: 'id' });
    assert.equal(sent.status, 201, sent.page);
    assert.equal(sent.headers.get('Cache-Control'), 'no-store');
    const [number = '', code = ''] = receiptIn(sent.page);
    assert.match(sent.page, /paling lambat Kamis, 5 Maret 2026/);
    const opened = await all.post('/laporan/status', { number, code });
    assert.equal(opened.status, 200);
    assert.match(opened.page, /Menunggu diperiksa/);
    assert.match(opened.page, /Jalan berlubang di depan pasar/);
    for (const [fields, status, text] of [
      [{ number, code: 'AAAA-AAAA-AAAA-AAAA' }, 404, 'tidak cocok'],
      [{ number: '1', code }, 422, 'Periksa nomor laporan'],
      [{ number: '', code }, 422, 'Tulis nomor laporan'],
      [{ number, code: '' }, 422, 'Tulis kode akses'],
    ] as const) {
      const wrong = await all.post('/laporan/status', fields);
      assert.equal(wrong.status, status);
      assert.ok(wrong.page.includes(text), text);
      assert.equal(wrong.page.includes(code), false, 'a code is never sent back');
    }
  });

  it('files one report however often it is sent, and gives the same receipt', async () => {
    const key = await all.newKey();
    const before = (await reportsIn(all.running)).length;
    const shown = all.running.clock.now().toISOString();
    all.running.clock.advance(90);
    const pages = await Promise.all([1, 2, 3].map(() => all.post('/laporan', { ...COMPLETE, key })));
    all.running.clock.advance(2);
    pages.push(await all.post('/laporan', { ...COMPLETE, key }));
    assert.deepEqual(pages.map(({ status }) => status), [201, 201, 201, 201]);
    assert.equal(new Set(pages.map(({ page }) => receiptIn(page).join())).size, 1);
    const rows = await reportsIn(all.running);
    assert.equal(rows.length, before + 1);
    assert.ok(rows.some(({ notice_at }) => notice_at === shown), 'the notice was seen when the form was shown');
    assert.equal((await all.post('/laporan', { ...COMPLETE, key, title: 'Judul yang lain sekali' })).status, 409);
  });

  it('says all that is wrong in the form’s own words, each with a link to its field, and keeps what was typed', async () => {
    const { status, page } = await all.post('/laporan', { key: await all.newKey(), do: 'check', title: 'x<"', class: 'complaint', contact: 'email', email: 'bukan alamat' });
    assert.equal(status, 422);
    assert.deepEqual(said(page), [
      ['title', 'Tulis judul dengan sedikitnya 5 karakter'],
      ['body', 'Tulis isi laporan'],
      ['place', 'Tulis tempat kejadian, atau pilih wilayahnya'],
      ['date', 'Pilih tanggal kejadian'],
      ['agency', 'Pilih instansi, atau pilih “Saya tidak tahu instansinya”'],
      ['visibility', 'Pilih siapa yang boleh melihat laporan ini'],
      ['email', 'Tulis alamat e-mail lengkap, seperti nama@contoh.id'],
    ]);
    for (const [field] of said(page)) {
      assert.ok(page.includes(` id="${field ?? ''}"`), `the link to ${field ?? ''} leads somewhere`);
      assert.ok(page.includes(`id="${field ?? ''}-error"`), `the message stands at ${field ?? ''}`);
    }
    assert.ok(page.includes('value="x&lt;&quot;"'));
    assert.match(page, /name="class" value="complaint"/);
  });

  it('asks which region was meant when several have the name, and takes the only one at once', async () => {
    const key = await all.newKey();
    const several = await all.post('/laporan', { ...COMPLETE, key, region: 'tabanan' });
    assert.equal(several.status, 422);
    assert.deepEqual(said(several.page), [['region', 'Pilih wilayah yang dimaksud dari daftar ini']]);
    const codes = [...several.page.matchAll(/name="region-code" value="([^"]+)"/g)].map(([, code]) => code ?? '');
    assert.ok(codes.length > 1);
    assert.equal((await all.post('/laporan', { ...COMPLETE, key, region: 'tabanan', 'region-code': codes[1] ?? '' })).status, 201);
    assert.equal((await reportsIn(all.running)).at(-1)?.region_code !== null, true);
    assert.deepEqual(said((await all.post('/laporan', { ...COMPLETE, key: await all.newKey(), region: 'zzzz' })).page)[0]?.[0], 'region');
  });

  it('of one agency asks for its subject, and then that subject’s questions', async () => {
    const { page } = await all.get('/laporan?agency=jalan-dinas&class=complaint');
    assert.match(page, /Dinas Jalan Contoh/);
    assert.match(page, /Jalan › Jalan berlubang/);
    const fields = { ...COMPLETE, agency: 'jalan-dinas', fixed: '1', for: 'jalan-dinas', category: 'jalan-lubang', key: all.hidden(page, 'key') };
    const asked = await all.post('/laporan', { ...fields, do: 'check' });
    assert.equal(asked.status, 200);
    assert.match(asked.page, /Ruas jalan/);
    const missing = await all.post('/laporan', { ...fields, asked: 'jalan-lubang' });
    assert.deepEqual(said(missing.page), [['question-ruas', 'Jawab pertanyaan “Ruas jalan”']]);
    const done = await all.post('/laporan', { ...fields, asked: 'jalan-lubang', 'question-ruas': 'Jalan Raya', 'question-lebar': '40', 'question-terganggu': ['motor', 'kaki'], 'question-celaka': 'no' });
    assert.equal(done.status, 201, done.page);
  });

  it('takes photos without their place, keeps them over a mistake, and says which file it cannot take', async () => {
    const key = await all.newKey();
    const photo = new File([new Uint8Array(await geotaggedJpeg())], 'pasar.jpg', { type: 'image/jpeg' });
    const wrong = await all.post('/laporan', { ...COMPLETE, title: '', key, files: [photo, new File(['halo'], 'catatan.txt', { type: 'text/plain' })] });
    assert.deepEqual(said(wrong.page).map(([field]) => field), ['title', 'files']);
    const kept = all.hidden(wrong.page, 'kept');
    assert.match(kept, /^\S+ pasar\.jpg$/);
    const sent = await all.post('/laporan', { ...COMPLETE, key, kept });
    assert.equal(sent.status, 201, sent.page);
    const [id = ''] = kept.split(' ');
    const row = await all.running.deps.store.attachments.find(id);
    assert.notEqual(row?.report_id, null);
  });

  it('takes another photo in place of one left out, and one chosen twice only once', async () => {
    const key = await all.newKey();
    const photo = async (name: string, width: number) => new File([new Uint8Array(await geotaggedJpeg({ width }))], name, { type: 'image/jpeg' });
    const [first, second] = [await photo('pertama.jpg', 64), await photo('kedua.jpg', 80)];
    const kept = all.hidden((await all.post('/laporan', { ...COMPLETE, title: '', key, files: [first] })).page, 'kept');
    const [dropped = ''] = kept.split(' ');
    const attached = async () => (await all.running.database.selectFrom('attachments').select('id').where('report_id', 'is not', null).execute()).length;
    const before = await attached();
    const sent = await all.post('/laporan', { ...COMPLETE, key, kept, drop: dropped, files: [second, second] });
    assert.equal(sent.status, 201, sent.page);
    assert.equal((await all.running.deps.store.attachments.find(dropped))?.report_id, null);
    assert.equal(await attached(), before + 1);
  });

  it('puts before officers first what came without a page’s work, and what filled in the field nobody sees', async () => {
    await all.post('/laporan', { ...COMPLETE, key: await all.newKey(), homepage: 'https://spam.example' });
    const rows = await reportsIn(all.running);
    assert.ok(rows.some(({ doubt }) => doubt === 'trap'));
    assert.ok(rows.some(({ doubt }) => doubt === 'unproven'));
    assert.ok(rows.every(({ doubt }) => doubt !== null));
  });
});

test('A form on an agency’s own page files nothing by itself: what was typed there comes along, under the notice', async (context) => {
  const all = await openPages(undefined, { allowedOrigins: ['https://dinas.example.go.id'] });
  context.after(() => all.running.stop());
  const fields = { ...COMPLETE, agency: 'jalan-dinas' };
  const carried = await all.post('/laporan', fields, { Origin: 'https://dinas.example.go.id' });
  assert.equal(carried.status, 200);
  assert.match(carried.page, /Isian Anda dari halaman sebelumnya sudah ada di sini/);
  assert.ok(carried.page.includes('value="Jalan berlubang di depan pasar"'));
  assert.match(carried.page, /value="anonymous" checked/);
  assert.match(carried.page, /Dinas Jalan Contoh/);
  for (const key of ['', 'a', `${'A'.repeat(24)}.${'A'.repeat(43)}`]) assert.equal((await all.post('/laporan', { ...fields, key })).status, 200, 'only keys made here file anything');
  await assertNoTrace(all.running);
});

test('A form on a page nobody listed is refused, and says so', async (context) => {
  const all = await openPages(undefined, { allowedOrigins: ['https://dinas.example.go.id'] });
  context.after(() => all.running.stop());
  const key = await all.newKey();
  for (const origin of ['https://elsewhere.example', 'null', 'https://dinas.example.go.id.evil.example']) {
    for (const path of ['/laporan', '/laporan/status']) {
      const refused = await all.post(path, { ...COMPLETE, key, number: '1', code: '1' }, { Origin: origin });
      assert.equal(refused.status, 403, origin);
      assert.match(refused.page, /tidak terdaftar/);
      assert.equal(refused.page.includes('Depan pasar'), false);
    }
  }
  await assertNoTrace(all.running);
  assert.equal((await all.post('/laporan', { ...COMPLETE, key }, { Origin: 'http://lapor.example', Host: 'lapor.example' })).status, 201);
});

test('A form of endless fields is refused before it costs anything', async (context) => {
  const all = await openPages();
  context.after(() => all.running.stop());
  const key = await all.newKey();
  const many = new FormData();
  for (let index = 0; index < 600; index += 1) many.append('a', '');
  for (const [path, body, headers] of [
    ['/laporan', 'a&'.repeat(3_000), { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['/laporan/status', 'a&'.repeat(3_000), { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['/laporan', many, {}],
  ] as const) {
    const refused = await all.running.app.request(path, { method: 'POST', body, headers });
    assert.equal(refused.status, 413);
    assert.match(await refused.text(), /<html lang="id">/);
  }
  assert.equal((await all.post('/laporan', { ...COMPLETE, key })).status, 201);
});

test('Whoever sends forms too often is slowed down on a page, and a report counts once', async (context) => {
  const all = await openPages(undefined, { throttle: { windowSeconds: 600, writes: 4, missesPerClient: 60, missesPerReport: 10 } });
  context.after(() => all.running.stop());
  const key = await all.newKey();
  const sent = [await all.post('/laporan', { ...COMPLETE, key }), await all.post('/laporan', { ...COMPLETE, key })];
  assert.deepEqual(sent.map(({ status }) => status), [201, 201]);
  assert.equal((await all.post('/laporan/status', { number: '', code: '' })).status, 422);
  const last = await all.running.app.request('/v1/reports', { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } });
  assert.equal(last.status, 422, 'the pages and the API count together');
  for (const path of ['/laporan', '/laporan/status']) {
    const slowed = await all.post(path, { ...COMPLETE, key });
    assert.equal(slowed.status, 429);
    assert.equal(slowed.headers.get('Retry-After'), '600');
    assert.match(slowed.page, /<html lang="id">/);
  }
  assert.equal((await all.get('/laporan')).status, 200);
});

test('While no reports are taken, the page says why', async (context) => {
  const all = await openPages(undefined, { closed: { id: 'Sedang pemeliharaan.\nTelepon tel:1708', en: 'Under maintenance.' } });
  context.after(() => all.running.stop());
  for (const page of [await all.get('/laporan'), await all.post('/laporan', COMPLETE)]) {
    assert.equal(page.status, 503);
    assert.match(page.page, /<p lang="id">Sedang pemeliharaan\.<\/p><p lang="id">Telepon <a href="tel:1708" rel="noreferrer">1708<\/a><\/p>/);
  }
});

test('What is announced stands above the pages, in the reader’s language', async (context) => {
  const texts = { id: 'Loket tutup <besok>.', en: 'The counter is closed tomorrow.', ban: null, jv: null, su: null };
  const all = await openPages(undefined, { announcement: { level: 'warning', until: null, texts } });
  context.after(() => all.running.stop());
  for (const path of ['/laporan', '/laporan?class=aspiration', '/laporan/status']) {
    assert.match((await all.get(path)).page, /Penting<\/p><p lang="id">Loket tutup &lt;besok&gt;\./, path);
    assert.match((await all.get(path, { 'Accept-Language': 'en' })).page, /Important<\/p><p lang="en">The counter is closed tomorrow\./, path);
  }
});
