import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { defaultReporter } from '@web/test-runner';
import { findBrowsers } from './scripts/lib/browsers.mjs';
import { inRoot } from './scripts/lib/paths.mjs';
import { freePort } from './scripts/lib/ports.mjs';
import { RealServer } from './scripts/lib/real-server.mjs';
import { temporaryFolder } from './scripts/lib/temporary.mjs';
import { startWebKitDriver } from './scripts/lib/webkit-driver.mjs';
import { wtrCountReporter } from './scripts/lib/wtr-count-reporter.mjs';

const found = findBrowsers();
const asRoot = process.getuid?.() === 0;

/** Firefox asks where to print to, and a page waits for the answer; without a screen nobody gives one. So it prints into a file. */
const toFile = (/** @type {string} */ file) => ({
  'print.always_print_silent': true,
  'print_printer': 'Mozilla Save to PDF',
  'print.printer_Mozilla_Save_to_PDF.print_to_file': true,
  'print.printer_Mozilla_Save_to_PDF.print_to_filename': file,
});

/** How each engine is started. */
const launchers = {
  async chromium() {
    const launcher = chromeLauncher({
      launchOptions: { executablePath: found.chromium, args: asRoot ? ['--no-sandbox'] : [] },
    });
    launcher.name = 'Chromium';
    return launcher;
  },
  async firefox() {
    const launcher = chromeLauncher({ launchOptions: { browser: 'firefox', executablePath: found.firefox, extraPrefsFirefox: toFile(join(temporaryFolder('lapor-paper-'), 'slip.pdf')) } });
    launcher.name = 'Firefox';
    return launcher;
  },
  async webkit() {
    const port = await freePort();
    const launcher = webdriverLauncher({
      hostname: '127.0.0.1',
      port,
      logLevel: 'error',
      // A busy machine takes its time to open a page.
      connectionRetryTimeout: 300_000,
      capabilities: /** @type {WebdriverIO.Capabilities} */ ({
        browserName: 'MiniBrowser',
        // WebKitWebDriver refuses a session that asks for WebDriver BiDi.
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: found.webkit?.miniBrowser, args: ['--automation'] },
      }),
    });
    return withDriver(launcher, port);
  },
};

/**
 * The driver runs only while the launcher does.
 *
 * @param {import('@web/test-runner-webdriver').WebdriverLauncher} launcher
 * @param {number} port
 */
function withDriver(launcher, port) {
  /** @type {{ stop(): Promise<void> } | undefined} */
  let driver;
  const initialize = launcher.initialize.bind(launcher);
  const stop = launcher.stop.bind(launcher);
  launcher.initialize = async (config) => {
    await initialize(config);
    launcher.name = 'WebKit';
    if (found.webkit) driver = await startWebKitDriver({ ...found.webkit, port });
  };
  launcher.stop = async () => {
    await stop();
    await driver?.stop();
  };
  return launcher;
}

const engines = /** @type {(keyof typeof launchers)[]} */ (['chromium', 'firefox', 'webkit']).filter((name) => found[name]);
const wanted = process.env['WTR_BROWSERS']?.split(',');

/** @type {RealServer | undefined} */
let server;
let keys = {};

/** Runs the real server, at another origin than the tests' pages, so that CORS is truly asked. */
const realServer = {
  name: 'lapor-server',
  /** @param {{ config: { port: number } }} args */
  async serverStart({ config }) {
    if (!existsSync(inRoot('packages/server/dist/main.js'))) {
      console.warn('The server is not built; tests that need it will fail. Build it with: npm run build');
      return;
    }
    server = new RealServer({ ALLOWED_ORIGINS: `http://localhost:${config.port}` });
    await server.start();
    keys = await server.keys();
  },
  async serverStop() {
    await server?.remove();
  },
  /** @param {{ command: string, payload?: { action?: string } }} args */
  async executeCommand({ command, payload }) {
    if (command !== 'lapor-server' || !server) return undefined;
    if (payload?.action === 'start') await server.start();
    else if (payload?.action === 'stop') await server.stop();
    else if (payload?.action === 'kill') await server.kill();
    else throw new Error('lapor-server knows the actions start, stop and kill');
    return true;
  },
};

export default {
  rootDir: inRoot('.'),
  port: await freePort(),
  files: process.env['WTR_FILES'] ?? 'packages/widget/src/**/*.test.ts',
  // Chromium at 2 hangs a test now and then; the one real server is shared, so browsers take turns too.
  concurrency: 1,
  concurrentBrowsers: 1,
  browsers: await Promise.all(engines.filter((name) => wanted?.includes(name) ?? true).map((name) => launchers[name]())),
  nodeResolve: { exportConditions: ['@lapor/source', 'development'] },
  testFramework: { config: { timeout: '20000' } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  middleware: [
    // A worker is named as it will be built.
    /** @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} */
    (context, next) => {
      if (/\/packages\/widget\/src\/.*-worker\.js$/.test(context.path)) context.url = context.url.replace(/\.js(?=\?|$)/, '.ts');
      return next();
    },
  ],
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: inRoot('packages/widget/tsconfig.json') }),
    realServer,
  ],
  reporters: [
    defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }),
    ...(process.env['LAPOR_COUNTS'] ? [wtrCountReporter(process.env['LAPOR_COUNTS'])] : []),
  ],
  /** @param {{ args: unknown[] }} log */
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  /** @param {string} testFramework */
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="id">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Lapor</title>
  </head>
  <body>
    <script>window.__laporTest = ${JSON.stringify({ api: server?.url ?? null, keys })};</script>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`,
};
