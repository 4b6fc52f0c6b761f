import assert from 'node:assert/strict';
import { createServer, request as forward, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, it } from 'node:test';
import { serve } from '@hono/node-server';
import type { Upload as UploadState } from '@lapor/sdk/contract';
import { Upload } from 'tus-js-client';
import { geotaggedJpeg, noisyJpeg } from '../files/fixtures.js';
import { startApp, type TestApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';

// What others wrote against the protocol, over a real connection.
eachDatabase('tus-js-client', (makeDatabase) => {
  let running: TestApp;
  const servers: Server[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
    await running.stop();
  });

  async function listening(server: Server): Promise<number> {
    servers.push(server);
    if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
    return (server.address() as AddressInfo).port;
  }

  async function setup() {
    running = await startApp({ makeDatabase });
    return listening(serve({ fetch: running.app.fetch, hostname: '127.0.0.1', port: 0 }) as Server);
  }

  /** A proxy with a path of its own that cuts connections when it is told to. */
  async function proxyTo(port: number, cuts: (method: string, seen: number) => boolean): Promise<number> {
    const server = createServer((incoming, outgoing) => {
      const to = forward({ host: '127.0.0.1', port, method: incoming.method, path: incoming.url?.replace(/^\/api/, ''), headers: incoming.headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(outgoing);
      });
      to.on('error', () => outgoing.destroy());
      let seen = 0;
      incoming.on('data', (piece: Buffer) => {
        seen += piece.length;
        // What came so far gets through before the connection breaks off.
        to.write(piece, () => {
          if (!cuts(incoming.method ?? '', seen)) return;
          incoming.destroy();
          to.destroy();
        });
      });
      incoming.on('end', () => to.end());
    });
    server.listen(0, '127.0.0.1');
    return listening(server);
  }

  function send(bytes: Uint8Array, endpoint: string, options: Partial<ConstructorParameters<typeof Upload>[1]> = {}): Promise<string> {
    return new Promise((resolve, reject) => {
      const upload: Upload = new Upload(Buffer.from(bytes), {
        endpoint,
        retryDelays: [500, 500, 500, 500],
        metadata: { filename: 'rumah-saya.jpg' },
        onSuccess: () => resolve(upload.url ?? ''),
        onError: reject,
        ...options,
      });
      upload.start();
    });
  }

  const stateOf = async (url: string) => (await (await fetch(url)).json()) as UploadState;

  it('uploads a photo in one request, in pieces, and with the first piece at once', async () => {
    const port = await setup();
    const photo = await geotaggedJpeg();
    const endpoint = `http://127.0.0.1:${String(port)}/v1/uploads`;
    for (const options of [{}, { chunkSize: 1000 }, { uploadDataDuringCreation: true }, { overridePatchMethod: true }]) {
      const { attachment } = await stateOf(await send(photo, endpoint, options));
      assert.equal(attachment?.mediaType, 'image/jpeg', JSON.stringify(options));
    }
  });

  it('goes on where it was when the connection breaks off, behind a proxy with a path of its own', async () => {
    const port = await setup();
    const photo = await noisyJpeg(900, 700);
    let cuts = 0;
    const proxy = await proxyTo(port, (method, seen) => method === 'PATCH' && seen > 60_000 && cuts++ < 2);
    const offsets: number[] = [];
    const url = await send(photo, `http://127.0.0.1:${String(proxy)}/api/v1/uploads`, {
      onAfterResponse: (request, response) => {
        if (request.getMethod() === 'HEAD') offsets.push(Number(response.getHeader('Upload-Offset')));
      },
    });
    assert.equal((await stateOf(url)).attachment?.kind, 'photo');
    const [first = 0] = offsets;
    assert.ok(first > 0 && first < photo.length && offsets.every((offset) => offset >= first), `what had arrived was kept: ${offsets.join(', ')}`);
  });

  it('is told when a file is refused, and gives an upload up', async () => {
    const port = await setup();
    const endpoint = `http://127.0.0.1:${String(port)}/v1/uploads`;
    await assert.rejects(send(Buffer.from('#!/bin/sh\necho'), endpoint), /attachment_type_refused/);
    const url = await send(await geotaggedJpeg(), endpoint);
    await Upload.terminate(url);
    assert.equal((await fetch(url)).status, 404);
  });
});
