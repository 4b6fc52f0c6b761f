import { LIMITS, type InboxItem, type StaffReport } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { Hono } from 'hono';
import type { AppDeps, AppEnv } from '../deps.js';
import { readBody } from '../requests/body.js';
import { reportNumberIn } from '../requests/path.js';
import { instantAndId, readQuery, toCursor, toPage } from '../requests/query.js';
import { signedIn } from '../requests/signed-in.js';
import { writeOf } from '../requests/write.js';
import { decideErasure } from '../workflow/erasure.js';
import { readInboxItems } from '../workflow/staff-view.js';

/** What admins decide on requests to delete what a report says. */
export function erasureRoutes(deps: AppDeps): Hono<AppEnv> {
  const { store } = deps;
  const routes = new Hono<AppEnv>();

  routes.get('/v1/staff/erasures', async (context) => {
    const staff = await signedIn(deps, context, operations.listErasures);
    const { limit = LIMITS.page.default, cursor } = readQuery(operations.listErasures.query, context);
    const language = context.get('language');
    const after = cursor === undefined ? undefined : instantAndId(cursor);
    const rows = await store.ownReports.toErase({ path: staff.agency?.path ?? null, after, limit: limit + 1 });
    const items = await readInboxItems(deps, store, rows, language);
    const lines = rows.map((row, index) => ({ row, item: items[index] as InboxItem }));
    context.header('Content-Language', language);
    return context.json(toPage(lines, limit, { item: ({ item }) => item, cursor: ({ row }) => toCursor([row.erasure_requested_at ?? '', row.id]) }));
  });

  routes.post('/v1/staff/reports/:number/erase', async (context) => {
    const staff = await signedIn(deps, context, operations.eraseReport);
    const { value, request } = await readBody(operations.eraseReport.body, context);
    const write = writeOf(deps, context, { operation: 'eraseReport', principal: `key:${staff.keyId}`, request });
    const language = context.get('language');
    const report = await decideErasure(deps, write, { move: 'erase', number: reportNumberIn(context), staff, language, ...value });
    context.header('Content-Language', language);
    return context.json(report satisfies StaffReport);
  });

  routes.post('/v1/staff/reports/:number/refuse-erasure', async (context) => {
    const staff = await signedIn(deps, context, operations.refuseReportErasure);
    const { value, request } = await readBody(operations.refuseReportErasure.body, context);
    const write = writeOf(deps, context, { operation: 'refuseReportErasure', principal: `key:${staff.keyId}`, request });
    const language = context.get('language');
    const report = await decideErasure(deps, write, { move: 'refuse_erasure', number: reportNumberIn(context), staff, language, ...value });
    context.header('Content-Language', language);
    return context.json(report satisfies StaffReport);
  });

  return routes;
}
