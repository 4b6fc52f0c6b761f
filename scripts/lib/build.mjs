import { existsSync, readdirSync, statSync } from 'node:fs';
import { run } from './children.mjs';
import { inRoot, root } from './paths.mjs';
import { Refusal, say } from './say.mjs';

const bundle = inRoot('packages/widget/cdn/integrity.json');

/** Compiles what has changed and bundles the widget when its compiled files are newer than the bundle. */
export async function ensureBuilt() {
  if (!existsSync(bundle)) say('Building …');
  await need('node_modules/.bin/tsc', ['--build']);
  const sources = ['packages/widget/dist', 'packages/sdk/dist', 'rollup.config.mjs', 'package-lock.json'];
  if (existsSync(bundle) && sources.every((path) => newest(inRoot(path)) <= statSync(bundle).mtimeMs)) return;
  await need('node_modules/.bin/rollup', ['--config']);
}

/**
 * @param {string} command
 * @param {string[]} args
 */
async function need(command, args) {
  const { code, output } = await run(inRoot(command), args, { cwd: root });
  if (code !== 0) throw new Refusal(`The build failed (${command.split('/').pop()}):\n${output.trim()}`);
}

/**
 * When the youngest file in a folder changed, in milliseconds. Build information does not count: it changes without the code.
 *
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  const files = readdirSync(path).filter((name) => name.endsWith('.js') || !name.includes('.'));
  return Math.max(0, ...files.map((name) => newest(`${path}/${name}`)));
}
