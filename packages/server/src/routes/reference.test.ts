import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { PROBLEMS } from '@lapor/sdk/contract';
import { openApiDocument } from '@lapor/sdk/openapi';
import { startApp, type TestApp } from '../test-support/app.js';

describe('the API reference', () => {
  let running: TestApp;
  before(async () => (running = await startApp()));
  after(() => running.stop());
  const get = (path: string, headers: Record<string, string> = {}) => running.app.request(path, { headers });

  it('serves the document, to any page', async () => {
    const answer = await get('/openapi.json');
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*');
    const document = (await answer.json()) as { info: { version: string } };
    assert.deepEqual(document, JSON.parse(JSON.stringify(openApiDocument({ version: document.info.version }))));
  });

  it('is a page whose every file comes from this server and is kept for ever', async () => {
    const page = await (await get('/docs/api')).text();
    const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '');
    assert.ok(addresses.length >= 5);
    for (const address of addresses) {
      if (address === 'data:,') continue;
      assert.match(address, /^\/(?!\/)/);
      const answer = await get(address);
      assert.equal(answer.status, 200, address);
      if (address.startsWith('/docs/api/')) assert.match(answer.headers.get('Cache-Control') ?? '', /immutable/);
    }
  });

  it('may evaluate nothing and reach nobody else', async () => {
    const policy = (await get('/docs/api')).headers.get('Content-Security-Policy') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /script-src 'self'(;|$)/);
    assert.equal(/https?:|unsafe-eval|\*/.test(policy), false);
  });

  it('keeps its policy when the browser asks whether the page has changed', async () => {
    const first = await get('/docs/api');
    const again = await get('/docs/api', { 'If-None-Match': first.headers.get('ETag') ?? '' });
    assert.equal(again.status, 304);
    assert.equal(again.headers.get('Content-Security-Policy'), first.headers.get('Content-Security-Policy'));
  });

  it('has an anchor for every problem, which is where its type points', async () => {
    const page = await (await get('/docs/api')).text();
    for (const code of Object.keys(PROBLEMS)) assert.ok(page.includes(`id="problem-${code}"`), code);
    const { type } = (await (await get('/nowhere')).json()) as { type: string };
    assert.equal(type, '/docs/api#problem-not_found');
  });

  it('serves no other file', async () => {
    for (const path of ['/docs/api/x/swagger-ui.css', '/docs/api/x/constructor', '/docs/api/x/..%2Fpackage.json']) {
      assert.equal((await get(path)).status, 404, path);
    }
  });
});
