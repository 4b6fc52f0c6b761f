import assert from 'node:assert/strict';
import { after, before, it, test } from 'node:test';
import { geotaggedJpeg } from '../files/fixtures.js';
import { eachDatabase } from '../test-support/databases.js';
import { COMPLETE, openPages, reportsIn, said } from '../test-support/floor-pages.js';
import { send, staffKey } from '../test-support/requests.js';

test('The words and fields follow the class of the report, and a class chosen anew keeps what was typed', async (context) => {
  const all = await openPages();
  context.after(() => all.running.stop());
  const first = await all.post('/laporan', { do: 'begin', lang: 'id' });
  assert.equal(first.status, 422);
  assert.deepEqual(said(first.page), [['class', 'Pilih jenis laporan Anda']]);
  for (const [kind, heading, label, dated] of [
    ['complaint', 'Ceritakan yang terjadi', 'Isi laporan', true],
    ['aspiration', 'Ceritakan usul Anda', 'Isi usul', false],
    ['information_request', 'Apa yang ingin Anda ketahui?', 'Informasi yang Anda perlukan', false],
  ] as const) {
    const { status, page } = await all.post('/laporan', { do: 'begin', class: kind });
    assert.equal(status, 200);
    assert.match(page, new RegExp(`<h1>${heading.replace('?', '\\?')}</h1>`));
    assert.ok(page.includes(`<label for="body">${label}</label>`), label);
    assert.equal(page.includes('name="date"'), dated, kind);
  }
  const back = await all.post('/laporan', { ...COMPLETE, key: await all.newKey(), do: 'class', body: 'Baris satu\nbaris "dua"' });
  assert.match(back.page, /value="complaint" checked/);
  assert.equal(all.hidden(back.page, 'title'), COMPLETE.title);
  assert.equal(all.hidden(back.page, 'body'), 'Baris satu\nbaris &quot;dua&quot;');
  assert.notEqual(all.hidden(back.page, 'key'), '');
});

test('Every answer is read once more before it is sent, and from there the same report goes out', async (context) => {
  const all = await openPages();
  context.after(() => all.running.stop());
  const key = await all.newKey();
  const photo = new File([new Uint8Array(await geotaggedJpeg())], 'pasar.jpg', { type: 'image/jpeg' });
  const asked = await all.post('/laporan', { ...COMPLETE, key, do: 'check', files: [photo] });
  assert.equal(asked.status, 200);
  assert.match(asked.page, /Ada beberapa pertanyaan/, 'of an unknown agency, too, the subject is asked');
  const fields = { ...COMPLETE, key, kept: all.hidden(asked.page, 'kept'), for: 'unknown', category: 'unknown', asked: 'unknown' };
  const checked = await all.post('/laporan', { ...fields, do: 'check' });
  assert.match(checked.page, /<h1>Periksa jawaban Anda<\/h1>/);
  for (const text of ['Jalan berlubang di depan pasar', 'Jumat, 27 Februari 2026', 'Semua orang, tanpa nama saya', '1 foto', 'Belum tahu, diteruskan oleh koordinator']) assert.ok(checked.page.includes(text), text);
  assert.equal((await reportsIn(all.running)).length, 0, 'nothing is sent yet');
  const carried = all.hiddens(checked.page);
  const sent = [await all.post('/laporan', { ...carried, do: 'send' }), await all.post('/laporan', { ...carried, do: 'send' })];
  assert.deepEqual(sent.map(({ status }) => status), [201, 201]);
  const [row] = await reportsIn(all.running);
  assert.equal(row?.title, COMPLETE.title);
  assert.equal((await all.running.deps.store.attachments.find(String(carried['kept']).split(' ')[0] ?? ''))?.report_id, row.id);
  const changed = await all.post('/laporan', { ...carried, do: 'answers' });
  assert.ok(changed.page.includes(`value="${COMPLETE.title}"`));
});

eachDatabase('Of very many agencies', (makeDatabase) => {
  let all: Awaited<ReturnType<typeof openPages>>;
  const names = Array.from({ length: 130 }, (_, index) => `Kantor Contoh ${String(index).padStart(3, '0')}`);
  before(async () => {
    all = await openPages(makeDatabase);
    const { agencies } = all.running.deps.store;
    const model = await agencies.find('jalan-dinas');
    assert.ok(model);
    for (const [index, name] of names.entries()) {
      const id = `banyak-${String(index)}`;
      await agencies.put({ ...model, id, path: model.path.replace('/jalan-dinas/', `/${id}/`), name, short_name: null, search: name.toLowerCase() });
    }
  });
  after(() => all.running.stop());
  const offered = (page: string) => [...page.matchAll(/name="agency" value="([^"]+)"/g)].map(([, id]) => id ?? '').filter((id) => id !== 'unknown');

  it('one is found by its name, and what was typed stays, files too', async () => {
    const key = await all.newKey();
    const photo = new File([new Uint8Array(await geotaggedJpeg())], 'pasar.jpg', { type: 'image/jpeg' });
    const found = await all.post('/laporan', { ...COMPLETE, key, agency: '', do: 'agency', 'agency-search': 'contoh 077', files: [photo] });
    assert.equal(found.status, 200);
    assert.deepEqual(offered(found.page), ['banyak-77']);
    assert.match(found.page, /1 ditemukan\./);
    assert.ok(found.page.includes(`value="${COMPLETE.title}"`));
    assert.match(all.hidden(found.page, 'kept'), /pasar\.jpg$/);
    // Enter in the field of the name does the same.
    const entered = await all.post('/laporan', { ...COMPLETE, key, agency: '', do: 'enter', 'agency-search': 'contoh 078', 'agency-searched': 'contoh 077' });
    assert.deepEqual(offered(entered.page), ['banyak-78']);
    const none = await all.post('/laporan', { ...COMPLETE, key, agency: '', do: 'agency', 'agency-search': 'zzzz' });
    assert.deepEqual(offered(none.page), []);
    assert.match(none.page, /Tidak ada yang bernama itu/);
  });

  it('each can be reached by leafing through them, and the one chosen stays', async () => {
    const key = await all.newKey();
    const seen = new Set<string>();
    let page = (await all.post('/laporan', { ...COMPLETE, key, agency: '', do: 'agency' })).page;
    for (let leaves = 0; leaves < 20; leaves += 1) {
      for (const id of offered(page)) seen.add(id);
      const next = /name="agency-page" value="([^"]+)"/.exec(page)?.[1];
      if (next === undefined) break;
      page = (await all.post('/laporan', { ...COMPLETE, key, agency: 'banyak-3', 'agency-page': next })).page;
      assert.match(page, /value="banyak-3" checked/);
    }
    for (const index of names.keys()) assert.ok(seen.has(`banyak-${String(index)}`), String(index));
  });
});

test('Of an agency chosen on the page, its subjects and services are asked, and go with the report', async (context) => {
  const all = await openPages();
  context.after(() => all.running.stop());
  const key = await all.newKey();
  const admin = await staffKey(all.running, 'agency_admin', 'kabupaten');
  await send(all.running, 'PUT', '/v1/staff/services/izin-jalan', { key: admin, body: { agencyId: 'jalan-dinas', name: { id: 'Izin galian jalan (contoh)' } } });
  const chosen = await all.post('/laporan', { ...COMPLETE, key, agency: 'jalan-dinas', do: 'agency-chosen' });
  assert.match(chosen.page, /<option value="izin-jalan">Izin galian jalan \(contoh\)<\/option>/);
  assert.match(chosen.page, /Jalan › Jalan berlubang/);
  assert.equal(all.hidden(chosen.page, 'for'), 'jalan-dinas');
  const left = await all.post('/laporan', { ...COMPLETE, key, agency: 'jalan-dinas', for: 'jalan-dinas', do: 'check' });
  assert.deepEqual(said(left.page), [['category', 'Pilih pokok masalah, atau pilih “Saya tidak tahu”']]);
  assert.equal((await all.post('/laporan', { ...COMPLETE, key, agency: 'jalan-dinas', for: 'jalan-dinas', category: 'unknown', service: 'izin-jalan' })).status, 201);
  assert.equal((await reportsIn(all.running)).at(-1)?.service_id, 'izin-jalan');
});
