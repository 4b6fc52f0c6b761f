import { existsSync, readdirSync } from 'node:fs';
import { findBrowsers } from './browsers.mjs';
import { ensureBuilt } from './build.mjs';
import { run } from './children.mjs';
import { countNodeTests, countTests, sum } from './counts.mjs';
import { installPackages } from './debian.mjs';
import { ensureInstalled } from './install.mjs';
import { inRoot } from './paths.mjs';
import { findPostgres, startPostgres } from './postgres.mjs';
import { Refusal, say } from './say.mjs';
import { removeFolder, temporaryFolder, useMemory } from './temporary.mjs';

/** Which Debian packages bring what the tests need. */
const DEBIAN = {
  chromium: ['chromium', 'fonts-liberation'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
  postgres: ['postgresql'],
};

/** @returns {Promise<import('./counts.mjs').Counts>} */
export async function runTests() {
  useMemory();
  await ensureInstalled();
  const missing = await prepare();
  await ensureBuilt();

  const { browsers, bin } = whatIsThere();
  const strict = Boolean(process.env['CI']);
  const unavailable = { passed: 0, failed: strict ? missing.length : 0, skipped: strict ? 0 : missing.length };
  const postgres = bin ? await startPostgres(bin) : undefined;
  try {
    const withNode = async () =>
      sum([
        await countNodeTests('Scripts', filesIn('scripts', '.test.mjs')),
        await countNodeTests('SDK', compiledTests('packages/sdk')),
        await countServerTests(postgres ? { TEST_DATABASE_URL: postgres.url } : {}),
        await countNodeTests('End to end', filesIn('e2e', '.test.mjs')),
      ]);
    // Both wait more than they reckon, on different things, and take about as long.
    return sum([unavailable, ...(await Promise.all([withNode(), countWidgetTests(browsers)]))]);
  } finally {
    await postgres?.stop();
  }
}

/**
 * The server's tests, each with a database of its own copied from one made here.
 *
 * @param {Record<string, string>} env
 */
async function countServerTests(env) {
  const folder = temporaryFolder('lapor-templates-');
  try {
    const { code, output } = await run(process.execPath, [inRoot('packages/server/dist/test-support/make-templates.js'), folder], {
      env: { ...process.env, ...env },
    });
    if (code !== 0) throw new Error(`The tests' databases could not be made:\n${output}`);
    return await countNodeTests('Server', compiledTests('packages/server'), { ...env, TEST_TEMPLATES: folder }, 3);
  } finally {
    removeFolder(folder);
  }
}

/**
 * The components' tests, one engine after another, each with a server of its own.
 *
 * @param {readonly string[]} browsers
 */
async function countWidgetTests(browsers) {
  const counts = [];
  for (const name of browsers) {
    const describe = () => ({ command: inRoot('node_modules/.bin/wtr'), args: [], env: { WTR_BROWSERS: name } });
    counts.push(await countTests(`Widget in ${name}`, describe, { held: true }));
  }
  return sum(counts);
}

function whatIsThere() {
  const found = findBrowsers();
  const browsers = /** @type {(keyof typeof found)[]} */ (['chromium', 'firefox', 'webkit']).filter((name) => found[name]);
  return { browsers, bin: findPostgres() };
}

/**
 * Installs the browsers and the database the tests need, where that is permitted.
 *
 * @returns {Promise<string[]>} What is still missing, said in one line each.
 */
async function prepare() {
  const absent = stillMissing();
  if (absent.length === 0) return [];
  say(`Installing ${absent.join(', ')} …`);
  const refusal = await installPackages(absent.flatMap((name) => DEBIAN[name]));
  const missing = stillMissing();
  for (const name of missing) say(`Skipped: tests with ${name}, which is not on this machine (${refusal ?? 'the package did not bring it'}).`);
  if (missing.includes('chromium')) throw new Refusal('The tests need at least Chromium. Install it: apt-get install chromium');
  return missing;
}

function stillMissing() {
  const { browsers, bin } = whatIsThere();
  return /** @type {(keyof typeof DEBIAN)[]} */ (Object.keys(DEBIAN)).filter((name) =>
    name === 'postgres' ? !bin : !browsers.includes(name),
  );
}

/**
 * A package's tests as compiled. Found by their sources: `dist` may hold what is no more.
 *
 * @param {string} folder
 */
function compiledTests(folder) {
  const beside = filesIn(`${folder}/src`, '.test.ts').map((file) => file.replace('/src/', '/dist/'));
  const across = filesIn(`${folder}/test`, '.test.ts').map((file) => file.replace('/test/', '/dist/test/'));
  // Those across a package take longest: begun first, none of them is left to run alone at the end.
  return [...across, ...beside].map((file) => file.replace(/\.ts$/, '.js'));
}

/**
 * The files below a folder whose names end so, in order.
 *
 * @param {string} folder
 * @param {string} ending
 */
function filesIn(folder, ending) {
  if (!existsSync(inRoot(folder))) return [];
  return readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending) && !name.includes('node_modules'))
    .sort()
    .map((name) => inRoot(`${folder}/${name}`));
}
