import { exportQuerySchema, openDataQuerySchema } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { Hono, type Context } from 'hono';
import type { AppDeps, AppEnv } from '../deps.js';
import { csvLines, jsonLines } from '../figures/exports.js';
import { openDataCsv, openDataJson } from '../figures/open-data.js';
import { latestDay, todayEverywhere } from '../figures/statistics.js';
import { streamOf } from '../figures/streams.js';
import { describeFailure } from '../log.js';
import { readQuery } from '../requests/query.js';
import { signedIn } from '../requests/signed-in.js';
import { inboxFilter, inboxRoot, narrowedBy } from '../workflow/inbox.js';
import { recordExport, type AskedExport } from '../workflow/recorded-export.js';

/** Many reports at a time, as streams: for staff one by one, for everybody in groups too large to point at anybody. */
export function exportRoutes(deps: AppDeps): Hono<AppEnv> {
  const { store } = deps;
  const routes = new Hono<AppEnv>();

  routes.get('/v1/staff/exports/reports.ndjson', async (context) => {
    const { query, record } = await asked(context, operations.exportReports);
    const texts = await record('ndjson', (count) => jsonLines(store, query, context.get('language'), count));
    return answer(context, 'application/x-ndjson', texts);
  });

  routes.get('/v1/staff/exports/reports.csv', async (context) => {
    const { query, bom, record } = await asked(context, operations.exportReportsCsv);
    const texts = await record('csv', (count) => csvLines(store, query, context.get('language'), bom, count));
    context.header('Content-Disposition', 'attachment; filename="laporan.csv"');
    return answer(context, 'text/csv; charset=utf-8', texts);
  });

  routes.get('/v1/open-data.json', async (context) => {
    return answer(context, 'application/json', openDataJson(deps, await months(context), context.get('language')));
  });

  routes.get('/v1/open-data.csv', async (context) => {
    context.header('Content-Disposition', 'attachment; filename="data-terbuka.csv"');
    return answer(context, 'text/csv; charset=utf-8', openDataCsv(deps, await months(context), context.get('language')));
  });

  async function asked(context: Context<AppEnv>, operation: typeof operations.exportReports | typeof operations.exportReportsCsv) {
    const staff = await signedIn(deps, context, operation);
    const { from, to, bom, ...question } = readQuery(exportQuerySchema, context);
    const filter = await inboxFilter(deps, staff, question);
    const agencyId = (await inboxRoot(store, staff, question.agency))?.id ?? null;
    const told = { ...narrowedBy(staff, question), from, to };
    const record = (format: AskedExport['format'], lines: Parameters<typeof recordExport>[3]) => recordExport(deps, staff, { format, agencyId, filter: told }, lines);
    return { query: { ...filter, from, to }, bom: bom === 'true', record };
  }

  async function months(context: Context<AppEnv>) {
    const { from, to } = readQuery(openDataQuerySchema, context);
    context.header('Cache-Control', 'public, max-age=3600');
    return { from, to, today: latestDay(deps, await todayEverywhere(deps)) };
  }

  function answer(context: Context<AppEnv>, type: string, texts: AsyncIterable<string>): Response {
    context.header('Content-Type', type);
    context.header('Content-Language', context.get('language'));
    const stream = streamOf(texts, (error) => deps.log.error('failure', { requestId: context.get('requestId'), ...describeFailure(error) }));
    return context.body(stream as ReadableStream<Uint8Array<ArrayBuffer>>);
  }

  return routes;
}
