import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import { root } from '../lib/paths.mjs';

const eslint = new ESLint({ cwd: root, ruleFilter: ({ ruleId }) => ruleId.startsWith('lapor/') || ruleId === 'no-restricted-syntax' });

/**
 * What the house's lint says of a file with this content, as if it stood at the path of a file that exists.
 *
 * @param {string} path
 * @param {string} content
 */
async function complaints(path, content) {
  const [result] = await eslint.lintText(content, { filePath: `${root}/${path}` });
  assert.deepEqual(result?.messages.filter(({ fatal }) => fatal), []);
  return result?.messages.map(({ message }) => message) ?? [];
}

/** @type {[why: string, path: string, line: string][]} */
const forbidden = [
  ['The contract imports a package', 'packages/sdk/src/contract/report.ts', "import 'ky';"],
  ['The contract imports zod beside its one door', 'packages/sdk/src/contract/report.ts', "import 'zod/mini';"],
  ['The contract imports the client', 'packages/sdk/src/contract/report.ts', "import '../client.js';"],
  ['A resource imports ky', 'packages/sdk/src/resources/reports.ts', "import 'ky';"],
  ['The client loads ky later', 'packages/sdk/src/client.ts', "await import('ky');"],
  ['The client asks for a type of ky', 'packages/sdk/src/client.ts', "export type Mistake = import('ky').Options;"],
  ['What is internal imports a resource', 'packages/sdk/src/internal/http.ts', "import '../resources/reports.js';"],
  ['The SDK imports the server by path', 'packages/sdk/src/client.ts', "import '../../server/src/app.js';"],
  ['The SDK exports what is internal', 'packages/sdk/src/index.ts', "export * from './internal/http.js';"],
  ['The widget imports ky', 'packages/widget/src/index.ts', "import 'ky';"],
  ['The widget imports the OpenAPI document', 'packages/widget/src/index.ts', "import '@lapor/sdk/openapi';"],
  ['One component imports another', 'packages/widget/src/components/lapor-form/lapor-form.ts', "import '../lapor-status/lapor-status.js';"],
  ['A controller imports a component', 'packages/widget/src/controllers/locale.ts', "import '../components/lapor-form/lapor-form.js';"],
  ['What is internal imports a controller', 'packages/widget/src/internal/define.ts', "import '../controllers/locale.js';"],
  ['The server imports the client', 'packages/server/src/app.ts', "import '@lapor/sdk';"],
  ['The store imports the workflow', 'packages/server/src/store/reports.ts', "import '../workflow/transitions.js';"],
  ['The workflow imports a route', 'packages/server/src/workflow/transitions.ts', "import '../routes/agencies.js';"],
  ['One route imports another', 'packages/server/src/routes/agencies.ts', "import './categories.js';"],
  ['A default export', 'packages/server/src/app.ts', 'export default 1;'],
  ['An enum', 'packages/server/src/app.ts', 'export enum Wrong { A }'],
  ['A rule switched off without a reason', 'packages/server/src/app.ts', '// eslint-disable-next-line no-console\nexport {};'],
];

for (const [why, path, line] of forbidden) {
  test(`${why}: refused`, async () => assert.equal((await complaints(path, line)).length, 1));
}

/** @type {[why: string, path: string, line: string][]} */
const allowed = [
  ['The contract imports zod through its one door', 'packages/sdk/src/contract/zod.ts', "import 'zod/mini';"],
  ['The one file that knows ky imports it', 'packages/sdk/src/internal/http.ts', "import 'ky';"],
  ['A resource imports the contract', 'packages/sdk/src/resources/reports.ts', "import '../contract/index.js';"],
  ['A component imports a controller', 'packages/widget/src/components/lapor-form/lapor-form.ts', "import '../../controllers/locale.js';"],
  ['A route imports the workflow', 'packages/server/src/routes/agencies.ts', "import '../workflow/transitions.js';"],
  ['The server imports the contract', 'packages/server/src/app.ts', "import '@lapor/sdk/contract';"],
];

for (const [why, path, line] of allowed) {
  test(`${why}: allowed`, async () => assert.deepEqual(await complaints(path, line), []));
}
