import { problemSchema, validate } from '@lapor/sdk/contract';
import type { Context } from 'hono';
import type { AppEnv } from '../deps.js';
import { ProblemError } from '../problem.js';

/** The whole application, as a caller within it sees it. */
export type Ask = (request: Request, bindings: unknown) => Response | Promise<Response>;

const counted = new WeakSet<Request>();
const rehearsals = new WeakSet<object>();

/** Whether a request comes from within, for a page's form that was counted itself. */
export const isCounted = (request: Request): boolean => counted.has(request);

/** Whether a request comes from within only to learn what would be said to it: nothing is to be done. */
export function isRehearsal({ env }: Context<AppEnv>): boolean {
  const bindings: unknown = env;
  return typeof bindings === 'object' && bindings !== null && rehearsals.has(bindings);
}

/** An answer of the API. */
export interface ApiAnswer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly json: unknown;
}

/**
 * Asks this server's own API on behalf of whoever sent a page's form, so that every rule, limit and check there is holds for
 * forms without JavaScript too, and is written once. `counted` is for what the form was already counted for: a report, not its files.
 * `rehearsed` is for a report that is not to be filed yet.
 */
export function askApi(ask: Ask, context: Context<AppEnv>, language: string) {
  return async (method: 'GET' | 'POST', path: string, sent: { body?: unknown; headers?: Readonly<Record<string, string>>; counted?: boolean; rehearsed?: boolean } = {}): Promise<ApiAnswer> => {
    const headers = headersFor(context, { 'Accept-Language': language, ...sent.headers });
    const raw = sent.body instanceof Uint8Array;
    if (sent.body !== undefined && !raw) headers.set('Content-Type', 'application/json');
    const body = sent.body === undefined ? null : raw ? (sent.body as Uint8Array<ArrayBuffer>) : JSON.stringify(sent.body);
    const request = new Request(new URL(path, 'http://lapor.invalid'), { method, headers, body });
    if (sent.counted) counted.add(request);
    // By what goes along with the request: the request itself is another once its body was read.
    const bindings = { ...(context.env as object | undefined) };
    if (sent.rehearsed) rehearsals.add(bindings);
    const answer = await ask(request, bindings);
    return { status: answer.status, retryAfter: answer.headers.get('Retry-After'), json: await answer.json() };
  };
}

/** As `askApi` a GET, for what is no JSON: a file of a report. */
export async function askRaw(ask: Ask, context: Context<AppEnv>, path: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  return ask(new Request(new URL(path, 'http://lapor.invalid'), { headers: headersFor(context, headers) }), context.env);
}

/** The refusal an answer of the API tells of, to be told on a page. */
export function failureIn({ json }: Pick<ApiAnswer, 'json'>): ProblemError {
  const problem = validate(problemSchema, json);
  return new ProblemError(problem.ok && problem.value.code !== 'unknown' ? problem.value.code : 'internal_error');
}

/** The caller stays who they are. */
function headersFor(context: Context<AppEnv>, given: Readonly<Record<string, string>>): Headers {
  const forwarded = context.req.header('X-Forwarded-For');
  return new Headers({ ...(forwarded !== undefined && { 'X-Forwarded-For': forwarded }), ...given });
}
