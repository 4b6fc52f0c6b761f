import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Move } from '@lapor/sdk/contract';
import { startApp, type TestApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { complaint } from '../test-support/requests.js';
import { applyMove, type Actor } from '../workflow/apply.js';
import { createReport } from '../workflow/create-report.js';
import { verifyHistory } from '../workflow/history.js';

const PROGRAM = fileURLToPath(new URL('../main.js', import.meta.url));
const ADMIN: Actor = { role: 'agency_admin', agencyId: 'jalan-dinas', keyId: null };
// Thousands take minutes; `LAPOR_TEST_REPORTS=2000` takes them.
const REPORTS = Number(process.env['LAPOR_TEST_REPORTS'] ?? 300);
const UNVERIFIED = Math.ceil(REPORTS * 0.75);
const ANSWERED = REPORTS - UNVERIFIED;
const KILLS = 6;
const FILED = { incidentDate: '2024-03-01', notice: { version: '1', locale: 'id', at: '2024-03-04T01:59:00.000Z' } } as const;

/** Files reports and answers some, all in one transaction: thousands of them would take minutes otherwise. */
async function fill(app: TestApp): Promise<void> {
  await app.deps.store.transaction(async (store) => {
    const deps = { ...app.deps, store: { ...app.deps.store, ...store, transaction: <T>(work: (nouns: typeof store) => Promise<T>) => work(store) } };
    const move = async (number: string, name: Move) => {
      const report = (await store.reports.lock(number)) ?? assert.fail();
      const agency = (await store.agencies.find(report.agency_id)) ?? assert.fail();
      await applyMove(deps, store, { move: name, report, agency, actor: ADMIN, text: 'Contoh.' });
    };
    for (let index = 0; index < UNVERIFIED + ANSWERED; index += 1) {
      const scope = { operation: 'createReport', path: '/v1/reports', principal: 'anyone' };
      const { number } = await createReport(deps, { scope, key: `contoh-${String(index)}`, repeatable: false, request: '' }, complaint(FILED), { doubt: () => Promise.resolve(null), count: () => Promise.resolve(null) });
      if (index < UNVERIFIED) continue;
      await move(number, 'verify');
      await move(number, 'answer');
    }
  });
}

eachDatabase('two servers on one database', (makeDatabase) => {
  it('escalate every overdue report once to each, and let each lapse once, while one or the other is killed', { timeout: 600_000 }, async (context) => {
    const empty = await makeDatabase();
    const app = await startApp({ makeDatabase: () => Promise.resolve(empty) });
    const servers: ChildProcess[] = [];
    context.after(async () => {
      for (const server of servers) server.kill('SIGKILL');
      for (const server of servers) if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
      await app.stop();
    });
    // Long overdue by any clock there is.
    app.clock.set('2024-03-04T02:00:00Z');
    await fill(app);

    const { location } = empty;
    const where = location.kind === 'sqlite' ? { DATA_DIR: dirname(location.file) } : { DATA_DIR: app.directory, DATABASE_URL: location.url };
    const env = { PORT: '0', DEFAULT_AGENCY: 'kabupaten', JOB_LEASE_SECONDS: '1', LAPOR_SECRET: 'contoh'.repeat(8), ...where };
    const start = () => {
      const server = spawn(process.execPath, [PROGRAM], { env, stdio: ['ignore', 'pipe', 'inherit'] });
      servers.push(server);
      return server;
    };
    const done = async () => {
      const { total } = await app.database.selectFrom('events').select(({ fn }) => fn.countAll<number>().as('total')).where('kind', 'in', ['escalated', 'lapsed']).executeTakeFirstOrThrow();
      return total;
    };
    const all = 3 * UNVERIFIED + ANSWERED;
    const pair = [start(), start()];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const before = await done();
      // Killed in the middle of its work: some time after something happened.
      while (before < all && (await done()) <= before) await new Promise((resolve) => setTimeout(resolve, 50));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 100));
      assert.ok((await done()) < all, 'nothing was left to do: more reports are needed');
      const killed = pair[kill % 2] ?? assert.fail();
      killed.kill('SIGKILL');
      await once(killed, 'exit');
      pair[kill % 2] = start();
    }
    while ((await done()) < all) await new Promise((resolve) => setTimeout(resolve, 100));
    // Time for whatever might happen twice.
    await new Promise((resolve) => setTimeout(resolve, 2500));
    for (const server of pair) server.kill('SIGTERM');
    assert.deepEqual(await Promise.all(pair.map(async (server) => (await once(server, 'exit'))[0] as number)), [0, 0]);

    const events = await app.database
      .selectFrom('events')
      .innerJoin('reports', 'reports.id', 'events.report_id')
      .select(['reports.number', 'events.kind', 'events.reason'])
      .where('events.kind', 'in', ['escalated', 'lapsed'])
      .orderBy('events.sequence')
      .execute();
    const ofReport = new Map<string, string[]>();
    for (const { number, kind, reason } of events) ofReport.set(number, [...(ofReport.get(number) ?? []), reason ?? kind]);
    const tally = (wanted: string) => [...ofReport.values()].filter((happened) => happened.join() === wanted).length;
    assert.deepEqual([tally('officer,admin,overseer'), tally('lapsed'), ofReport.size], [UNVERIFIED, ANSWERED, UNVERIFIED + ANSWERED]);
    for (const number of [...ofReport.keys()].slice(0, 100)) assert.equal(await verifyHistory(app.deps.store, (await app.deps.store.reports.find(number)) ?? assert.fail()), null);
    if (location.kind === 'sqlite') await rm(`${dirname(location.file)}/attachments`, { recursive: true, force: true });
  });
});
