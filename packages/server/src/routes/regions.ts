import { LIMITS, regionCodeSchema, regionQuerySchema, validate, type Region } from '@lapor/sdk/contract';
import { Hono } from 'hono';
import type { AppDeps, AppEnv } from '../deps.js';
import { ProblemError } from '../problem.js';
import { Vocabulary } from '../search/vocabulary.js';
import { toRegion, writtenOut, type RankedRegion } from '../store/regions.js';
import { MISTYPED, soughtIn } from '../store/search.js';
import { fromCursor, isRank, readQuery, toCursor, toPage, wrongCursor } from '../requests/query.js';

/** Regions, searched by name, sliced by code and one by one. */
export function regionRoutes({ store, now }: Pick<AppDeps, 'store' | 'now'>) {
  const routes = new Hono<AppEnv>();
  const vocabulary = new Vocabulary(() => store.regions.words(), now);

  routes.get('/v1/regions', async (context) => {
    const { search = '', within, parent, limit = LIMITS.page.default, cursor } = readQuery(regionQuerySchema, context);
    const after = cursor === undefined ? undefined : positionOf(cursor);
    const sought = soughtIn(writtenOut(search)) ?? undefined;
    // Signs alone, such as "%", are in no name.
    const nothing = sought === undefined && search.trim() !== '';
    const asked = { sought, within, parent, after, limit: limit + 1 };
    const mistyped = after !== undefined && after.rank >= MISTYPED;
    let rows = nothing || mistyped ? [] : await store.regions.list(asked);
    // Only what nothing is spelt like is taken for a slip of the finger.
    if (sought && (mistyped || (!after && rows.length === 0))) rows = await store.regions.list({ ...asked, meant: await vocabulary.alternatives(sought.words) });
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
