import { agencyQuerySchema, idSchema, LIMITS, validate, type Agency } from '@lapor/sdk/contract';
import { Hono } from 'hono';
import type { AppDeps, AppEnv } from '../deps.js';
import { invalid, ProblemError } from '../problem.js';
import { toAgency, type RankedAgency } from '../store/agencies.js';
import { Vocabulary } from '../search/vocabulary.js';
import { MISTYPED, soughtIn } from '../store/search.js';
import { offeredKind } from '../workflow/practice.js';
import { idIn } from '../requests/path.js';
import { fromCursor, isRank, readQuery, toCursor, toPage, wrongCursor } from '../requests/query.js';

/** Agencies, listed, searched and one by one. */
export function agencyRoutes(deps: Pick<AppDeps, 'store' | 'settings' | 'now'>) {
  const { store, now } = deps;
  const routes = new Hono<AppEnv>();
  const vocabulary = new Vocabulary(() => store.agencies.words(), now);

  routes.get('/v1/agencies', async (context) => {
    const { search = '', sandbox, within, limit = LIMITS.page.default, cursor } = readQuery(agencyQuerySchema, context);
    const root = within === undefined ? undefined : await store.agencies.find(within);
    if (within !== undefined && !root) throw invalid('/within', 'unknown_agency');
    const after = cursor === undefined ? undefined : await positionOf(cursor);
    const sought = soughtIn(search) ?? undefined;
    // Signs alone, such as "%", are in no name.
    const nothing = sought === undefined && search.trim() !== '';
    // Whoever looks below an agency to practise with has asked for it.
    const sample = root?.sample === 1 ? undefined : await offeredKind(deps, store, sandbox);
    const asked = { sought, sample, within: root, after, limit: limit + 1 };
    const mistyped = after !== undefined && after.rank >= MISTYPED;
    let rows = nothing || mistyped ? [] : await store.agencies.list(asked);
    if (sought && (mistyped || (!after && rows.length === 0))) rows = await store.agencies.list({ ...asked, meant: await vocabulary.alternatives(sought.words) });
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
