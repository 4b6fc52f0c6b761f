import assert from 'node:assert/strict';
import { it } from 'node:test';
import { examples } from '../openapi/examples.js';
import { staffReportSchema } from './staff.js';
import { validate } from './validate.js';

const core = { ...(examples['getReport'] as object), moves: ['verify'], events: [], assisting: [], forwardings: 0, pingPong: false, flaggedAt: null, assignee: null, escalated: null, supervision: false, clocks: [] };

function reporterOf(changes: object): unknown {
  const result = validate(staffReportSchema, { ...core, ...changes });
  return result.ok ? 'reporter' in result.value && result.value.reporter : result.issues;
}

it('shows the name of a reporter who gave one to the agency', () => {
  assert.deepEqual(reporterOf({ visibility: 'secret', reporter: { name: 'Warga Contoh' } }), { name: 'Warga Contoh' });
});

it('has no field for a name where the visibility withholds it, even if an answer carried one', () => {
  for (const visibility of ['anonymous', 'secret_anonymous', 'visibility_of_tomorrow']) {
    assert.equal(reporterOf({ visibility, reporter: { name: 'Warga Contoh' } }), false, visibility);
  }
});
