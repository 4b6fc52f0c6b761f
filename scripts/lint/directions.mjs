/**
 * Who may import what. Paths are relative to the repository and match by their beginning; of the entries of a list that
 * match a file, the first one counts.
 */

const TESTS = /\.test\.(ts|mjs)$|\/test\/|\/test-support\//;

/** @param {string} file */
export const isTest = (file) => TESTS.test(file);

/** The packages each part may import. Node's own modules are named by the prefix `node:`. */
export const packages = [
  { in: 'packages/sdk/src/contract/zod.ts', may: ['zod/mini'] },
  { in: 'packages/sdk/src/contract/', may: [] },
  { in: 'packages/sdk/src/internal/http.ts', may: ['ky'] },
  { in: 'packages/sdk/src/', may: [] },
  { in: 'packages/widget/src/', may: ['@lapor/sdk', '@lapor/sdk/contract', 'lit', 'lit/', 'idb-keyval', 'lean-qr/nano'] },
  { in: 'packages/server/src/cli/', may: ['node:', '@lapor/sdk/contract', 'zod/mini', 'csv-parse/sync'] },
  { in: 'packages/server/src/backup/', may: ['node:', '@lapor/sdk/contract', 'zod/mini', 'pg'] },
  { in: 'packages/server/src/files/s3-file-store.ts', may: ['node:', 'aws4fetch', 'fast-xml-parser'] },
  { in: 'packages/server/src/metrics/', may: ['node:', '@hono/node-server', '@lapor/sdk/contract', 'hono', 'prom-client'] },
  { in: 'packages/server/src/test-support/spans.ts', may: ['node:', '@opentelemetry/api'] },
  { in: 'packages/server/src/tracing/', may: ['node:', '@opentelemetry/api'] },
  { in: 'packages/server/src/connectors/mail/', may: ['node:', '@lapor/sdk/contract', 'nodemailer'] },
  {
    in: 'packages/server/src/',
    may: ['node:', '@hono/node-server', '@hono/node-server/', '@lapor/sdk/contract', '@lapor/sdk/openapi', '@lapor/sdk/webhooks', 'fast-xml-builder', 'file-type', 'hono', 'hono/', 'jose', 'kysely', 'libsql', 'pg', 'sharp'],
  },
  { in: 'examples/', may: ['node:', '@lapor/sdk', '@lapor/sdk/contract', '@lapor/widget'] },
];

/** What a package's tests may import beside what its code may. */
export const testPackages = [
  { in: 'packages/sdk/', may: ['node:'] },
  { in: 'packages/widget/', may: ['@open-wc/testing', '@web/test-runner-commands', 'axe-core', 'qr/decode.js'] },
  { in: 'packages/server/', may: ['@lapor/sdk', '@lapor/sdk/webhooks', '@opentelemetry/', 'fast-check', 'fast-xml-parser', 'fast-xml-validator', 'oidc-provider', 'smtp-server', 'standardwebhooks', 'tus-js-client'] },
];

/** Inside a package, what must not be imported although it is near. `to` may have exceptions. */
export const paths = [
  { in: 'packages/sdk/src/contract/', not: 'packages/sdk/src/', except: ['packages/sdk/src/contract/'], why: 'the contract stands on nothing but zod/mini' },
  { in: 'packages/sdk/src/openapi/', not: 'packages/sdk/src/', except: ['packages/sdk/src/openapi/', 'packages/sdk/src/contract/'], why: 'the document is made from the contract alone' },
  { in: 'packages/sdk/src/internal/', not: 'packages/sdk/src/resources/', why: 'resources → internal, never backwards' },
  { in: 'packages/sdk/src/internal/', not: 'packages/sdk/src/client.ts', why: 'resources → internal, never backwards' },
  { in: 'packages/sdk/src/resources/', not: 'packages/sdk/src/client.ts', why: 'the client holds its resources, never backwards' },
  { in: 'packages/widget/src/controllers/', not: 'packages/widget/src/components/', why: 'components → controllers → internal, never backwards' },
  { in: 'packages/widget/src/internal/', not: 'packages/widget/src/components/', why: 'components → controllers → internal, never backwards' },
  { in: 'packages/widget/src/internal/', not: 'packages/widget/src/controllers/', why: 'components → controllers → internal, never backwards' },
  { in: 'packages/widget/src/locales/', not: 'packages/widget/src/components/', why: 'messages know nothing of components' },
  { in: 'packages/server/src/store/', not: 'packages/server/src/workflow/', why: 'routes → workflow → store, never backwards' },
  { in: 'packages/server/src/store/', not: 'packages/server/src/routes/', why: 'routes → workflow → store, never backwards' },
  { in: 'packages/server/src/workflow/', not: 'packages/server/src/routes/', why: 'routes → workflow → store, never backwards' },
  { in: 'packages/server/src/middleware/', not: 'packages/server/src/routes/', why: 'routes use middleware, never backwards' },
];

/** Folders whose entries are strangers to each other: a file or folder in one may not import another. */
export const strangers = [
  { in: 'packages/widget/src/components/', why: 'never sideways between two components' },
  { in: 'packages/server/src/routes/', why: 'never sideways between two routes' },
];
