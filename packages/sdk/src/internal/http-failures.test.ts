import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inspect } from 'node:util';
import { isLaporApiError, isLaporConnectionError, isLaporContractError } from '../errors.js';
import { sampleAgency, sampleReport } from '../test-support/sample.js';
import { created, empty, failure, setup, stopLater } from '../test-support/wayward-client.js';
import { hang, html, json, problem, reset, startWaywardServer } from '../test-support/wayward-server.js';

it('calls the outcome of a write unknown when its connection broke', async () => {
  const { client } = await setup([reset]);
  const error = await failure(client.reports.create(sampleReport));
  assert.ok(isLaporConnectionError(error));
  assert.deepEqual([error.kind, error.outcome], ['network', 'unknown']);
});

it('calls a write not sent when nothing listens there', async () => {
  const { client, server } = await setup([created]);
  await server.stop();
  const error = await failure(client.reports.create(sampleReport));
  assert.ok(isLaporConnectionError(error) && error.outcome === 'not_sent');
});

it('says of a read that nothing was to be changed', async () => {
  const { client } = await setup([reset]);
  const error = await failure(client.agencies.list());
  assert.ok(isLaporConnectionError(error) && error.outcome === 'read_only');
});

it('gives up on a service that never answers, and calls it a timeout', async () => {
  const { client, server } = await setup([hang], { timeout: 300, retry: { attempts: 2, minDelay: 1 } });
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
  stopLater(elsewhere.stop);
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
