import assert from 'node:assert/strict';
import { it } from 'node:test';
import type * as Errors from './errors.js';
import {
  isLaporApiError, isLaporConnectionError, isLaporContractError, isLaporError,
  LaporApiError, LaporConnectionError, LaporContractError, LaporError,
} from './errors.js';

const api = { status: 422, code: 'validation_failed', issues: [{ path: '/title', code: 'too_short' }], requestId: 'r1', retryAfter: null } as const;

it('says in one line what the service said', () => {
  assert.equal(new LaporApiError(api).message, 'The service answered 422 validation_failed: /title too_short (request r1)');
  assert.equal(new LaporApiError({ ...api, code: 'closed', status: 503, issues: [], requestId: null }).message, 'The service answered 503 closed');
});

it('tells the errors apart, and from all others', () => {
  const errors = [
    new LaporError('x'),
    new LaporApiError(api),
    new LaporConnectionError({ kind: 'timeout', outcome: 'unknown' }),
    new LaporContractError({ status: 200, issues: [], requestId: null }),
    new TypeError('x'),
    { name: 'LaporApiError' },
    null,
    'LaporError',
  ];
  const answers = (guard: (error: unknown) => boolean) => errors.map((error) => Number(guard(error))).join('');
  assert.equal(answers(isLaporError), '11110000');
  assert.equal(answers(isLaporApiError), '01000000');
  assert.equal(answers(isLaporConnectionError), '00100000');
  assert.equal(answers(isLaporContractError), '00010000');
});

it('knows the errors of a second copy of the package', async () => {
  // A query makes Node load the module anew, as two installed versions would be.
  const copy = (await import(new URL('./errors.js?copy', import.meta.url).href)) as typeof Errors;
  const error = new copy.LaporApiError(api);
  assert.equal(error instanceof LaporApiError, false);
  assert.equal(isLaporApiError(error), true);
  assert.equal(isLaporError(error), true);
});

it('names every error after its class', () => {
  assert.equal(String(new LaporConnectionError({ kind: 'timeout', outcome: 'unknown' })), 'LaporConnectionError: The service did not answer in time');
  assert.equal(new LaporError('x').name, 'LaporError');
});
