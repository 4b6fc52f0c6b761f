import assert from 'node:assert/strict';
import { once } from 'node:events';
import { afterEach, it, type TestContext } from 'node:test';
import { setImmediate as nextTurn, setTimeout } from 'node:timers/promises';
import { LaporClient } from '@lapor/sdk';
import { noisyJpeg } from '../files/fixtures.js';
import { startApp, type TestApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { send } from '../test-support/requests.js';
import { findUpload, toUpload } from '../workflow/uploads.js';

const TUS = { 'Tus-Resumable': '1.0.0' };
const PIECE = { ...TUS, 'Content-Type': 'application/offset+octet-stream' };

eachDatabase('an upload that was broken off and is taken up again', (makeDatabase) => {
  let running: TestApp;
  afterEach(() => running.stop());

  /** An upload of 100 bytes, of which the service is still putting 40 down until it is let go on. */
  async function puttingDown(context: TestContext) {
    running = await startApp({ makeDatabase });
    const { deps } = running;
    const begin = () => send(running, 'POST', '/v1/uploads', { headers: { ...TUS, 'Upload-Length': '100', 'Idempotency-Key': 'kunci-unggahan-0001' } });
    const begun = await begin();
    const path = `/v1/${begun.headers.get('Location') ?? ''}`;
    const news = new EventTarget();
    const reached = once(news, 'reached');
    const letGo = once(news, 'let go');
    const put = deps.files.put.bind(deps.files);
    context.mock.method(deps.files, 'put', async (...file: Parameters<typeof put>) => {
      news.dispatchEvent(new Event('reached'));
      await letGo;
      return put(...file);
    });
    const patched = send(running, 'PATCH', path, { headers: { ...PIECE, 'Upload-Offset': '0' }, body: new Uint8Array(40) });
    await reached;
    const offset = async () => (await send(running, 'HEAD', path, { headers: TUS })).headers.get('Upload-Offset');
    const offsetByKey = async () => (await begin()).headers.get('Upload-Offset');
    return { offset, offsetByKey, patched, goOn: () => news.dispatchEvent(new Event('let go')) };
  }

  it('is told where it stands once what had arrived is put down', async (context) => {
    const { offset, offsetByKey, patched, goOn } = await puttingDown(context);
    const asked = Promise.all([offset(), offsetByKey()]);
    // Long enough for an answer that does not wait.
    await setTimeout(100);
    goOn();
    assert.deepEqual(await asked, ['40', '40']);
    assert.equal((await patched).status, 204);
  });

  it('is told where it stood when putting down what had arrived takes too long', async (context) => {
    const { offset, patched, goOn } = await puttingDown(context);
    context.mock.timers.enable({ apis: ['setTimeout'] });
    const asked = offset();
    while (!(await Promise.race([asked.then(() => true), nextTurn(false)]))) context.mock.timers.tick(1000);
    assert.equal(await asked, '0');
    context.mock.timers.reset();
    goOn();
    assert.equal((await patched).status, 204);
    assert.equal(await offset(), '40');
  });

  it('waits while another server still puts together what had arrived, and gets its file', async (context) => {
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
        const answer = await Promise.race([request.method === 'GET' ? atAnotherServer(request) : app.request(request), broken(request.signal)]);
        if (request.method === 'PATCH') patches += 1;
        if (answer.status === 409 && (conflicts += 1) === 4) news.dispatchEvent(new Event('told'));
        return answer;
      },
    });
    // It knows nothing of what this one is putting down.
    const atAnotherServer = async ({ url }: Request) => Response.json(await toUpload(deps, await findUpload(deps, url.slice(url.lastIndexOf('/') + 1))));
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
