import { dateSchema, idSchema, laggingQuerySchema, LIMITS, stuckQuerySchema, validate, type LaggingAgency, type Page, type StuckReport } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { Hono } from 'hono';
import type { AppDeps, AppEnv } from '../deps.js';
import { laggingAgencies } from '../figures/lagging.js';
import { addDays } from '../figures/periods.js';
import { spanAsked } from '../figures/question.js';
import { latestDay, todayEverywhere } from '../figures/statistics.js';
import { readStuck } from '../figures/stuck.js';
import { fromCursor, readQuery, toCursor, toPage, wrongCursor } from '../requests/query.js';
import { signedIn } from '../requests/signed-in.js';
import { inboxRoot } from '../workflow/inbox.js';
import { PING_PONG } from '../workflow/transitions.js';

/** What watches over the work: which agencies fall behind, and which reports are stuck. */
export function oversightRoutes(deps: AppDeps): Hono<AppEnv> {
  const { store } = deps;
  const routes = new Hono<AppEnv>();

  routes.get('/v1/staff/oversight/agencies', async (context) => {
    const staff = await signedIn(deps, context, operations.listLaggingAgencies);
    const { limit = LIMITS.page.default, cursor, agency, ...query } = readQuery(laggingQuerySchema, context);
    const root = await inboxRoot(store, staff, agency);
    const today = await todayEverywhere(deps);
    const day = latestDay(deps, today);
    const all = await laggingAgencies(deps, { path: root?.path ?? null }, spanAsked(query, addDays(query.to ?? day, -89), day), today);
    // They are ranked anew each time, so a page begins after so many.
    const skipped = cursor === undefined ? 0 : countIn(cursor);
    const rows = all.slice(skipped, skipped + limit + 1);
    const page = toPage(rows, limit, { item: (item) => item, cursor: () => toCursor([skipped + limit]) });
    return context.json(page satisfies Page<LaggingAgency>);
  });

  routes.get('/v1/staff/oversight/stuck', async (context) => {
    const staff = await signedIn(deps, context, operations.listStuckReports);
    const { limit = LIMITS.page.default, cursor, agency, classification, reason } = readQuery(stuckQuerySchema, context);
    const root = await inboxRoot(store, staff, agency);
    const today = await todayEverywhere(deps);
    const after = cursor === undefined ? undefined : positionOf(cursor);
    const rows = await store.oversight.stuck({ path: root?.path ?? null, classification, reason, after, today, pingPong: PING_PONG, limit: limit + 1 });
    const language = context.get('language');
    const items = await readStuck(store, rows, language);
    const lines = rows.map((row, index) => ({ row, item: items[index] as StuckReport }));
    context.header('Content-Language', language);
    return context.json(
      toPage(lines, limit, { item: ({ item }) => item, cursor: ({ row }) => toCursor([row.received_day, row.report_id]) }) satisfies Page<StuckReport>,
    );
  });

  return routes;
}

function countIn(cursor: string): number {
  const [count] = fromCursor(cursor);
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 0) throw wrongCursor();
  return count;
}

function positionOf(cursor: string) {
  const [day, id] = fromCursor(cursor);
  const [received, report] = [validate(dateSchema, day), validate(idSchema, id)];
  if (!received.ok || !report.ok) throw wrongCursor();
  return { received_day: received.value, report_id: report.value };
}
