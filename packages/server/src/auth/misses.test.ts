import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testClock } from '../test-support/clock.js';
import { countMisses } from './misses.js';

test('beyond the limit one waits until the window ends, and then begins afresh', () => {
  const clock = testClock();
  const misses = countMisses({ limit: 2, windowSeconds: 60, now: clock.now });
  assert.equal(misses.begin('a'), null);
  clock.advance(20);
  assert.equal(misses.begin('a'), null);
  assert.equal(misses.begin('a'), 40);
  assert.equal(misses.begin('b'), null);
  clock.advance(39);
  assert.equal(misses.begin('a'), 1);
  clock.advance(1);
  assert.equal(misses.begin('a'), null);
});

test('an attempt that succeeds does not count', () => {
  const misses = countMisses({ limit: 1, windowSeconds: 60, now: testClock().now });
  for (let attempt = 0; attempt < 5; attempt += 1) {
    assert.equal(misses.begin('a'), null);
    misses.forgive('a');
  }
  assert.equal(misses.begin('a'), null);
  assert.equal(misses.begin('a'), 60);
});

test('memory is bounded: of too many keys the oldest is forgotten', () => {
  const misses = countMisses({ limit: 1, windowSeconds: 60, now: testClock().now, capacity: 2 });
  for (const key of ['a', 'b', 'c']) misses.begin(key);
  assert.equal(misses.begin('c'), 60);
  assert.equal(misses.begin('b'), 60);
  assert.equal(misses.begin('a'), null);
});
