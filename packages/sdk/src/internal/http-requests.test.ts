import assert from 'node:assert/strict';
import { it } from 'node:test';
import { LaporClient } from '../client.js';
import { sampleReceipt, sampleReport } from '../test-support/sample.js';
import { created, empty, failure, setup } from '../test-support/wayward-client.js';
import { json, problem } from '../test-support/wayward-server.js';

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
    timeout: 300,
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
