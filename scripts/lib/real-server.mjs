import { existsSync } from 'node:fs';
import { endChild, hasEnded, startChild } from './children.mjs';
import { inRoot } from './paths.mjs';
import { freePort } from './ports.mjs';
import { readSampleKeys } from './sample-keys.mjs';
import { removeFolder, temporaryFolder } from './temporary.mjs';

const WIDGET = inRoot('packages/widget/cdn');
const PROGRAM = inRoot('packages/server/dist/main.js');

/**
 * The real server, as its own process, with sample data in a folder of its own. It can be stopped, killed and started
 * again at the same address with the same data, which is how tests show what survives.
 */
export class RealServer {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #child;
  #log = '';
  #port = 0;
  #dataDir = '';
  #env;

  /** @param {Record<string, string>} [env] Settings beside the ones below; see docs/configuration.md. */
  constructor(env = {}) {
    this.#env = env;
  }

  get url() {
    return `http://127.0.0.1:${this.#port}`;
  }

  get dataDir() {
    return this.#dataDir;
  }

  /** Everything the server wrote, over all its lives. */
  get log() {
    return this.#log;
  }

  /**
   * The sample keys by their ids, such as `sample-admin-1`.
   *
   * @returns {Promise<Record<string, string>>}
   */
  keys() {
    return readSampleKeys(this.#dataDir);
  }

  /** Starts, or starts again, and resolves when the server says it is ready. */
  async start() {
    this.#port ||= await freePort();
    this.#dataDir ||= temporaryFolder('lapor-test-');
    const child = startChild(process.execPath, [PROGRAM], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        HOST: '127.0.0.1',
        PORT: String(this.#port),
        DATA_DIR: this.#dataDir,
        SAMPLE_DATA: '1',
        // Component tests load the widget from its sources, and may run before it was ever bundled.
        ...(existsSync(WIDGET) ? { WIDGET_DIR: WIDGET } : {}),
        EXAMPLES_DIR: inRoot('examples'),
        // A test run writes more in a minute than a citizen in a year.
        THROTTLE_WRITES: '1000000',
        THROTTLE_MISSES_PER_CLIENT: '1000000',
        ...this.#env,
      },
    });
    this.#child = child;
    child.stdout?.setEncoding('utf8').on('data', (text) => (this.#log += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (this.#log += text));
    while (!(await this.#ready())) {
      if (hasEnded(child)) throw new Error(`The server ended before it was ready:\n${this.#log}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  /** Ends the server politely; its data stays. */
  async stop() {
    if (this.#child) await endChild(this.#child);
  }

  /** Ends the server as a power cut would; its data stays. */
  async kill() {
    if (this.#child) await endChild(this.#child, { signal: 'SIGKILL' });
  }

  /** Ends the server and deletes its data. */
  async remove() {
    await this.stop();
    if (this.#dataDir) removeFolder(this.#dataDir);
  }

  async #ready() {
    try {
      return (await fetch(`${this.url}/readyz`)).ok;
    } catch {
      return false;
    }
  }
}
