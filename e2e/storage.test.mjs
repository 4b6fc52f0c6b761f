import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RealServer } from '../scripts/lib/real-server.mjs';
import { temporaryFolder } from '../scripts/lib/temporary.mjs';
import { engines, launch, openPage, screenshot } from './support/browsers.mjs';
import { Citizen } from './support/citizen.mjs';
import { writeGeotaggedPhoto } from './support/photo.mjs';
import { notesTheReceipt, saysItToAll, tellsTheStory } from './support/report.mjs';

/**
 * A citizen on the agency's page, in a browser that keeps little or nothing.
 *
 * @param {import('node:test').TestContext} context
 * @param {(typeof engines)[number]} engine
 * @param {{ preferences?: Record<string, unknown>, quota?: number }} settings `quota`: how many bytes the site may keep.
 */
async function setup(context, engine, { preferences, quota }) {
  const server = new RealServer();
  await server.start();
  const browser = await launch(engine, { ...(preferences && { preferences }) });
  context.after(async () => {
    await browser.close();
    await server.remove();
  });
  const { page } = await openPage(browser);
  if (quota !== undefined) {
    const devtools = await page.createCDPSession();
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.url, quotaSize: quota });
  }
  await page.goto(`${server.url}/examples/agency-site/`);
  return { server, page, citizen: new Citizen(page, 'lapor-form') };
}

const photo = () => writeGeotaggedPhoto(temporaryFolder('lapor-photo-'));

for (const engine of engines) {
  if (engine.browser === 'chrome') {
    test(`${engine.name}: on a device with no room left the form says that it keeps no draft, and sends all the same, photo and all`, async (context) => {
      const { page, citizen } = await setup(context, engine, { quota: 1 });
      await tellsTheStory(citizen);
      await citizen.sees('Penyimpanan perangkat ini penuh, jadi draf tidak tersimpan.');
      await screenshot(page, `${engine.name}-storage-full`);
      await citizen.attaches(await photo());
      await citizen.sees('Diterima');
      await saysItToAll(citizen);
      await citizen.presses('Kirim laporan');
      assert.ok((await notesTheReceipt(citizen)).number);
    });

    test(`${engine.name}: a photo there is no room for waits on the open page, which says so, and goes out from there`, async (context) => {
      // Room for texts, not for a photo.
      const { server, page, citizen } = await setup(context, engine, { quota: 100_000 });
      await tellsTheStory(citizen);
      await citizen.sees('Draf tersimpan di perangkat ini.');
      await server.stop();
      await citizen.attaches(await photo());
      await citizen.sees('Unggahan terputus');
      await citizen.sees('Berkas Anda tidak muat disimpan di perangkat ini');
      await screenshot(page, `${engine.name}-photo-not-kept`);
      await saysItToAll(citizen);
      await citizen.presses('Kirim laporan');
      await citizen.sees('Jangan tutup halaman ini sampai laporan terkirim.');
      await server.start();
      await page.evaluate(() => window.dispatchEvent(new Event('online')));
      assert.ok((await notesTheReceipt(citizen)).number);
    });
  } else {
    for (const [name, preferences, says] of /** @type {const} */ ([
      ['where storage is blocked', { 'network.cookie.cookieBehavior': 2 }, 'Peramban ini tidak mengizinkan draf disimpan.'],
      ['in a private window', { 'browser.privatebrowsing.autostart': true }, 'Draf tersimpan di perangkat ini.'],
    ])) {
      test(`${engine.name}: ${name} the form says what it keeps, and sends, photo and all`, async (context) => {
        const { page, citizen } = await setup(context, engine, { preferences });
        await tellsTheStory(citizen);
        await citizen.sees(says);
        await screenshot(page, `${engine.name}-${Object.keys(preferences).join()}`);
        await citizen.attaches(await photo());
        await citizen.sees('Diterima');
        await saysItToAll(citizen);
        await citizen.presses('Kirim laporan');
        assert.ok((await notesTheReceipt(citizen)).number);
      });
    }
  }
}
