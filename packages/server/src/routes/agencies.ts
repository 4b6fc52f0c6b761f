import { agencyQuerySchema, idSchema, LIMITS, validate, type Agency } from '@lapor/sdk/contract';
import { Hono } from 'hono';
import type { AppDeps, AppEnv } from '../deps.js';
import { invalid, ProblemError } from '../problem.js';
import { toAgency, type RankedAgency } from '../store/agencies.js';
import { soughtIn } from '../store/search.js';
import { idIn } from '../requests/path.js';
import { fromCursor, isRank, readQuery, toCursor, toPage, wrongCursor } from '../requests/query.js';

/** Agencies, listed, searched and one by one. */
export function agencyRoutes({ store }: Pick<AppDeps, 'store'>) {
  const routes = new Hono<AppEnv>();

  routes.get('/v1/agencies', async (context) => {
    const { search = '', within, limit = LIMITS.page.default, cursor } = readQuery(agencyQuerySchema, context);
    const root = within === undefined ? undefined : await store.agencies.find(within);
    if (within !== undefined && !root) throw invalid('/within', 'unknown_agency');
    const after = cursor === undefined ? undefined : await positionOf(cursor);
    const sought = soughtIn(search);
    // Signs alone, such as "%", are in no name.
    const nothing = sought === null && search.trim() !== '';
    const rows = nothing ? [] : await store.agencies.list({ sought: sought ?? undefined, within: root, after, limit: limit + 1 });
    context.header('Cache-Control', 'public, max-age=300');
    return context.json(
      toPage(rows, limit, { item: ({ row }) => toAgency(row) satisfies Agency, cursor: ({ row, rank }) => toCursor([rank, row.id]) }),
    );
  });

  routes.get('/v1/agencies/:id', async (context) => {
    const row = await store.agencies.find(idIn(context));
    if (!row) throw new ProblemError('not_found');
    context.header('Cache-Control', 'public, max-age=300');
    return context.json(toAgency(row) satisfies Agency);
  });

  async function positionOf(cursor: string): Promise<RankedAgency> {
    const [rank, id] = fromCursor(cursor);
    const known = validate(idSchema, id);
    const row = known.ok ? await store.agencies.find(known.value) : undefined;
    if (!isRank(rank) || !row) throw wrongCursor();
    return { rank, row };
  }

  return routes;
}
