import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request as sendRequest, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { S3Place } from '../files/s3-file-store.js';
import { isSigned } from './aws-signature.js';

const PROGRAM = fileURLToPath(new URL('../bin/s3rver.js', import.meta.resolve('s3rver')));
const KEY = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };

/** A real S3-compatible server on this machine, with one empty bucket. */
export interface S3Server {
  readonly place: S3Place;
  /** The same server by way of somebody who sees every request, and answers it when `meddle` says so. */
  through(meddle: (request: IncomingMessage, response: ServerResponse) => boolean): Promise<S3Place>;
  stop(): Promise<void>;
}

/** Starts the server over a folder of its own. It does not look at signatures, so what stands before it does. */
export async function startS3(): Promise<S3Server> {
  const directory = await mkdtemp(join(tmpdir(), 'lapor-s3-'));
  // It ciphers the tokens of its lists as OpenSSL 3 does no longer by itself.
  const child = spawn(process.execPath, ['--openssl-legacy-provider', PROGRAM, '--directory', directory, '--address', '127.0.0.1', '--port', '0', '--silent', '--configure-bucket', 'lapor-contoh'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const origin = `http://127.0.0.1:${await portOf(child)}`;
  const fronts: Server[] = [];
  const through: S3Server['through'] = async (meddle) => {
    const front = createServer((request, response) => {
      if (!meddle(request, response)) passOn(origin, request, response);
    }).listen(0, '127.0.0.1');
    fronts.push(front);
    await once(front, 'listening');
    const endpoint = `http://127.0.0.1:${String((front.address() as AddressInfo).port)}`;
    return { endpoint, bucket: 'lapor-contoh', region: 'us-east-1', ...KEY, encryption: null, patience: { attempt: 2_000, pause: 1 } };
  };
  return {
    place: await through(() => false),
    through,
    async stop() {
      for (const front of fronts) front.close().closeAllConnections();
      child.kill();
      await once(child, 'exit');
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function portOf({ stdout }: ChildProcess): Promise<string> {
  let said = '';
  for await (const text of stdout ?? []) {
    said += String(text);
    const [, port] = /listening on \S+:(\d+)/.exec(said) ?? [];
    if (port !== undefined) return port;
  }
  throw new Error('The S3 server ended before it listened');
}

function passOn(origin: string, request: IncomingMessage, response: ServerResponse): void {
  if (!isSigned(request, KEY)) {
    response.writeHead(403).end();
    return;
  }
  const on = sendRequest(origin + (request.url ?? ''), { method: request.method, headers: request.headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(response);
  });
  request.pipe(on);
}
