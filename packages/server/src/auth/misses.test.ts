import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testClock } from '../test-support/clock.js';
import { countMisses } from './misses.js';

test('beyond the limit one waits until the window ends, and then begins afresh', () => {
  const clock = testClock();
  const misses = countMisses({ limit: 2, windowSeconds: 60, now: clock.now });
  misses.count('a');
  clock.advance(20);
  assert.equal(misses.wait('a'), null);
  misses.count('a');
  assert.equal(misses.wait('a'), 40);
  assert.equal(misses.wait('b'), null);
  clock.advance(39);
  assert.equal(misses.wait('a'), 1);
  clock.advance(1);
  assert.equal(misses.wait('a'), null);
  misses.count('a');
  assert.equal(misses.wait('a'), null);
});

test('memory is bounded: of too many keys the oldest is forgotten', () => {
  const misses = countMisses({ limit: 1, windowSeconds: 60, now: testClock().now, capacity: 2 });
  for (const key of ['a', 'b', 'c']) misses.count(key);
  assert.deepEqual(['a', 'b', 'c'].map((key) => misses.wait(key)), [null, 60, 60]);
});
