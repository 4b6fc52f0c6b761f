import { LIMITS, newTemplateSchema, templateQuerySchema, type FilledTemplate, type Template } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { Hono } from 'hono';
import type { AppDeps, AppEnv } from '../deps.js';
import { readBody } from '../requests/body.js';
import { idIn, reportNumberIn } from '../requests/path.js';
import { fromCursor, readQuery, toCursor, toPage, wrongCursor } from '../requests/query.js';
import { signedIn } from '../requests/signed-in.js';
import { writeOf } from '../requests/write.js';
import { templatePosition, toTemplate } from '../store/templates.js';
import { openForStaff } from '../workflow/staff-view.js';
import { fillTemplate, openTemplate, putTemplate, removeTemplate, templateAgencies } from '../workflow/templates.js';

/** Texts officers begin an answer from. */
export function templateRoutes(deps: AppDeps): Hono<AppEnv> {
  const { store } = deps;
  const routes = new Hono<AppEnv>();

  routes.get('/v1/staff/templates', async (context) => {
    const staff = await signedIn(deps, context, operations.listTemplates);
    const { limit = LIMITS.page.default, cursor, agency } = readQuery(templateQuerySchema, context);
    const agencyIds = await templateAgencies(store, staff, agency);
    const after = cursor === undefined ? undefined : positionOf(cursor);
    const rows = await store.templates.list({ agencyIds, after, limit: limit + 1 });
    const agencies = await store.agencies.findMany([...new Set(rows.map((row) => row.agency_id))]);
    const lines = rows.flatMap((row) => {
      const owner = agencies.get(row.agency_id);
      return owner ? [{ row, item: toTemplate(row, owner) satisfies Template }] : [];
    });
    return context.json(toPage(lines, limit, { item: ({ item }) => item, cursor: ({ row }) => toCursor(templatePosition(row)) }));
  });

  routes.get('/v1/staff/templates/:id', async (context) => {
    const staff = await signedIn(deps, context, operations.getTemplate);
    const { row, agency } = await openTemplate(store, staff, idIn(context));
    return context.json(toTemplate(row, agency) satisfies Template);
  });

  routes.put('/v1/staff/templates/:id', async (context) => {
    const staff = await signedIn(deps, context, operations.putTemplate);
    const { value: template, request } = await readBody(newTemplateSchema, context);
    const write = writeOf(deps, context, { operation: 'putTemplate', principal: `key:${staff.keyId}`, request });
    return context.json((await putTemplate(deps, write, { id: idIn(context), staff, template })) satisfies Template);
  });

  routes.delete('/v1/staff/templates/:id', async (context) => {
    const staff = await signedIn(deps, context, operations.removeTemplate);
    const write = writeOf(deps, context, { operation: 'removeTemplate', principal: `key:${staff.keyId}`, request: '' });
    await removeTemplate(deps, write, { id: idIn(context), staff });
    return context.body(null, 204);
  });

  routes.get('/v1/staff/reports/:number/templates/:id', async (context) => {
    const staff = await signedIn(deps, context, operations.fillTemplate);
    const report = await openForStaff(store, staff, reportNumberIn(context));
    const { row } = await openTemplate(store, staff, idIn(context));
    const filled = await fillTemplate(store, report, row);
    return context.json(filled satisfies FilledTemplate);
  });

  return routes;
}

function positionOf(cursor: string) {
  const [position, title, id] = fromCursor(cursor);
  if (!Number.isSafeInteger(position) || typeof title !== 'string' || typeof id !== 'string') throw wrongCursor();
  return [Number(position), title, id] as const;
}
