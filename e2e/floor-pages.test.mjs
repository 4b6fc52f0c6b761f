import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { RealServer } from '../scripts/lib/real-server.mjs';
import { floorPages } from './screens/floor.mjs';
import * as inspect from './screens/inspect.mjs';
import { prepareReports } from './screens/reports.mjs';
import { engines, launch, openPage, screenshot } from './support/browsers.mjs';
import { PlainReader } from './support/plain-pages.mjs';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const engine = engines.find(({ name }) => name === 'Chromium');
/** Some pages only, for whoever works on them. */
const only = new RegExp(process.env['LAPOR_SCREENS'] ?? '');
const ANNOUNCED = { ANNOUNCEMENT: 'Jumat ini kantor tutup (contoh).\nSelengkapnya: https://contoh.example/pengumuman', ANNOUNCEMENT_EN: 'Closed this Friday (example).\nMore: https://contoh.example/pengumuman' };

describe('Every page without JavaScript', { skip: !engine && 'needs Chromium' }, () => {
  const open = new RealServer(ANNOUNCED);
  const closed = new RealServer({ CLOSED: '1', SERVICE_MESSAGE: 'Server sedang dipelihara (contoh).\nYang tidak dapat menunggu: tel:112', SERVICE_MESSAGE_EN: 'The service is being mended (example).\nWhat cannot wait: tel:112' });
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof prepareReports>>} */
  let reports;
  before(async () => {
    await Promise.all([open.start(), closed.start()]);
    reports = await prepareReports(open.url, await open.keys());
    if (engine) browser = await launch(engine);
  });
  after(async () => {
    await browser?.close();
    await Promise.all([open.remove(), closed.remove()]);
  });

  for (const lang of /** @type {const} */ (['id', 'en'])) {
    for (const { name, shows, service, play } of floorPages.filter((each) => only.test(each.name))) {
      test(`${name} (${lang}): ${shows}`, async () => {
        const { page } = await openPage(browser);
        // The pages hold no script, and their policy would let none run; axe itself needs one. `floor.test.mjs` goes without.
        await page.setViewport({ width: 320, height: 780 });
        await play(page, new PlainReader(page), { url: (service === 'closed' ? closed : open).url, lang, reports: /** @type {any} */ (reports) });
        await page.evaluate(axeSource);
        for (const scheme of ['light', 'dark']) {
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
          assert.deepEqual(await page.evaluate(inspect.violations), [], `axe finds nothing, ${scheme}`);
        }
        assert.deepEqual(await page.evaluate(inspect.smallTargets, 'body'), [], 'everything to press is at least 44 by 44 pixels, or stands in a line of text');
        assert.deepEqual(await page.evaluate(inspect.overflow, 'body'), [], 'at 320 pixels nothing is cut off and nothing scrolls sideways');
        for (const width of [360, 1280]) {
          await page.setViewport({ width, height: 740 });
          for (const scheme of ['light', 'dark']) {
            await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
            await screenshot(page, `floor-${name}-${lang}-${width}-${scheme}`);
          }
        }
        await page.close();
      });
    }
  }
});
