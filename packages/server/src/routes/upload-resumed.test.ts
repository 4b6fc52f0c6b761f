import assert from 'node:assert/strict';
import { once } from 'node:events';
import { afterEach, it } from 'node:test';
import { LaporClient } from '@lapor/sdk';
import { noisyJpeg } from '../files/fixtures.js';
import { startApp, type TestApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';

eachDatabase('an upload that was broken off and is taken up again', (makeDatabase) => {
  let running: TestApp;
  afterEach(() => running.stop());

  it('waits while the service still puts together what had arrived, and gets its file', async (context) => {
    running = await startApp({ makeDatabase });
    const { app, deps } = running;
    let patches = 0;
    let conflicts = 0;
    const news = new EventTarget();
    const told = once(news, 'told');
    const reached = once(news, 'reached');
    const client = new LaporClient({
      baseUrl: 'http://127.0.0.1',
      fetch: async (request) => {
        const answer = await Promise.race([app.request(request), broken(request.signal)]);
        if (request.method === 'PATCH') patches += 1;
        if (answer.status === 409 && (conflicts += 1) === 4) news.dispatchEvent(new Event('told'));
        return answer;
      },
    });
    const put = deps.files.put.bind(deps.files);
    // A service with much to do: the first piece is written only after it was asked for four times more.
    context.mock.method(
      deps.files,
      'put',
      async (...file: Parameters<typeof put>) => {
        news.dispatchEvent(new Event('reached'));
        await told;
        return put(...file);
      },
      { times: 1 },
    );
    const photo = new Blob([new Uint8Array(await noisyJpeg(900, 700))]);
    assert.ok(photo.size > 256 * 1024, 'it goes in pieces');
    const idempotencyKey = 'kunci-unggahan-0002';
    const paused = new AbortController();
    const first = assert.rejects(client.attachments.upload(photo, { idempotencyKey, signal: paused.signal }), /paused/);
    await reached;
    paused.abort(new Error('paused'));
    const { kind } = await client.attachments.upload(photo, { idempotencyKey });
    await first;
    assert.equal(kind, 'photo');
    assert.ok(conflicts >= 4 && patches > conflicts);
  });
});

/** Fails once the request is broken off, as a connection does; the service goes on with what it has. */
async function broken(signal: AbortSignal): Promise<never> {
  await once(signal, 'abort');
  throw signal.reason;
}
