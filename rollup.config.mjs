import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { chunks, roomsOfTheForm } from './packages/widget/chunks.mjs';
import { SMALL } from './packages/widget/small-modules.mjs';
import { plainProperties } from './scripts/lib/plain-properties.mjs';
import { pureSchemas } from './scripts/lib/pure-schemas.mjs';
import { smallerTemplates } from './scripts/lib/smaller-templates.mjs';

const folder = 'packages/widget/cdn';

/** Deletes what an earlier build left, once the new files are there: a server may be handing them out meanwhile. */
const sweep = {
  name: 'sweep',
  /**
   * @param {import('rollup').OutputOptions} _options
   * @param {import('rollup').OutputBundle} bundle
   */
  async writeBundle(_options, bundle) {
    const old = (await readdir(folder)).filter((name) => !(name in bundle) && name.startsWith('lapor-button') === 'lapor-button.js' in bundle && name !== 'integrity.json');
    await Promise.all(old.map((name) => rm(`${folder}/${name}`)));
  },
};

/** Adds the presets, for pages to link: `theme-pemerintah.css`. */
const themes = {
  name: 'themes',
  /** @this {import('rollup').PluginContext} */
  async generateBundle() {
    for (const name of await readdir('packages/widget/themes')) {
      this.emitFile({ type: 'asset', fileName: `theme-${name}`, source: await readFile(`packages/widget/themes/${name}`, 'utf8') });
    }
  },
};

/** Writes `integrity.json`: the sha384 of each file, as `integrity` attributes and import maps take it. */
const integrity = {
  name: 'integrity',
  /**
   * @this {import('rollup').PluginContext}
   * @param {unknown} _options
   * @param {import('rollup').OutputBundle} bundle
   */
  generateBundle(_options, bundle) {
    const entries = Object.values(bundle)
      .map((file) => [file.fileName, `sha384-${createHash('sha384').update(file.type === 'chunk' ? file.code : file.source).digest('base64')}`]);
    const before = 'lapor-button.js' in bundle ? JSON.parse(readFileSync(`${folder}/integrity.json`, 'utf8')) : {};
    const source = `${JSON.stringify({ ...before, ...Object.fromEntries(entries.sort()) }, null, 2)}\n`;
    this.emitFile({ type: 'asset', fileName: 'integrity.json', source });
  },
};

/** Gives each worker a file of its own among the others: `new URL('./x-worker.js', import.meta.url)` names it. */
const workers = {
  name: 'workers',
  /**
   * @this {import('rollup').TransformPluginContext}
   * @param {string} code
   * @param {string} id
   */
  transform(code, id) {
    return code.replace(/new URL\('(\.\/[\w-]+-worker\.js)', import\.meta\.url\)/g, (_, path) => {
      const reference = this.emitFile({ type: 'chunk', id: join(dirname(id), path) });
      return `new URL(import.meta.ROLLUP_FILE_URL_${reference})`;
    });
  },
};

/** Puts what is small in the place of packages that pages need little of. */
const small = {
  name: 'small',
  /** @param {string} source */
  resolveId: (source) => (source in SMALL ? fileURLToPath(SMALL[/** @type {keyof typeof SMALL} */ (source)]) : null),
};

/**
 * The CDN build: one entry for a page's script tag, the rest in files whose names change with their content.
 */
const widget = {
  input: { lapor: 'packages/widget/dist/cdn.js' },
  plugins: [
    workers,
    small,
    roomsOfTheForm,
    plainProperties,
    pureSchemas,
    smallerTemplates,
    resolve({ browser: true, exportConditions: ['production'] }),
    terser({ ecma: 2020, module: true, compress: { passes: 2 }, format: { comments: false } }),
    themes,
    integrity,
    sweep,
  ],
  output: {
    dir: folder,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    hashCharacters: 'hex',
    manualChunks: chunks(),
    onlyExplicitManualChunks: true,
    // Source maps would publish the paths of whoever built it.
    sourcemap: false,
  },
  /** @param {import('rollup').RollupLog} warning */
  onwarn(warning) {
    // Circles inside zod, its comment on annotations, and `this &&` in TypeScript's helper for decorators are harmless.
    const harmless = warning.code === 'THIS_IS_UNDEFINED' || (warning.message.includes('node_modules/zod/') && warning.code !== 'UNRESOLVED_IMPORT');
    if (harmless) return;
    throw new Error(warning.message);
  },
};

/** The button is built apart, so that it shares no file with the form: each alone is as small as it can be. */
const button = {
  ...widget,
  input: { 'lapor-button': 'packages/widget/dist/button.js' },
  // Nobody imports from it: one file, not a door and a room behind it.
  preserveEntrySignatures: false,
  plugins: [
    {
      name: 'form',
      resolveId: (/** @type {string} */ id) => (id.endsWith('/cdn.js') ? { id: './lapor.js', external: true } : null),
    },
    ...widget.plugins,
  ],
  output: { ...widget.output, manualChunks: undefined, chunkFileNames: 'lapor-button-[name]-[hash].js' },
};

export default [widget, button];
