import assert from 'node:assert/strict';
import { after, before, it, test } from 'node:test';
import { geotaggedJpeg } from '../files/fixtures.js';
import { eachDatabase } from '../test-support/databases.js';
import { openPages } from '../test-support/floor-pages.js';
import { openCase, type Case } from '../test-support/reporter.js';

type Pages = Awaited<ReturnType<typeof openPages>>;
const HOUR = 3600;

eachDatabase('A report followed without JavaScript', (makeDatabase) => {
  let all: Pages;
  before(async () => {
    all = await openPages(makeDatabase);
  });
  after(() => all.running.stop());

  /** A report as far as it is to be, and its page as its reporter has it open. */
  async function opened(...moves: readonly [path: string, body: object][]) {
    const one = await openCase(all.running);
    for (const [path, body] of moves) assert.ok((await one.staff(path, body)).status < 300, path);
    const { page } = await all.post('/laporan/status', { number: one.number, code: one.code });
    /** Sends the form of a step, as it stands in the page. */
    const send = (step: string, fields: Parameters<Pages['post']>[1] = {}, from = page) => all.post('/laporan/status', { ...all.hiddens(from), step, ...fields });
    return { one, page, send };
  }
  const answered = [
    ['verify', {}],
    ['answer', { text: 'Sudah kami tambal (contoh).' }],
    ['close', { text: 'Selesai ditambal (contoh).' }],
  ] as const satisfies readonly [string, object][];
  const kinds = async (one: Case) => (await one.track()).events.map(({ kind }) => kind);

  it('offers the steps its reporter may take, and no others', async () => {
    const { page } = await opened(['verify', {}]);
    assert.match(page, /Yang bisa Anda lakukan/);
    for (const step of ['reply', 'withdraw', 'raise_visibility', 'request_erasure']) assert.ok(page.includes(`name="step" value="${step}"`), step);
    for (const step of ['confirm', 'contest', 'rate', 'remind']) assert.ok(!page.includes(`name="step" value="${step}"`), step);
    assert.match(page, /Anda bisa mengingatkan instansi mulai/);
    const { page: closed } = await opened(...answered);
    for (const step of ['confirm', 'contest']) assert.ok(closed.includes(`name="step" value="${step}"`), step);
  });

  it('is replied to with a photo, once however often the form is sent', async () => {
    const { one, page, send } = await opened(['verify', {}], ['ask', { text: 'Di sebelah mana?' }]);
    assert.match(page, /Giliran<\/dt><dd>Anda/);
    const files = [new File([new Uint8Array(await geotaggedJpeg())], 'pasar.jpg', { type: 'image/jpeg' })];
    const sent = [await send('reply', { 'reply-text': 'Di sebelah timur.', files }), await send('reply', { 'reply-text': 'Di sebelah timur.', files })];
    for (const { status, page: after } of sent) {
      assert.equal(status, 200);
      assert.match(after, /Terkirim\. Keadaan laporan sudah diperbarui\./);
      assert.match(after, /Di sebelah timur\./);
    }
    const replies = (await one.track()).events.filter(({ kind }) => kind === 'replied');
    assert.equal(replies.length, 1);
    assert.equal(replies[0]?.attachments.length, 1);
    const [file = ''] = [...(sent[0]?.page ?? '').matchAll(/name="file" value="([^"]+)"/g)].map(([, id]) => id ?? '');
    const opening = await all.running.app.request('/laporan/status/berkas', { method: 'POST', body: new URLSearchParams({ number: one.number, code: one.code, file }) });
    assert.equal(opening.headers.get('Content-Type'), 'image/jpeg');
    assert.ok((await opening.arrayBuffer()).byteLength > 100);
    assert.equal((await all.post('/laporan/status/berkas', { number: one.number, code: 'AAAA-AAAA-AAAA-AAAA', file })).status, 404);
  });

  it('says when a file it had taken is gone, names it no more, and takes it anew', async () => {
    const { one, send } = await opened(['verify', {}], ['ask', { text: 'Di sebelah mana?' }]);
    const photo = await geotaggedJpeg();
    const files = () => [new File([new Uint8Array(photo)], 'pasar.jpg', { type: 'image/jpeg' })];
    const { page: wrong } = await send('reply', { files: files() });
    const [, id = ''] = /name="kept" value="(\S+) pasar\.jpg"/.exec(wrong) ?? [];
    await all.running.deps.store.attachments.removeUnattached(id);
    const { status, page: gone } = await send('reply', { 'reply-text': 'Di sebelah timur.' }, wrong);
    assert.equal(status, 422);
    assert.ok(!gone.includes('name="kept"'), 'it is not offered as one that arrived');
    assert.match(gone, /satu berkas sudah terhapus dari server kami/);
    assert.match(gone, /Di sebelah timur\./);
    assert.equal((await send('reply', { 'reply-text': 'Di sebelah timur.', files: files() }, gone)).status, 200);
    assert.equal((await one.track()).events.find(({ kind }) => kind === 'replied')?.attachments.length, 1);
  });

  it('says which files it cannot take and what to do about them, and leaves out those that are marked', async () => {
    const { one, send } = await opened(['verify', {}], ['ask', { text: 'Di sebelah mana?' }]);
    const photo = new Uint8Array(await geotaggedJpeg());
    const named = (name: string, bytes = photo) => new File([bytes], name, { type: 'image/jpeg' });
    const { page: refused } = await send('reply', { 'reply-text': 'Di sebelah timur.', files: [named('pasar.jpg'), named('bukan.jpg', new Uint8Array([1, 2, 3]))] });
    assert.match(refused, /Pilih berkas lain: ada yang bukan foto atau PDF/);
    assert.match(refused, /id="reply-attachments-error"/);
    assert.match(refused, /type="file"[^>]* aria-describedby="reply-attachments-error" autofocus/);
    const dropped = [...refused.matchAll(/name="drop" value="([^"]+)"/g)].map(([, id = '']) => id);
    assert.equal(dropped.length, 1);
    assert.equal((await send('reply', { 'reply-text': 'Di sebelah timur.', drop: dropped }, refused)).status, 200);
    assert.equal((await one.track()).events.find(({ kind }) => kind === 'replied')?.attachments.length, 0);
  });

  it('is confirmed, and then rated', async () => {
    const { one, send } = await opened(...answered);
    const confirmed = await send('confirm', { 'confirm-text': '' });
    assert.match(confirmed.page, /<h2>Selesai<\/h2>/);
    const missing = await send('rate', {}, confirmed.page);
    assert.equal(missing.status, 422);
    assert.match(missing.page, /<details class="step" open><summary>Beri nilai/);
    assert.match(missing.page, /id="rate-score-error"[\s\S]*Pilih nilai dari 1 sampai 5/);
    assert.equal((await send('rate', { 'rate-score': '4', 'rate-text': 'Cukup cepat.' }, confirmed.page)).status, 200);
    assert.equal((await one.track()).rating?.score, 4);
  });

  it('is contested with a reason and words, and says what is missing', async () => {
    const { one, send } = await opened(...answered);
    const missing = await send('contest', { 'contest-text': 'Masih berlubang.' });
    assert.equal(missing.status, 422);
    assert.match(missing.page, /Pilih alasan sanggahan/);
    assert.match(missing.page, />\nMasih berlubang\.<\/textarea>/);
    const short = await send('contest', { 'contest-reason': 'not_settled', 'contest-text': 'x' });
    assert.match(short.page, /Tulis lebih banyak: sedikitnya 3 karakter/);
    const contested = await send('contest', { 'contest-reason': 'not_settled', 'contest-text': 'Masih berlubang.' });
    assert.match(contested.page, /<h2>Ditangani kembali<\/h2>/);
    assert.ok((await kinds(one)).includes('contested'));
  });

  it('is reminded of, made less visible, and withdrawn', async () => {
    const { one, send } = await opened(['verify', {}]);
    assert.equal((await send('raise_visibility', { 'raise_visibility-visibility': 'secret_anonymous' })).status, 200);
    assert.equal((await one.track()).visibility, 'secret_anonymous');
    all.running.clock.advance(8 * 24 * HOUR);
    const { page } = await all.post('/laporan/status', { number: one.number, code: one.code });
    assert.match((await send('remind', {}, page)).page, /Terkirim/);
    const { page: later } = await all.post('/laporan/status', { number: one.number, code: one.code });
    assert.match((await send('withdraw', {}, later)).page, /<h2>Ditarik kembali<\/h2>/);
  });

  it('says that it has moved on when a step comes too late, and keeps what was written', async () => {
    const { one, send } = await opened(...answered);
    await one.step('confirm');
    const late = await send('confirm', { 'confirm-text': 'Sudah bagus.' });
    assert.equal(late.status, 409);
    assert.match(late.page, /Keadaan laporan sudah berubah/);
    assert.match(late.page, /<h2>Selesai<\/h2>/);
  });

  it('gives nothing away to another code, and never has its code in an address', async () => {
    const { one, page } = await opened(['verify', {}]);
    for (const [, action] of page.matchAll(/(?:action|href)="([^"]*)"/g)) assert.ok(!(action ?? '').includes(one.code) && !(action ?? '').includes(one.number), action);
    const wrong = await all.post('/laporan/status', { ...all.hiddens(page), code: 'AAAA-AAAA-AAAA-AAAA', step: 'withdraw' });
    assert.equal(wrong.status, 404);
    assert.ok(!(await kinds(one)).includes('withdrawn'));
    const stranger = await all.post('/laporan/status', { ...all.hiddens(page), step: 'withdraw' }, { Origin: 'https://elsewhere.example' });
    assert.equal(stranger.status, 403);
    assert.match(stranger.page, /href="\/laporan\/status\?lang=id"/);
    assert.ok(!(await kinds(one)).includes('withdrawn'));
  });

  it('says that a step was not taken whose page was not made here, and keeps what was written', async () => {
    const { one, send } = await opened(['verify', {}]);
    const stale = await send('reply', { 'reply-text': 'Di sebelah timur.', key: 'bukan-kunci' });
    assert.equal(stale.status, 409);
    assert.match(stale.page, /role="alert"/);
    assert.match(stale.page, />\nDi sebelah timur\.<\/textarea>/);
    assert.ok(!(await kinds(one)).includes('replied'));
    const again = await send('reply', { 'reply-text': 'Di sebelah timur.' }, stale.page);
    assert.equal(again.status, 200);
    assert.ok((await kinds(one)).includes('replied'));
  });

  it('takes no more in for a file to be opened than that needs', async () => {
    const answer = await all.post('/laporan/status/berkas', { number: 'x'.repeat(20_000) });
    assert.equal(answer.status, 413);
    assert.match(answer.page, /<html lang="id">/);
  });
});

test('Whoever guesses codes on these pages is slowed down, at reports and at their files', async (context) => {
  const pages = await openPages(undefined, { throttle: { windowSeconds: 600, writes: 300, missesPerClient: 60, missesPerReport: 2 } });
  context.after(() => pages.running.stop());
  const one = await openCase(pages.running);
  const guess = { number: one.number, code: 'AAAA-AAAA-AAAA-AAAA', file: 'x' };
  for (const path of ['/laporan/status', '/laporan/status/berkas']) assert.equal((await pages.post(path, guess)).status, 404, path);
  for (const path of ['/laporan/status', '/laporan/status/berkas']) {
    const slowed = await pages.post(path, { ...guess, code: one.code });
    assert.equal(slowed.status, 429, path);
    assert.equal(slowed.headers.get('Retry-After'), '600', path);
    assert.match(slowed.page, /Terlalu banyak percobaan/, path);
  }
});
