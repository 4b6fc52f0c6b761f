import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { RealServer } from '../scripts/lib/real-server.mjs';
import { violations } from './screens/inspect.mjs';
import { engines, launch, openPage, screenshot } from './support/browsers.mjs';
import { Citizen } from './support/citizen.mjs';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PICTURE = (/** @type {string} */ name) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="255" height="255" fill="#e8efe6" stroke="#9db39a"/><text x="128" y="128" text-anchor="middle" font-size="22" fill="#4a5d48">contoh ${name}</text></svg>`;

/**
 * A web server of one kind of answer, which remembers what was asked.
 *
 * @param {import('node:test').TestContext} context
 * @param {(path: string, response: import('node:http').ServerResponse) => void} answer
 */
async function host(context, answer) {
  /** @type {{ path: string, headers: import('node:http').IncomingHttpHeaders }[]} */
  const asked = [];
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', headers: request.headers });
    answer(request.url ?? '', response);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
  context.after(() => server.close());
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}`, asked };
}

/**
 * A page of an agency with the form in it, the service, and a host of maps: three origins, as they would be.
 *
 * @param {import('node:test').TestContext} context
 * @param {(typeof engines)[number]} engine
 */
async function setup(context, engine) {
  let page = '';
  let out = false;
  const site = await host(context, (_path, response) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page));
  const maps = await host(context, (path, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Set-Cookie', 'who=somebody');
    response.statusCode = out ? 503 : 200;
    response.setHeader('Content-Type', 'image/svg+xml').end(out ? '' : PICTURE(path));
  });
  const server = new RealServer({
    ALLOWED_ORIGINS: site.url,
    MAP_TILES: `${maps.url}/{z}/{x}/{y}.svg`,
    MAP_ATTRIBUTION: 'Peta (contoh)',
    MAP_ATTRIBUTION_URL: 'https://peta.example.go.id/tentang',
    MAP_START: '-8.54,115.12,13',
  });
  context.after(() => server.remove());
  await server.start();
  const policy = `default-src 'none'; script-src ${server.url}; connect-src ${server.url}; img-src 'self' blob: ${maps.url}; form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html lapor`;
  page = `<!doctype html><html lang="id"><head><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Instansi (contoh)</title><script type="module" crossorigin src="${server.url}/widget/lapor.js"></script></head><body><main><h1>Instansi (contoh)</h1><lapor-form api="${server.url}" agency="tabanan-pupr"></lapor-form></main></body></html>`;
  const browser = await launch(engine);
  context.after(() => browser.close());
  const opened = await openPage(browser);
  await opened.page.goto(site.url);
  return { ...opened, browser, maps, server, site, break: (/** @type {boolean} */ broken) => (out = broken) };
}

for (const engine of engines) {
  test(`${engine.name}: the place is pointed at on a map by keys, and leaves the device rounded`, { timeout: 180_000 }, async (context) => {
    const { page, maps, complaints, server } = await setup(context, engine);
    const citizen = new Citizen(page, 'lapor-form');
    const state = () => page.$eval('lapor-form >>> #map-state', (element) => element.textContent?.trim() ?? '');
    const focused = () => page.evaluate(() => document.querySelector('lapor-form')?.shadowRoot?.activeElement?.id);
    const told = async (/** @type {RegExp} */ words) => {
      const end = performance.now() + 15_000;
      while (!words.test(await state())) {
        assert.ok(performance.now() < end, `never said ${words}, but: ${await state()}`);
        await new Promise((wait) => setTimeout(wait, 50));
      }
      return state();
    };
    // What comes with the configuration moves the rest of the page.
    await citizen.sees('Contoh: laporan di sini');
    await citizen.chooses('Pengaduan');
    await citizen.presses('Lanjutkan');
    await citizen.reads('Ceritakan yang terjadi');
    await citizen.types('Judul', 'Lampu jalan padam');
    await citizen.types('Isi laporan', 'Sudah tiga malam lampu jalan di tikungan padam.');
    await citizen.presses('Lanjutkan');
    await citizen.reads('Di mana dan kapan terjadinya?');
    await citizen.sees(`Gambar peta diambil dari ${new URL(maps.url).host}`);
    const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /map/.test(name.split('/').at(-1) ?? '')).length);
    assert.deepEqual([maps.asked.length, await loaded()], [0, 0], 'nothing of a map before anybody asks');

    await citizen.presses('Tunjukkan di peta');
    await page.waitForFunction(() => (document.querySelector('lapor-form')?.shadowRoot?.querySelectorAll('.map-tile.there').length ?? 0) > 1);
    assert.ok((await loaded()) > 0);
    assert.equal(await focused(), 'map-view');
    for (const { headers } of maps.asked) assert.deepEqual([headers.referer, headers.cookie], [undefined, undefined], 'whoever runs the map learns no page and nobody');
    await page.evaluate(axeSource);
    assert.deepEqual(await page.evaluate(violations), []);
    await screenshot(page, `${engine.name}-map`);

    for (let press = 0; press < 10; press += 1) await page.keyboard.press('ArrowRight');
    assert.match(await told(/ke timur\./), /^3 km ke timur\. Penanda di -8,54; 115,147/, 'ten steps of 16 pixels of 18.9 metres');
    await page.keyboard.press('ArrowUp');
    await told(/^30\d meter ke utara\./);
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('+');
    await told(/^Peta selebar sekitar \d+ meter\.$/);
    await page.keyboard.press('-');
    await told(/^Peta selebar sekitar 1,\d km\.$/);
    assert.ok(maps.asked.some(({ path }) => path.startsWith('/16/')));
    // A tap, and a drag.
    await page.$eval('lapor-form >>> #map-view', (element) => element.scrollIntoView({ block: 'center' }));
    const box = await (await page.$('lapor-form >>> #map-view'))?.boundingBox();
    assert.ok(box);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.click(x, y + 60);
    await told(/^2\d\d meter ke selatan\./);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 30, y, { steps: 3 });
    await page.mouse.move(x + 80, y, { steps: 5 });
    await page.mouse.up();
    await told(/^\d+ meter ke barat\./);
    await citizen.presses('Pakai titik ini');
    await citizen.sees('Titik lokasi tercatat, bisa meleset sekitar 38 meter.');
    assert.equal(await focused(), 'map-show', 'the focus is back where the map was asked for');
    assert.equal(await page.$('lapor-form >>> .map-view'), null);

    await citizen.types('Tempat persisnya', 'Tikungan dekat balai banjar');
    await citizen.presses('Hari ini');
    await citizen.presses('Lanjutkan');
    await citizen.chooses('Lampu jalan');
    await citizen.presses('Lanjutkan');
    await citizen.reads('Punya foto atau dokumen?');
    await citizen.presses('Lanjutkan');
    await citizen.chooses('Semua orang, tanpa nama');
    await citizen.presses('Lanjutkan');
    await citizen.chooses('Tidak usah');
    await citizen.presses('Lanjutkan');
    await citizen.reads('Periksa jawaban Anda');
    await citizen.sees('(dibulatkan sekitar 1 km)');
    /** @type {string[]} */
    const sent = [];
    // Firefox's driver does not tell what was sent.
    if (engine.browser === 'chrome') page.on('request', (request) => void (request.url() === `${server.url}/v1/reports` && request.method() === 'POST' && sent.push(request.postData() ?? '')));
    await citizen.presses('Kirim laporan');
    await citizen.reads('Laporan Anda sudah kami terima');
    if (engine.browser === 'chrome') assert.match(JSON.stringify(JSON.parse(sent[0] ?? '{}').location.point), /^\{"latitude":-8\.54,"longitude":115\.1\d\}$/);
    assert.deepEqual(await complaints(), []);
  });

  test(`${engine.name}: without pictures the map says so, and everything else goes on`, { timeout: 120_000 }, async (context) => {
    const { page, maps, break: cut } = await setup(context, engine);
    const citizen = new Citizen(page, 'lapor-form');
    // What comes with the configuration moves the rest of the page.
    await citizen.sees('Contoh: laporan di sini');
    await citizen.chooses('Aspirasi');
    await citizen.presses('Lanjutkan');
    await citizen.reads('Ceritakan usul Anda');
    await citizen.types('Judul', 'Taman untuk lansia');
    await citizen.types('Isi usul', 'Mohon ada tempat duduk di taman dekat pasar.');
    await citizen.presses('Lanjutkan');
    await citizen.reads('Tentang tempat mana?');
    cut(true);
    await citizen.presses('Tunjukkan di peta');
    await citizen.sees('Gambar peta tidak dapat dimuat. Coba lagi');
    await screenshot(page, `${engine.name}-map-broken`);
    cut(false);
    const before = maps.asked.length;
    await citizen.presses('Muat lagi gambar peta');
    await page.waitForFunction(() => (document.querySelector('lapor-form')?.shadowRoot?.querySelectorAll('.map-tile.there').length ?? 0) > 1);
    assert.ok(maps.asked.length > before);
    assert.ok(!(await citizen.text()).includes('tidak dapat dimuat'));
    await citizen.presses('Tutup peta');
    assert.equal(await page.evaluate(() => document.querySelector('lapor-form')?.shadowRoot?.activeElement?.id), 'map-show');
    await citizen.types('Tempat persisnya', 'Taman dekat pasar');
    await citizen.presses('Lanjutkan');
    await citizen.reads('Tentang apa laporan ini?');
  });
}

