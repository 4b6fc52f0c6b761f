import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import { startApp } from '../test-support/app.js';
import { eachDatabase } from '../test-support/databases.js';
import { attempt, forEachSafely, runJobs, type Job } from './runner.js';

const LEASE = { leaseSeconds: 60 };
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

eachDatabase('the runner of jobs', (makeDatabase) => {
  async function setup(context: TestContext) {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    const ran: number[] = [];
    const job = (batch: Job['batch'] = () => Promise.resolve(ran.push(1) === 0), name = 'contoh'): Job => ({ name, everySeconds: 300, batch });
    return { ...app, ran, job };
  }

  it('does a job at once, and again only when its time has come', async (context) => {
    const { deps, clock, ran, job } = await setup(context);
    assert.equal(await attempt(deps, job(), LEASE), 'done');
    assert.equal(await attempt(deps, job(), LEASE), 'not_due');
    clock.advance(299);
    assert.equal(await attempt(deps, job(), LEASE), 'not_due');
    clock.advance(1);
    assert.equal(await attempt(deps, job(), LEASE), 'done');
    assert.equal(ran.length, 2);
  });

  it('works batch by batch until there is no more', async (context) => {
    const { deps, job } = await setup(context);
    let left = 5;
    assert.equal(await attempt(deps, job(() => Promise.resolve((left -= 1) > 0)), LEASE), 'done');
    assert.equal(left, 0);
  });

  it('blames no single thing for a database that cannot serve just now, and does the rest when one thing fails by itself', async (context) => {
    const { deps } = await setup(context);
    const failed: string[] = [];
    const blame = (item: string) => Promise.resolve(void failed.push(item));
    const work = (codes: Record<string, string>) => (item: string) => {
      const code = codes[item];
      return code === undefined ? Promise.resolve() : Promise.reject(Object.assign(new Error('contoh'), { code }));
    };
    await assert.rejects(forEachSafely(deps, 'contoh', ['a', 'b'], work({ a: 'SQLITE_BUSY' }), blame));
    await assert.rejects(forEachSafely(deps, 'contoh', ['a', 'b'], work({ b: '40001' }), blame));
    assert.deepEqual(failed, []);
    await forEachSafely(deps, 'contoh', ['a', 'b', 'c'], work({ b: 'ERR_ASSERTION' }), blame);
    assert.deepEqual(failed, ['b']);
  });

  it('lets one of many servers that try at the same moment do it', async (context) => {
    const { deps, ran, job } = await setup(context);
    const attempts = await Promise.all(Array.from({ length: 12 }, () => attempt(deps, job(), LEASE)));
    assert.equal(attempts.filter((came) => came === 'done').length, 1);
    assert.equal(ran.length, 1);
  });

  it('leaves a job to the server that has it, until its lease runs out', async (context) => {
    const { deps, clock, ran, job } = await setup(context);
    const at = clock.now().toISOString();
    await deps.store.jobs.add('contoh', at);
    assert.ok(await deps.store.jobs.claim({ name: 'contoh', holder: 'crashed', now: at, until: new Date(clock.now().getTime() + 60_000).toISOString() }));
    clock.advance(60);
    assert.equal(await attempt(deps, job(), LEASE), 'elsewhere');
    clock.advance(1);
    assert.equal(await attempt(deps, job(), LEASE), 'done');
    assert.equal(ran.length, 1);
  });

  it('stops after its batch when another server took the job over meanwhile', async (context) => {
    const { deps, clock, job } = await setup(context);
    let batches = 0;
    const slow = job(async () => {
      batches += 1;
      // This server stood still for longer than its lease, and the other one did the work.
      clock.advance(61);
      await attempt(deps, job(() => Promise.resolve(false)), LEASE);
      return true;
    });
    assert.equal(await attempt(deps, slow, LEASE), 'elsewhere');
    assert.equal(batches, 1);
    assert.equal((await deps.store.jobs.find('contoh'))?.holder, null);
  });

  it('gives a job back when a batch fails, and tries again at its next time', async (context) => {
    const { deps, clock, ran, job } = await setup(context);
    await assert.rejects(attempt(deps, job(() => Promise.reject(new Error('broken'))), LEASE), /broken/);
    assert.equal(await attempt(deps, job(), LEASE), 'not_due');
    clock.advance(300);
    assert.equal(await attempt(deps, job(), LEASE), 'done');
    assert.equal(ran.length, 1);
  });

  it('waits for the batch under way when it stops, and leaves the rest to be done at once by another', async (context) => {
    const { deps, ran, job } = await setup(context);
    let finish: (() => void) | undefined;
    const slow = job(() => new Promise((resolve) => (finish = () => resolve(true))));
    const stop = runJobs(deps, [slow], { ...LEASE, ticker: () => () => () => undefined });
    while (!finish) await settled();
    let stopped = false;
    const stopping = stop().then(() => (stopped = true));
    await settled();
    assert.equal(stopped, false);
    finish();
    await stopping;
    assert.equal(await attempt(deps, job(), LEASE), 'done');
    assert.equal(ran.length, 1);
  });

  it('keeps several jobs apart, one failing not touching another', async (context) => {
    const { deps, log, ran, job } = await setup(context);
    const failing = job(() => Promise.reject(new Error('CANARY')), 'gagal');
    const stop = runJobs(deps, [failing, job()], { ...LEASE, ticker: () => () => () => undefined });
    while (ran.length === 0 || !log.some((line) => line.includes('"job":"gagal"'))) await settled();
    await stop();
    assert.ok(!log.join('').includes('CANARY'));
  });
});
