import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { test } from 'node:test';
import { staticGraph } from '../scripts/lib/import-graph.mjs';
import { inRoot } from '../scripts/lib/paths.mjs';
import { RealServer } from '../scripts/lib/real-server.mjs';
import { engines, launch, openPage } from './support/browsers.mjs';
import { Citizen } from './support/citizen.mjs';

for (const engine of engines) {
  test(`${engine.name}: the first question can be answered before anything but the entry has arrived`, async (context) => {
    const server = new RealServer();
    await server.start();
    const browser = await launch(engine);
    context.after(async () => {
      await browser.close();
      await server.remove();
    });
    const first = new Set(staticGraph(inRoot('packages/widget/cdn/lapor.js')).map((file) => basename(file)));
    const { page } = await openPage(browser);
    await page.setRequestInterception(true);
    const held = new Set();
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      const name = basename(pathname);
      if (!pathname.startsWith('/widget/') || first.has(name)) return void request.continue();
      // Never answered: as on a network that stalls after the first kilobytes.
      held.add(name);
    });
    await page.goto(`${server.url}/examples/agency-site/`, { waitUntil: 'domcontentloaded' });
    const citizen = new Citizen(page, 'lapor-form');
    await citizen.reads('Apa yang ingin Anda sampaikan?');
    await citizen.chooses('Aspirasi');
    const chosen = await page.evaluate(() => document.querySelector('lapor-form')?.shadowRoot?.querySelector('input:checked')?.getAttribute('value'));
    assert.equal(chosen, 'aspiration');
    await citizen.presses('Lanjutkan');
    await citizen.sees('Sedang menyiapkan langkah berikutnya');
    assert.ok(held.size > 0, 'the later steps come in files of their own');
  });
}
