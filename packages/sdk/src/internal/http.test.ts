import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { inspect } from 'node:util';
import { LaporClient } from '../client.js';
import { isLaporApiError, isLaporConnectionError, isLaporContractError } from '../errors.js';
import type { ClientOptions } from '../options.js';
import { sampleAgency, sampleReceipt, sampleReport } from '../test-support/sample.js';
import { breakOff, hang, html, json, problem, reset, startWaywardServer } from '../test-support/wayward-server.js';
import type { Turn } from '../test-support/wayward-server.js';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function setup(turns: readonly Turn[], options: Partial<ClientOptions> = {}) {
  const server = await startWaywardServer(...turns);
  stops.push(server.stop);
  const client = new LaporClient({ baseUrl: server.baseUrl, retry: { minDelay: 1, maxDelay: 50 }, ...options });
  return { client, server };
}

async function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => assert.fail('it should have failed'),
    (error: unknown) => error,
  );
}

const created = json(201, sampleReceipt);
const empty = json(200, { items: [], nextCursor: null });
const keysOf = (requests: readonly { headers: NodeJS.Dict<string | string[]> }[]) => requests.map(({ headers }) => headers['idempotency-key']);

describe('retries', () => {
  it('repeats a report whose connection broke after it was sent, with the same key and the same body', async () => {
    const { client, server } = await setup([reset, created]);
    assert.deepEqual(await client.reports.create(sampleReport), sampleReceipt);
    assert.equal(server.requests.length, 2);
    assert.match(String(keysOf(server.requests)[0]), /^[0-9a-f]{32}$/);
    assert.equal(keysOf(server.requests)[0], keysOf(server.requests)[1]);
    assert.equal(server.requests[0]?.body, server.requests[1]?.body);
    assert.deepEqual(JSON.parse(server.requests[1]?.body ?? ''), sampleReport);
  });

  it('sends a file again whole when its connection broke', async () => {
    const attachment = { id: 'a1', kind: 'photo', mediaType: 'image/png', bytes: 5, width: 1, height: 1 };
    const { client, server } = await setup([reset, json(201, attachment)]);
    assert.equal((await client.attachments.upload(new Blob(['12345'], { type: 'image/png' }))).id, 'a1');
    assert.deepEqual(server.requests.map(({ body, headers }) => [body, headers['content-type']]), [['12345', 'image/png'], ['12345', 'image/png']]);
  });

  it('gives each report a key of its own', async () => {
    const { client, server } = await setup([created]);
    await client.reports.create(sampleReport);
    await client.reports.create(sampleReport);
    assert.notEqual(keysOf(server.requests)[0], keysOf(server.requests)[1]);
  });

  it("uses the caller's idempotency key over all tries", async () => {
    const { client, server } = await setup([html(502), created]);
    await client.reports.create(sampleReport, { idempotencyKey: 'born-with-the-draft' });
    assert.deepEqual(keysOf(server.requests), ['born-with-the-draft', 'born-with-the-draft']);
  });

  it('waits as long as Retry-After says, in seconds or as a date', async () => {
    const past = new Date(0).toUTCString();
    const { client, server } = await setup([problem(429, 'rate_limited', { 'Retry-After': '0' }), problem(503, 'unavailable', { 'Retry-After': past }), empty]);
    assert.deepEqual(await client.agencies.list(), { items: [], nextCursor: null });
    assert.equal(server.requests.length, 3);
  });

  it('says so at once when the service asks for a longer pause than the caller allows', async () => {
    const { client, server } = await setup([problem(429, 'rate_limited', { 'Retry-After': '3600' })]);
    const error = await failure(client.agencies.list());
    assert.ok(isLaporApiError(error));
    assert.deepEqual([error.code, error.retryAfter, error.requestId], ['rate_limited', 3600, 'request1']);
    assert.equal(server.requests.length, 1);
  });

  it('does not repeat when reports are closed for now', async () => {
    const { client, server } = await setup([problem(503, 'closed')]);
    const error = await failure(client.reports.create(sampleReport));
    assert.ok(isLaporApiError(error) && error.code === 'closed');
    assert.equal(server.requests.length, 1);
  });

  for (const [status, code] of [[404, 'not_found'], [422, 'validation_failed'], [409, 'idempotency_conflict'], [500, 'internal_error']] as const) {
    it(`does not repeat what would fail again: ${code}`, async () => {
      const { client, server } = await setup([problem(status, code)]);
      const error = await failure(client.reports.create(sampleReport));
      assert.ok(isLaporApiError(error) && error.code === code && error.status === status);
      assert.equal(server.requests.length, 1);
    });
  }

  it('stops after the tries it was given', async () => {
    const { client, server } = await setup([problem(503, 'unavailable')], { retry: { attempts: 3, minDelay: 1 } });
    assert.ok(isLaporApiError(await failure(client.agencies.list())));
    assert.equal(server.requests.length, 3);
  });

  it('tries once when told never to repeat', async () => {
    const { client, server } = await setup([html(503)], { retry: false });
    assert.ok(isLaporApiError(await failure(client.agencies.list())));
    assert.equal(server.requests.length, 1);
  });

  it('repeats when an answer breaks off half-way', async () => {
    const { client, server } = await setup([breakOff, empty]);
    await client.agencies.list();
    assert.equal(server.requests.length, 2);
  });

  it('does not start a pause that would outlast the time the call has', async () => {
    const { client, server } = await setup([html(503)], { retry: { attempts: 9, minDelay: 60_000, maxDelay: 60_000 }, deadline: 20_000 });
    const error = await failure(client.agencies.list());
    assert.ok(isLaporApiError(error) && error.status === 503);
    assert.equal(server.requests.length, 1);
  });
});

describe('failures', () => {
  it('calls the outcome of a write unknown when its connection broke', async () => {
    const { client } = await setup([reset]);
    const error = await failure(client.reports.create(sampleReport));
    assert.ok(isLaporConnectionError(error));
    assert.deepEqual([error.kind, error.outcome], ['network', 'unknown']);
  });

  it('calls a write not sent when nothing listens there', async () => {
    const { client, server } = await setup([created]);
    await server.stop();
    stops.length = 0;
    const error = await failure(client.reports.create(sampleReport));
    assert.ok(isLaporConnectionError(error) && error.outcome === 'not_sent');
  });

  it('says of a read that nothing was to be changed', async () => {
    const { client } = await setup([reset]);
    const error = await failure(client.agencies.list());
    assert.ok(isLaporConnectionError(error) && error.outcome === 'read_only');
  });

  it('gives up on a service that never answers, and calls it a timeout', async () => {
    const { client, server } = await setup([hang], { timeout: 20, retry: { attempts: 2, minDelay: 1 } });
    const error = await failure(client.reports.create(sampleReport));
    assert.ok(isLaporConnectionError(error));
    assert.deepEqual([error.kind, error.outcome], ['timeout', 'unknown']);
    assert.equal(server.requests.length, 2);
  });

  it('ends a call at its deadline, in the middle of a try', async () => {
    const { client } = await setup([hang], { deadline: 30 });
    const error = await failure(client.agencies.list());
    assert.ok(isLaporConnectionError(error) && error.kind === 'timeout');
  });

  it('lets one call have a time of its own', async () => {
    const { client } = await setup([hang], { retry: false });
    assert.ok(isLaporConnectionError(await failure(client.agencies.list({}, { timeout: 20 }))));
  });

  it("passes the reason of an abort through, before, during and between tries", async () => {
    const reason = new Error('the citizen went back');
    const { client, server } = await setup([hang]);
    assert.equal(await failure(client.agencies.list({}, { signal: AbortSignal.abort(reason) })), reason);
    assert.equal(server.requests.length, 0);

    const during = new AbortController();
    const { client: waiting } = await setup([() => { during.abort(); }]);
    const error = await failure(waiting.agencies.list({}, { signal: during.signal }));
    assert.ok(error instanceof DOMException && error.name === 'AbortError');

    const between = new AbortController();
    const { client: pausing, server: busy } = await setup(
      [(response) => { response.writeHead(503).end(() => setImmediate(() => { between.abort(reason); })); }],
      { retry: { minDelay: 60_000, maxDelay: 60_000 } },
    );
    assert.equal(await failure(pausing.agencies.list({}, { signal: between.signal })), reason);
    assert.equal(busy.requests.length, 1);
  });

  it('reports an HTML error page by its status, without its words', async () => {
    const { client } = await setup([html(404)]);
    const error = await failure(client.agencies.get('x'));
    assert.ok(isLaporApiError(error));
    assert.deepEqual([error.status, error.code, error.issues, error.requestId], [404, 'unknown', [], null]);
    assert.doesNotMatch(inspect(error), /Secret/);
  });

  it('refuses an answer of another shape, naming places and no values', async () => {
    const { client } = await setup([json(200, { ...sampleAgency, name: 12345, parentId: undefined })]);
    const error = await failure(client.agencies.get('x'));
    assert.ok(isLaporContractError(error));
    assert.deepEqual(error.issues, [{ path: '/name', code: 'wrong_type' }, { path: '/parentId', code: 'required' }]);
    assert.doesNotMatch(inspect(error), /12345/);
  });

  it('refuses a page that is not JSON', async () => {
    const { client } = await setup([html(200)]);
    const error = await failure(client.agencies.list());
    assert.ok(isLaporContractError(error) && error.status === 200);
    assert.doesNotMatch(inspect(error), /Secret/);
  });

  it('does not follow a redirect with the access code', async () => {
    const elsewhere = await startWaywardServer(empty);
    stops.push(elsewhere.stop);
    const { client, server } = await setup([html(307, { Location: elsewhere.baseUrl })]);
    assert.ok(isLaporContractError(await failure(client.reports.track('1234567897', 'ABCD1234EFGH5678'))));
    assert.equal(server.requests.length, 1);
    assert.equal(elsewhere.requests.length, 0);
  });

  it('keeps addresses, codes, keys and text out of every error', async () => {
    const apiKey = 'lapor_canary_key';
    const failing = [html(500), html(200), reset, problem(403, 'forbidden'), html(302, { Location: '/canary' })];
    for (const turn of failing) {
      const { client } = await setup([turn], { apiKey, retry: false });
      const errors = [
        await failure(client.reports.track('1234567897', 'CANARYC0DE123456')),
        await failure(client.staff.answer('1234567897', { text: 'canary text' })),
        await failure(client.reports.create({ ...sampleReport, title: 'canary title' }, { idempotencyKey: 'canary-idempotency' })),
      ];
      for (const error of errors) {
        assert.doesNotMatch(inspect(error, { depth: 10, showHidden: true }), /127\.0\.0\.1|CANARY|canary|1234567897|v1\//);
      }
    }
  });
});

describe('requests', () => {
  it('finds the service with or without a path and a slash at the end', async () => {
    const { client, server } = await setup([empty]);
    await client.agencies.list();
    for (const suffix of ['/', '/lapor', '/lapor/']) await new LaporClient({ baseUrl: server.baseUrl + suffix }).agencies.list();
    assert.deepEqual(server.requests.map(({ url }) => url), ['/v1/agencies', '/v1/agencies', '/lapor/v1/agencies', '/lapor/v1/agencies']);
  });

  it('sends the staff key to staff resources only', async () => {
    const { client, server } = await setup([json(200, {})], { apiKey: 'lapor_key' });
    await failure(client.agencies.get('x'));
    await failure(client.reports.create(sampleReport));
    await failure(client.staff.me());
    assert.deepEqual(server.requests.map(({ headers }) => headers.authorization), [undefined, undefined, 'Bearer lapor_key']);
  });

  it('sends the access code in a header, tidied, and never in the address', async () => {
    const { client, server } = await setup([problem(404, 'not_found')]);
    await failure(client.reports.track('123 456 789 7', 'abcd-1234-efgh-567o'));
    await failure(client.reports.track('123 456 789 7', 'kode – ü 中 \ud800\r\n'));
    assert.deepEqual(server.requests.map(({ url, headers }) => [url, headers['lapor-access-code']]), [
      ['/v1/reports/1234567897', 'ABCD1234EFGH5670'],
      ['/v1/reports/1234567897', 'K0DE%C3%9C%E4%B8%AD%EF%BF%BD'],
    ]);
  });

  it('asks for the language of the client, or of the call', async () => {
    const { client, server } = await setup([empty], { language: 'id' });
    await client.agencies.list();
    await client.agencies.list({}, { language: 'en' });
    assert.deepEqual(server.requests.map(({ headers }) => headers['accept-language']), ['id', 'en']);
  });

  it('leaves out what a query does not say, and encodes what it says', async () => {
    const { client, server } = await setup([empty]);
    await client.agencies.list({ search: 'air & listrik', within: undefined, limit: 5 });
    assert.equal(server.requests[0]?.url, '/v1/agencies?search=air+%26+listrik&limit=5');
  });

  it('refuses header values no header takes, without repeating them', async () => {
    const { client, server } = await setup([created]);
    for (const idempotencyKey of ['short', 'with spaces in the middle', 'é'.repeat(20), 'x'.repeat(129)]) {
      assert.match(String(await failure(client.reports.create(sampleReport, { idempotencyKey }))), /16 to 128 visible ASCII/);
    }
    assert.match(String(await failure(client.agencies.list({}, { language: 'id\n' }))), /language holds/);
    assert.match(String(await failure(client.attachments.upload(new Uint8Array(1), { mediaType: 'ü' }))), /mediaType holds/);
    assert.equal(server.requests.length, 0);
  });

  it('sends no cookie and no page address, and lets nothing private be cached, on every try', async () => {
    const sent: string[] = [];
    const client = new LaporClient({
      baseUrl: 'http://lapor.invalid',
      timeout: 20,
      retry: { minDelay: 1 },
      fetch: async (request) => {
        sent.push([request.method, request.credentials, request.referrerPolicy, request.redirect, request.cache].join(' '));
        assert.equal(request.method === 'POST' ? await request.text() : '', request.method === 'POST' ? JSON.stringify(sampleReport) : '');
        // The first try runs into its timeout, after which the request is made anew.
        if (sent.length === 1) return new Promise<never>(() => undefined);
        return Response.json(request.method === 'POST' ? sampleReceipt : { items: [], nextCursor: null });
      },
    });
    await client.reports.create(sampleReport);
    await client.agencies.list();
    await failure(client.reports.track('1234567897', 'ABCD1234EFGH5678'));
    assert.deepEqual(sent, [
      'POST omit no-referrer manual default',
      'POST omit no-referrer manual default',
      'GET omit no-referrer manual default',
      'GET omit no-referrer manual no-store',
    ]);
  });

  it('uses the fetch it was given, with one request and nothing else', async () => {
    const client = new LaporClient({
      baseUrl: 'http://lapor.invalid/api',
      fetch: (...given: unknown[]) => {
        assert.equal(given.length, 1);
        assert.equal((given[0] as Request).url, 'http://lapor.invalid/api/v1/agencies');
        return Response.json({ items: [], nextCursor: null });
      },
    });
    assert.deepEqual(await client.agencies.list(), { items: [], nextCursor: null });
  });
});
