import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../cli/program.js';
import type { EmptyDatabase, MakeDatabase } from './databases.js';
import { temporaryFolder } from './folder.js';

const PROGRAM = fileURLToPath(new URL('../../bin/lapor-server.mjs', import.meta.url));

/** What a program wrote, and the code it ended with. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** One deployment: a data folder, a database, and the real program to run upon them. */
export interface Deployment {
  /** A folder for files of the test. */
  readonly folder: string;
  readonly dataDir: string;
  /** The settings that make it this deployment. */
  readonly environment: Record<string, string>;
  readonly database: EmptyDatabase;
  /** Runs `lapor-server` with these words to its end. */
  run(...words: string[]): Promise<Ended>;
  /** The same within this process, many times faster: for what a command says and does, once it is known to run by itself. */
  runHere(...words: string[]): Promise<Ended>;
  /** As `run`, with other settings beside. */
  runWith(environment: Record<string, string>, ...words: string[]): Promise<Ended>;
  /** As `runHere`, with other settings beside. */
  runHereWith(environment: Record<string, string>, ...words: string[]): Promise<Ended>;
  /** Starts `lapor-server serve` on a free port; resolves once it listens. */
  serve(environment?: Record<string, string>): Promise<{ readonly url: string; stop(): Promise<void> }>;
  remove(): Promise<void>;
}

/** An empty deployment over a database of one kind. SQLite lies in the data folder, as it does for operators. */
export async function deployment(makeDatabase: MakeDatabase): Promise<Deployment> {
  const { path: folder, remove: removeFolder } = await temporaryFolder('lapor-deployment-');
  const dataDir = join(folder, 'data');
  const database = await makeDatabase();
  const environment = { PATH: process.env['PATH'] ?? '', DATA_DIR: dataDir, PORT: '0', ...(database.location.kind === 'postgres' && { DATABASE_URL: database.location.url }) };
  const stops = new Set<() => Promise<void>>();

  const start = (words: readonly string[], other: Record<string, string>) => {
    const child = spawn(process.execPath, [PROGRAM, ...words], { env: { ...environment, ...other }, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const written = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (written.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (written.err += text));
    return { child, written, ended: once(child, 'close').then(([code]) => ({ code: code as number | null, ...written })) };
  };

  const runHereWith: Deployment['runHereWith'] = async (other, ...words) => {
    const written = { out: '', err: '' };
    const code = await runProgram(words, {
      environment: { ...environment, ...other },
      now: () => new Date(),
      out: (line) => (written.out += `${line}\n`),
      err: (line) => (written.err += `${line}\n`),
      write: (text) => {
        written.out += text;
        return Promise.resolve(true);
      },
    });
    return { code, ...written };
  };

  return {
    folder,
    dataDir,
    environment,
    database,
    run: (...words) => start(words, {}).ended,
    runHere: (...words) => runHereWith({}, ...words),
    runHereWith,
    runWith: (other, ...words) => start(words, other).ended,
    async serve(other = {}) {
      const { child, written, ended } = start(['serve'], other);
      const stop = async () => {
        stops.delete(stop);
        child.kill('SIGTERM');
        await ended;
      };
      stops.add(stop);
      for (;;) {
        const line = written.out.split('\n').slice(0, -1).find((text) => text.includes('"event":"listening"'));
        if (line !== undefined) return { url: (JSON.parse(line) as { url: string }).url, stop };
        if (child.exitCode !== null) throw new Error(`The server ended: ${written.err}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    async remove() {
      for (const stop of stops) await stop();
      await database.remove();
      await removeFolder();
    },
  };
}
