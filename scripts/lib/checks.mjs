import { run } from './children.mjs';
import { inRoot, root } from './paths.mjs';

/** @typedef {{ name: string, run: () => Promise<string | undefined> }} Check One thing that has to hold; `run` tells what is wrong. */

const PUBLISHED = ['packages/sdk', 'packages/widget'];

/**
 * Everything `npm run check` asks beside the tests, in an order in which the quick and the basic come first.
 *
 * @type {readonly Check[]}
 */
export const checks = [
  command('types and build', 'tsc', ['--build']),
  command('types of scripts and end-to-end tests', 'tsc', ['--project', 'scripts']),
  command('CDN build', 'rollup', ['--config']),
  command('lint', 'eslint', ['.', '--max-warnings=0']),
  node('OpenAPI document is valid and up to date', ['packages/sdk/scripts/openapi.mjs', '--check']),
  node('configuration guide is up to date', ['packages/server/scripts/configuration.mjs', '--check']),
  node('workflow guide is up to date', ['packages/server/scripts/workflow.mjs', '--check']),
  node('words of the pages without JavaScript are those of the form', ['packages/server/scripts/words.mjs', '--check']),
  node('custom-elements manifest is up to date', ['scripts/manifest.mjs', '--check']),
  node('texts: whole, used, translated, plain', ['scripts/texts.mjs', '--check']),
  node('sizes', ['scripts/sizes.mjs']),
  ...PUBLISHED.map((folder) => command(`publint ${folder}`, 'publint', ['run', folder, '--strict', '--pack=npm'])),
  ...PUBLISHED.map((folder) =>
    command(`types resolve for users of ${folder}`, 'attw', ['--pack', folder, '--profile', 'esm-only', '--no-emoji', '--no-color', '--exclude-entrypoints', './custom-elements.json']),
  ),
  command('knip: nothing unused, nothing undeclared', 'knip', []),
  command('typedoc', 'typedoc', ['--emit', 'none', '--logLevel', 'Warn']),
  node('claims in the documentation hold', ['scripts/claims.mjs']),
];

/**
 * @param {string} name
 * @param {string} tool A program of node_modules/.bin.
 * @param {string[]} args
 * @returns {Check}
 */
function command(name, tool, args) {
  return { name, run: () => complaint(inRoot(`node_modules/.bin/${tool}`), args) };
}

/**
 * @param {string} name
 * @param {[script: string, ...args: string[]]} args
 * @returns {Check}
 */
function node(name, args) {
  return { name, run: () => complaint(process.execPath, args) };
}

/**
 * @param {string} program
 * @param {string[]} args
 */
async function complaint(program, args) {
  const { code, output } = await run(program, args, { cwd: root });
  return code === 0 ? undefined : output.trim() || `ended with code ${code}`;
}
