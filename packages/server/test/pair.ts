import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, request as sendRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Settings } from '#server/deps.js';
import type { SharedPlace } from '#server/test-support/app.js';

/** What one process of several is told. */
export interface Told {
  readonly shared: SharedPlace;
  readonly settings: Partial<Settings>;
  readonly clockFile: string;
}

const PROGRAM = fileURLToPath(new URL('one-of-two.js', import.meta.url));

/** Starts two server processes upon one database, and a proxy before them that asks each in its turn. */
export async function startPair(told: Told): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const children = [fork(PROGRAM), fork(PROGRAM)];
  const ports = await Promise.all(
    children.map(async (child) => {
      const listening = once(child, 'message');
      child.send(told);
      return ((await listening) as [number])[0];
    }),
  );
  let turn = 0;
  const proxy = createServer((request, response) => {
    const port = ports[(turn += 1) % ports.length] ?? 0;
    const on = sendRequest({ host: '127.0.0.1', port, method: request.method, path: request.url, headers: request.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    on.on('error', () => response.destroy());
    request.pipe(on);
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    async stop() {
      proxy.closeAllConnections();
      await new Promise((closed) => proxy.close(closed));
      for (const child of children) {
        const gone = once(child, 'exit');
        child.kill();
        await gone;
      }
    },
  };
}
