import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { PROBLEMS, type ProblemCode } from '@lapor/sdk/contract';
import { operations } from '@lapor/sdk/openapi';
import { sql } from 'kysely';
import { ProblemError, problemResponse } from './problem.js';
import { openDatabase } from './store/database.js';
import { startApp, type TestApp } from './test-support/app.js';
import { sqliteDatabase } from './test-support/databases.js';
import { assertNoTrace, assertProblem, bodyOf, complaint, send } from './test-support/requests.js';

async function setup(context: TestContext): Promise<TestApp> {
  const app = await startApp();
  context.after(() => app.stop());
  return app;
}

test('the API serves every documented operation and nothing else', async (context) => {
  const { app } = await setup(context);
  const documented = Object.values(operations).map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`);
  // OPTIONS tells what else there is; proxies that know no PATCH send it as a POST that says so.
  const unsaid = ['POST /v1/uploads/:id'];
  const served = app.routes
    .filter(({ method, path }) => method !== 'ALL' && method !== 'OPTIONS' && (/^\/(v1|open311)\//.test(path) || path === '/healthz' || path === '/readyz'))
    // A file with an ending is one parameter to the router and two in the document.
    .map(({ method, path }) => `${method} ${path.replace(/:file\{(.*)\\\.\(xml\|json\)\}/, '$1.:format').replace('/[^/]+', '/:name')}`);
  const said = served.filter((operation) => !unsaid.includes(operation));
  const named = documented.map((operation) => operation.replace(/\/:\w+\.:format/, '/:name.:format'));
  assert.deepEqual([...said].sort(), [...named].sort());
});

test('what anybody may read holds the documented fields and no other', async (context) => {
  const app = await setup(context);
  const reads: [Parameters<typeof bodyOf>[1], string][] = [
    [operations.getConfig, '/v1/config?agency=jalan-dinas'],
    [operations.listAgencies, '/v1/agencies?search=jalan'],
    [operations.getAgency, '/v1/agencies/jalan-dinas'],
    [operations.listCategories, '/v1/categories'],
    [operations.listRegions, '/v1/regions?within=51'],
    [operations.getRegion, '/v1/regions/51.02'],
    [operations.getHealth, '/healthz'],
    [operations.getReadiness, '/readyz'],
  ];
  for (const [operation, path] of reads) bodyOf(await send(app, 'GET', path), operation);
});

test('a path nobody serves is not found, wherever it is', async (context) => {
  const app = await setup(context);
  for (const path of ['/v1', '/v1/', '/v1/nothing', '/v1/reports/1/2/3', '/v2/reports', '/healthz/more']) {
    for (const method of ['GET', 'POST', 'DELETE']) assertProblem(await send(app, method, path), 'not_found');
  }
});

test('a path served with other methods says which', async (context) => {
  const app = await setup(context);
  for (const [method, path, allow] of [
    ['PUT', '/v1/reports', 'POST'],
    ['GET', '/v1/reports', 'POST'],
    ['DELETE', '/v1/reports/1234567895', 'GET, HEAD'],
    ['PATCH', '/v1/attachments/abc', 'DELETE'],
    ['POST', '/v1/staff/me', 'GET, HEAD'],
    ['GET', '/v1/staff/reports/1234567895/verify', 'POST'],
    ['POST', '/healthz', 'GET, HEAD'],
  ] as const) {
    const answer = await send(app, method, path);
    assertProblem(answer, 'method_not_allowed');
    assert.equal(answer.headers.get('Allow'), allow);
  }
});

test('every problem has words in both languages, its own link and its documented status', async () => {
  for (const code of Object.keys(PROBLEMS) as ProblemCode[]) {
    const words = new Set<string>();
    for (const language of ['id', 'en'] as const) {
      const response = problemResponse(new ProblemError(code), { requestId: 'r', language });
      const problem = (await response.json()) as { title: string; type: string };
      assert.equal(response.status, PROBLEMS[code]);
      assert.equal(response.headers.get('Content-Language'), language);
      assert.equal(problem.type, `/docs/api#problem-${code}`);
      assert.doesNotMatch(problem.title, /mohon|silakan|maaf|tidak valid|wajib diisi|oops/i);
      words.add(problem.title);
    }
    assert.equal(words.size, 2, `${code} says the same in both languages`);
  }
});

test('while the database cannot serve, people are told to come back, and nothing is kept of what they sent', async (context) => {
  const place = await sqliteDatabase();
  const app = await startApp({ makeDatabase: () => Promise.resolve(place) });
  const other = openDatabase(place.location);
  context.after(async () => {
    await other.destroy();
    await app.stop();
  });
  await sql`pragma busy_timeout = 1`.execute(app.database);
  const idempotencyKey = 'one-and-the-same-key';
  await other.transaction().execute(async () => {
    assertProblem(await send(app, 'POST', '/v1/reports', { body: complaint(), idempotencyKey }), 'unavailable');
  });
  await assertNoTrace(app);
  assert.equal((await send(app, 'POST', '/v1/reports', { body: complaint(), idempotencyKey })).status, 201);
});

test('a full disk is an outage too, and leaves the database as it was', async (context) => {
  const app = await setup(context);
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(app.database);
  await sql`pragma max_page_count = ${sql.lit(rows[0]?.page_count)}`.execute(app.database);
  let answer = await send(app, 'POST', '/v1/reports', { body: complaint() });
  for (let count = 0; count < 100 && answer.status === 201; count += 1) {
    answer = await send(app, 'POST', '/v1/reports', { body: complaint({ body: 'Lubang besar. '.repeat(300) }) });
  }
  assertProblem(answer, 'unavailable');
  await sql`pragma max_page_count = 100000`.execute(app.database);
  assert.equal((await send(app, 'POST', '/v1/reports', { body: complaint() })).status, 201);
});

test('a failure nobody foresaw is answered and logged without a word of what was sent', async (context) => {
  const app = await setup(context);
  await app.database.schema.dropTable('idempotency_keys').execute();
  const answer = await send(app, 'POST', '/v1/attachments', { body: 'Kenari-4711', idempotencyKey: 'Kenari-4711-kunci-kunci', headers: { 'Content-Type': 'image/png' } });
  assertProblem(answer, 'internal_error');
  const log = app.log.join('\n');
  assert.match(log, /"event":"failure"/);
  assert.ok(log.includes(answer.headers.get('Lapor-Request-Id') ?? 'no id'));
  assert.ok(!log.includes('Kenari'));
});
