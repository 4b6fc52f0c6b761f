import type { Context } from 'hono';
import type { AppEnv } from '../deps.js';

/** The whole application, as a caller within it sees it. */
export type Ask = (request: Request, bindings: unknown) => Response | Promise<Response>;

/** An answer of the API. */
export interface ApiAnswer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly json: unknown;
}

/**
 * Asks this server's own API on behalf of whoever sent a page's form, so that every rule, limit and check there is holds for
 * forms without JavaScript too, and is written once.
 */
export function askApi(ask: Ask, context: Context<AppEnv>, language: string) {
  const forwarded = context.req.header('X-Forwarded-For');
  return async (method: 'GET' | 'POST', path: string, sent: { body?: unknown; headers?: Readonly<Record<string, string>> } = {}): Promise<ApiAnswer> => {
    const headers = new Headers({ 'Accept-Language': language, ...(forwarded !== undefined && { 'X-Forwarded-For': forwarded }), ...sent.headers });
    const raw = sent.body instanceof Uint8Array;
    if (sent.body !== undefined && !raw) headers.set('Content-Type', 'application/json');
    const body = sent.body === undefined ? null : raw ? (sent.body as Uint8Array<ArrayBuffer>) : JSON.stringify(sent.body);
    const answer = await ask(new Request(new URL(path, 'http://lapor.invalid'), { method, headers, body }), context.env);
    return { status: answer.status, retryAfter: answer.headers.get('Retry-After'), json: await answer.json() };
  };
}
