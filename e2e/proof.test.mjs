import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RealServer } from '../scripts/lib/real-server.mjs';
import { engines, launch, openPage } from './support/browsers.mjs';
import { Citizen } from './support/citizen.mjs';
import { notesTheReceipt, saysItToAll, tellsTheStory } from './support/report.mjs';
import { openStorage } from './support/storage.mjs';

/**
 * What a page is like on which a report is filed, and whether officers doubt that report.
 *
 * @type {readonly { name: string, doubt: string | null, request?: (request: import('puppeteer-core').HTTPRequest) => Promise<void> | undefined, worker: boolean }[]}
 */
const PAGES = [
  { name: 'whose work is done in a worker is not doubted', doubt: null, worker: true },
  {
    name: 'is not doubted either where the worker’s file never arrives: the page does the work itself',
    doubt: null,
    worker: false,
    request: (request) => (/proof-worker/.test(request.url()) ? request.abort() : undefined),
  },
  {
    name: 'whose work has no end is taken once its time is over, and looked at first',
    doubt: 'unproven',
    worker: true,
    // What a phone far too slow comes to: the number is not found in time.
    request: (request) => (/\/v1\/challenge$/.test(request.url()) ? endless(request) : undefined),
  },
];

/**
 * The service's own challenge, but for the number, which nobody finds.
 *
 * @param {import('puppeteer-core').HTTPRequest} request
 */
async function endless(request) {
  const { challenge } = /** @type {{ challenge: object }} */ (await (await fetch(request.url())).json());
  const body = JSON.stringify({ challenge: { ...challenge, target: '0'.repeat(64), most: 1e9 } });
  await request.respond({ status: 200, contentType: 'application/json', body });
}

for (const engine of engines) {
  for (const { name, doubt, request: changed, worker } of PAGES) {
    test(`${engine.name}: a report ${name}`, async (context) => {
      const server = new RealServer();
      await server.start();
      const browser = await launch(engine);
      context.after(async () => {
        await browser.close();
        await server.remove();
      });
      const { page, complaints } = await openPage(browser);
      /** @type {string[]} */
      const answered = [];
      page.on('response', (response) => answered.push(new URL(response.url()).pathname));
      if (changed) {
        await page.setRequestInterception(true);
        page.on('request', (request) => void (changed(request) ?? request.continue()));
      }
      await page.goto(`${server.url}/examples/agency-site/`);
      const citizen = new Citizen(page, 'lapor-form');
      await tellsTheStory(citizen);
      await saysItToAll(citizen);
      await citizen.presses('Kirim laporan');
      await notesTheReceipt(citizen);

      const storage = await openStorage(server.dataDir);
      context.after(() => storage.close());
      assert.deepEqual(storage.rows('reports').map((row) => row['doubt']), [doubt]);
      assert.equal(answered.some((path) => /\/proof-worker-\w+\.js$/.test(path)), worker, 'the worker is a file of its own');
      // On a busy machine a worker may be silent for too long, and the page goes on by itself.
      if (!worker) assert.ok(answered.some((path) => /\/slices-\w+\.js$/.test(path)), 'the page does the work where no worker does');
      if (!changed) assert.deepEqual(await complaints(), [], 'a strict policy lets the worker start');
    });
  }
}
