import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { whatToShow } from './suppression.js';

const anyCounts = fc.array(fc.oneof(fc.nat(3), fc.nat(12), fc.nat(400)), { minLength: 1, maxLength: 8 });

it('shows no part of fewer reports than the threshold, and every whole that gives nobody away', () => {
  assert.deepEqual(whatToShow([20, 30], 5), { parts: [true, true], whole: true });
  assert.deepEqual(whatToShow([0, 30], 5), { parts: [true, true], whole: true });
  assert.deepEqual(whatToShow([3], 5), { parts: [false], whole: false });
  assert.deepEqual(whatToShow([20, 3, 9], 5), { parts: [true, false, false], whole: true });
  fc.assert(fc.property(anyCounts, fc.integer({ min: 3, max: 10 }), (counts, threshold) => {
    whatToShow(counts, threshold).parts.forEach((shown, part) => {
      const count = counts[part] ?? 0;
      if (count > 0 && count < threshold) assert.equal(shown, false);
    });
  }));
});

it('leaves no part to be found by subtracting what is shown from the whole', () => {
  fc.assert(
    fc.property(anyCounts, fc.integer({ min: 3, max: 10 }), (counts, threshold) => {
      const { parts, whole } = whatToShow(counts, threshold);
      if (!whole) return;
      const hidden = counts.filter((_, part) => !parts[part]);
      const sum = hidden.reduce((all, count) => all + count, 0);
      // Whoever subtracts knows their sum, and that none of them is empty: for each there is another number it could be.
      for (const count of hidden) {
        const most = sum - (hidden.length - 1);
        assert.ok(hidden.length > 1 && most > 1, `${String(count)} of ${JSON.stringify(counts)}`);
      }
    }),
    { numRuns: 2000 },
  );
});
