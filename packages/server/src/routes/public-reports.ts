import { idSchema, LIMITS, publicReportQuerySchema, similarQuerySchema, timestampSchema, validate, type PublicReport, type PublicReportItem, type SimilarList } from '@lapor/sdk/contract';
import { Hono, type Context } from 'hono';
import { etag } from 'hono/etag';
import type { AppDeps, AppEnv } from '../deps.js';
import { safeFileHeaders } from '../middleware/security-headers.js';
import { ProblemError } from '../problem.js';
import { readBody } from '../requests/body.js';
import { idIn, reportNumberIn } from '../requests/path.js';
import { fromCursor, readQuery, toCursor, toPage, wrongCursor } from '../requests/query.js';
import type { FoundPublicReport, PublicOrder, PublicPosition } from '../store/public-reports.js';
import { publicSearch } from '../workflow/public-list.js';
import { findPublicPhoto, readPublicItems, readPublicReport } from '../workflow/public-view.js';
import { findSimilar } from '../workflow/similar.js';

// Long enough to carry a page that everybody opens, short enough for what is hidden to be gone soon.
const FOR_A_MINUTE = 'public, max-age=60';

/** What everybody reads: published reports, listed, searched and one by one, with their pictures. */
export function publicReportRoutes(deps: AppDeps): Hono<AppEnv> {
  const { store } = deps;
  const routes = new Hono<AppEnv>();

  // A page asked for again that is still the same is not sent again.
  for (const path of ['', '/:number', '/:number/photos/:id']) routes.use(`/v1/public/reports${path}`, etag({ weak: true }));

  routes.get('/v1/public/reports', async (context) => {
    const { limit = LIMITS.page.default, cursor, ...query } = readQuery(publicReportQuerySchema, context);
    const search = await publicSearch(store, query);
    const order = search?.order ?? 'newest';
    const after = cursor === undefined ? undefined : positionOf(cursor, order);
    const found = search ? await store.publicReports.list({ ...search, after, limit: limit + 1 }) : [];
    const language = context.get('language');
    const items = await readPublicItems(store, found.slice(0, limit), language);
    const page = toPage(found, limit, { item: (row) => row, cursor: (row) => toCursor([order, firstOf(row, order), row.publication.published_at ?? '', row.report.id]) });
    context.header('Cache-Control', FOR_A_MINUTE);
    context.header('Content-Language', language);
    return context.json({ items: items satisfies PublicReportItem[], nextCursor: page.nextCursor });
  });

  routes.get('/v1/public/reports/:number', async (context) => {
    const found = await published(context);
    const language = context.get('language');
    const report = await readPublicReport(deps, store, found, language);
    context.header('Cache-Control', FOR_A_MINUTE);
    context.header('Content-Language', language);
    return context.json(report satisfies PublicReport);
  });

  routes.get('/v1/public/reports/:number/photos/:id', async (context) => {
    const photo = await findPublicPhoto(deps, store, await published(context), idIn(context));
    if (!photo) throw new ProblemError('not_found');
    const bytes = await deps.files.get(photo.id);
    if (!bytes) throw new Error('The file of an attachment is missing');
    return context.body(bytes, 200, { ...safeFileHeaders(photo.media_type), 'Cache-Control': FOR_A_MINUTE });
  });

  routes.post('/v1/public/similar', async (context) => {
    const { value } = await readBody(similarQuerySchema, context);
    const language = context.get('language');
    context.header('Cache-Control', 'no-store');
    context.header('Content-Language', language);
    return context.json((await findSimilar(deps, value, language)) satisfies SimilarList);
  });

  async function published(context: Context<AppEnv>): Promise<FoundPublicReport> {
    const found = await store.publicReports.find(reportNumberIn(context));
    if (!found) throw new ProblemError('not_found');
    return found;
  }

  return routes;
}

function firstOf({ publication, rank }: FoundPublicReport, order: PublicOrder): number {
  if (order === 'newest') return 0;
  return order === 'supported' ? publication.supports : rank;
}

function positionOf(cursor: string, order: PublicOrder): PublicPosition {
  const [given, first, at, id] = fromCursor(cursor);
  const publishedAt = validate(timestampSchema, at);
  const reportId = validate(idSchema, id);
  if (given !== order || typeof first !== 'number' || !publishedAt.ok || !reportId.ok) throw wrongCursor();
  return { first, publishedAt: publishedAt.value, id: reportId.value };
}
