import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
// @ts-expect-error the package ships no types
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { componentsGuide } from './lib/components-guide.mjs';
import { inRoot } from './lib/paths.mjs';
import { Refusal, runMain, say } from './lib/say.mjs';

/** @typedef {import('./lib/components-guide.mjs').Module} Module */

/**
 * Writes packages/widget/custom-elements.json and docs/components.md from the elements' sources. With `--check` it writes
 * nothing and says whether both are up to date.
 */
await runMain(async () => {
  const manifest = await readManifest();
  const files = {
    'packages/widget/custom-elements.json': `${JSON.stringify(manifest, null, 2)}\n`,
    'docs/components.md': componentsGuide(manifest),
  };
  for (const [path, content] of Object.entries(files)) {
    if (!process.argv.includes('--check')) {
      await mkdir(dirname(inRoot(path)), { recursive: true });
      await writeFile(inRoot(path), content);
    } else if ((await readFile(inRoot(path), 'utf8').catch(() => '')) !== content) {
      throw new Refusal(`${path} is not what the sources say. Run: node scripts/manifest.mjs`);
    }
  }
  say(`${Object.keys(files).join(', ')}: up to date`);
});

/** The elements alone, by path, whichever was read first, with the paths at which a user of the package finds them. */
async function readManifest() {
  const { modules, ...rest } = await cli({ argv: ['analyze'], cwd: inRoot('packages/widget'), noWrite: true });
  const elements = modules
    .filter((/** @type {Module} */ { declarations }) => declarations.some(({ customElement }) => customElement))
    .sort((/** @type {Module} */ a, /** @type {Module} */ b) => a.path.localeCompare(b.path));
  return JSON.parse(JSON.stringify({ ...rest, modules: elements }).replaceAll(/"\/?src\/([^"]+)\.ts"/g, '"dist/$1.js"'));
}
