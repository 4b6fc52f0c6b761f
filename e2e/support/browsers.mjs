import { mkdir } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from '../../scripts/lib/browsers.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';

const found = findBrowsers();

/** The engines of this machine that can walk a whole journey. WebKitGTK's driver cannot give a page a file. */
export const engines = [
  ...(found.chromium ? [/** @type {const} */ ({ name: 'Chromium', browser: 'chrome', executablePath: found.chromium })] : []),
  ...(found.firefox ? [/** @type {const} */ ({ name: 'Firefox', browser: 'firefox', executablePath: found.firefox })] : []),
];

/**
 * Starts one engine.
 *
 * @param {(typeof engines)[number]} engine
 * @param {{ userDataDir?: string, preferences?: Record<string, unknown> }} [options] The folder in which it keeps everything, to be
 *   started there again; and settings of Firefox.
 */
export function launch({ browser, executablePath }, { userDataDir, preferences } = {}) {
  const args = browser === 'chrome' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return puppeteer.launch({ browser, executablePath, args, ...(userDataDir && { userDataDir }), ...(preferences && { extraPrefsFirefox: preferences }) });
}

/**
 * A phone-sized page that keeps everything the page complains about: errors, console messages, breaches of its own
 * content security policy.
 *
 * @param {Pick<import('puppeteer-core').Browser, 'newPage'>} browser
 */
export async function openPage(browser) {
  const page = await browser.newPage();
  /** @type {string[]} */
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error instanceof Error ? error.message : String(error)}`));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  await page.setViewport({ width: 360, height: 780 });
  await page.evaluateOnNewDocument(() => {
    const breaches = /** @type {string[]} */ ([]);
    Object.assign(window, { breaches });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => breaches.push(`${violatedDirective} ${blockedURI}`));
  });
  return {
    page,
    /** Everything the page has complained about so far. */
    async complaints() {
      const breaches = await page.evaluate(() => /** @type {{ breaches?: string[] }} */ (/** @type {unknown} */ (window)).breaches ?? ['not watched']);
      return [...complaints, ...breaches];
    },
  };
}

/**
 * Saves what the page looks like, when LAPOR_SCREENSHOTS asks for it.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {string} name
 */
export async function screenshot(page, name) {
  if (!process.env['LAPOR_SCREENSHOTS']) return;
  await mkdir(inRoot('screenshots'), { recursive: true });
  await page.screenshot({ path: /** @type {`${string}.png`} */ (inRoot(`screenshots/${name}.png`)), fullPage: true });
}
