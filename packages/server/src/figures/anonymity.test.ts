import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import type { OpenDataRow } from '../store/exports.js';
import { anonymised } from './anonymity.js';

const anyRow = fc.record({
  agency_id: fc.constantFrom('a', 'b'),
  category_id: fc.constantFrom('', 'c', 'd'),
  classification: fc.constantFrom('complaint' as const, 'aspiration' as const),
  district: fc.constantFrom('', '51.02', '51.02.05', '51.02.06', '51.03.01', '51.03.02'),
  received: fc.integer({ min: 1, max: 9 }),
});
// Counted by all of these, as the database does.
const anyMonth: fc.Arbitrary<OpenDataRow[]> = fc
  .uniqueArray(anyRow, { maxLength: 40, selector: ({ received: _, ...row }) => JSON.stringify(row) })
  .map((rows) => rows.map((row) => ({ ...row, followed_up: Math.floor(row.received / 2), settled: Math.floor(row.received / 3) })));

it('tells open data of no group with fewer reports than the threshold, and of no group twice', () => {
  fc.assert(
    fc.property(anyMonth, fc.integer({ min: 2, max: 12 }), (rows, least) => {
      const groups = anonymised(rows, least);
      for (const { received } of groups) assert.ok(received >= least);
      const names = groups.map(({ agency_id, category_id, classification, place }) => JSON.stringify([agency_id, category_id, classification, place]));
      assert.equal(new Set(names).size, names.length);
    }),
    { numRuns: 1000 },
  );
});

it('leaves out of open data only what is too small without any place, and counts everything else once', () => {
  fc.assert(
    fc.property(anyMonth, fc.integer({ min: 2, max: 12 }), (rows, least) => {
      const groups = anonymised(rows, least);
      const kindOf = (row: Pick<OpenDataRow, 'agency_id' | 'category_id' | 'classification'>) => JSON.stringify([row.agency_id, row.category_id, row.classification]);
      for (const kind of new Set(rows.map(kindOf))) {
        const sum = (list: readonly (Pick<OpenDataRow, 'agency_id' | 'category_id' | 'classification' | 'received'>)[]) =>
          list.filter((row) => kindOf(row) === kind).reduce((all, { received }) => all + received, 0);
        const lost = sum(rows) - sum(groups);
        assert.ok(lost >= 0 && lost < least, `${String(lost)} of ${String(sum(rows))}`);
      }
    }),
    { numRuns: 1000 },
  );
});
