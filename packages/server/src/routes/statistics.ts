import { statisticsQuerySchema, staffStatisticsQuerySchema, type Statistics } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { Hono } from 'hono';
import type { AppDeps, AppEnv } from '../deps.js';
import { publicQuestion, staffQuestion } from '../figures/question.js';
import { latestDay, readStatistics, todayEverywhere } from '../figures/statistics.js';
import { unpublishedOf } from '../figures/unpublished.js';
import { invalid } from '../problem.js';
import { readQuery } from '../requests/query.js';
import { signedIn } from '../requests/signed-in.js';
import { inboxRoot } from '../workflow/inbox.js';

/** The figures: for everybody, with small numbers kept back, and for staff, exact. */
export function statisticsRoutes(deps: AppDeps): Hono<AppEnv> {
  const { store } = deps;
  const routes = new Hono<AppEnv>();

  routes.get('/v1/statistics', async (context) => {
    const query = readQuery(statisticsQuerySchema, context);
    const agency = query.agency === undefined ? null : await store.agencies.find(query.agency);
    if (agency === undefined) throw invalid('/agency', 'unknown_agency');
    const today = await todayEverywhere(deps);
    const language = context.get('language');
    const question = await publicQuestion(deps, query, agency, today, language);
    const statistics = await readStatistics(deps, question, today);
    const unpublished = await unpublishedOf(deps, question, latestDay(deps, today));
    context.header('Content-Language', language);
    context.header('Cache-Control', 'public, max-age=300');
    return context.json({ ...statistics, unpublished } satisfies Statistics);
  });

  routes.get('/v1/staff/statistics', async (context) => {
    const staff = await signedIn(deps, context, operations.getStaffStatistics);
    const query = readQuery(staffStatisticsQuerySchema, context);
    const agency = await inboxRoot(store, staff, query.agency);
    const today = await todayEverywhere(deps);
    const language = context.get('language');
    const statistics = await readStatistics(deps, await staffQuestion(deps, query, agency, today, language), today);
    context.header('Content-Language', language);
    return context.json({ ...statistics, unpublished: null } satisfies Statistics);
  });

  return routes;
}
