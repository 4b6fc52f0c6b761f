import {
  dateSchema,
  idSchema,
  inboxQuerySchema,
  countsQuerySchema,
  LIMITS,
  officerQuerySchema,
  timestampSchema,
  validate,
  type InboxCounts,
  type InboxItem,
  type StaffReport,
} from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { Hono } from 'hono';
import type { AppDeps, AppEnv } from '../deps.js';
import { reportNumberIn } from '../requests/path.js';
import { fromCursor, readQuery, toCursor, toPage, wrongCursor } from '../requests/query.js';
import { signedIn } from '../requests/signed-in.js';
import { inboxPosition } from '../store/inbox.js';
import { officerPosition, toOfficer } from '../store/officers.js';
import { countInbox, inboxFilter, inboxRoot, noteSecretSearch } from '../workflow/inbox.js';
import { readForStaff } from '../workflow/read.js';
import { readInboxItems, readUnnamed, withName } from '../workflow/staff-view.js';

/** What officers, admins and overseers read: whose key it is, the inbox, reports, colleagues. */
export function staffRoutes(deps: AppDeps): Hono<AppEnv> {
  const { store } = deps;
  const routes = new Hono<AppEnv>();

  routes.use('/v1/staff/*', async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
  });

  routes.get('/v1/staff/reports', async (context) => {
    const staff = await signedIn(deps, context, operations.listInbox);
    const { limit = LIMITS.page.default, cursor, ...question } = readQuery(inboxQuerySchema, context);
    const language = context.get('language');
    const filter = await inboxFilter(deps, staff, question);
    const after = cursor === undefined ? undefined : positionOf(cursor);
    await noteSecretSearch(deps, staff, question);
    const rows = await store.inbox.page({ ...filter, after, limit: limit + 1 });
    const items = await readInboxItems(deps, store, rows, language);
    const lines = rows.map((row, index) => ({ row, item: items[index] as InboxItem }));
    context.header('Content-Language', language);
    return context.json(toPage(lines, limit, { item: ({ item }) => item, cursor: ({ row }) => toCursor(inboxPosition(row)) }));
  });

  // Before the reports themselves: "counts" is no number of one.
  routes.get('/v1/staff/reports/counts', async (context) => {
    const staff = await signedIn(deps, context, operations.countInbox);
    const { agency } = readQuery(countsQuerySchema, context);
    return context.json((await countInbox(deps, staff, agency)) satisfies InboxCounts);
  });

  routes.get('/v1/staff/reports/:number', async (context) => {
    const staff = await signedIn(deps, context, operations.getStaffReport);
    const language = context.get('language');
    const row = await readForStaff(deps, staff, reportNumberIn(context));
    const report = await withName(store, staff, row, await readUnnamed(deps, store, row, { staff, language }));
    context.header('Content-Language', language);
    return context.json(report satisfies StaffReport);
  });

  routes.get('/v1/staff/officers', async (context) => {
    const staff = await signedIn(deps, context, operations.listOfficers);
    const { limit = LIMITS.page.default, cursor, agency } = readQuery(officerQuerySchema, context);
    const root = await inboxRoot(store, staff, agency);
    const after = cursor === undefined ? undefined : officerAt(cursor);
    const rows = await store.officers.list({ path: root?.path ?? null, at: deps.now().toISOString(), after, limit: limit + 1 });
    return context.json(toPage(rows, limit, { item: toOfficer, cursor: (row) => toCursor(officerPosition(row)) }));
  });

  return routes;
}

function positionOf(cursor: string) {
  const [due, createdAt, id] = fromCursor(cursor).map(String);
  const whole = validate(dateSchema, due).ok && validate(timestampSchema, createdAt).ok && validate(idSchema, id).ok;
  if (!whole || due === undefined || createdAt === undefined || id === undefined) throw wrongCursor();
  return [due, createdAt, id] as const;
}

function officerAt(cursor: string) {
  const [label, id] = fromCursor(cursor);
  if (typeof label !== 'string' || typeof id !== 'string') throw wrongCursor();
  return [label, id] as const;
}
