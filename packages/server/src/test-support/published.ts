import { operations } from '@lapor/sdk/openapi';
import { REPORTER, applyMove } from '../workflow/apply.js';
import type { TestApp } from './app.js';
import { bodyOf, fileReport, send, type complaint } from './requests.js';

/** Files a report and has an agency take it on; gives its number. */
export async function publish(app: TestApp, key: string, changes: Parameters<typeof complaint>[0] = {}): Promise<string> {
  const { number } = await fileReport(app, changes);
  app.clock.advance(60);
  bodyOf(await send(app, 'POST', `/v1/staff/reports/${number}/verify`, { key, body: {} }), operations.verifyReport);
  return number;
}

/** Has the reporter make a report more confidential, or less. */
export async function changeVisibility({ deps, clock }: TestApp, number: string, visibility: 'public' | 'anonymous' | 'secret'): Promise<void> {
  clock.advance(60);
  await deps.store.transaction(async (store) => {
    const report = await store.reports.lock(number);
    const agency = report && (await store.agencies.find(report.agency_id));
    if (!report || !agency) throw new Error('There is no such report');
    const move = visibility === 'secret' ? 'raise_visibility' : 'lower_visibility';
    await applyMove(deps, store, { move, report, agency, actor: REPORTER, changes: { visibility } });
  });
}

/** The numbers a list or search finds, in its order. */
export async function listed(app: TestApp, query = ''): Promise<string[]> {
  return bodyOf(await send(app, 'GET', `/v1/public/reports${query}`), operations.listPublicReports).items.map((item) => item.number);
}
