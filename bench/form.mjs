import { readFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { basename } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { Citizen } from '../e2e/support/citizen.mjs';
import { notesTheReceipt, saysWhoMaySee, tellsTheStory } from '../e2e/support/report.mjs';
import { ensureBuilt } from '../scripts/lib/build.mjs';
import { findBrowsers } from '../scripts/lib/browsers.mjs';
import { staticGraph } from '../scripts/lib/import-graph.mjs';
import { inRoot } from '../scripts/lib/paths.mjs';
import { RealServer } from '../scripts/lib/real-server.mjs';
import { say } from '../scripts/lib/say.mjs';
import { measurePicker } from './picker.mjs';

/** What the form costs a citizen, beside a plain HTML form in the same run. Only the multiples say much. */

const RUNS = Number(process.env['BENCH_RUNS'] ?? 5);
const KEYS = 100;
const SLOW = 4;
/** 400 kbit/s and 400 ms there and back. */
const NETWORK = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };

await ensureBuilt();
const server = new RealServer({ EXAMPLES_DIR: inRoot('bench/pages') });
await server.start();
const browser = await puppeteer.launch({
  executablePath: findBrowsers().chromium ?? '',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const first = await weight(staticGraph(inRoot('packages/widget/cdn/lapor.js')).map((file) => basename(file)));
  const whole = await weight(await scriptsOfJourney());
  const opening = { plain: /** @type {number[]} */ ([]), lapor: /** @type {number[]} */ ([]), own: /** @type {number[]} */ ([]) };
  // By turns, so that both meet the same machine.
  for (let run = 0; run < RUNS; run += 1) {
    opening.plain.push(await firstAnswer('plain'));
    opening.lapor.push(await firstAnswer('lapor'));
    opening.own.push(await firstAnswer('own'));
  }
  const typing = { plain: /** @type {number[]} */ ([]), lapor: /** @type {number[]} */ ([]) };
  for (let run = 0; run < RUNS; run += 1) {
    typing.plain.push(percentile(await keystrokes('plain'), 0.98));
    typing.lapor.push(percentile(await keystrokes('lapor'), 0.98));
  }
  const [load = 0] = loadavg();
  say(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, load ${load.toFixed(1)}, ${await browser.version()}, ${RUNS} runs, medians\n`);
  say('| What | Plain HTML form | `<lapor-form>` | Aim |');
  say('|---|---|---|---|');
  say(`| bytes of brotli until the first field takes an answer | 0 | ${first} | ≤ 12,000 |`);
  say(`| bytes of brotli for a whole journey | 0 | ${whole} | ≤ 45,000 |`);
  say(`| first answer accepted, 400 kbit/s, 400 ms, CPU ÷ ${SLOW} | ${ms(opening.plain)} | ${ms(opening.lapor)}, ${times(opening)} | ≤ 1.7 times |`);
  say(`| the same where the page has a form of its own inside the tag | ${ms(opening.plain)} | ${ms(opening.own)}, ${times({ plain: opening.plain, lapor: opening.own })} | ≤ 1.15 times |`);
  say(`| ${KEYS} keys into the story, keystroke to paint, p98, CPU ÷ ${SLOW} | ${ms(typing.plain)} | ${ms(typing.lapor)}, ${times(typing)} | ≤ 1.1 times, < 50 ms |`);
  const { picker, datalist, bare } = await measurePicker();
  const both = (/** @type {{ median: number, worst: number }} */ { median, worst }) => `${Math.round(median)} / ${Math.round(worst)} ms`;
  say(`| a key into the picker of 10,000 agencies, keystroke to paint, median / worst, CPU ÷ ${SLOW} | ${both(datalist)} (\`<datalist>\`), ${both(bare)} (bare input) | ${both(picker)} | ≤ 20 / 35 ms |`);
} finally {
  await browser.close();
  await server.remove();
}

/** @param {number[]} values */
function ms(values) {
  return `${Math.round(percentile(values, 0.5))} ms`;
}

/** @param {{ plain: number[], lapor: number[] }} both */
function times({ plain, lapor }) {
  return `${(percentile(lapor, 0.5) / percentile(plain, 0.5)).toFixed(2)} times`;
}

/** @param {number[]} values @param {number} part */
function percentile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** @param {Iterable<string>} names */
async function weight(names) {
  const sizes = await Promise.all([...names].map(async (name) => brotliCompressSync(await readFile(inRoot(`packages/widget/cdn/${name}`))).length));
  return sizes.reduce((total, bytes) => total + bytes, 0);
}

/** The scripts a browser fetches for a report from beginning to receipt, in one language. */
async function scriptsOfJourney() {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  /** @type {Set<string>} */
  const scripts = new Set();
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/widget/') && pathname.endsWith('.js')) scripts.add(basename(pathname));
  });
  await page.goto(`${server.url}/examples/lapor/`);
  const citizen = new Citizen(page, 'lapor-form');
  await tellsTheStory(citizen);
  await saysWhoMaySee(citizen);
  await citizen.presses('Kirim laporan');
  await notesTheReceipt(citizen);
  await context.close();
  return scripts;
}

/** A page nothing was kept for, on a slow processor. @param {{ network: boolean }} options */
async function slowPage({ network }) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 360, height: 780 });
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  if (network) await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW });
  return { page, close: () => context.close() };
}

/** Milliseconds from asking for the page until its first question has taken an answer. @param {'plain' | 'lapor' | 'own'} which */
async function firstAnswer(which) {
  const { page, close } = await slowPage({ network: true });
  /** @type {() => void} */ let there = () => undefined;
  /** @type {(time: number) => void} */ let answered = () => undefined;
  const shown = /** @type {Promise<void>} */ (new Promise((resolve) => (there = resolve)));
  const given = /** @type {Promise<number>} */ (new Promise((resolve) => (answered = resolve)));
  await page.exposeFunction('there', () => there());
  await page.exposeFunction('answered', (/** @type {number} */ time) => answered(time));
  await page.evaluateOnNewDocument(() => {
    const test = /** @type {{ there: () => void, answered: (time: number) => void }} */ (/** @type {unknown} */ (window));
    const look = () => {
      const form = document.querySelector('lapor-form');
      const field = form?.querySelector('input[type=radio]') ?? (form?.shadowRoot ?? document).querySelector('input');
      if (!(field instanceof HTMLElement)) {
        requestAnimationFrame(look);
        return;
      }
      field.addEventListener('change', () => test.answered(performance.now()));
      field.focus();
      test.there();
    };
    requestAnimationFrame(look);
  });
  // Not awaited before the answer: a page is loaded only once its scripts are, and may be answered earlier.
  const loaded = page.goto(`${server.url}/examples/${which}/`, { timeout: 120_000 });
  await shown;
  await page.keyboard.press('Space');
  const time = await given;
  await loaded;
  if (which === 'own') await isTakenOver(page);
  await close();
  return time;
}

/** An answer that is lost on the way into the component counts for nothing. @param {import('puppeteer-core').Page} page */
async function isTakenOver(page) {
  const taken = () => /** @type {HTMLInputElement | null | undefined} */ (document.querySelector('lapor-form')?.shadowRoot?.querySelector('input[type=radio]:checked'))?.value;
  const handle = await page.waitForFunction(taken, { timeout: 120_000 });
  if ((await handle.jsonValue()) !== 'complaint') throw new Error('The answer given in the page’s own form is not the one in the component.');
}

/** Milliseconds from each key to the paint that shows it. @param {'plain' | 'lapor'} which */
async function keystrokes(which) {
  const { page, close } = await slowPage({ network: false });
  await page.goto(`${server.url}/examples/${which}/`);
  if (which === 'lapor') {
    const citizen = new Citizen(page, 'lapor-form');
    await citizen.chooses('Pengaduan');
    await citizen.presses('Lanjutkan');
    await citizen.reads('Ceritakan yang terjadi');
  }
  await page.evaluate(() => {
    const root = document.querySelector('lapor-form')?.shadowRoot ?? document;
    const story = /** @type {HTMLTextAreaElement} */ (root.querySelector('#body'));
    const times = /** @type {number[]} */ ([]);
    Object.assign(window, { times });
    story.focus();
    story.addEventListener('keydown', ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const painted = new MessageChannel();
        painted.port1.onmessage = () => times.push(performance.now() - timeStamp);
        painted.port2.postMessage(null);
      });
    });
  });
  for (let key = 0; key < KEYS; key += 1) await page.keyboard.type('lubang di jalan '[key % 16] ?? ' ', { delay: 20 });
  await page.waitForFunction(`window.times.length >= ${KEYS}`);
  const times = await page.evaluate(() => /** @type {{ times?: number[] }} */ (/** @type {unknown} */ (window)).times ?? []);
  await close();
  return times;
}
