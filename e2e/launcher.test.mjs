import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RealServer } from '../scripts/lib/real-server.mjs';
import { engines, launch, openPage, screenshot } from './support/browsers.mjs';
import { Citizen } from './support/citizen.mjs';

for (const engine of engines) {
  test(`${engine.name}: the button opens the form over a strict page, Escape closes it, and without script it is a link`, { timeout: 180_000 }, async (context) => {
    const server = new RealServer();
    context.after(() => server.remove());
    await server.start();
    const browser = await launch(engine);
    context.after(() => browser.close());
    const { page, complaints } = await openPage(browser);
    await page.setViewport({ width: 320, height: 640 });
    await page.goto(`${server.url}/examples/agency-site/layanan.html`);
    await page.waitForSelector('lapor-button >>> .launch');
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1)));
    assert.ok(!loaded.includes('lapor.js'), 'the form is not fetched before anybody wants it');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), 'nothing stands out of a narrow page');
    // At the end of the page nothing lies under the button.
    const gap = await page.evaluate(() => {
      scrollTo(0, document.documentElement.scrollHeight);
      const last = document.querySelector('footer')?.getBoundingClientRect().bottom ?? 0;
      return (document.querySelector('lapor-button')?.getBoundingClientRect().top ?? 0) - last;
    });
    assert.ok(gap >= -1, `the button covers ${-gap} px of the end of the page`);
    await screenshot(page, `${engine.name}-launcher`);
    const style = await page.evaluate(() => document.body.outerHTML.length + getComputedStyle(document.documentElement).overflow);
    await (await page.$('lapor-button >>> .launch'))?.click();
    await page.waitForSelector('lapor-button >>> dialog[open] lapor-form >>> .heading');
    await page.waitForFunction(() => {
      const form = document.querySelector('lapor-button')?.shadowRoot?.querySelector('lapor-form');
      return form?.shadowRoot?.activeElement?.classList.contains('heading') && /** @type {{ ready?: boolean }} */ (/** @type {unknown} */ (form)).ready;
    });
    await screenshot(page, `${engine.name}-dialog`);
    assert.equal(await page.evaluate(() => document.querySelector('lapor-button')?.shadowRoot?.querySelector('dialog')?.matches(':modal')), true);
    const before = await page.evaluate(() => scrollY);
    await page.mouse.move(160, 300);
    if (engine.browser === 'chrome') await page.mouse.wheel({ deltaY: -400 });
    assert.equal(await page.evaluate(() => scrollY), before, 'the page behind stands still');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('lapor-button')?.shadowRoot?.querySelector('dialog')?.open);
    await page.waitForFunction(() => document.querySelector('lapor-button')?.shadowRoot?.activeElement?.className === 'launch');
    assert.equal(await page.evaluate(() => document.body.outerHTML.length + getComputedStyle(document.documentElement).overflow), style, 'the page is as it was');
    assert.deepEqual(await complaints(), []);

    // Firefox's driver cannot turn scripts off.
    if (engine.browser !== 'chrome') return;
    const plain = await openPage(browser);
    await plain.page.setJavaScriptEnabled(false);
    await plain.page.goto(`${server.url}/examples/agency-site/layanan.html`);
    const link = await plain.page.$('lapor-button a');
    assert.ok(await link?.isVisible(), 'without script the link is there');
  });

  // Firefox opens a window to print from, and waits for somebody to close it.
  if (engine.browser !== 'chrome') continue;
  test(`${engine.name}: a counter files, prints from a frame of its own under a strict policy, and keeps nothing`, { timeout: 180_000 }, async (context) => {
    const server = new RealServer();
    context.after(() => server.remove());
    await server.start();
    const keys = await server.keys();
    const browser = await launch(engine);
    context.after(() => browser.close());
    const { page, complaints } = await openPage(browser);
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`${server.url}/examples/agency-site/loket.html`);
    const officer = new Citizen(page, 'lapor-form');
    await officer.reads('Buka loket');
    await screenshot(page, `${engine.name}-counter-locked`);
    await officer.types('Kunci loket', String(keys['sample-counter']));
    await officer.presses('Buka loket');
    await officer.reads('Pengunjung baru');
    await screenshot(page, `${engine.name}-counter-welcome`);
    await officer.chooses('Secara tertulis');
    await officer.presses('Mulai laporan');
    await officer.chooses('Aspirasi');
    await officer.presses('Lanjutkan');
    await officer.types('Judul', 'Trotoar untuk kursi roda (contoh)');
    await officer.types('Isi usul', 'Usul kami trotoar di pasar dibuat landai untuk kursi roda.');
    await screenshot(page, `${engine.name}-counter-story`);
    await officer.presses('Lanjutkan');
    await officer.presses('Lanjutkan');
    await officer.chooses('Saya tidak tahu');
    await officer.presses('Lanjutkan');
    await officer.presses('Lanjutkan');
    await officer.chooses('Semua orang, tanpa nama saya');
    await officer.presses('Lanjutkan');
    await officer.chooses('Tidak usah');
    await officer.presses('Lanjutkan');
    await officer.presses('Kirim laporan');
    await officer.reads('Laporan sudah diterima');
    const number = await officer.notes('Nomor laporan', /\d{3} \d{3} \d{4}|\d{3} \d{3} \d{3} \d/);
    await screenshot(page, `${engine.name}-counter-slip`);
    await officer.presses('Cetak slip');
    const printed = await page.evaluate(() => {
      const frame = document.querySelector('lapor-form')?.shadowRoot?.querySelector('iframe');
      return frame?.contentDocument?.body.textContent ?? 'gone';
    });
    assert.ok(printed === 'gone' || printed.includes(number), 'the slip is what is printed');
    await officer.presses('Pengunjung berikutnya');
    await officer.reads('Pengunjung baru');
    assert.ok(!(await officer.text()).includes(number));
    const kept = await page.evaluate(async () => [(await indexedDB.databases()).length, localStorage.length, sessionStorage.length]);
    assert.deepEqual(kept.slice(1), [0, 0]);
    assert.ok(!server.log.includes(String(keys['sample-counter'])));
    assert.deepEqual(await complaints(), []);
  });
}
