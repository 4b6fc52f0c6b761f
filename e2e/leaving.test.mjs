import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RealServer } from '../scripts/lib/real-server.mjs';
import { engines, launch, openPage } from './support/browsers.mjs';
import { Citizen } from './support/citizen.mjs';

/** How somebody leaves a page, and comes back. */
const WAYS = {
  'loads the page anew': async (/** @type {import('puppeteer-core').Page} */ page) => void (await page.reload()),
  'goes to another page': async (/** @type {import('puppeteer-core').Page} */ page) => {
    const { href } = new URL(page.url());
    await page.goto(new URL('/healthz', href).href);
    await page.goto(href);
  },
};

for (const engine of engines) {
  test(`${engine.name}: what was typed a moment before the page was left is there when it is opened again`, async (context) => {
    const server = new RealServer();
    await server.start();
    const browser = await launch(engine);
    context.after(async () => {
      await browser.close();
      await server.remove();
    });
    const { page } = await openPage(browser);
    await page.goto(`${server.url}/examples/agency-site/`);
    const citizen = new Citizen(page, 'lapor-form');
    await citizen.chooses('Pengaduan');
    await citizen.presses('Lanjutkan');
    await citizen.reads('Ceritakan yang terjadi');
    await citizen.types('Judul', 'Lampu');
    await citizen.sees('Draf tersimpan di perangkat ini.');
    let title = 'Lampu';
    for (const [way, leave] of Object.entries(WAYS)) {
      await citizen.types('Judul', '');
      await page.keyboard.press('End');
      await page.keyboard.type(` dan ${way}`);
      title += ` dan ${way}`;
      await leave(page);
      await citizen.reads('Ceritakan yang terjadi');
      const kept = await page.evaluate(() => document.querySelector('lapor-form')?.shadowRoot?.querySelector('input')?.value);
      assert.equal(kept, title, way);
    }
  });
}
