import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as a receiver got it. */
export interface ReceivedMessage {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver of webhooks on this machine. */
export interface Receiver {
  /** As it is listed among hosts that may be reached. */
  readonly host: string;
  readonly url: string;
  readonly messages: ReceivedMessage[];
  stop(): Promise<void>;
}

/** Starts a receiver that keeps what it gets and answers as it is told; 204 unless it is. */
export async function startReceiver(answer: (response: ServerResponse, message: ReceivedMessage) => void = (response) => void response.writeHead(204).end()): Promise<Receiver> {
  const messages: ReceivedMessage[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => (body += part));
    request.on('end', () => {
      const message = { path: request.url ?? '', headers: request.headers, body };
      messages.push(message);
      answer(response, message);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    host,
    url: `http://${host}/lapor`,
    messages,
    async stop() {
      server.closeAllConnections();
      await new Promise((stopped) => server.close(stopped));
    },
  };
}
