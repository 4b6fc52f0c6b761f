import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { test } from 'node:test';
import { staticGraph } from '../scripts/lib/import-graph.mjs';
import { inRoot } from '../scripts/lib/paths.mjs';
import { RealServer } from '../scripts/lib/real-server.mjs';
import { engines, launch, openPage } from './support/browsers.mjs';
import { Citizen } from './support/citizen.mjs';

const FIRST = new Set(staticGraph(inRoot('packages/widget/cdn/lapor.js')).map((file) => basename(file)));

/**
 * Whether an address is asked for only after the first screen: another script of the widget, or the service.
 *
 * @param {string} pathname
 */
function isLater(pathname) {
  return pathname.startsWith('/v1/') || isLaterScript(pathname);
}

/** @param {string} pathname */
function isLaterScript(pathname) {
  return pathname.startsWith('/widget/') && !FIRST.has(basename(pathname));
}

/**
 * The agency's page on a network that holds back some of what it asks for, until it is released.
 *
 * @param {Pick<import('puppeteer-core').Browser, 'newPage'>} browser
 * @param {RealServer} server
 * @param {(pathname: string) => boolean} isHeld
 */
async function openHeld(browser, server, isHeld) {
  const { page } = await openPage(browser);
  await page.setRequestInterception(true);
  /** @type {import('puppeteer-core').HTTPRequest[]} */
  const held = [];
  let holding = true;
  page.on('request', (request) => {
    if (holding && isHeld(new URL(request.url()).pathname)) held.push(request);
    else void request.continue();
  });
  await page.goto(`${server.url}/examples/agency-site/`, { waitUntil: 'domcontentloaded' });
  const release = async () => {
    holding = false;
    await Promise.all(held.splice(0).map((request) => request.continue()));
  };
  const lose = () => Promise.all(held.splice(0).map((request) => request.abort()));
  return { page, held, release, lose };
}

/**
 * How far down the page the first question stands.
 *
 * @param {import('puppeteer-core').Page} page
 */
function placeOfTheQuestion(page) {
  return page.evaluate(() => {
    const question = document.querySelector('lapor-form')?.shadowRoot?.querySelector('.heading');
    return Math.round((question?.getBoundingClientRect().top ?? Number.NaN) + window.scrollY);
  });
}

/**
 * The agency's page on a network that holds back every script of the widget but those of the first screen.
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
  const { page, ...network } = await openHeld(browser, server, isLaterScript);
  return { page, citizen: new Citizen(page, 'lapor-form'), ...network };
}

for (const engine of engines) {
  test(`${engine.name}: the first question can be answered before anything but the entry has arrived`, async (context) => {
    const { page, citizen, held } = await setup(context, engine);
    await citizen.reads('Apa yang ingin Anda sampaikan?');
    await citizen.chooses('Aspirasi');
    const chosen = await page.evaluate(() => document.querySelector('lapor-form')?.shadowRoot?.querySelector('input:checked')?.getAttribute('value'));
    assert.equal(chosen, 'aspiration');
    await citizen.presses('Lanjutkan');
    await citizen.sees('Sedang menyiapkan langkah berikutnya');
    assert.ok(held.length > 0, 'the later steps come in files of their own');
  });

  test(`${engine.name}: a finger or the focus on the first question stays where it is when the rest of the form arrives`, async (context) => {
    const { page, citizen, release } = await setup(context, engine);
    await citizen.reads('Apa yang ingin Anda sampaikan?');
    await citizen.chooses('Aspirasi');
    const input = await page.evaluateHandle(() => document.querySelector('lapor-form')?.shadowRoot?.querySelector('input:checked'));
    await page.evaluate((element) => element instanceof HTMLElement && element.focus(), input);
    await release();
    // Only what arrives later keeps drafts.
    await citizen.sees('Draf tersimpan di perangkat ini.');
    const stays = await page.evaluate((element) => document.querySelector('lapor-form')?.shadowRoot?.activeElement === element, input);
    assert.ok(stays);
    await citizen.presses('Lanjutkan');
    await citizen.reads('Ceritakan usul Anda');
  });

  test(`${engine.name}: when the page’s own words cannot be fetched, the first question is asked in ours`, async (context) => {
    const { page, citizen, lose } = await setup(context, engine);
    await citizen.reads('Apa yang ingin Anda sampaikan?');
    await page.evaluate(() => Object.assign(document.querySelector('lapor-form') ?? {}, { messages: { id: { next: 'Terus' } } }));
    const said = () => page.evaluate(() => document.querySelector('lapor-form')?.shadowRoot?.textContent ?? '');
    for (let tries = 0; (await said()).includes('Lanjutkan') && tries < 100; tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    assert.doesNotMatch(await said(), /Lanjutkan/, 'while they are on their way, ours are not said');
    await lose();
    await citizen.reads('Apa yang ingin Anda sampaikan?');
    assert.match(await said(), /Lanjutkan/);
  });

  test(`${engine.name}: pressed more than once while the rest is on its way, it goes on by one question`, async (context) => {
    const { page, citizen, release } = await setup(context, engine);
    await citizen.reads('Apa yang ingin Anda sampaikan?');
    await citizen.chooses('Aspirasi');
    for (let press = 0; press < 3; press += 1) await citizen.presses('Lanjutkan');
    await release();
    await citizen.reads('Ceritakan usul Anda');
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(await page.evaluate(() => document.querySelector('lapor-form')?.shadowRoot?.querySelector('.summary')), null, 'nothing is said to be missing on a screen just opened');
  });

  test(`${engine.name}: whoever reads that an answer is missing keeps their place when the rest of the form arrives`, async (context) => {
    const { page, citizen, release } = await setup(context, engine);
    await citizen.reads('Apa yang ingin Anda sampaikan?');
    await citizen.presses('Lanjutkan');
    const focused = () => page.evaluate(() => document.querySelector('lapor-form')?.shadowRoot?.activeElement?.className ?? '');
    while ((await focused()) !== 'summary') await new Promise((resolve) => setTimeout(resolve, 20));
    await release();
    await page.waitForFunction(() => /** @type {{ ready?: boolean } | null} */ (/** @type {unknown} */ (document.querySelector('lapor-form')))?.ready);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.match(await focused(), /heading/);
  });

  test(`${engine.name}: an answer to the first question counts at whatever moment of the rest's arrival it is given`, async (context) => {
    const server = new RealServer();
    await server.start();
    const browser = await launch(engine);
    context.after(async () => {
      await browser.close();
      await server.remove();
    });
    // The rest arrives in waves, each asked for by the one before. In every round the answer is given while the next is held back.
    let chosenBefore = 0;
    for (let waves = 0; chosenBefore === waves; waves += 1) {
      const visitor = await browser.createBrowserContext();
      const { page, held, release } = await openHeld(visitor, server, isLater);
      const citizen = new Citizen(page, 'lapor-form');
      await citizen.reads('Apa yang ingin Anda sampaikan?');
      const isReady = () => page.evaluate(() => /** @type {{ ready?: boolean } | null} */ (/** @type {unknown} */ (document.querySelector('lapor-form')))?.ready ?? false);
      for (let wave = 0; wave <= waves; wave += 1) {
        while (held.length === 0 && !(await isReady())) await new Promise((resolve) => setTimeout(resolve, 20));
        // What is asked for together is held together.
        await new Promise((resolve) => setTimeout(resolve, 150));
        if (wave < waves) await Promise.all(held.splice(0).map((request) => request.continue()));
      }
      if (!(await isReady())) chosenBefore += 1;
      const before = await placeOfTheQuestion(page);
      await citizen.chooses('Pengaduan');
      await release();
      while (!(await isReady())) await new Promise((resolve) => setTimeout(resolve, 20));
      await new Promise((resolve) => setTimeout(resolve, 300));
      assert.equal(await placeOfTheQuestion(page), before, `nothing that arrives after wave ${waves} moves the question`);
      await citizen.presses('Lanjutkan');
      await citizen.reads('Ceritakan yang terjadi');
      await visitor.close();
    }
    assert.ok(chosenBefore > 1, 'the rest arrives in more than one wave');
  });

  test(`${engine.name}: nothing that comes after the first question is asked for before it can be answered`, async (context) => {
    const server = new RealServer();
    await server.start();
    const browser = await launch(engine);
    context.after(async () => {
      await browser.close();
      await server.remove();
    });
    const first = staticGraph(inRoot('packages/widget/cdn/lapor.js')).map((file) => basename(file));
    const { page } = await openPage(browser);
    await page.evaluateOnNewDocument(() => {
      void customElements.whenDefined('lapor-form').then(async () => {
        const form = /** @type {(Element & { updateComplete?: Promise<unknown> }) | null} */ (document.querySelector('lapor-form'));
        await form?.updateComplete;
        const field = form?.shadowRoot?.querySelector('input');
        Object.assign(window, { usable: field ? performance.now() : Number.NaN });
      });
    });
    await page.goto(`${server.url}/examples/agency-site/`);
    const citizen = new Citizen(page, 'lapor-form');
    await citizen.chooses('Pengaduan');
    await citizen.presses('Lanjutkan');
    await citizen.reads('Ceritakan yang terjadi');
    const early = await page.evaluate((names) => {
      const usable = /** @type {{ usable?: number }} */ (/** @type {unknown} */ (window)).usable ?? Number.NaN;
      const later = performance.getEntriesByType('resource').filter(({ name }) => {
        const { pathname } = new URL(name);
        return (pathname.startsWith('/widget/') && !names.includes(pathname.slice('/widget/'.length))) || pathname.startsWith('/v1/');
      });
      return { watched: usable > 0 && later.length > 1, before: later.filter(({ startTime }) => startTime < usable).map(({ name }) => name) };
    }, first);
    assert.deepEqual(early, { watched: true, before: [] });
  });
}
