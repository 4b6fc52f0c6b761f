import { mkdir, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { enginesHere, forceColours, openWindow } from '../e2e/screens/windows.mjs';
import { setStage } from '../e2e/screens/stage.mjs';
import { screens } from '../e2e/screens/table.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { inRoot } from './lib/paths.mjs';
import { say } from './lib/say.mjs';

const WIDTHS = [360, 768, 1280];
const SCHEMES = /** @type {const} */ (['light', 'dark']);
const HELP = `npm run screenshots -- [options]
  --engine chromium|firefox   Which engine draws (default: chromium)
  --only TEXT                 Only screens whose name holds this text
  --lang id                   Language of the form
  --forced-colors             With the colours of a high-contrast theme (Chromium)
  --theme NAME                With a preset, such as pemerintah`;

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'chromium' },
    only: { type: 'string', default: '' },
    lang: { type: 'string', default: 'id' },
    theme: { type: 'string', default: '' },
    'forced-colors': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) say(HELP);
else await takeAll();

async function takeAll() {
  const engine = enginesHere().find((name) => name === values.engine && name !== 'webkit');
  if (!engine) throw new Error(`There is no ${values.engine} here that takes pictures of a size of its own`);
  await ensureBuilt();
  const folder = [engine, values.lang, values.theme, values['forced-colors'] ? 'forced-colors' : ''].filter(Boolean).join('-');
  const target = inRoot(`screenshots/${folder}`);
  if (!values.only) await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const stage = await setStage();
  const window = await openWindow(engine);
  /** @type {string[]} */
  const failures = [];
  const wanted = screens.filter(({ name }) => name.includes(values.only));
  try {
    const { page } = window;
    if (!page) throw new Error(`${engine} takes no pictures`);
    for (const screen of wanted) {
      try {
        await page.setViewport({ width: 360, height: 780 });
        await stage.play(window, screen, values.lang);
        await take(page, `${target}/${screen.name}`);
      } catch (error) {
        failures.push(`${screen.name}: ${error instanceof Error ? error.message : String(error)}`);
        say(`✗ ${failures.at(-1)}`);
      }
    }
  } finally {
    await window.close();
    await stage.strike();
  }
  await writeFile(inRoot(`screenshots/${folder}.html`), index(folder, wanted));
  say(`${wanted.length - failures.length} screens in screenshots/${folder}, index in screenshots/${folder}.html`);
  if (failures.length > 0) process.exitCode = 1;
}

/** @param {import('puppeteer-core').Page} page @param {string} path */
async function take(page, path) {
  if (values.theme) await page.addStyleTag({ url: `/widget/theme-${values.theme}.css` });
  for (const scheme of SCHEMES) {
    // Firefox's protocol cannot set what a reader prefers; the component follows the page's own scheme as well.
    if (values.engine === 'firefox') await page.addStyleTag({ content: `:root { color-scheme: ${scheme} !important }` });
    else {
      const features = [{ name: 'prefers-color-scheme', value: scheme }, { name: 'prefers-reduced-motion', value: 'reduce' }];
      if (values['forced-colors']) await forceColours(page, true, features);
      else await page.emulateMediaFeatures(features);
    }
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: width < 600 ? 780 : 900 });
      await page.screenshot({ path: /** @type {`${string}.png`} */ (`${path}-${width}-${scheme}.png`), fullPage: true });
    }
  }
}

/** @param {string} folder @param {readonly import('../e2e/screens/form.mjs').Screen[]} shown */
function index(folder, shown) {
  const rows = shown.map(({ name, shows }) => {
    const pictures = SCHEMES.flatMap((scheme) =>
      WIDTHS.map((width) => `<a href="${folder}/${name}-${width}-${scheme}.png"><img loading="lazy" alt="${width} px, ${scheme}" src="${folder}/${name}-${width}-${scheme}.png"></a>`),
    );
    return `<section id="${name}"><h2>${name}</h2><p>${shows}</p><div>${pictures.join('')}</div></section>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Screens</title>
<style>body{font:16px system-ui;margin:2rem}div{display:flex;gap:1rem;align-items:start;overflow-x:auto}img{max-height:40rem;border:1px solid #999}</style>
<h1>${shown.length} screens</h1>${rows.join('\n')}</html>\n`;
}
