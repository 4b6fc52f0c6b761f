import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startApp, type TestApp } from '../test-support/app.js';

describe('pages and the widget', () => {
  let running: TestApp;
  let root: string;
  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'lapor-pages-'));
    const files: Record<string, string> = {
      'secret.txt': 'SECRET',
      'widget/lapor.js': 'export const entry = 1;',
      'widget/step-0a1b2c3d.js': 'export const part = 1;',
      'widget/integrity.json': '{}',
      'widget/.hidden.js': 'SECRET',
      'widget/notes.md': 'SECRET',
      'examples/dinas/index.html': '<!doctype html><title>Dinas (contoh)</title>',
      'examples/dinas/status.html': '<!doctype html><title>Cek (contoh)</title>',
      'examples/dinas/site.css': 'p { color: red }',
      'examples/dinas/.env': 'SECRET',
      'examples/.git/config.txt': 'SECRET',
      'examples/program/package.json': '{"SECRET":1}',
      'examples/program/index.ts': 'SECRET',
      'examples/program/node_modules/x.js': 'SECRET',
    };
    for (const [name, content] of Object.entries(files)) {
      await mkdir(join(root, name, '..'), { recursive: true });
      await writeFile(join(root, name), content);
    }
    const settings = { folders: { widget: join(root, 'widget'), examples: join(root, 'examples') }, allowedOrigins: ['https://listed.example'] };
    running = await startApp({ settings });
  });
  after(async () => {
    await running.stop();
    await rm(root, { recursive: true });
  });
  const get = (path: string, headers: Record<string, string> = {}) => running.app.request(path, { headers });

  it('gives the widget to any page, also with an integrity attribute, and asks about its entry again', async () => {
    const { status, headers } = await get('/widget/lapor.js', { Origin: 'https://any.example' });
    assert.equal(status, 200);
    assert.equal(headers.get('Access-Control-Allow-Origin'), '*');
    assert.equal(headers.get('Cross-Origin-Resource-Policy'), 'cross-origin');
    assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
    assert.match(headers.get('Content-Type') ?? '', /^text\/javascript/);
    assert.equal(headers.get('Cache-Control'), 'public, max-age=300, must-revalidate');
    const again = await get('/widget/lapor.js', { 'If-None-Match': headers.get('ETag') ?? '' });
    assert.equal(again.status, 304);
    assert.equal(again.headers.get('Access-Control-Allow-Origin'), '*');
  });

  it('says that there is nothing at an address no folder can have, however it is written', async () => {
    for (const path of ['/examples/%0d%0aX-Injected:%20yes', '/examples/dinas%0d%0a', '/examples//elsewhere.example/x', '/examples/%5celsewhere', '/widget/%E2%80%8B']) {
      assert.equal((await get(path)).status, 404, path);
    }
    assert.equal((await get('/examples/dinas')).headers.get('Location'), '/examples/dinas/');
  });

  it('lets a browser keep the parts of the widget for ever, but not that one is missing', async () => {
    assert.match((await get('/widget/step-0a1b2c3d.js')).headers.get('Cache-Control') ?? '', /immutable/);
    const missing = await get('/widget/step-ffffffff.js');
    assert.equal(missing.status, 404);
    assert.equal(missing.headers.get('Cache-Control'), 'no-store');
  });

  it('serves example pages under a strict policy that lets them ask where one is', async () => {
    const { status, headers } = await get('/examples/dinas/');
    assert.equal(status, 200);
    const policy = headers.get('Content-Security-Policy') ?? '';
    assert.match(policy, /default-src 'none'.*script-src 'self'/);
    assert.equal(policy.includes('unsafe'), false);
    assert.match(headers.get('Permissions-Policy') ?? '', /geolocation=\(self\)/);
    const again = await get('/examples/dinas/', { 'If-None-Match': headers.get('ETag') ?? '' });
    assert.equal(again.status, 304);
    assert.equal(again.headers.get('Content-Security-Policy'), policy);
  });

  it('leads to a folder with its slash, so that the page finds its style', async () => {
    const answer = await get('/examples/dinas');
    assert.deepEqual([answer.status, answer.headers.get('Location')], [308, '/examples/dinas/']);
  });

  it('serves nothing hidden, no sources, and nothing outside of the folders', async () => {
    for (const path of [
      '/widget/.hidden.js', '/widget/notes.md', '/widget/', '/widget', '/widget/../secret.txt', '/widget/..%2Fsecret.txt',
      '/widget/%2e%2e/secret.txt', '/widget/..%5Csecret.txt', '/widget//secret.txt', '/widget/%00.js',
      '/examples/dinas/.env', '/examples/.git/config.txt', '/examples/program/package.json', '/examples/program/index.ts',
      '/examples/program/node_modules/x.js', '/examples/program/', '/examples/%2E%2E/secret.txt', '/examples/../secret.txt',
    ]) {
      const answer = await get(path);
      assert.equal(answer.status, 404, path);
      assert.equal((await answer.text()).includes('SECRET'), false, path);
    }
  });

  it('takes no other method on them', async () => {
    const answer = await running.app.request('/widget/lapor.js', { method: 'POST' });
    assert.deepEqual([answer.status, answer.headers.get('Allow')], [405, 'GET, HEAD']);
  });

  it('has an index that leads to each example page and to the reference, and runs nothing', async () => {
    const answer = await get('/');
    const page = await answer.text();
    for (const link of ['/examples/dinas/', '/examples/dinas/status.html', '/docs/api', '/openapi.json']) {
      assert.ok(page.includes(`href="${link}"`), link);
    }
    assert.ok(page.includes('Dinas (contoh)'));
    assert.equal(page.includes('/examples/program/'), false);
    assert.match(answer.headers.get('Content-Security-Policy') ?? '', /^default-src 'none'; style-src 'sha256-/);
  });
});

describe('a server without folders', () => {
  it('serves the API alone', async () => {
    const running = await startApp();
    for (const path of ['/', '/widget/lapor.js', '/examples/']) assert.equal((await running.app.request(path)).status, 404);
    await running.stop();
  });
});
