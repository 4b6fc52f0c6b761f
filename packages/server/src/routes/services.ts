import { idSchema, LIMITS, newServiceSchema, serviceQuerySchema, validate, type Service, type ServiceSummary } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { Hono } from 'hono';
import type { AppDeps, AppEnv } from '../deps.js';
import { invalid, ProblemError } from '../problem.js';
import { readBody } from '../requests/body.js';
import { idIn } from '../requests/path.js';
import { fromCursor, readQuery, toCursor, toPage, wrongCursor } from '../requests/query.js';
import { signedIn } from '../requests/signed-in.js';
import { writeOf } from '../requests/write.js';
import { soughtIn } from '../store/search.js';
import { toService, toServiceSummary } from '../store/services.js';
import { offeredKind } from '../workflow/practice.js';
import { putService, retireService } from '../workflow/services.js';

/** The catalogue of public services and their standards (SIPP). */
export function serviceRoutes(deps: AppDeps): Hono<AppEnv> {
  const { store } = deps;
  const routes = new Hono<AppEnv>();

  routes.get('/v1/services', async (context) => {
    const { agency: id, search = '', limit = LIMITS.page.default, cursor } = readQuery(serviceQuerySchema, context);
    const within = id === undefined ? undefined : await store.agencies.find(id);
    if (id !== undefined && !within) throw invalid('/agency', 'unknown_agency');
    const sought = soughtIn(search);
    // Signs alone, such as "%", are in no name.
    const nothing = sought === null && search.trim() !== '';
    const after = cursor === undefined ? undefined : await positionOf(cursor);
    // Whoever names an agency to practise with has asked for it.
    const sample = within ? undefined : await offeredKind(deps, store, undefined);
    const rows = nothing ? [] : await store.services.list({ within, sought: sought ?? undefined, sample, after, limit: limit + 1 });
    const language = context.get('language');
    context.header('Content-Language', language);
    context.header('Cache-Control', 'public, max-age=300');
    return context.json(
      toPage(rows, limit, { item: (row) => toServiceSummary(row, language) satisfies ServiceSummary, cursor: (row) => toCursor([row.id]) }),
    );
  });

  routes.get('/v1/services/:id', async (context) => {
    const row = await store.services.find(idIn(context));
    if (!row || row.retired_at !== null) throw new ProblemError('not_found');
    const language = context.get('language');
    context.header('Content-Language', language);
    context.header('Cache-Control', 'public, max-age=300');
    return context.json(toService(row, language) satisfies Service);
  });

  routes.put('/v1/staff/services/:id', async (context) => {
    const staff = await signedIn(deps, context, operations.putService);
    const { value: service, request } = await readBody(newServiceSchema, context);
    const write = writeOf(deps, context, { operation: 'putService', principal: `key:${staff.keyId}`, request });
    const language = context.get('language');
    context.header('Content-Language', language);
    return context.json((await putService(deps, write, { id: idIn(context), service, staff, language })) satisfies Service);
  });

  routes.delete('/v1/staff/services/:id', async (context) => {
    const staff = await signedIn(deps, context, operations.retireService);
    const write = writeOf(deps, context, { operation: 'retireService', principal: `key:${staff.keyId}`, request: '' });
    await retireService(deps, write, { id: idIn(context), staff });
    return context.body(null, 204);
  });

  async function positionOf(cursor: string) {
    const id = validate(idSchema, fromCursor(cursor)[0]);
    const row = id.ok ? await store.services.find(id.value) : undefined;
    if (!row) throw wrongCursor();
    return row;
  }

  return routes;
}
