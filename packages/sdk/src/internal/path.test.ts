import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isLaporError } from '../errors.js';
import { path } from './path.js';

it('puts ids into a path, encoded so that none reaches another place', () => {
  assert.equal(path`/v1/agencies`, '/v1/agencies');
  assert.equal(path`/v1/reports/${'1234567897'}/attachments/${'a1'}`, '/v1/reports/1234567897/attachments/a1');
  assert.equal(path`/v1/agencies/${'../../staff?x#y%2e'}`, '/v1/agencies/..%2F..%2Fstaff%3Fx%23y%252e');
  assert.equal(path`/v1/agencies/${'\ud800'}`, '/v1/agencies/%EF%BF%BD');
});

for (const part of ['', '.', '..']) {
  it(`refuses "${part}" as an id`, () => {
    assert.throws(() => path`/v1/agencies/${part}`, isLaporError);
  });
}
