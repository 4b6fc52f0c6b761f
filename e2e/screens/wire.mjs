import { once } from 'node:events';
import { createServer, request } from 'node:http';

/**
 * A loopback proxy before the real server that can be made to fail for some addresses: to hold a request for good, to cut
 * it off, or to answer as a busy gateway does. Everything else passes.
 *
 * @param {() => string} target Where the real server is now.
 */
export async function startWire(target) {
  /** @type {{ fault: string, path: string }[]} */
  let faults = [];
  const wire = createServer((incoming, answer) => {
    const { fault } = faults.find(({ path }) => incoming.url?.startsWith(path)) ?? {};
    if (fault === 'hold') return;
    if (fault === 'cut') {
      incoming.socket.destroy();
      return;
    }
    if (fault) {
      incoming.resume();
      answer.writeHead(Number(fault), { 'content-type': 'text/plain' }).end('busy');
      return;
    }
    const passed = request(`${target()}${incoming.url ?? '/'}`, { method: incoming.method, headers: incoming.headers }, (outcome) => {
      // Nothing is kept: a file that came for one screen has to be able to fail for the next.
      answer.writeHead(outcome.statusCode ?? 502, { ...outcome.headers, 'cache-control': 'no-store' });
      outcome.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    answer.on('close', () => passed.destroy());
    incoming.pipe(passed);
  });
  wire.listen(0, '127.0.0.1');
  await once(wire, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (wire.address());
  return {
    url: `http://127.0.0.1:${port}`,
    /** From now on requests to addresses beginning so fail this way: `hold`, `cut` or a status. @param {string} fault @param {string} path */
    fail: (fault, path) => void faults.push({ fault, path }),
    mend: () => void (faults = []),
    async stop() {
      wire.close();
      wire.closeAllConnections();
      await once(wire, 'close').catch(() => undefined);
    },
  };
}
