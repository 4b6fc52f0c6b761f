/**
 * What stands in for `ky` in the build for pages: one request, tried again as the SDK says, in a tenth of the bytes. The tests
 * of the SDK's transport run against it too. Only `rollup.config.mjs` puts it in.
 */

interface Options {
  method: string;
  headers: Record<string, string>;
  json?: object;
  body?: ArrayBuffer;
  /** Milliseconds for one try. */
  timeout: number;
  signal: AbortSignal;
  fetch: (request: Request) => Promise<Response>;
  retry: {
    limit: number;
    delay(): number;
    shouldRetry(state: { error: unknown; retryCount: number }): Promise<boolean>;
  };
}

class HttpError extends Error {
  readonly response: Response;

  constructor(response: Response) {
    super();
    this.response = response;
  }
}
class TimeoutError extends Error {}

export const isHTTPError = (error: unknown): error is HttpError => error instanceof HttpError;
export const isTimeoutError = (error: unknown): error is TimeoutError => error instanceof TimeoutError;

/** The first answer that is neither a failure nor to be asked for again. */
// eslint-disable-next-line no-restricted-syntax -- it stands in for a default export
export default async function ky(address: string, options: Options): Promise<Response> {
  const { signal, retry } = options;
  for (let retryCount = 1; ; retryCount += 1) {
    try {
      const response = await attempt(address, options);
      if (response.ok) return response;
      throw new HttpError(response);
    } catch (error) {
      if (retryCount > retry.limit || !(await retry.shouldRetry({ error, retryCount }))) throw error;
      await pause(retry.delay(), signal);
    }
  }
}

async function attempt(address: string, { method, headers, json, body, timeout, signal, fetch }: Options): Promise<Response> {
  const ending = new AbortController();
  const forward = () => {
    ending.abort(signal.reason);
  };
  if (signal.aborted) forward();
  signal.addEventListener('abort', forward);
  const timer: { id?: ReturnType<typeof setTimeout> } = {};
  const late = new Promise<never>((_, reject) => {
    timer.id = setTimeout(() => {
      reject(new TimeoutError());
      ending.abort();
    }, timeout);
  });
  const request = new Request(address, {
    method,
    headers: json ? { ...headers, 'Content-Type': 'application/json' } : headers,
    ...(json ? { body: JSON.stringify(json) } : body && { body }),
    signal: ending.signal,
  });
  try {
    return await Promise.race([fetch(request), late]);
  } finally {
    clearTimeout(timer.id);
    signal.removeEventListener('abort', forward);
  }
}

/** Waits, unless the call is broken off meanwhile. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const broken = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', broken);
      resolve();
    }, milliseconds);
    if (signal.aborted) broken();
    signal.addEventListener('abort', broken, { once: true });
  });
}
