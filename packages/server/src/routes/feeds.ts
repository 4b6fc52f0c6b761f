import { idSchema, validate } from '@lapor/sdk/contract';
import { Hono, type Context } from 'hono';
import { etag } from 'hono/etag';
import type { AppDeps, AppEnv } from '../deps.js';
import { toMailDate, writeAtom, writeRss, type FeedAddresses } from '../feeds/write-feed.js';
import { ProblemError } from '../problem.js';
import { readFeed } from '../workflow/feed.js';

const FORMATS = {
  atom: { write: writeAtom, mediaType: 'application/atom+xml; charset=utf-8' },
  rss: { write: writeRss, mediaType: 'application/rss+xml; charset=utf-8' },
} as const;

const KINDS = { agencies: 'agency', categories: 'category' } as const;

/**
 * What is published, to subscribe to: `/feeds/agencies/{id}.atom` or `.rss` for an agency and those below it,
 * `/feeds/categories/{id}.atom` or `.rss` for a subject.
 */
export function feedRoutes(deps: AppDeps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.use('/feeds/*', etag({ weak: true }));

  for (const place of ['agencies', 'categories'] as const) {
    routes.get(`/feeds/${place}/:file`, async (context) => {
      const { id, format } = fileIn(context);
      const language = context.get('language');
      const feed = await readFeed(deps.store, { kind: KINDS[place], id }, language);
      const { write, mediaType } = FORMATS[format];
      context.header('Cache-Control', 'public, max-age=300');
      context.header('Content-Language', language);
      // Anybody's page or reader may show what is public.
      context.header('Access-Control-Allow-Origin', '*');
      context.header('Cross-Origin-Resource-Policy', 'cross-origin');
      if (feed.updated !== null) context.header('Last-Modified', toMailDate(feed.updated));
      if (isUnchanged(context, feed.updated)) return context.body(null, 304);
      return context.body(write(feed, addressesOf(deps, context)), 200, { 'Content-Type': mediaType });
    });
  }

  return routes;
}

function fileIn(context: Context): { id: string; format: keyof typeof FORMATS } {
  const [, given, format] = /^(.+)\.(atom|rss)$/.exec(context.req.param('file') ?? '') ?? [];
  const id = validate(idSchema, given);
  if (!id.ok || (format !== 'atom' && format !== 'rss')) throw new ProblemError('not_found');
  return { id: id.value, format };
}

// A tag says more than a time, so a time counts only where no tag was sent (RFC 9110, 13.1.3). It has no milliseconds.
function isUnchanged(context: Context, updated: string | null): boolean {
  const since = Date.parse(context.req.header('If-Modified-Since') ?? '');
  if (updated === null || Number.isNaN(since) || context.req.header('If-None-Match') !== undefined) return false;
  return Math.floor(Date.parse(updated) / 1000) * 1000 <= since;
}

function addressesOf({ settings }: AppDeps, context: Context): FeedAddresses {
  const url = new URL(context.req.url);
  const server = settings.publicUrl ?? url.origin;
  const pattern = settings.publicReportUrl ?? `${server}/v1/public/reports/{number}`;
  return {
    self: `${server}${url.pathname}`,
    home: settings.publicReportUrl === null ? `${server}/` : new URL('/', pattern).href,
    report: (number) => pattern.replace('{number}', number),
  };
}
