import { LaporError } from '../errors.js';
import type { ClientOptions } from '../options.js';
import { retryRules } from './retry.js';
import type { RetryRules } from './retry.js';

/** {@link ClientOptions}, checked and complete. */
export interface Settings {
  /** Without a slash at the end. */
  baseUrl: string;
  apiKey: string | undefined;
  language: string | undefined;
  fetch: (request: Request) => Response | Promise<Response>;
  timeout: number;
  deadline: number;
  slowTimeout: number;
  slowDeadline: number;
  retry: RetryRules;
}

/** Checks what a client was given. @throws {LaporError} When it cannot work, or would give a secret away. */
export function settingsFrom(options: ClientOptions): Settings {
  const { apiKey, timeout = 30_000, deadline = 120_000 } = options;
  if (apiKey !== undefined) {
    if (!/^[\x21-\x7e]+$/.test(apiKey)) throw new LaporError('apiKey is empty or holds characters no key has');
    if ('document' in globalThis && !options.dangerouslyExposeApiKey) {
      throw new LaporError('apiKey is a secret and this is a web page: call the service from your server, or set dangerouslyExposeApiKey');
    }
  }
  return {
    baseUrl: checkedBaseUrl(options.baseUrl),
    apiKey,
    language: options.language,
    fetch: options.fetch ?? ((request) => globalThis.fetch(request)),
    timeout,
    deadline,
    slowTimeout: options.timeout ?? 300_000,
    slowDeadline: options.deadline ?? 900_000,
    retry: retryRules(options.retry),
  };
}

function checkedBaseUrl(baseUrl: string | URL): string {
  let url;
  try {
    url = new URL(baseUrl);
  } catch {
    throw new LaporError('baseUrl must be a whole address, such as https://lapor.example.go.id');
  }
  if (!/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw new LaporError('baseUrl must be an http or https address without user name, query or fragment');
  }
  return url.href.replace(/\/+$/, '');
}
