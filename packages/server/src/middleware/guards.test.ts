import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { HttpBindings } from '@hono/node-server';
import type { Problem } from '@lapor/sdk/contract';
import type { Settings } from '../deps.js';
import { startApp, type TestApp } from '../test-support/app.js';
import { assertNoTrace } from '../test-support/requests.js';
import { chooseLanguage } from './language.js';

let running: TestApp;
afterEach(() => running.stop());

async function setup(settings: Partial<Settings> = {}) {
  running = await startApp({ settings });
  const { app } = running;
  return {
    ...running,
    get: (path: string, headers: Record<string, string> = {}) => app.request(path, { headers }),
    post: (path: string, headers: Record<string, string> = {}, body: RequestInit['body'] = '{}', address = '192.0.2.1') => {
      const bindings = { incoming: { socket: { remoteAddress: address } } } as unknown as HttpBindings;
      return app.request(path, { method: 'POST', headers, body, ...(body instanceof ReadableStream && { duplex: 'half' }) }, bindings);
    },
  };
}

const codeOf = async (answer: Response) => ((await answer.json()) as Problem).code;
const JSON_BODY = { 'Content-Type': 'application/json' };

describe('request ids and the log', () => {
  it('gives each request an id of its own, in header, problem and log, and takes none from outside', async () => {
    const { get, log } = await setup();
    const answer = await get('/nowhere', { 'Lapor-Request-Id': 'CANARY', 'X-Request-Id': 'CANARY' });
    const id = answer.headers.get('Lapor-Request-Id');
    assert.match(id ?? '', /^[\w-]{16}$/);
    assert.equal(((await answer.json()) as Problem).requestId, id);
    assert.equal((JSON.parse(log.at(-1) ?? '') as { requestId: string }).requestId, id);
    assert.notEqual((await get('/nowhere')).headers.get('Lapor-Request-Id'), id);
  });

  it('logs the pattern of a route and no address, query, header or body', async () => {
    const { get, post, log } = await setup();
    await get('/v1/agencies/jalan-dinas?CANARY=CANARY', { 'User-Agent': 'CANARY', Cookie: 'CANARY' });
    await get('/v1/regions/CANARY');
    await get('/CANARY');
    await get('/v1/reports/CANARY', { 'Lapor-Access-Code': 'CANARY' });
    await post('/v1/reports', { ...JSON_BODY, 'Idempotency-Key': 'CANARY-CANARY-CANARY' }, '{"title":"CANARY"}', '203.0.113.77');
    const text = log.join('');
    assert.equal(text.includes('CANARY'), false);
    assert.equal(text.includes('203.0.113'), false);
    assert.deepEqual(
      log.map((line) => JSON.parse(line) as { route: string; status: number; code?: string }).map(({ route, status, code }) => [route, status, code]),
      [
        ['/v1/agencies/:id', 200, undefined],
        ['/v1/regions/:code', 404, 'not_found'],
        ['/*', 404, 'not_found'],
        ['/v1/reports/:number', 404, 'not_found'],
        ['/v1/reports', 422, 'validation_failed'],
      ],
    );
  });
});

describe('the language of an answer', () => {
  it('is Indonesian unless English is asked for more', () => {
    const chosen = [undefined, '', 'en', 'EN-gb', 'id, en;q=0.9', 'en;q=0.5, id;q=0.6', 'fr, en;q=0.1', 'fr', 'en;q=0', 'en;q=abc', '*', ','].map(chooseLanguage);
    assert.deepEqual(chosen, ['id', 'id', 'en', 'en', 'id', 'id', 'en', 'id', 'id', 'id', 'id', 'id']);
    assert.equal(chooseLanguage(`${'x,'.repeat(100_000)}en`), 'id');
  });

  it('is named, and caches are told that it varies', async () => {
    const { get } = await setup();
    const answer = await get('/nowhere', { 'Accept-Language': 'en' });
    assert.equal(answer.headers.get('Content-Language'), 'en');
    assert.match(answer.headers.get('Vary') ?? '', /Accept-Language/);
    assert.match(((await answer.json()) as Problem).title, /Not found/);
  });
});

describe('security headers', () => {
  it('stand on every answer, refusals too', async () => {
    const { get } = await setup();
    for (const path of ['/healthz', '/v1/config', '/nowhere']) {
      const { headers } = await get(path);
      assert.match(headers.get('Content-Security-Policy') ?? '', /^default-src 'none'/, path);
      assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
      assert.equal(headers.get('Referrer-Policy'), 'no-referrer');
      assert.match(headers.get('Permissions-Policy') ?? '', /geolocation=\(\)/);
      assert.equal(headers.get('Strict-Transport-Security'), null);
    }
  });

  it('ask for HTTPS only where the server is reached over it', async () => {
    const { get } = await setup({ https: true });
    assert.match((await get('/healthz')).headers.get('Strict-Transport-Security') ?? '', /^max-age=\d{8}/);
  });
});

describe('origins', () => {
  const allowed = 'https://dinas.example.go.id';
  const foreign = 'https://elsewhere.example';

  it('let any page call when any is allowed, without cookies', async () => {
    const { get } = await setup({ allowedOrigins: '*' });
    const { headers } = await get('/v1/config', { Origin: foreign });
    assert.equal(headers.get('Access-Control-Allow-Origin'), '*');
    assert.equal(headers.get('Access-Control-Allow-Credentials'), null);
    assert.match(headers.get('Access-Control-Expose-Headers') ?? '', /Lapor-Request-Id/);
    assert.equal(headers.get('Cross-Origin-Resource-Policy'), 'cross-origin');
  });

  it('let a listed page call, and let it read refusals', async () => {
    const { get } = await setup({ allowedOrigins: [allowed] });
    for (const path of ['/v1/config', '/v1/nowhere']) {
      const { headers } = await get(path, { Origin: allowed });
      assert.equal(headers.get('Access-Control-Allow-Origin'), allowed);
      assert.match(headers.get('Vary') ?? '', /Origin/);
    }
  });

  it('answer a preflight of a listed page with everything the client sends', async () => {
    const { app } = await setup({ allowedOrigins: [allowed] });
    const answer = await app.request('/v1/reports', {
      method: 'OPTIONS',
      headers: { Origin: allowed, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'idempotency-key' },
    });
    assert.equal(answer.status, 204);
    for (const name of ['Idempotency-Key', 'Lapor-Access-Code', 'Authorization', 'Content-Type', 'Accept-Language']) {
      assert.ok(answer.headers.get('Access-Control-Allow-Headers')?.includes(name), name);
    }
    assert.match(answer.headers.get('Access-Control-Allow-Methods') ?? '', /DELETE/);
  });

  it('refuse any other page whatever it tries, preflights too, and leave no trace', async () => {
    const { app } = await setup({ allowedOrigins: [allowed] });
    for (const origin of [foreign, 'null', 'http://dinas.example.go.id', `${allowed}.evil.example`]) {
      for (const [method, path] of [['GET', '/v1/config'], ['POST', '/v1/reports'], ['POST', '/v1/attachments'], ['OPTIONS', '/v1/reports'], ['DELETE', '/v1/attachments/x'], ['GET', '/v1/nowhere']] as const) {
        const answer = await app.request(path, { method, headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' } });
        assert.equal(answer.status, 403, `${method} ${path}`);
        assert.equal(answer.headers.get('Access-Control-Allow-Origin'), null);
        assert.equal(await codeOf(answer), 'origin_not_allowed');
      }
    }
    await assertNoTrace(running);
  });

  it('let the server itself and callers without an origin through', async () => {
    const { get } = await setup({ allowedOrigins: [allowed] });
    assert.equal((await get('/v1/config')).status, 200);
    assert.equal((await get('/v1/config', { Origin: 'https://lapor.example', Host: 'lapor.example' })).status, 200);
    assert.equal((await get('/v1/config', { Origin: 'https://lapor.example:8443', Host: 'lapor.example' })).status, 403);
  });
});

describe('bodies', () => {
  const endless = () => new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(65_536)) });

  it('over the limit are refused at their announced length, unread', async () => {
    const { post } = await setup();
    let read = 0;
    const body = new ReadableStream<Uint8Array>({ pull: () => void (read += 1) }, { highWaterMark: 0 });
    const answer = await post('/v1/reports', { ...JSON_BODY, 'Content-Length': '300000' }, body);
    assert.equal(answer.status, 413);
    assert.equal(await codeOf(answer), 'payload_too_large');
    assert.equal(read, 0);
  });

  it('that never end are cut off, also when they lie about their length', async () => {
    const { post } = await setup();
    for (const headers of [{}, { 'Content-Length': '10' }, { 'Content-Length': 'many' }]) {
      const answer = await post('/v1/reports', { ...JSON_BODY, ...headers }, endless());
      assert.equal(await codeOf(answer), 'payload_too_large');
      assert.equal(answer.headers.get('Connection'), 'close');
      assert.equal(await codeOf(await post('/v1/attachments', headers, endless())), 'attachment_too_large');
    }
    await assertNoTrace(running);
  });

  it('that break off are told as such, not as a failure of ours', async () => {
    const { post, log } = await setup();
    const broken = () => new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new Error('gone')) });
    assert.equal(await codeOf(await post('/v1/reports', JSON_BODY, broken())), 'invalid_json');
    assert.equal(await codeOf(await post('/v1/attachments', {}, broken())), 'attachment_unreadable');
    assert.equal(log.some((line) => line.includes('"failure"')), false);
  });

  it('of another kind than JSON are refused, but a missing path is still missing', async () => {
    const { post } = await setup();
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/jsonp', '']) {
      const answer = await post('/v1/reports', { 'Content-Type': type });
      assert.equal(answer.status, 415, type);
      assert.equal(await codeOf(answer), 'unsupported_media_type');
    }
    assert.equal((await post('/v1/reports', { 'Content-Type': 'Application/JSON; charset=utf-8' })).status, 422);
    assert.equal((await post('/v1/nowhere', { 'Content-Type': 'text/plain' })).status, 404);
    assert.equal((await post('/v1/config', { 'Content-Type': 'text/plain' })).status, 405);
  });
});

describe('a client that writes too often', () => {
  const throttle = { windowSeconds: 60, writes: 2, missesPerClient: 100, missesPerReport: 100 };

  it('is told how long to wait, may read meanwhile, and may write again afterwards', async () => {
    const { get, post, clock } = await setup({ throttle });
    for (let count = 0; count < 2; count += 1) assert.equal((await post('/v1/reports', JSON_BODY)).status, 422);
    clock.advance(15);
    const answer = await post('/v1/reports', JSON_BODY);
    assert.equal(answer.status, 429);
    assert.equal(answer.headers.get('Retry-After'), '45');
    assert.equal(await codeOf(answer), 'rate_limited');
    assert.equal((await get('/v1/config')).status, 200);
    clock.advance(45);
    assert.equal((await post('/v1/reports', JSON_BODY)).status, 422);
  });

  it('does not slow down others, but is one client within its IPv6 network', async () => {
    const { post } = await setup({ throttle });
    const statusFrom = async (address: string) => (await post('/v1/reports', JSON_BODY, '{}', address)).status;
    for (const address of ['2001:db8:0:1::1', '2001:db8::1:0:0:0:2']) assert.equal(await statusFrom(address), 422);
    assert.equal(await statusFrom('2001:0db8:0000:0001:ffff::3'), 429);
    assert.equal(await statusFrom('2001:db8:0:2::1'), 422);
    assert.equal(await statusFrom('::ffff:192.0.2.9'), 422);
    assert.equal(await statusFrom('192.0.2.9'), 422);
    assert.equal(await statusFrom('192.0.2.9'), 429);
  });

  it('cannot hide behind a header it wrote itself', async () => {
    const { post } = await setup({ throttle });
    const statuses = [];
    for (const forged of ['198.51.100.1', '198.51.100.2', '198.51.100.3']) {
      statuses.push((await post('/v1/reports', { ...JSON_BODY, 'X-Forwarded-For': forged })).status);
    }
    assert.deepEqual(statuses, [422, 422, 429]);
  });

  it('is known by what the trusted proxy saw, not by what stands before it', async () => {
    const { post } = await setup({ throttle, trustProxy: 1 });
    const statusOf = async (header: string) => (await post('/v1/reports', { ...JSON_BODY, 'X-Forwarded-For': header })).status;
    assert.equal(await statusOf('1.1.1.1, 198.51.100.1'), 422);
    assert.equal(await statusOf('2.2.2.2, 198.51.100.1'), 422);
    assert.equal(await statusOf('3.3.3.3, 198.51.100.1'), 429);
    assert.equal(await statusOf('3.3.3.3, 198.51.100.2'), 422);
  });

  it('is not an officer: those are many behind one address and have keys', async () => {
    const { post } = await setup({ throttle });
    for (let count = 0; count < 4; count += 1) assert.equal((await post('/v1/staff/reports/1/verify', JSON_BODY)).status, 401);
  });
});
