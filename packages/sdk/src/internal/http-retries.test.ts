import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isLaporApiError } from '../errors.js';
import { sampleReceipt, sampleReport } from '../test-support/sample.js';
import { created, empty, failure, setup } from '../test-support/wayward-client.js';
import { breakOff, html, json, problem, reset } from '../test-support/wayward-server.js';

const keysOf = (requests: readonly { headers: NodeJS.Dict<string | string[]> }[]) => requests.map(({ headers }) => headers['idempotency-key']);

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
