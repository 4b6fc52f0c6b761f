import assert from 'node:assert/strict';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';
import { LaporClient } from '@lapor/sdk';
import { RealServer } from '../scripts/lib/real-server.mjs';
import { removeFolder, temporaryFolder } from '../scripts/lib/temporary.mjs';
import { engines, launch, openPage, screenshot } from './support/browsers.mjs';
import { Citizen } from './support/citizen.mjs';
import { startCuttingProxy } from './support/cutting-proxy.mjs';
import { writeGeotaggedPhoto } from './support/photo.mjs';
import { notesTheReceipt, saysItToAll, STORY, tellsTheStory } from './support/report.mjs';
import { openStorage } from './support/storage.mjs';

/**
 * A citizen whose browser can be killed and started again where it kept everything.
 *
 * @param {import('node:test').TestContext} context
 * @param {(typeof engines)[number]} engine
 */
async function setup(context, engine) {
  const server = new RealServer();
  await server.start();
  const wire = await startCuttingProxy(Number(new URL(server.url).port));
  const folder = temporaryFolder('lapor-crash-');
  /** @type {import('puppeteer-core').Browser | undefined} */
  let browser;
  /** The browser's process, which this test has started, ends with no time to put anything away. */
  const kill = async () => {
    const child = browser?.process();
    browser = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
    // Those it had started end by themselves once it is gone.
    await new Promise((resolve) => setTimeout(resolve, 1000));
  };
  const starts = async () => {
    browser = await launch(engine, { userDataDir: join(folder, 'profile') });
    const { page } = await openPage(browser);
    await page.goto(`${wire.url}/examples/agency-site/`);
    return { page, citizen: new Citizen(page, 'lapor-form') };
  };
  context.after(async () => {
    await kill();
    wire.close();
    await server.remove();
    await removeFolder(folder);
  });
  return { server, wire, folder, starts, kill };
}

for (const engine of engines) {
  test(`${engine.name}: what was being written when the browser was killed is there when it is started again, photo and all`, async (context) => {
    const { folder, starts, kill } = await setup(context, engine);
    const { page: first, citizen } = await starts();
    await tellsTheStory(citizen);
    await citizen.attaches(await writeGeotaggedPhoto(folder));
    await citizen.sees('Diterima');
    await citizen.presses('Kembali');
    await citizen.presses('Kembali');
    await citizen.types('Tempat persisnya', '');
    await first.keyboard.press('End');
    await first.keyboard.type(' (dekat gerbang)');
    await citizen.sees('Draf tersimpan di perangkat ini.');
    // The last words are kept within half a second of the last key.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await kill();
    const { page, citizen: again } = await starts();
    await again.reads('Di mana dan kapan terjadinya?');
    const place = await page.evaluate(() => /** @type {HTMLInputElement | null | undefined} */ (document.querySelector('lapor-form')?.shadowRoot?.querySelector('#place'))?.value);
    assert.equal(place, `${STORY.place} (dekat gerbang)`);
    await again.presses('Lanjutkan');
    await again.presses('Lanjutkan');
    await again.sees('Diterima');
    await screenshot(page, `${engine.name}-after-a-crash`);
    const picture = await page.waitForFunction(() => {
      const image = document.querySelector('lapor-form')?.shadowRoot?.querySelector('.photos img');
      return image instanceof HTMLImageElement && image.naturalWidth;
    });
    assert.ok(await picture.jsonValue(), 'its picture is shown again');
  });

  for (const moment of /** @type {const} */ (['before', 'during'])) {
    test(`${engine.name}: a report whose sending the browser was killed over ${moment === 'before' ? 'before' : 'while'} the server had it is sent once`, async (context) => {
      const { server, wire, starts, kill } = await setup(context, engine);
      const { citizen } = await starts();
      await tellsTheStory(citizen);
      await saysItToAll(citizen);
      wire.set(moment);
      await citizen.presses('Kirim laporan');
      while (wire.cuts() === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      await kill();
      wire.set('pass');
      const { page, citizen: again } = await starts();
      // It was kept as a draft, or as a report that waits, by how far the browser got.
      const receipt = await filesOrReads(again);
      await screenshot(page, `${engine.name}-sent-after-a-crash`);
      assert.equal((await new LaporClient({ baseUrl: server.url }).reports.track(receipt.number, receipt.accessCode)).title, STORY.title);
      const storage = await openStorage(server.dataDir);
      try {
        assert.deepEqual(storage.rows('reports').map((row) => row.number), [receipt.number]);
      } finally {
        storage.close();
      }
    });
  }
}

/**
 * Sends the draft that is there, or reads what became of the report that waited.
 *
 * @param {Citizen} citizen
 */
async function filesOrReads(citizen) {
  for (;;) {
    const text = await citizen.text();
    if (text.includes('Periksa jawaban Anda')) {
      await citizen.presses('Kirim laporan');
      return notesTheReceipt(citizen);
    }
    if (text.includes('Laporan yang menunggu sudah kami terima')) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    number: (await citizen.notes('Nomor laporan', /\d{3}\s\d{3}\s\d{3}\s\d/)).replaceAll(/\s/g, ''),
    accessCode: (await citizen.notes('Kode akses', /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/)).replaceAll('-', ''),
  };
}
