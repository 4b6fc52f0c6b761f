import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { run } from './lib/children.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { say } from './lib/say.mjs';

/** Bundles what size-limit measures beside the CDN build, then lets it measure. */

/** The types of this plugin name its module, not its function. */
const minify = /** @type {(options: object) => import('rollup').Plugin} */ (/** @type {unknown} */ (terser));

const page = `import { AgenciesResource, connect } from '@lapor/sdk';
console.log(await new AgenciesResource(connect({ baseUrl: location.origin })).list());`;

const bundle = await rollup({
  input: 'page',
  plugins: [
    {
      name: 'page',
      resolveId: (id) => (id === 'page' ? inRoot('packages/widget/page.js') : undefined),
      load: (id) => (id.endsWith('/packages/widget/page.js') ? page : undefined),
    },
    nodeResolve({ browser: true }),
    minify({ ecma: 2020, module: true }),
  ],
});
await bundle.write({ file: inRoot('.cache/sizes/client.js'), format: 'es', inlineDynamicImports: true });
await bundle.close();

const { code, output } = await run(inRoot('node_modules/.bin/size-limit'), process.argv.slice(2), { cwd: root });
say(output.trim());
process.exitCode = code;
