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

test('the image is given what runs and nothing else: no sources, no tests, no tools, no secrets', () => {
  const final = container.slice(container.lastIndexOf('\nFROM '));
  const copied = [...final.matchAll(/^COPY (\S+) (\S+)/gm)];
  assert.ok(copied.length > 5);
  for (const [, from = '', path = ''] of copied) {
    assert.equal(from, '--from=build', 'nothing comes from outside of the build');
    assert.match(path, /\/(LICENSE|node_modules|package\.json|bin|data|dist|cdn)$/, `${path} is more than what runs`);
  }
  assert.match(container, /rm -rf node_modules && npm install --no-save --omit=dev --workspace packages\/server/);
  const ignored = readFileSync(inRoot('.dockerignore'), 'utf8');
  assert.equal(readFileSync(inRoot('.containerignore'), 'utf8'), ignored);
  for (const line of ['.git', '.data', '**/node_modules', 'examples/compose/secrets']) assert.ok(ignored.split('\n').includes(line), `${line} goes into the build`);
});

test('what the server needs to run is among its own dependencies, none of a test or of a tool', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(inRoot('packages/server/package.json'), 'utf8'));
  for (const name of Object.keys(devDependencies)) assert.ok(!(name in dependencies), name);
});

test('Node and PostgreSQL are of one version wherever they are named', () => {
  const both = container + compose + readFileSync(inRoot('examples/compose/backup.Containerfile'), 'utf8');
  for (const image of ['node', 'postgres']) {
    const versions = new Set([...both.matchAll(new RegExp(`library/${image}:(\\S+)`, 'g'))].map(([, version]) => version));
    assert.equal(versions.size, 1, [...versions].join(', '));
  }
});

test('every file the container files use is in the repository, or made by the build', () => {
  assert.ok(container.includes('bin/healthcheck.mjs') && compose.includes('bin/healthcheck.mjs'));
  const copied = [...container.matchAll(/--from=build \/opt\/lapor\/(\S+)/g)].map(([, path = '']) => path);
  const run = [...container.matchAll(/"\/opt\/lapor\/(packages\/[^"]+)"/g)].map(([, path = '']) => path);
  for (const path of [...copied, ...run]) assert.ok(/\/cdn$|node_modules$|\/dist$/.test(path) || existsSync(inRoot(path)), path);
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
