import {
  answerReportSchema,
  closeSchema,
  dateSchema,
  forwardSchema,
  idSchema,
  inboxQuerySchema,
  LIMITS,
  timestampSchema,
  validate,
  verifySchema,
  type InboxItem,
  type StaffReport,
} from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { Hono } from 'hono';
import type { AppDeps, AppEnv } from '../deps.js';
import { readBody } from '../requests/body.js';
import { reportNumberIn } from '../requests/path.js';
import { fromCursor, readQuery, toCursor, toPage, wrongCursor } from '../requests/query.js';
import { signedIn } from '../requests/signed-in.js';
import { writeOf } from '../requests/write.js';
import { inboxPosition } from '../store/reports.js';
import { inboxRoot } from '../workflow/inbox.js';
import { moveReport } from '../workflow/move.js';
import { readForStaff } from '../workflow/read.js';
import { readInboxItems, readUnnamed, withName } from '../workflow/staff-view.js';

const BODIES = { verify: verifySchema, forward: forwardSchema, answer: answerReportSchema, close: closeSchema } as const;

/** What officers, admins and overseers do with the reports their key sees. */
export function staffRoutes(deps: AppDeps): Hono<AppEnv> {
  const { store } = deps;
  const routes = new Hono<AppEnv>();

  routes.use('/v1/staff/*', async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
  });

  routes.get('/v1/staff/reports', async (context) => {
    const staff = await signedIn(deps, context, operations.listInbox);
    const { limit = LIMITS.page.default, cursor, status, agency } = readQuery(inboxQuerySchema, context);
    const language = context.get('language');
    const root = await inboxRoot(store, staff, agency);
    const after = cursor === undefined ? undefined : positionOf(cursor);
    const rows = await store.reports.inbox({ path: root?.path ?? null, status, after, limit: limit + 1 });
    const items = await readInboxItems(deps, store, rows, language);
    const lines = rows.map((row, index) => ({ row, item: items[index] as InboxItem }));
    context.header('Content-Language', language);
    return context.json(toPage(lines, limit, { item: ({ item }) => item, cursor: ({ row }) => toCursor(inboxPosition(row)) }));
  });

  routes.get('/v1/staff/reports/:number', async (context) => {
    const staff = await signedIn(deps, context, operations.getStaffReport);
    const language = context.get('language');
    const row = await readForStaff(deps, staff, reportNumberIn(context));
    const report = await withName(store, staff, row, await readUnnamed(deps, store, row, { staff, language }));
    context.header('Content-Language', language);
    return context.json(report satisfies StaffReport);
  });

  for (const move of Object.keys(BODIES) as (keyof typeof BODIES)[]) {
    routes.post(`/v1/staff/reports/:number/${move}`, async (context) => {
      const staff = await signedIn(deps, context, operations[`${move}Report`]);
      const { value: details, request } = await readBody(BODIES[move], context);
      const write = writeOf(deps, context, { operation: `${move}Report`, principal: `key:${staff.keyId}`, request });
      const language = context.get('language');
      const report = await moveReport(deps, write, { move, number: reportNumberIn(context), staff, language, details });
      context.header('Content-Language', language);
      return context.json(report satisfies StaffReport);
    });
  }

  return routes;
}

function positionOf(cursor: string) {
  const [due, createdAt, id] = fromCursor(cursor).map(String);
  const whole = validate(dateSchema, due).ok && validate(timestampSchema, createdAt).ok && validate(idSchema, id).ok;
  if (!whole || due === undefined || createdAt === undefined || id === undefined) throw wrongCursor();
  return [due, createdAt, id] as const;
}
