import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import * as inspect from './screens/inspect.mjs';
import { setStage } from './screens/stage.mjs';
import { screens } from './screens/table.mjs';
import { enginesHere, forceColours, openWindow } from './screens/windows.mjs';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Some screens only, for whoever works on them. */
const only = new RegExp(process.env['LAPOR_SCREENS'] ?? '');
/** Every screen in every engine takes a quarter of an hour: that is for whoever names them, as in `LAPOR_ENGINES=chromium,firefox,webkit`. */
const named = process.env['LAPOR_ENGINES'];
const engines = enginesHere().filter((name) => (named ?? 'chromium').includes(name));
const chosen = screens.filter(({ name }) => only.test(name));
/** Each engine reads the texts of one language on every screen; Chromium, when it is named, those of both. */
const LANGUAGES = { chromium: named ? ['id', 'en'] : ['id'], firefox: ['id'], webkit: ['en'] };

for (const engine of engines) {
  describe(`${engine}: every screen in every state`, () => {
    /** @type {Awaited<ReturnType<typeof setStage>>} */
    let stage;
    /** @type {Awaited<ReturnType<typeof openWindow>>} */
    let window;
    before(async () => {
      stage = await setStage();
      window = await openWindow(engine, { width: 320, height: 780 });
    });
    after(async () => {
      await window?.close();
      await stage?.strike();
    });

    for (const lang of LANGUAGES[engine]) {
      for (const screen of chosen) {
        test(`${screen.name} (${lang}): ${screen.shows}`, async () => {
          await stage.play(window, screen, lang);
          await window.inject(axeSource);
          assert.deepEqual(await window.run(inspect.violations), [], 'axe finds nothing');
          assert.deepEqual(await window.run(inspect.smallTargets, screen.tag), [], 'everything to press is at least 44 by 44 pixels, or stands in a line of text');
          if (engine !== 'webkit') assert.deepEqual(await window.run(inspect.overflow, screen.tag), [], 'at 320 pixels nothing is cut off and nothing scrolls sideways');
          if (engine === 'chromium') {
            // 1280 by 1024 at 400 per cent.
            await window.page?.setViewport({ width: 320, height: 256 });
            assert.deepEqual(await window.run(inspect.coveredFocus, screen.tag), [], 'whatever has the focus can be seen on a screen of 320 by 256 pixels');
            await window.page?.setViewport({ width: 320, height: 780 });
          }
          if (engine === 'chromium') {
            await forceColours(window.page, true);
            assert.deepEqual(await window.run(inspect.edgeless, screen.tag), [], 'where the colours are forced, buttons and fields have an edge');
            await forceColours(window.page, false);
          }
          await window.run(inspect.spaceText, screen.tag);
          assert.deepEqual(await window.run(inspect.overflow, screen.tag), [], 'with wide lines, letters, words and paragraphs nothing is cut off and nothing scrolls sideways');
          await window.run(inspect.spaceText, screen.tag);
          await window.run(inspect.enlargeText);
          assert.deepEqual(await window.run(inspect.overflow, screen.tag), [], 'with text twice as large nothing is cut off and nothing scrolls sideways');
          if (engine === 'chromium') {
            await window.page?.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
            assert.deepEqual(await window.run(inspect.animations), [], 'nothing moves for whoever asked for no motion');
            await window.page?.emulateMediaFeatures([]);
          }
        });
      }
    }
  });
}
