import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ProblemError } from '../problem.js';
import { createGate } from './gate.js';

describe('a gate', () => {
  it('never lets more tasks run than it has places, lets each run, and survives one that fails', async () => {
    const gate = createGate(2, 9);
    let running = 0;
    let most = 0;
    const results = await Promise.allSettled(
      Array.from({ length: 9 }, (_, index) =>
        gate(async () => {
          running += 1;
          most = Math.max(most, running);
          await new Promise((resolve) => setImmediate(resolve));
          running -= 1;
          if (index === 3) throw new Error('one fails');
          return index;
        }),
      ),
    );
    assert.equal(most, 2);
    assert.equal(results.filter((result) => result.status === 'fulfilled').length, 8);
  });

  it('has no more wait than may, and lets others in again once some have gone', async () => {
    const gate = createGate(1, 2);
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => gate(() => Promise.resolve())));
    assert.deepEqual(
      results.map((result) => (result.status === 'fulfilled' ? 'ran' : result.reason instanceof ProblemError && result.reason.code)),
      ['ran', 'ran', 'ran', 'unavailable', 'unavailable'],
    );
    assert.equal(await gate(() => Promise.resolve('ran')), 'ran');
  });
});
