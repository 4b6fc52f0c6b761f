import { endChild, hasEnded, startChild } from './children.mjs';

/**
 * Starts WebKitWebDriver on a screen of its own and waits until it answers.
 *
 * @param {{ driver: string, xvfb: string, port: number }} options
 */
export async function startWebKitDriver({ driver, xvfb, port }) {
  const child = startChild(xvfb, ['-a', '-s', '-screen 0 1400x1400x24', driver, `--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    // Sandboxed web processes need user namespaces, which containers refuse to root.
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', NO_AT_BRIDGE: '1' },
  });
  while (!(await answers(port))) {
    if (hasEnded(child)) throw new Error(`WebKitWebDriver ended with code ${child.exitCode} before it answered`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { stop: () => endChild(child) };
}

/** @param {number} port */
async function answers(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/status`)).ok;
  } catch {
    return false;
  }
}
