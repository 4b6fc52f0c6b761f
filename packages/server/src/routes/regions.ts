import { LIMITS, regionCodeSchema, regionQuerySchema, validate, type Region } from '@lapor/sdk/contract';
import { Hono } from 'hono';
import type { AppDeps, AppEnv } from '../deps.js';
import { ProblemError } from '../problem.js';
import { toRegion, type RankedRegion } from '../store/regions.js';
import { soughtIn } from '../store/search.js';
import { fromCursor, isRank, readQuery, toCursor, toPage, wrongCursor } from '../requests/query.js';

/** Regions, searched by name, sliced by code and one by one. */
export function regionRoutes({ store }: Pick<AppDeps, 'store'>) {
  const routes = new Hono<AppEnv>();

  routes.get('/v1/regions', async (context) => {
    const { search = '', within, parent, limit = LIMITS.page.default, cursor } = readQuery(regionQuerySchema, context);
    const after = cursor === undefined ? undefined : positionOf(cursor);
    const sought = soughtIn(search);
    // Signs alone, such as "%", are in no name.
    const nothing = sought === null && search.trim() !== '';
    const rows = nothing ? [] : await store.regions.list({ sought: sought ?? undefined, within, parent, after, limit: limit + 1 });
    context.header('Cache-Control', 'public, max-age=300');
    return context.json(
      toPage(rows, limit, { item: ({ row }) => toRegion(row) satisfies Region, cursor: ({ row, rank }) => toCursor([rank, row.code]) }),
    );
  });

  routes.get('/v1/regions/:code', async (context) => {
    const code = validate(regionCodeSchema, context.req.param('code'));
    const row = code.ok ? await store.regions.find(code.value) : undefined;
    if (!row) throw new ProblemError('not_found');
    context.header('Cache-Control', 'public, max-age=300');
    return context.json(toRegion(row) satisfies Region);
  });

  return routes;
}

function positionOf(cursor: string): RankedRegion {
  const [rank, given] = fromCursor(cursor);
  const code = validate(regionCodeSchema, given);
  if (!isRank(rank) || !code.ok) throw wrongCursor();
  return { rank, code: code.value };
}
