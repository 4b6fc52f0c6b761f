import { createServer } from 'node:net';

/** A port that nobody listens on at 127.0.0.1. */
export async function freePort() {
  return listenOnce(0);
}

/**
 * Whether this process could listen on the port; otherwise the reason, as an error code such as `EADDRINUSE`.
 *
 * @param {number} port
 * @param {string} host
 */
export async function portRefusal(port, host) {
  try {
    await listenOnce(port, host);
    return undefined;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code ?? 'unknown';
  }
}

/**
 * @param {number} port
 * @returns {Promise<number>}
 */
function listenOnce(port, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}
