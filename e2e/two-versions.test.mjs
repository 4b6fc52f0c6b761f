import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { inRoot } from '../scripts/lib/paths.mjs';
import { RealServer } from '../scripts/lib/real-server.mjs';
import { engines, launch, openPage } from './support/browsers.mjs';

const CDN = inRoot('packages/widget/cdn');
/** The accent of each version, in light colours. */
const ACCENTS = { first: 'rgb(13, 92, 99)', second: 'rgb(102, 51, 0)' };

/** A page that a theme and a plugin have each brought a version to. The second one has another colour, to be told apart by. */
async function makePage() {
  const folder = await mkdtemp(join(tmpdir(), 'lapor-two-'));
  const page = join(folder, 'two');
  await mkdir(page);
  await cp(CDN, join(page, 'other'), { recursive: true });
  for (const name of await readdir(join(page, 'other'))) {
    if (!name.endsWith('.js')) continue;
    const script = await readFile(join(page, 'other', name), 'utf8');
    await writeFile(join(page, 'other', name), script.replaceAll('#0d5c63', '#630'));
  }
  await cp(inRoot('examples/agency-site/mark.svg'), join(page, 'mark.svg'));
  const html = (await readFile(inRoot('e2e/pages/host/index.html'), 'utf8'))
    .replaceAll(' href="host.css"', ' href="page.css"')
    .replace('<title>', '<link rel="icon" href="mark.svg" type="image/svg+xml"><title>')
    // Each version brings its own policy of that name; see docs/embedding.md.
    .replace('trusted-types lit-html', "trusted-types lit-html 'allow-duplicates'");
  const forms = '<lapor-form api="/" agency="tabanan-pupr" lang="id"></lapor-form><lapor-form api="/" agency="tabanan-dlh" lang="en"></lapor-form><lapor-status api="/" lang="id"></lapor-status><lapor-button api="/" agency="tabanan-dinkes" lang="id"></lapor-button>';
  const own = ['/widget/lapor.js', '/widget/lapor-button.js'];
  const others = ['other/lapor.js', 'other/lapor-button.js'];
  for (const [name, order] of /** @type {const} */ ([['own-first', [...own, ...others]], ['other-first', [...others, ...own]]])) {
    const scripts = order.map((src) => `<script type="module" src="${src}"></script>`).join('\n');
    await writeFile(join(page, `${name}.html`), html.replace(/<script.*<\/script>/, scripts).replace('</main>', `${forms}</main>`));
  }
  await writeFile(join(page, 'page.css'), 'p { color: rgb(1, 2, 3) }');
  return folder;
}

for (const engine of engines) {
  test(`${engine.name}: two versions on one page do not break each other: the first one there is what all elements are`, { timeout: 240_000 }, async (context) => {
    const folder = await makePage();
    const server = new RealServer({ EXAMPLES_DIR: folder });
    context.after(async () => {
      await server.remove();
      await rm(folder, { recursive: true, force: true });
    });
    await server.start();
    const browser = await launch(engine);
    context.after(() => browser.close());
    for (const [name, accent] of /** @type {const} */ ([['own-first', ACCENTS.first], ['other-first', ACCENTS.second]])) {
      const { page, complaints } = await openPage(browser);
      await page.goto(`${server.url}/examples/two/${name}.html`);
      for (const [index, next] of [[0, 'Ceritakan yang terjadi'], [1, 'Tell us what happened']]) {
        await page.waitForFunction((at) => /** @type {{ ready?: boolean } | undefined} */ (document.querySelectorAll('lapor-form')[at])?.ready, { timeout: 30_000 }, Number(index));
        const seen = await page.evaluate(async (at) => {
          const root = document.querySelectorAll('lapor-form')[at]?.shadowRoot;
          const button = () => /** @type {HTMLElement} */ (root?.querySelector('form .actions .button'));
          const colour = getComputedStyle(button()).backgroundColor;
          /** @type {HTMLElement | null | undefined} */ (root?.querySelector('#class'))?.click();
          button().click();
          for (let tries = 0; tries < 200 && !root?.querySelector('#heading-story'); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
          return { colour, heading: root?.querySelector('#heading-story')?.textContent };
        }, Number(index));
        assert.deepEqual(seen, { colour: accent, heading: next }, `${name}, form ${Number(index) + 1}`);
      }
      await page.waitForSelector('lapor-status >>> #number');
      await (await page.$('lapor-button >>> .launch'))?.click();
      await page.waitForSelector('lapor-button >>> dialog[open] lapor-form >>> .heading');
      const sheets = await page.evaluate(() => [document.styleSheets.length, document.adoptedStyleSheets.length, document.head.querySelectorAll('style').length]);
      assert.deepEqual(sheets, [1, 0, 0], 'the page has its own style and no other');
      assert.deepEqual(await complaints(), [], `${name}: nothing is complained about`);
      await page.close();
    }
  });
}
