import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/**
 * A loopback wire between browser and server that can be cut. It passes bytes on as they come and knows nothing of what
 * they mean, but for one thing: it notices a report being filed.
 *
 * @param {number} serverPort
 */
export async function startCuttingProxy(serverPort) {
  /** @type {'pass' | 'before' | 'after'} */
  let mode = 'pass';
  let cuts = 0;
  /** @type {() => void} */
  let reached = () => undefined;
  /** @type {Set<import('node:net').Socket>} */
  const open = new Set();

  const wire = createServer((browser) => {
    const server = connect(serverPort, '127.0.0.1');
    let filing = false;
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
        cut();
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
      if (filing) reached();
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
     * What happens to reports being filed: they pass, or the wire is cut before they reach the server, or after the
     * server has answered but before the answer reaches the browser.
     *
     * @param {'pass' | 'before' | 'after'} wanted
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
