import assert from 'node:assert/strict';
import { it } from 'node:test';
import { backoff, retryAfterSeconds, retryRules, wasNeverSent } from './retry.js';

it('doubles the pause, shortens it at random by half at most, and never exceeds the longest', () => {
  const rules = { attempts: 9, minDelay: 100, maxDelay: 1000 };
  for (let round = 0; round < 200; round += 1) {
    for (const [retry, longest] of [[1, 100], [2, 200], [4, 800], [5, 1000], [30, 1000]] as const) {
      const pause = backoff(rules, retry);
      assert.ok(pause >= longest / 2 && pause <= longest, `${pause} after ${retry}`);
    }
  }
});

it('has default rules, and one try when told never to repeat', () => {
  assert.deepEqual(retryRules(undefined), { attempts: 4, minDelay: 500, maxDelay: 10_000 });
  assert.deepEqual(retryRules({ attempts: 2, minDelay: undefined }), { attempts: 2, minDelay: 500, maxDelay: 10_000 });
  assert.equal(retryRules(false).attempts, 1);
});

it('reads Retry-After as seconds or as a date, and nothing else', () => {
  const now = Date.UTC(2025, 0, 1);
  const read = (value: string) => retryAfterSeconds(new Headers({ 'Retry-After': value }), now);
  assert.equal(read('120'), 120);
  assert.equal(read('Wed, 01 Jan 2025 00:00:30 GMT'), 30);
  assert.equal(read('Wed, 01 Jan 2020 00:00:30 GMT'), 0);
  assert.equal(read('soon'), null);
  assert.equal(retryAfterSeconds(new Headers(), now), null);
});

it('knows a request that was never sent from one that may have been', () => {
  assert.equal(wasNeverSent(new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } })), true);
  assert.equal(wasNeverSent(new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } })), false);
  assert.equal(wasNeverSent(new TypeError('Failed to fetch')), false);
  assert.equal(wasNeverSent(undefined), false);
});
