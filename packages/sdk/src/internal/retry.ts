import type { RetryOptions } from '../options.js';

/** {@link RetryOptions} with nothing left out. */
export interface RetryRules {
  attempts: number;
  minDelay: number;
  maxDelay: number;
}

/** The rules, with defaults for what was not given. */
export function retryRules(options: RetryOptions | false | undefined): RetryRules {
  if (options === false) return { attempts: 1, minDelay: 0, maxDelay: 0 };
  const { attempts = 4, minDelay = 500, maxDelay = 10_000 } = options ?? {};
  return { attempts, minDelay, maxDelay };
}

/** Milliseconds before try `retry + 1`: doubled each time, then shortened at random so that many clients do not come back together. */
export function backoff(rules: RetryRules, retry: number): number {
  const longest = Math.min(rules.maxDelay, rules.minDelay * 2 ** (retry - 1));
  return longest * (0.5 + Math.random() / 2);
}

/** Seconds named by a `Retry-After` header, which holds either seconds or a date; `null` when it holds neither. */
export function retryAfterSeconds(headers: Headers, now = Date.now()): number | null {
  const text = headers.get('Retry-After')?.trim();
  if (!text) return null;
  if (/^\d+$/.test(text)) return Number(text);
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000));
}

/** Answers after which the same request may well succeed. */
export function isPassing(status: number): boolean {
  return status === 429 || status === 502 || status === 503 || status === 504;
}

const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

/** Whether a failure of `fetch` shows that no byte reached the service. Browsers do not tell, so there it is never known. */
export function wasNeverSent(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  return (typeof code === 'string' && NEVER_SENT.has(code)) || (cause !== undefined && wasNeverSent(cause));
}
