import assert from 'node:assert/strict';
import { it } from 'node:test';
import { agencyQuerySchema, agencySchema } from './agency.js';
import { growing } from './primitives.js';
import { problemSchema } from './problem.js';
import { PROBLEMS } from './problem-statuses.js';
import { toPointer, validate } from './validate.js';
import { sampleAgency } from '../test-support/sample.js';

it('points at values with JSON Pointers', () => {
  assert.equal(toPointer([]), '');
  assert.equal(toPointer(['answers', 0, 'value']), '/answers/0/value');
  assert.equal(toPointer(['a/b', '~c', '']), '/a~1b/~0c/');
});

it('reads a value of tomorrow as unknown instead of failing', () => {
  const schema = growing(['a', 'b']);
  assert.deepEqual(validate(schema, 'a'), { ok: true, value: 'a' });
  assert.deepEqual(validate(schema, 'c'), { ok: true, value: 'unknown' });
  assert.deepEqual(validate(agencySchema, { ...sampleAgency, kind: 'ministry_of_tomorrow' }), { ok: true, value: { ...sampleAgency, kind: 'unknown' } });
});

it('bears fields of tomorrow in an answer, and refuses unknown ones in a request', () => {
  assert.deepEqual(validate(agencySchema, { ...sampleAgency, logo: 'x' }), { ok: true, value: sampleAgency });
  assert.deepEqual(validate(agencyQuerySchema, { logo: 'x' }), { ok: false, issues: [{ path: '', code: 'unknown_field' }] });
});

it('takes numbers of a query as text', () => {
  assert.deepEqual(validate(agencyQuerySchema, { limit: '25' }), { ok: true, value: { limit: 25 } });
  for (const [limit, code] of [['0', 'too_small'], ['101', 'too_large'], ['abc', 'wrong_type'], ['1.5', 'wrong_type']] as const) {
    assert.deepEqual(validate(agencyQuerySchema, { limit }), { ok: false, issues: [{ path: '/limit', code }] }, limit);
  }
});

it('reads a problem with a code of tomorrow', () => {
  const problem = { type: '/docs/api', title: 'x', status: 418, code: 'teapot', requestId: 'r', issues: [{ path: '/a', code: 'odd' }] };
  assert.deepEqual(validate(problemSchema, problem), { ok: true, value: { ...problem, code: 'unknown', issues: [{ path: '/a', code: 'unknown' }] } });
});

it('gives every problem a status of an error', () => {
  for (const [code, status] of Object.entries(PROBLEMS)) assert.ok(status >= 400 && status < 600, code);
});
