import puppeteer from 'puppeteer-core';
import { findBrowsers } from '../../scripts/lib/browsers.mjs';
import { freePort } from '../../scripts/lib/ports.mjs';
import { startWebKitDriver } from '../../scripts/lib/webkit-driver.mjs';

/** The engines of this machine in which screens can be played. */
export function enginesHere() {
  const found = findBrowsers();
  return /** @type {const} */ (['chromium', 'firefox', 'webkit']).filter((name) => found[name]);
}

/**
 * Opens a window in one engine. `page` is Puppeteer's own, where there is one.
 *
 * @param {'chromium' | 'firefox' | 'webkit'} engine
 * @param {{ width: number, height: number }} [size]
 */
export async function openWindow(engine, size = { width: 360, height: 780 }) {
  return engine === 'webkit' ? openWebKit() : openPuppeteer(engine, size);
}

/**
 * Draws with the colours of a high-contrast theme, as Chromium alone can be told to. Puppeteer has no word for that.
 *
 * @param {import('puppeteer-core').Page | null} page
 * @param {boolean} forced
 * @param {{ name: string, value: string }[]} [features] What is wished besides.
 */
export async function forceColours(page, forced, features = []) {
  const session = await page?.createCDPSession();
  await session?.send('Emulation.setEmulatedMedia', { features: [...features, { name: 'forced-colors', value: forced ? 'active' : '' }] });
}

/** @param {'chromium' | 'firefox'} engine @param {{ width: number, height: number }} size */
async function openPuppeteer(engine, size) {
  const executablePath = /** @type {string} */ (findBrowsers()[engine]);
  const browser = await puppeteer.launch({
    browser: engine === 'chromium' ? 'chrome' : 'firefox',
    executablePath,
    args: engine === 'chromium' && process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage();
  await page.setViewport(size);
  return {
    page,
    /** @type {import('./stage.mjs').Window['goto']} */
    goto: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    /** @type {import('./stage.mjs').Window['run']} */
    run: (work, ...args) => page.evaluate(/** @type {any} */ (work), ...args),
    /** Runs a script as the test's own: the page's policy does not apply to it. @param {string} source */
    inject: async (source) => void (await page.evaluate(`${source};0`)),
    /** Presses a key, as Puppeteer names it, with Shift before it if wanted. @param {string} key */
    async press(key) {
      const name = /** @type {import('puppeteer-core').KeyInput} */ (key.replace('Shift+', '').replace('Space', ' '));
      if (key.startsWith('Shift+')) await page.keyboard.down('Shift');
      await page.keyboard.press(name);
      if (key.startsWith('Shift+')) await page.keyboard.up('Shift');
    },
    /** @param {string} text */
    type: (text) => page.keyboard.type(text),
    close: () => browser.close(),
  };
}

const WEBDRIVER_KEYS = /** @type {Readonly<Record<string, string>>} */ ({ Tab: '\uE004', Enter: '\uE007', Space: ' ', Escape: '\uE00C', ArrowUp: '\uE013', ArrowDown: '\uE015' });

/** A window of WebKitGTK over the plain WebDriver protocol; Puppeteer does not speak it. */
async function openWebKit() {
  const { webkit } = findBrowsers();
  if (!webkit) throw new Error('There is no WebKit on this machine');
  const port = await freePort();
  const driver = await startWebKitDriver({ driver: webkit.driver, xvfb: webkit.xvfb, port });
  /** @param {string} method @param {string} path @param {object} [body] */
  const call = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
    const { value } = /** @type {{ value: any }} */ (await answer.json());
    if (!answer.ok) throw new Error(`WebKit: ${value?.message ?? answer.status}`);
    return value;
  };
  const { sessionId } = await call('POST', '/session', {
    capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: webkit.miniBrowser, args: ['--automation'] } } },
  });
  const session = `/session/${sessionId}`;
  await call('POST', `${session}/timeouts`, { script: 60_000 });
  /** @param {string} value @param {boolean} [shift] */
  const keys = async (value, shift = false) => {
    const around = (/** @type {string} */ type) => (shift ? [{ type, value: '\uE008' }] : []);
    const actions = [...around('keyDown'), { type: 'keyDown', value }, { type: 'keyUp', value }, ...around('keyUp')];
    await call('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
  };
  return {
    page: null,
    /** @type {import('./stage.mjs').Window['goto']} */
    goto: async (url) => void (await call('POST', `${session}/url`, { url })),
    /** @type {import('./stage.mjs').Window['run']} */
    async run(work, ...args) {
      const script = `const done = arguments[arguments.length - 1]; const given = [...arguments].slice(0, -1);
        Promise.resolve().then(() => (${String(work)})(...given)).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value, error } = await call('POST', `${session}/execute/async`, { script, args });
      if (error) throw new Error(error);
      return value;
    },
    /** @param {string} key */
    press: (key) => keys(WEBDRIVER_KEYS[key.replace('Shift+', '')] ?? key, key.startsWith('Shift+')),
    /** @param {string} text */
    async type(text) {
      // One by one: the driver drops the second of two that are alike.
      for (const letter of text) await keys(letter);
    },
    /** @param {string} source */
    inject: async (source) => void (await call('POST', `${session}/execute/sync`, { script: source, args: [] })),
    async close() {
      await call('DELETE', session).catch(() => undefined);
      await driver.stop();
    },
  };
}
