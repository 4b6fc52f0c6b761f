import assert from 'node:assert/strict';
import { it, test } from 'node:test';
import { geotaggedJpeg } from '../files/fixtures.js';
import { eachDatabase } from '../test-support/databases.js';
import { COMPLETE, openPages, reportsIn, said } from '../test-support/floor-pages.js';

const ASKED = { ...COMPLETE, for: 'unknown', category: 'unknown', asked: 'unknown', do: 'check' };
const FUTURE = ['date', 'Pilih tanggal hari ini atau sebelumnya'];
const GONE = ['files', 'Tambahkan foto atau dokumen sekali lagi: yang lama sudah terhapus dari server'];
const photo = async () => new File([new Uint8Array(await geotaggedJpeg())], 'pasar.jpg', { type: 'image/jpeg' });

eachDatabase('Before anything is sent', (makeDatabase) => {
  it('a day that has not come is refused with everything else that is wrong, and nothing is filed', async () => {
    const all = await openPages(makeDatabase);
    try {
      const key = await all.newKey();
      const future = await all.post('/laporan', { ...ASKED, key, date: '2030-01-01' });
      assert.equal(future.status, 422);
      assert.deepEqual(said(future.page), [FUTURE]);
      const more = await all.post('/laporan', { ...ASKED, key, date: '2030-01-01', title: '', contact: '' });
      assert.deepEqual(said(more.page), [['title', 'Tulis judul laporan'], FUTURE, ['contact', 'Pilih cara kami memberi tahu Anda']]);
      const ready = await all.post('/laporan', { ...ASKED, key });
      assert.match(ready.page, /<h1>Periksa jawaban Anda<\/h1>/);
      assert.equal((await reportsIn(all.running)).length, 0);
      assert.equal((await all.post('/laporan', { ...all.hiddens(ready.page), do: 'send' })).status, 201);
    } finally {
      await all.running.stop();
    }
  });

  it('a photo that was swept away meanwhile is asked for again, and the same photo chosen again is taken', async () => {
    const all = await openPages(makeDatabase);
    try {
      const key = await all.newKey();
      const first = await all.post('/laporan', { ...ASKED, key, files: [await photo()] });
      const kept = all.hidden(first.page, 'kept');
      const [id = ''] = kept.split(' ');
      await all.running.deps.store.attachments.removeUnattached(id);
      for (const act of ['check', 'send']) {
        const refused = await all.post('/laporan', { ...all.hiddens(first.page), do: act });
        assert.equal(refused.status, 422, act);
        assert.deepEqual(said(refused.page), [GONE], act);
        assert.ok(!refused.page.includes(kept), 'what is gone is no longer listed');
        const again = await all.post('/laporan', { ...ASKED, key, gone: all.hidden(refused.page, 'gone'), files: [await photo()] });
        assert.match(again.page, /<h1>Periksa jawaban Anda<\/h1>/, act);
        assert.notEqual(all.hidden(again.page, 'kept').split(' ')[0], id);
      }
      assert.equal((await reportsIn(all.running)).length, 0);
    } finally {
      await all.running.stop();
    }
  });
});

test('Answers that were sent already are shown once more with their photo, and changed ones are told to be another report', async (context) => {
  const all = await openPages();
  context.after(() => all.running.stop());
  const key = await all.newKey();
  const checked = await all.post('/laporan', { ...ASKED, key, files: [await photo()] });
  const sent = await all.post('/laporan', { ...all.hiddens(checked.page), do: 'send' });
  assert.equal(sent.status, 201);
  const back = await all.post('/laporan', { ...all.hiddens(checked.page), do: 'check' });
  assert.match(back.page, /<h1>Periksa jawaban Anda<\/h1>/);
  const changed = await all.post('/laporan', { ...all.hiddens(checked.page), title: 'Jalan berlubang di depan sekolah', do: 'check' });
  assert.equal(changed.status, 409);
  assert.match(changed.page, /Draf ini sudah pernah dikirim/);
  assert.equal((await reportsIn(all.running)).length, 1);
});

test('Nobody outside can have a report checked without filing it', async (context) => {
  const all = await openPages();
  context.after(() => all.running.stop());
  const { title, body, date: incidentDate, visibility, class: classification } = COMPLETE;
  const report = { classification, title, body, incidentDate, location: { text: 'Depan pasar' }, agencyId: null, categoryId: null, visibility, contact: { kind: 'none' }, locale: 'id', notice: { version: '1', locale: 'id', at: '2026-03-02T03:00:00Z' }, rehearsed: true };
  const answer = await all.running.app.request('/v1/reports?rehearsed=1', { method: 'POST', body: JSON.stringify(report), headers: { 'Content-Type': 'application/json', Rehearsed: '1' } });
  assert.equal(answer.status, 422);
});
