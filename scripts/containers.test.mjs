import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { VARIABLES } from '../packages/server/dist/env-variables.js';
import { inRoot } from './lib/paths.mjs';

const container = readFileSync(inRoot('Containerfile'), 'utf8');
const compose = readFileSync(inRoot('examples/compose/compose.yaml'), 'utf8');
const NOT_OURS = new Set(['NODE_ENV']);

/** @param {string} name */
const isSetting = (name) => name in VARIABLES || name.replace(/_FILE$/, '') in VARIABLES;

test('every setting the container files name is one the server knows', () => {
  const server = compose.slice(compose.indexOf('x-server:'), compose.indexOf('\nservices:'));
  const named = [...server.matchAll(/^ {4}([A-Z][A-Z0-9_]+):/gm), ...container.matchAll(/(?:^ENV |\s)([A-Z][A-Z0-9_]+)=/gm)].map(([, name = '']) => name);
  assert.ok(named.length > 10);
  assert.deepEqual(named.filter((name) => !NOT_OURS.has(name) && !isSetting(name)), []);
});

test('every file the container files use is in the repository, or made by the build', () => {
  const copied = [...container.matchAll(/--from=build \/opt\/lapor\/(\S+)/g)].map(([, path = '']) => path);
  const run = [...container.matchAll(/"(packages\/[^"]+)"/g)].map(([, path = '']) => path);
  for (const path of [...copied, ...run]) assert.ok(/\/cdn$|node_modules$/.test(path) || existsSync(inRoot(path)), path);
  for (const [, path = ''] of compose.matchAll(/- \.\/(\w+):/g)) assert.ok(existsSync(inRoot(`examples/compose/${path}`)), path);
  assert.ok(existsSync(inRoot('Containerfile')));
});

test('every secret a service is given is a file, and no secret stands in the compose file itself', () => {
  const declared = [...compose.matchAll(/^ {2}([\w-]+): \{ file: \.\/secrets\/[\w-]+ \}$/gm)].map(([, name = '']) => name);
  const used = [...compose.matchAll(/^ +secrets: \[(.+)\]$/gm)].flatMap(([, names = '']) => names.split(', '));
  assert.deepEqual([...new Set(used)].sort(), [...declared].sort());
  assert.doesNotMatch(compose, /(PASSWORD|SECRET|SECRET_ACCESS_KEY|DATABASE_URL):/);
});

test('the container runs as an ordinary user, with a health check, and images are pinned', () => {
  assert.match(container, /^USER node$/m);
  assert.match(container, /^HEALTHCHECK .*healthcheck\.mjs/m);
  for (const [, image = ''] of [...container.matchAll(/^FROM (\S+)/gm), ...compose.matchAll(/image: (?!localhost)(\S+)/g)]) assert.match(image, /:\w[\w.-]*\d/);
});
