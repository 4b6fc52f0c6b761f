import assert from 'node:assert/strict';
import { it } from 'node:test';
import { VISIBILITIES, visibilityChange } from './visibility.js';

it('opens a report as soon as the public or one more name is let in, and closes it only when neither is', () => {
  const table = Object.fromEntries(VISIBILITIES.map((from) => [from, Object.fromEntries(VISIBILITIES.map((to) => [to, visibilityChange(from, to)]))]));
  assert.deepEqual(table, {
    public: { public: null, anonymous: 'raise', secret: 'raise', secret_anonymous: 'raise' },
    anonymous: { public: 'lower', anonymous: null, secret: 'lower', secret_anonymous: 'raise' },
    secret: { public: 'lower', anonymous: 'lower', secret: null, secret_anonymous: 'raise' },
    secret_anonymous: { public: 'lower', anonymous: 'lower', secret: 'lower', secret_anonymous: null },
  });
});
