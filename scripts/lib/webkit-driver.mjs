import { endChild, hasEnded, startChild } from './children.mjs';

/**
 * Starts WebKitWebDriver on a screen of its own and waits until it answers.
 *
 * @param {{ driver: string, xvfb: string, port: number }} options
 */
export async function startWebKitDriver({ driver, xvfb, port }) {
  const screen = startChild(xvfb, ['-displayfd', '3', '-screen', '0', '1400x1400x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = await firstLine(screen);
  const child = startChild(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    // Sandboxed web processes need user namespaces, which containers refuse to root.
    env: { ...process.env, DISPLAY: `:${display}`, GDK_BACKEND: 'x11', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', NO_AT_BRIDGE: '1' },
  });
  while (!(await answers(port))) {
    if (hasEnded(child)) throw new Error(`WebKitWebDriver ended with code ${child.exitCode} before it answered`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    async stop() {
      await endChild(child);
      await endChild(screen);
    },
  };
}

/**
 * Xvfb picks a free screen and writes its number to the file descriptor it is given.
 *
 * @param {import('node:child_process').ChildProcess} screen
 * @returns {Promise<string>}
 */
function firstLine(screen) {
  return new Promise((resolve, reject) => {
    screen.once('error', reject);
    screen.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code} before it had a screen`)));
    const pipe = /** @type {import('node:stream').Readable} */ (screen.stdio[3]);
    pipe.setEncoding('utf8').once('data', (text) => resolve(String(text).trim()));
  });
}

/** @param {number} port */
async function answers(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/status`)).ok;
  } catch {
    return false;
  }
}
