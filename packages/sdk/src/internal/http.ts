import ky, { isHTTPError, isTimeoutError } from 'ky';
import type { z } from '../contract/zod.js';
import { isLaporError, LaporConnectionError, LaporError } from '../errors.js';
import type { ConnectionErrorDetails } from '../errors.js';
import type { RequestOptions, WriteOptions } from '../options.js';
import { apiError, contractError, readJson } from './answer.js';
import { checkedIdempotencyKey, newIdempotencyKey } from './idempotency-key.js';
import { encode } from './path.js';
import { backoff, isPassing, retryAfterSeconds, wasNeverSent } from './retry.js';
import type { Settings } from './settings.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What a resource puts into a request beside method and path. */
export interface Parts {
  query?: object;
  json?: object;
  file?: { bytes: ArrayBuffer; mediaType: string };
  headers?: Record<string, string>;
  accessCode?: string;
  /** Sends the session of a reporter. */
  session?: string;
  /** Sends the staff key. */
  staff?: boolean;
  /** Gives the request and its answer the time a file takes. */
  slow?: boolean;
  proof?: string | undefined;
  /** Gives the answer before it is whole. */
  stream?: boolean;
}

// Timers count in 32 bits; a longer one would go off at once.
const LONGEST_TIMER = 2 ** 31 - 1;

/** Sends requests, again when that is safe, and turns whatever goes wrong into the SDK's errors. */
export class Http {
  readonly #settings: Settings;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** The answer as the schema reads it. */
  async request<T extends z.core.$ZodType>(method: Method, path: string, schema: T, parts: Parts, options?: WriteOptions): Promise<z.output<T>> {
    return readJson(await this.#send(method, path, parts, options), schema);
  }

  /** The answer as it came, with its media type. */
  async content(path: string, parts: Parts, options?: RequestOptions): Promise<Blob> {
    return (await this.#send('GET', path, { ...parts, slow: true }, options)).blob();
  }

  /** The answer as it comes, for what may be long. It is whole when it ends without an error. */
  async stream(path: string, parts: Parts, options?: RequestOptions): Promise<ReadableStream<Uint8Array>> {
    return (await this.#send('GET', path, { ...parts, slow: true, stream: true }, options)).body ?? new ReadableStream({ start: (controller) => controller.close() });
  }

  /** Sends what has no answer. */
  async send(method: Method, path: string, parts: Parts, options?: WriteOptions): Promise<void> {
    await this.#send(method, path, parts, options);
  }

  async #send(method: Method, path: string, parts: Parts, options: WriteOptions = {}): Promise<Response> {
    const { baseUrl, retry, fetch } = this.#settings;
    const headers = this.#headers(method, parts, options);
    const timeout = options.timeout ?? (parts.slow ? this.#settings.slowTimeout : this.#settings.timeout);
    const deadline = options.deadline ?? (parts.slow ? this.#settings.slowDeadline : this.#settings.deadline);
    const clock = callClock(Math.min(deadline, LONGEST_TIMER), options.signal);
    let outcome: ConnectionErrorDetails['outcome'] = method === 'GET' ? 'read_only' : 'not_sent';
    let pause = 0;
    const mayHaveArrived = () => {
      if (outcome === 'not_sent') outcome = 'unknown';
    };
    try {
      return await ky(baseUrl + path + queryString(parts.query), {
        method,
        headers,
        ...(parts.json && { json: parts.json }),
        ...(parts.file && { body: parts.file.bytes }),
        timeout: Math.min(timeout, LONGEST_TIMER),
        signal: clock.signal,
        fetch: async (input) => {
          try {
            const response = await wholeAnswer(await fetch(asPrivate(input as Request, parts)), parts.stream);
            mayHaveArrived();
            return response;
          } catch (error) {
            if (!wasNeverSent(error)) mayHaveArrived();
            throw error;
          }
        },
        retry: {
          limit: retry.attempts - 1,
          methods: ['get', 'post', 'put', 'delete'],
          delay: () => pause,
          shouldRetry: async ({ error, retryCount }) => {
            // The last one may have been cut short by the timeout, after it was sent.
            if (isTimeoutError(error)) mayHaveArrived();
            if (clock.signal.aborted || isLaporError(error)) return false;
            pause = backoff(retry, retryCount);
            if (isHTTPError(error)) {
              if (!isPassing(error.response.status)) return false;
              if ((await apiError(error.response.clone())).code === 'closed') return false;
              pause = Math.max(pause, (retryAfterSeconds(error.response.headers) ?? 0) * 1000);
            }
            return pause <= retry.maxDelay && pause < clock.left();
          },
        },
      });
    } catch (error) {
      if (options.signal?.aborted) throw options.signal.reason;
      if (isLaporError(error)) throw error;
      // ky's errors hold whole addresses in message and fields: none is thrown on, not even as a cause.
      if (isHTTPError(error)) throw await apiError(error.response);
      const timedOut = isTimeoutError(error) || clock.signal.aborted;
      if (timedOut) mayHaveArrived();
      throw new LaporConnectionError({ kind: timedOut ? 'timeout' : 'network', outcome });
    } finally {
      clock.stop(parts.stream);
    }
  }

  #headers(method: Method, parts: Parts, options: WriteOptions): Record<string, string> {
    const { apiKey } = this.#settings;
    const language = options.language ?? this.#settings.language;
    return {
      ...parts.headers,
      Accept: 'application/json, application/problem+json, */*',
      ...(language && { 'Accept-Language': headerValue(language, 'language') }),
      ...(parts.staff && apiKey && { Authorization: `Bearer ${apiKey}` }),
      ...(parts.session !== undefined && { Authorization: `Bearer ${encode(parts.session)}` }),
      // A mistyped code may hold characters no header takes; encoded it is simply a wrong one.
      ...(parts.accessCode !== undefined && { 'Lapor-Access-Code': encode(parts.accessCode) }),
      ...(parts.proof && { 'Lapor-Proof': headerValue(parts.proof, 'proof') }),
      ...(parts.file && { 'Content-Type': headerValue(parts.file.mediaType, 'mediaType') }),
      ...(method !== 'GET' && {
        'Idempotency-Key': options.idempotencyKey === undefined ? newIdempotencyKey() : checkedIdempotencyKey(options.idempotencyKey),
      }),
    };
  }
}

/** The whole answer, read within the try it belongs to, so that a connection lost half-way is noticed there. */
async function wholeAnswer(response: Response, asStream = false): Promise<Response> {
  // Followed, a redirect would carry the access code to wherever it points.
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) throw contractError(response);
  if (asStream && response.ok) return response;
  const body = response.status === 204 ? null : await response.arrayBuffer();
  return new Response(body, { status: response.status, headers: response.headers });
}

// Platforms name the value they refuse in their error, so it is refused here.
function headerValue(value: string, option: string): string {
  if (!/^[\x20-\x7e]+$/.test(value)) throw new LaporError(`${option} holds characters no header takes`);
  return value;
}

function queryString(query: object = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

/**
 * The request with no cookies, no referrer, no redirects, and nothing private in a cache. Some platforms refuse options
 * they do not know. Done for each try: ky makes requests anew after a timeout, and a new one forgets the referrer policy.
 */
function asPrivate(request: Request, parts: Parts): Request {
  const cache = parts.staff || parts.accessCode !== undefined || parts.session !== undefined ? 'no-store' : 'default';
  const wanted: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer', cache };
  const known = Object.entries(wanted).filter(([name]) => name in request);
  return new Request(request, { ...Object.fromEntries(known), redirect: 'manual' });
}

/** A signal for one call: the caller's, or the end of its time. */
function callClock(deadline: number, signal: AbortSignal | undefined) {
  const startedAt = Date.now();
  const controller = new AbortController();
  const forward = () => {
    controller.abort(signal?.reason);
  };
  if (signal?.aborted) forward();
  signal?.addEventListener('abort', forward);
  const timer = setTimeout(() => {
    controller.abort();
  }, deadline);
  return {
    signal: controller.signal,
    left: () => deadline - (Date.now() - startedAt),
    // What still comes as a stream can be broken off.
    stop: (streams = false) => {
      clearTimeout(timer);
      if (!streams) signal?.removeEventListener('abort', forward);
    },
  };
}
