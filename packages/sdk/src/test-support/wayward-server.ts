import { createServer } from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived. */
export interface Arrived {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What the server does with one request, once it has read all of it. */
export type Turn = (response: ServerResponse, request: Arrived) => void;

/** A real HTTP server that takes one turn for each request, and the last one for all that follow. */
export async function startWaywardServer(...turns: readonly Turn[]) {
  const requests: Arrived[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const turn = turns[Math.min(requests.length, turns.length - 1)];
      const arrived = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() };
      requests.push(arrived);
      turn?.(response, arrived);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Answers with JSON. */
export function json(status: number, value: unknown, headers: Record<string, string> = {}): Turn {
  return (response) => response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(value));
}

/** Answers with a problem of the contract. */
export function problem(status: number, code: string, headers: Record<string, string> = {}): Turn {
  const body = { type: `/docs/api#problem-${code}`, title: 'A title', status, code, requestId: 'request1' };
  return json(status, body, { 'Content-Type': 'application/problem+json', 'Lapor-Request-Id': 'request1', ...headers });
}

/** Answers as a proxy or another program would, in HTML. */
export function html(status: number, headers: Record<string, string> = {}): Turn {
  return (response) => response.writeHead(status, { 'Content-Type': 'text/html', ...headers }).end('<h1>Secret words of a proxy</h1>');
}

/** Reads the request, then breaks the connection without a word. */
export const reset: Turn = (response) => response.socket?.resetAndDestroy();

/** Begins an answer and breaks the connection in the middle of it. */
export const breakOff: Turn = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
  response.write('{"items":', () => response.socket?.resetAndDestroy());
};

/** Reads the request and never answers. */
export const hang: Turn = () => undefined;
