import { inRoot } from './scripts/lib/paths.mjs';
import { staticGraph } from './scripts/lib/import-graph.mjs';

/** Brotli bytes, as a web server would send them. docs/budgets.md says what each stands for. */
export default [
  {
    name: 'First screen of <lapor-form>: the CDN entry and all it imports before it runs',
    path: staticGraph(inRoot('packages/widget/cdn/lapor.js')),
    limit: '12 kB',
  },
  {
    name: 'Client: @lapor/sdk with one resource used',
    path: inRoot('.cache/sizes/client.js'),
    limit: '14 kB',
  },
];
