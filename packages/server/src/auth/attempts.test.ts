import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { startApp } from '../test-support/app.js';
import { testClock } from '../test-support/clock.js';
import { eachDatabase } from '../test-support/databases.js';
import { countInMemory } from './attempts-in-memory.js';
import { countInStore } from './attempts-in-store.js';
import type { AttemptLimit, Attempts } from './attempts.js';

type Setup = (context: TestContext, limit: AttemptLimit) => Promise<{ attempts: Attempts; advance: (seconds: number) => void }>;

function holds(setup: Setup): void {
  test('beyond the limit one waits until the window ends, and then begins afresh', async (context) => {
    const { attempts, advance } = await setup(context, { limit: 2, windowSeconds: 60 });
    assert.equal(await attempts.take('a'), null);
    advance(20);
    assert.equal(await attempts.wait('a'), null);
    assert.equal(await attempts.take('a'), null);
    assert.equal(await attempts.wait('a'), 40);
    assert.equal(await attempts.take('a'), 40);
    assert.equal(await attempts.wait('b'), null);
    advance(39);
    assert.equal(await attempts.wait('a'), 1);
    advance(1);
    assert.equal(await attempts.wait('a'), null);
    assert.equal(await attempts.take('a'), null);
    assert.equal(await attempts.wait('a'), null);
  });

  test('of many at once exactly as many are let through as the limit says', async (context) => {
    const { attempts } = await setup(context, { limit: 7, windowSeconds: 60 });
    const waits = await Promise.all(Array.from({ length: 40 }, () => attempts.take('a')));
    assert.equal(waits.filter((wait) => wait === null).length, 7);
  });
}

describe('attempts counted in memory', () => {
  holds((_, limit) => {
    const clock = testClock();
    return Promise.resolve({ attempts: countInMemory({ ...limit, now: clock.now }), advance: (seconds: number) => clock.advance(seconds) });
  });

  test('memory is bounded: of too many keys the oldest is forgotten', async () => {
    const attempts = countInMemory({ limit: 1, windowSeconds: 60, now: testClock().now, capacity: 2 });
    for (const key of ['a', 'b', 'c']) await attempts.take(key);
    assert.deepEqual(await Promise.all(['a', 'b', 'c'].map((key) => attempts.wait(key))), [null, 60, 60]);
  });
});

eachDatabase('attempts counted in the database', (makeDatabase) => {
  holds(async (context, limit) => {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    return { attempts: countInStore(app.deps, 'writes', limit), advance: (seconds: number) => app.clock.advance(seconds) };
  });

  test('several servers count together, each thing for itself; what is counted stands nowhere in the clear and is swept once its window is over', async (context) => {
    const app = await startApp({ makeDatabase });
    context.after(() => app.stop());
    const limit = { limit: 3, windowSeconds: 60 };
    const servers = [1, 2, 3].map(() => countInStore(app.deps, 'writes', limit));
    const waits = await Promise.all(servers.flatMap((server) => Array.from({ length: 5 }, () => server.take('198.51.100.7'))));
    assert.equal(waits.filter((wait) => wait === null).length, 3);
    assert.deepEqual(await Promise.all(servers.map((server) => server.wait('198.51.100.7'))), [60, 60, 60]);
    assert.equal(await countInStore(app.deps, 'misses', limit).wait('198.51.100.7'), null);
    const rows = () => app.database.selectFrom('attempts').selectAll().execute();
    assert.doesNotMatch(JSON.stringify(await rows()), /198\.51|writes/);
    assert.equal((await rows()).length, 1);
    app.clock.advance(59);
    await app.deps.store.attempts.removeEnded(app.clock.now().toISOString());
    assert.equal((await rows()).length, 1, 'a window that runs stays');
    app.clock.advance(1);
    await app.deps.store.attempts.removeEnded(app.clock.now().toISOString());
    assert.deepEqual(await rows(), []);
  });
});
