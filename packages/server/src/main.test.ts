import assert from 'node:assert/strict';
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { plainJpeg } from './files/fixtures.js';

const PROGRAM = fileURLToPath(new URL('main.js', import.meta.url));

let folder: string;
let children: ChildProcess[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lapor-main-'));
  children = [];
});
afterEach(async () => {
  for (const child of children) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }
  await rm(folder, { recursive: true, force: true });
});

/** The real program, with nothing of this process' environment. */
function run(environment: Record<string, string> = {}, how: 'spawn' | 'fork' = 'spawn') {
  const env = { PORT: '0', DATA_DIR: join(folder, 'data'), ...environment };
  const child =
    how === 'spawn'
      ? spawn(process.execPath, [PROGRAM], { env, stdio: ['ignore', 'pipe', 'pipe'] })
      : fork(PROGRAM, { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  children.push(child);
  const written = { out: '', err: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (written.out += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (written.err += text));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  /** Resolves with the first line of the log that tells of an event. */
  const event = async (name: string): Promise<{ url?: string }> => {
    for (;;) {
      const line = written.out.split('\n').slice(0, -1).find((text) => text.includes(`"event":"${name}"`));
      if (line !== undefined) return JSON.parse(line) as { url?: string };
      if (child.exitCode !== null) assert.fail(`ended with ${String(child.exitCode)} before ${name}: ${written.err}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  return { child, written, ended, event };
}

async function started(environment: Record<string, string> = {}, how: 'spawn' | 'fork' = 'spawn') {
  const server = run(environment, how);
  const url = (await server.event('listening')).url ?? '';
  return { ...server, url, port: Number(new URL(url).port) };
}

async function open(port: number): Promise<{ socket: Socket; answer: Promise<string> }> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  let text = '';
  socket.setEncoding('utf8').on('data', (part: string) => (text += part));
  // A connection cut while we still send ends with an error; what counts is what came before.
  socket.on('error', () => undefined);
  return { socket, answer: new Promise((resolve) => socket.on('close', () => resolve(text))) };
}

describe('the server program', () => {
  it('starts on an empty folder, says where it listens, and stops cleanly when told to', async () => {
    const { child, ended, url, written } = await started();
    assert.equal((await fetch(`${url}/readyz`)).status, 200);
    child.kill('SIGTERM');
    assert.equal(await ended, 0);
    assert.match(written.out, /"event":"stopped"/);
    assert.equal(written.err, '');
  });

  it('keeps its secret, its database and its files from other users, and the same secret next time', async () => {
    const first = await started();
    const secret = await readFile(join(folder, 'data', 'secret'), 'utf8');
    first.child.kill('SIGTERM');
    await first.ended;
    const second = await started();
    assert.equal(await readFile(join(folder, 'data', 'secret'), 'utf8'), secret);
    for (const name of await readdir(join(folder, 'data'))) {
      assert.equal((await stat(join(folder, 'data', name))).mode & 0o077, 0, name);
    }
    second.child.kill('SIGINT');
    assert.equal(await second.ended, 0);
  });

  it('finishes a request that has begun before it stops, and takes no new one', async () => {
    const { child, ended, event, port } = await started();
    const photo = await plainJpeg(200, 200);
    const { socket, answer } = await open(port);
    socket.write(`POST /v1/attachments HTTP/1.1\r\nHost: x\r\nContent-Length: ${String(photo.length)}\r\nExpect: 100-continue\r\n\r\n`);
    // The server has the request in hand once it says to continue.
    await once(socket, 'data');
    socket.write(photo.subarray(0, 100));
    child.kill('SIGTERM');
    await event('stopping');
    await assert.rejects(fetch(`http://127.0.0.1:${String(port)}/healthz`));
    socket.write(photo.subarray(100));
    assert.match(await answer, /HTTP\/1\.1 201 Created/);
    assert.equal(await ended, 0);
    const files = await readdir(join(folder, 'data', 'attachments'), { recursive: true, withFileTypes: true });
    assert.equal(files.filter((file) => file.isFile()).length, 1);
  });

  it('stops at once when told twice', async () => {
    const { child, ended, event, port } = await started();
    const { socket } = await open(port);
    socket.write('POST /v1/attachments HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\nExpect: 100-continue\r\n\r\n');
    await once(socket, 'data');
    child.kill('SIGTERM');
    await event('stopping');
    child.kill('SIGTERM');
    assert.equal(await ended, 1);
  });

  it('does not outlive the program that started it', async () => {
    const { child } = await started({}, 'fork');
    const exited = once(child, 'exit');
    child.disconnect();
    assert.deepEqual(await exited, [0, null]);
  });

  it('cuts off a body without end after its limit', async () => {
    const { port, url } = await started();
    const { socket, answer } = await open(port);
    socket.write('POST /v1/attachments HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n');
    const piece = `10000\r\n${'x'.repeat(65_536)}\r\n`;
    let sent = 0;
    const pour = () => {
      while (!socket.destroyed && socket.writable && sent < 200 * 1024 * 1024) {
        sent += piece.length;
        if (!socket.write(piece)) return void socket.once('drain', pour);
      }
    };
    pour();
    assert.match(await answer, /HTTP\/1\.1 413 [^]*"code":"attachment_too_large"/);
    assert.ok(sent < 100 * 1024 * 1024, `${String(sent)} bytes went in`);
    assert.equal((await fetch(`${url}/readyz`)).status, 200);
  });
});

describe('servers that start at once', () => {
  for (const round of [1, 2]) {
    it(`upon one empty folder all come up, with the same secret and every region once (round ${String(round)})`, async () => {
      const servers = await Promise.all([1, 2, 3].map(() => started()));
      const key = (await readFile(join(folder, 'data', 'first-admin-key'), 'utf8')).trim();
      const answers = await Promise.all(
        servers.map(async ({ url }) => [(await fetch(`${url}/readyz`)).status, (await fetch(`${url}/v1/staff/me`, { headers: { Authorization: `Bearer ${key}` } })).status, await (await fetch(`${url}/v1/regions?limit=5`)).text()]),
      );
      assert.deepEqual(answers.map(([ready, known]) => [ready, known]), [[200, 200], [200, 200], [200, 200]]);
      assert.equal(new Set(answers.map(([, , regions]) => regions)).size, 1);
      for (const { child, ended, written } of servers) {
        child.kill('SIGTERM');
        assert.equal(await ended, 0);
        assert.equal(written.err, '');
      }
    });
  }
});

describe('a server that cannot start', () => {
  const refusals: Record<string, readonly [line: RegExp, prepare: () => Promise<Record<string, string>>]> = {
    'a port that is none': [/^PORT: expected a whole number from 0 to 65535\n$/, () => Promise.resolve({ PORT: 'http' })],
    'a folder that cannot be made': [
      /^DATA_DIR: a file stands where a folder is needed \(ENOTDIR\)\n$/,
      async () => {
        await writeFile(join(folder, 'file'), '');
        return { DATA_DIR: join(folder, 'file', 'data') };
      },
    ],
    'a file where the data folder should be': [
      /^DATA_DIR: a file stands where a folder is needed \(ENOTDIR\)\n$/,
      async () => {
        await writeFile(join(folder, 'file'), '');
        return { DATA_DIR: join(folder, 'file') };
      },
    ],
    'a file where the folder of attachments should be': [
      /^DATA_DIR: a file stands where a folder is needed \(E[A-Z]+\)\n$/,
      async () => {
        await mkdir(join(folder, 'data'));
        await writeFile(join(folder, 'data', 'attachments'), '');
        return {};
      },
    ],
    'a folder where the database should be': [
      /^DATA_DIR: the database in it cannot be opened\n$/,
      async () => {
        await mkdir(join(folder, 'data', 'lapor.db'), { recursive: true });
        return {};
      },
    ],
    'a secret that is a folder': [
      /^DATA_DIR: the file "secret" in it cannot be read \(EISDIR\)\n$/,
      async () => {
        await mkdir(join(folder, 'data', 'secret'), { recursive: true });
        return {};
      },
    ],
    ...(existsSync('/proc/self') && { 'a place that holds no files': [/^DATA_DIR: the folder cannot be written to \(E[A-Z]+\)\n$/, () => Promise.resolve({ DATA_DIR: '/proc/self/lapor' })] as const }),
    'a folder of widget files that is not there': [/^WIDGET_DIR: there is no such folder\n$/, () => Promise.resolve({ WIDGET_DIR: join(folder, 'none') })],
    'a database that does not answer': [
      /^DATABASE_URL: the database does not answer \(ECONNREFUSED\)\n$/,
      () => Promise.resolve({ DATABASE_URL: 'postgres://nobody:CANARY@127.0.0.1:1/none' }),
    ],
    'a coordinator who is not among the agencies': [
      /^DEFAULT_AGENCY: the directory has no agency [a-z-]+; name the one that .*\n$/,
      () => Promise.resolve({ SAMPLE_DATA: '1', DEFAULT_AGENCY: 'nobody' }),
    ],
    'a secret cut short': [
      /^DATA_DIR: the file "secret" in it is damaged; restore it from a backup\n$/,
      async () => {
        await writeFile(join(folder, 'secret'), 'abcd\n');
        return { DATA_DIR: folder };
      },
    ],
  };
  for (const [name, [line, prepare]] of Object.entries(refusals)) {
    it(`says so in one line for ${name}`, async () => {
      const { ended, written } = run(await prepare());
      assert.equal(await ended, 1);
      assert.match(written.err, line);
      assert.equal(written.out, '');
    });
  }

  it('says so in one line for a port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { ended, written } = run({ PORT: String(port), SAMPLE_DATA: '1' });
    assert.equal(await ended, 1);
    assert.equal(written.err, `PORT: ${String(port)} is in use, choose another\n`);
    assert.equal(written.out, '');
    other.close();
  });
});
