import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RealServer } from '../scripts/lib/real-server.mjs';
import { engines, launch, openPage } from './support/browsers.mjs';
import { Citizen } from './support/citizen.mjs';
import { STORY, tellsTheStory } from './support/report.mjs';

/** How somebody leaves a page, and comes back. */
const WAYS = {
  'loads the page anew': async (/** @type {import('puppeteer-core').Page} */ page) => void (await page.reload()),
  'goes to another page': async (/** @type {import('puppeteer-core').Page} */ page) => {
    const { href } = new URL(page.url());
    await page.goto(new URL('/healthz', href).href);
    await page.goto(href);
  },
};

/**
 * A citizen on the agency's page.
 *
 * @param {import('node:test').TestContext} context
 * @param {(typeof engines)[number]} engine
 */
async function setup(context, engine) {
  const server = new RealServer();
  await server.start();
  const browser = await launch(engine);
  context.after(async () => {
    await browser.close();
    await server.remove();
  });
  const { page } = await openPage(browser);
  await page.goto(`${server.url}/examples/agency-site/`);
  return { server, page, citizen: new Citizen(page, 'lapor-form') };
}

/** How many drafts the browser keeps of the pages of this origin. @param {import('puppeteer-core').Page} page */
const countDrafts = (page) =>
  page.evaluate(
    () =>
      new Promise((/** @type {(count: number) => void} */ resolve, reject) => {
        const opening = indexedDB.open('lapor');
        opening.onerror = reject;
        opening.onsuccess = () => {
          const counting = opening.result.transaction('drafts').objectStore('drafts').count();
          counting.onerror = reject;
          counting.onsuccess = () => resolve(counting.result);
        };
      }),
  );

for (const engine of engines) {
  test(`${engine.name}: whoever leaves in haste leaves nothing of a secret report behind, although it was kept`, async (context) => {
    const { server, page, citizen } = await setup(context, engine);
    await tellsTheStory(citizen);
    await citizen.presses('Lanjutkan');
    await citizen.reads('Siapa yang boleh melihat laporan ini?');
    await citizen.chooses('Hanya instansi, dengan nama saya');
    await citizen.chooses('Simpan draf di perangkat ini');
    await citizen.types('Nama Anda', STORY.name);
    await citizen.sees('Draf tersimpan di perangkat ini.');
    const elsewhere = server.url.replace('127.0.0.1', 'localhost');
    assert.notEqual(elsewhere, server.url, 'another site');
    await page.$eval('lapor-form', (form, url) => form.setAttribute('exit-url', url), `${elsewhere}/healthz`);
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('Shift');
    // Firefox calls a step in the page's own history a navigation too.
    await page.waitForFunction((url) => location.href === url, {}, `${elsewhere}/healthz`);
    await page.goto(`${server.url}/healthz`);
    assert.equal(await countDrafts(page), 0);
  });

  test(`${engine.name}: what was typed a moment before the page was left is there when it is opened again`, async (context) => {
    const { page, citizen } = await setup(context, engine);
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
