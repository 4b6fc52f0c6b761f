import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A letter as a mail server got it. */
export interface ReceivedLetter {
  readonly from: string;
  readonly to: readonly string[];
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** Everything as it came over the wire, undone of its transfer encoding. */
  readonly raw: string;
  readonly secure: boolean;
  readonly user: unknown;
}

/** A mail server on this machine. */
export interface MailServer {
  readonly port: number;
  readonly url: string;
  readonly letters: ReceivedLetter[];
  /** Cuts every connection. */
  cut(): void;
  stop(): Promise<void>;
}

/** Starts a real mail server that keeps what it gets. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const letters: ReceivedLetter[] = [];
  const server = new SMTPServer({
    disableReverseLookup: true,
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const raw = readable(Buffer.concat(parts).toString('utf8'));
        letters.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          headers: headersOf(raw),
          raw,
          secure: session.secure,
          user: session.user,
        });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  const sockets = new Set<Socket>();
  server.server.on('connection', (socket: Socket) => sockets.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    url: `smtp://127.0.0.1:${String(port)}`,
    letters,
    cut: () => sockets.forEach((socket) => socket.destroy()),
    stop: () => new Promise((stopped) => server.close(stopped)),
  };
}

function headersOf(raw: string): Map<string, string> {
  const head = raw.slice(0, raw.indexOf('\n\n')).replace(/\n[ \t]+/g, ' ');
  return new Map(
    head.split('\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), encodedWords(line.slice(colon + 1).trim())] as const;
    }),
  );
}

/** Undoes quoted-printable and base64, part by part. */
function readable(raw: string): string {
  const text = raw.replace(/\r\n/g, '\n');
  return text.replace(/(Content-Transfer-Encoding: (quoted-printable|base64)[^]*?\n\n)([^]*?)(?=\n--|$)/gi, (_, head: string, encoding: string, body: string) =>
    head + (encoding.toLowerCase() === 'base64' ? Buffer.from(body, 'base64').toString('utf8') : quotedPrintable(body)),
  );
}

function quotedPrintable(text: string): string {
  return Buffer.from(text.replace(/=\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString('utf8');
}

function encodedWords(text: string): string {
  return text.replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
    kind.toUpperCase() === 'B' ? Buffer.from(word, 'base64').toString('utf8') : quotedPrintable(word.replace(/_/g, ' ')),
  );
}
