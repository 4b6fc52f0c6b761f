import { categoryQuerySchema, type CategoryList } from '@lapor/sdk/contract';
import { Hono } from 'hono';
import type { AppDeps, AppEnv } from '../deps.js';
import { invalid } from '../problem.js';
import { toCategory } from '../store/categories.js';
import { offeredKind } from '../workflow/practice.js';
import { readQuery } from '../requests/query.js';

/** Categories with their questions, in the language accepted. */
export function categoryRoutes(deps: Pick<AppDeps, 'store' | 'settings'>) {
  const { store } = deps;
  const routes = new Hono<AppEnv>();

  routes.get('/v1/categories', async (context) => {
    const query = readQuery(categoryQuerySchema, context);
    const agency = query.agency === undefined ? undefined : await store.agencies.find(query.agency);
    if (query.agency !== undefined && !agency) throw invalid('/agency', 'unknown_agency');
    const rows = agency ? await store.categories.offeredBy(agency) : await store.categories.all(await offeredKind(deps, store, query.sandbox));
    const language = context.get('language');
    context.header('Content-Language', language);
    context.header('Cache-Control', 'public, max-age=300');
    return context.json({ items: rows.map((row) => toCategory(row, language)) } satisfies CategoryList);
  });

  return routes;
}
