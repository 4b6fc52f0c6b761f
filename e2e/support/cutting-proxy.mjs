import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/**
 * A loopback wire between browser and server that can be cut. It passes bytes on as they come and knows nothing of what
 * they mean, but for one thing: it notices a report being filed.
 *
 * @param {number} serverPort
 */
export async function startCuttingProxy(serverPort) {
  /** @type {'pass' | 'before' | 'during' | 'after'} */
  let mode = 'pass';
  let cuts = 0;
  /** @type {() => void} */
  let reached = () => undefined;
  /** @type {Set<import('node:net').Socket>} */
  const open = new Set();

  const wire = createServer((browser) => {
    const server = connect(serverPort, '127.0.0.1');
    let filing = false;
    let asked = '';
    const cut = () => {
      browser.destroy();
      server.destroy();
    };
    for (const socket of [browser, server]) {
      open.add(socket);
      // A wire that breaks on one side breaks on the other.
      socket.on('error', cut);
      socket.on('close', () => {
        open.delete(socket);
        // While the server is at a report, it is not told that nobody waits for it.
        if (!(mode === 'during' && filing && socket === browser)) cut();
      });
    }
    browser.on('data', (bytes) => {
      if (bytes.includes('POST /v1/reports ')) filing = true;
      if (filing && mode === 'before') {
        cuts += 1;
        cut();
        return;
      }
      server.write(bytes);
      if (!filing) return;
      reached();
      asked += bytes.toString('latin1');
      if (mode !== 'during' || !isWhole(asked)) return;
      // The server has all of it, and nobody to answer.
      cuts += 1;
      browser.destroy();
    });
    server.on('data', (bytes) => {
      if (filing && mode === 'after') {
        cuts += 1;
        cut();
        return;
      }
      browser.write(bytes);
    });
  });
  wire.listen(0, '127.0.0.1');
  await once(wire, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (wire.address());

  return {
    url: `http://127.0.0.1:${port}`,
    /**
     * What happens to reports being filed: they pass, or the wire is cut before they reach the server, or while the
     * server is at it, or after the server has answered but before the answer reaches the browser.
     *
     * @param {'pass' | 'before' | 'during' | 'after'} wanted
     */
    set(wanted) {
      mode = wanted;
    },
    /** How often the wire was cut. */
    cuts: () => cuts,
    /** Resolves once a report has been passed on to the server. */
    reportPassed: () => /** @type {Promise<void>} */ (new Promise((resolve) => (reached = resolve))),
    close() {
      for (const socket of open) socket.destroy();
      wire.close();
    },
  };
}

/**
 * Whether a request has arrived as a whole.
 *
 * @param {string} asked
 */
function isWhole(asked) {
  const start = asked.indexOf('POST /v1/reports ');
  const body = asked.indexOf('\r\n\r\n', start);
  const length = Number(/content-length: (\d+)/i.exec(asked.slice(start, body))?.[1]);
  return body >= 0 && asked.length >= body + 4 + length;
}
