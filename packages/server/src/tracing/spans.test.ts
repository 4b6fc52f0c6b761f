import assert from 'node:assert/strict';
import { after, before, beforeEach, it } from 'node:test';
import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { observeJob } from '../metrics/observe-job.js';
import { startApp, type TestApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { recordSpans, type RecordedSpan } from '../test-support/spans.js';
import { complaint, send } from '../test-support/requests.js';

// An SDK is loaded once for a whole process.
const recording = recordSpans();
after(() => recording.end());

eachDatabase('Traces, where an SDK is loaded', (makeDatabase) => {
  let app: TestApp;
  before(async () => {
    app = await startApp({ makeDatabase });
  });
  after(async () => {
    await app.stop();
  });
  beforeEach(() => void (recording.spans.length = 0));
  const find = (wanted: (span: RecordedSpan) => boolean) => recording.spans.find(wanted) ?? assert.fail('there is no such span');

  it('show each request by the pattern of its route, with the transaction inside it', async () => {
    assert.equal((await send(app, 'POST', '/v1/reports?kenari=4711', { body: complaint({ title: 'Kenari-4711 di jalan' }) })).status, 201);
    const request = find(({ kind }) => kind === SpanKind.SERVER);
    assert.deepEqual([request.name, request.ended, request.others], ['POST /v1/reports', true, []]);
    assert.deepEqual(request.attributes, { 'http.request.method': 'POST', 'http.route': '/v1/reports', 'http.response.status_code': 201 });
    const transaction = find(({ name }) => name === 'database transaction');
    assert.equal(transaction.parent, request);
    assert.doesNotMatch(JSON.stringify(recording.spans), /kenari|4711/i);
  });

  it('show a job that failed by the class of its error, without its message', async () => {
    await assert.rejects(observeJob(app.deps, 'contoh', null, () => Promise.reject(new RangeError('Kenari-4711'))));
    const job = find(({ name }) => name === 'job contoh');
    assert.deepEqual([job.status, job.ended, job.others], [{ code: SpanStatusCode.ERROR }, true, []]);
    assert.deepEqual(job.attributes, { 'lapor.job': 'contoh', 'error.type': 'RangeError' });
  });
});
