import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { agencyIndexQuerySchema, type AgencyIndex } from '@lapor/sdk/contract';
import { Hono } from 'hono';
import type { AppDeps, AppEnv } from '../deps.js';
import { readQuery } from '../requests/query.js';
import { offeredKind } from '../workflow/practice.js';

/** How long one answer is given to everybody before the database is asked again. */
const SECONDS = 60;

const packers = {
  // Half a second of work for ten thousand agencies, once for each change; a fifth smaller than the quickest.
  br: (json: string) => promisify(brotliCompress)(json, { params: { [constants.BROTLI_PARAM_QUALITY]: 8, [constants.BROTLI_PARAM_LGWIN]: 22 } }),
  gzip: (json: string) => promisify(gzip)(json),
};

interface Answer {
  readonly until: number;
  readonly tag: string;
  readonly json: string;
  /** Packed once for everybody, the first time somebody can unpack it. */
  readonly packed: Partial<Record<keyof typeof packers, Promise<Buffer>>>;
}

/** All agencies in one small answer, which browsers keep and ask about again. */
export function agencyIndexRoutes(deps: Pick<AppDeps, 'store' | 'settings' | 'now'>) {
  const { store, now } = deps;
  const routes = new Hono<AppEnv>();
  const last = new Map<0 | 1 | undefined, Promise<Answer>>();

  routes.get('/v1/agency-index', async (context) => {
    const { sandbox } = readQuery(agencyIndexQuerySchema, context);
    const { tag, json, packed } = await current(await offeredKind(deps, store, sandbox));
    context.header('ETag', tag);
    context.header('Vary', 'Accept-Encoding', { append: true });
    context.header('Cache-Control', 'public, max-age=3600, stale-while-revalidate=86400');
    if (context.req.header('If-None-Match')?.includes(tag)) return context.body(null, 304);
    context.header('Content-Type', 'application/json; charset=UTF-8');
    const accepted = context.req.header('Accept-Encoding') ?? '';
    const coding = (['br', 'gzip'] as const).find((name) => new RegExp(`(^|[ ,])${name}(?!;q=0(\\.0*)?\\b)`).test(accepted));
    if (!coding) return context.body(json);
    context.header('Content-Encoding', coding);
    return context.body(new Uint8Array(await (packed[coding] ??= packers[coding](json))));
  });

  async function current(kind: 0 | 1 | undefined): Promise<Answer> {
    const known = await last.get(kind)?.catch(() => undefined);
    if (known && now().getTime() < known.until) return known;
    const answer = read(kind, known);
    last.set(kind, answer);
    return answer;
  }

  async function read(kind: 0 | 1 | undefined, known: Answer | undefined): Promise<Answer> {
    const json = JSON.stringify((await store.agencies.index(kind)) satisfies AgencyIndex);
    const tag = `W/"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"`;
    return { tag, json, until: now().getTime() + SECONDS * 1000, packed: known?.tag === tag ? known.packed : {} };
  }

  return routes;
}
