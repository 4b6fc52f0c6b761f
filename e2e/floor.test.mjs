import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { staticGraph } from '../scripts/lib/import-graph.mjs';
import { inRoot } from '../scripts/lib/paths.mjs';
import { RealServer } from '../scripts/lib/real-server.mjs';
import { engines, launch, openPage } from './support/browsers.mjs';
import { Citizen } from './support/citizen.mjs';
import { FILE_CANARY, PHOTO_CANARY, writeGeotaggedPhoto } from './support/photo.mjs';
import { PlainReader } from './support/plain-pages.mjs';
import { openStorage } from './support/storage.mjs';

const TITLE = 'Jalan berlubang besar di depan pasar';
const BODY = 'Lubangnya selebar satu meter dan tertutup air saat hujan.';

/** @param {import('node:test').TestContext} context @param {(typeof engines)[number]} engine */
async function setup(context, engine) {
  const server = new RealServer();
  const folder = await mkdtemp(join(tmpdir(), 'lapor-floor-'));
  await server.start();
  const browser = await launch(engine);
  context.after(async () => {
    await browser.close();
    await server.remove();
    await rm(folder, { recursive: true, force: true });
  });
  const { page } = await openPage(browser);
  return { server, page, reader: new PlainReader(page), photo: await writeGeotaggedPhoto(folder) };
}

/** Without a script at all, and with one that never comes. */
const WITHOUT = /** @type {const} */ ([
  ['with JavaScript off', async (/** @type {import('puppeteer-core').Page} */ page) => page.setJavaScriptEnabled(false)],
  [
    'while the script never comes',
    async (/** @type {import('puppeteer-core').Page} */ page) => {
      await page.setRequestInterception(true);
      page.on('request', (request) => void (new URL(request.url()).pathname.startsWith('/widget/') ? request.abort() : request.continue()));
    },
  ],
]);

for (const engine of engines) {
  for (const [name, without] of WITHOUT) {
    // Firefox cannot be told by its driver to run no scripts.
    const skip = engine.name === 'Firefox' && name === 'with JavaScript off';
    test(`${engine.name}: ${name}, a report with a photo is filed from the agency’s page, followed, and replied to`, { skip }, async (context) => {
      const { server, page, reader, photo } = await setup(context, engine);
      await without(page);
      await page.goto(`${server.url}/examples/agency-site/`);
      await reader.types('judul', TITLE);
      await reader.types('isi', BODY);
      await reader.presses('Lanjutkan');
      assert.match(await reader.text(), /Isian Anda dari halaman sebelumnya sudah ada di sini/);
      await reader.chooses('class', 'complaint');
      await reader.presses('Lanjutkan');
      assert.equal(await reader.heading(), 'Ceritakan yang terjadi');
      await reader.attaches(photo);
      await reader.presses('Periksa jawaban');
      // What is missing is said; what was typed and chosen, photo included, is still there.
      assert.match(await reader.text(), /Ada masalah/);
      await reader.types('place', 'Depan Pasar Kediri');
      await reader.fills('date', '2026-01-15');
      await reader.picks('category', 'unknown');
      await reader.chooses('visibility', 'anonymous');
      await reader.chooses('contact', 'none');
      await reader.presses('Periksa jawaban');
      assert.equal(await reader.heading(), 'Periksa jawaban Anda');
      for (const answer of [TITLE, BODY, 'Kamis, 15 Januari 2026', '1 foto']) assert.ok((await reader.text()).includes(answer), answer);
      await reader.presses('Kirim laporan');
      const { number, code } = await reader.receipt();

      const storage = await openStorage(server.dataDir);
      context.after(() => storage.close());
      const [report, ...others] = storage.rows('reports');
      assert.deepEqual([report?.['title'], report?.['agency_id'], others.length], [TITLE, 'tabanan-pupr', 0]);
      const [attachment] = storage.rows('attachments');
      assert.equal(attachment?.['report_id'], report?.['id']);
      assert.ok(!(await storage.file(attachment?.['id'])).includes(PHOTO_CANARY), 'the photo is kept without its place');
      assert.deepEqual(storage.tablesWith(FILE_CANARY), []);

      await reader.presses('Lihat status laporan');
      await reader.types('number', number);
      await reader.types('code', code);
      await reader.presses('Lihat laporan');
      assert.match(await reader.text(), /Menunggu diperiksa/);
      await reader.unfolds('Balas');
      await reader.types('reply-text', 'Pagi ini lubangnya bertambah lebar.');
      await reader.presses('Kirim balasan');
      assert.match(await reader.text(), /Terkirim\. Keadaan laporan sudah diperbarui\..*Pagi ini lubangnya bertambah lebar\./);
      await reader.unfolds('Cabut laporan');
      await reader.presses('Ya, cabut laporan');
      assert.match(await reader.text(), /Ditarik kembali/);
      assert.ok(!page.url().includes(code) && !page.url().includes(number.replace(/\s/g, '')), 'the address holds neither');
    });
  }

  test(`${engine.name}: without JavaScript a day to come is refused before anything is sent, and a secret report is left by a link`, async (context) => {
    const { server, page, reader } = await setup(context, engine);
    await page.goto(`${server.url}/laporan?lang=id&agency=tabanan-pupr&class=complaint`);
    await reader.types('title', TITLE);
    await reader.types('body', BODY);
    await reader.types('place', 'Depan Pasar Kediri');
    await reader.fills('date', '2099-01-15');
    await reader.picks('category', 'unknown');
    await reader.chooses('visibility', 'secret_anonymous');
    await reader.chooses('contact', 'none');
    await reader.presses('Periksa jawaban');
    assert.match(await reader.text(), /Pilih tanggal hari ini atau sebelumnya/);
    await reader.fills('date', '2026-01-15');
    await reader.presses('Periksa jawaban');
    assert.equal(await reader.heading(), 'Periksa jawaban Anda');
    await reader.presses('Keluar dari halaman ini');
    assert.equal(page.url(), 'about:blank');
    assert.equal(await reader.text(), '');
  });

  test(`${engine.name}: what was typed before the script came is in the form, and nothing is taken from under the fingers`, async (context) => {
    const { server, page, reader } = await setup(context, engine);
    /** @type {import('puppeteer-core').HTTPRequest[]} */
    const held = [];
    let holding = true;
    const first = new Set(staticGraph(inRoot('packages/widget/cdn/lapor.js')).map((file) => basename(file)));
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      // First everything is late, then all but the entry.
      if (holding && pathname.startsWith('/widget/')) held.push(request);
      else void request.continue();
    });
    const release = async (/** @type {(name: string) => boolean} */ which) => {
      const now = held.filter((request) => which(basename(new URL(request.url()).pathname)));
      for (const request of now) held.splice(held.indexOf(request), 1);
      await Promise.all(now.map((request) => request.continue()));
    };
    await page.goto(`${server.url}/examples/agency-site/`, { waitUntil: 'domcontentloaded' }).catch(() => undefined);
    await reader.types('judul', TITLE.slice(0, 20));
    const releasing = setInterval(() => void release((name) => first.has(name)), 50);
    await page.waitForFunction(() => customElements.get('lapor-form') !== undefined);
    clearInterval(releasing);
    await reader.types('judul', TITLE.slice(20));
    holding = false;
    await release(() => true);
    const citizen = new Citizen(page, 'lapor-form');
    await citizen.sees('Draf tersimpan di perangkat ini.');
    await citizen.chooses('Pengaduan');
    await citizen.presses('Lanjutkan');
    await citizen.reads('Ceritakan yang terjadi');
    assert.equal(await page.evaluate(() => /** @type {HTMLInputElement | null | undefined} */ (document.querySelector('lapor-form')?.shadowRoot?.querySelector('#title'))?.value), TITLE);
  });
}
