import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { WebhookSettings } from '../../deps.js';
import { AddressRefused, isAcceptableUrl, isAllowed, publicLookup } from './address.js';

/** What came of one attempt: the status of an answer, or why there was none. */
export type SendResult =
  | { readonly kind: 'answered'; readonly status: number; /** What it asks to wait, in seconds. */ readonly retryAfter: number | null }
  | { readonly kind: 'failed'; readonly code: string };

// Of an answer its status counts. What else is in it is let go by, up to a point, so that the receiver's side ends well.
const MOST_OF_AN_ANSWER = 16 * 1024;

/** Posts a body once. Follows no redirect, sends no cookies, and keeps nothing of the answer. */
export function post(address: string, body: string, headers: Readonly<Record<string, string>>, settings: WebhookSettings): Promise<SendResult> {
  // The settings may have changed since it was set up.
  if (!isAcceptableUrl(address, settings)) return Promise.resolve({ kind: 'failed', code: 'address_refused' });
  const url = new URL(address);
  const bytes = Buffer.from(body);
  const options: RequestOptions = {
    method: 'POST',
    agent: false,
    headers: { ...headers, 'Content-Type': 'application/json', 'Content-Length': bytes.length, 'User-Agent': 'Lapor-Webhooks/1' },
    signal: AbortSignal.timeout(settings.seconds * 1000),
    ...(!isAllowed(url, settings.allowedHosts) && { lookup: publicLookup }),
  };
  return new Promise((resolve) => {
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options);
    request.on('response', (response) => {
      resolve({ kind: 'answered', status: response.statusCode ?? 0, retryAfter: retryAfterOf(response) });
      letGoBy(response);
    });
    // Also heard after an answer, when a connection that nobody waits for any more breaks.
    request.on('error', (error) => resolve({ kind: 'failed', code: codeOf(error) }));
    request.end(bytes);
  });
}

function letGoBy(response: IncomingMessage): void {
  let size = 0;
  response.on('error', () => undefined);
  response.on('data', (part: Buffer) => {
    size += part.length;
    if (size > MOST_OF_AN_ANSWER) response.destroy();
  });
}

function retryAfterOf({ headers }: IncomingMessage): number | null {
  const seconds = headers['retry-after'];
  return seconds !== undefined && /^\d{1,5}$/.test(seconds) ? Number(seconds) : null;
}

function codeOf(error: Error): string {
  if (error instanceof AddressRefused) return 'address_refused';
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'timeout';
  const code = 'code' in error && typeof error.code === 'string' && /^[A-Z0-9_]{2,60}$/.test(error.code) ? error.code : 'connection';
  return code.toLowerCase();
}
