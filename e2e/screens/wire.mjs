import { once } from 'node:events';
import { createServer, request } from 'node:http';

/**
 * A loopback proxy before the real server that can be made to fail for some addresses: to hold a request for good, to cut
 * it off, or to answer as a busy gateway does. It has the pictures of a made-up map itself; everything else passes.
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
    const [, tile] = /^\/petak\/([\d/]+)\.svg$/.exec(incoming.url ?? '') ?? [];
    if (tile) {
      answer.writeHead(200, { 'content-type': 'image/svg+xml', 'cache-control': 'no-store' }).end(picture(tile));
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

/** A tile of a made-up map: a grid of roads, and which tile it is. @param {string} tile */
function picture(tile) {
  const road = (/** @type {string} */ path, /** @type {number} */ width) => `<path d="${path}" fill="none" stroke="#fff" stroke-width="${width}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="#e4ece2"/><rect x="150" y="24" width="80" height="70" fill="#cfe3c8"/>${road('M0 128H256M90 0V256', 12)}${road('M0 40H90M90 200H256M190 128V256', 6)}<text x="12" y="244" font-size="13" fill="#4a5d48">contoh ${tile}</text></svg>`;
}
