import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessCodeSchema, validate } from '@lapor/sdk/contract';
import { deriveAccessCode, hashAccessCode, isAccessCode } from './access-code.js';
import { base32 } from './base32.js';
import { keyedHash } from './keyed-hash.js';

const secret = new Uint8Array(32).fill(7);

test('the code of a report is the same for the same request and another for any other', () => {
  const code = deriveAccessCode(secret, 'key-1', 'report-1');
  assert.ok(validate(accessCodeSchema, code).ok);
  assert.equal(deriveAccessCode(secret, 'key-1', 'report-1'), code);
  const others = [
    deriveAccessCode(secret, 'key-2', 'report-1'),
    deriveAccessCode(secret, 'key-1', 'report-2'),
    deriveAccessCode(secret, 'key-1r', 'eport-1'),
    deriveAccessCode(new Uint8Array(32).fill(8), 'key-1', 'report-1'),
  ];
  assert.equal(new Set([code, ...others]).size, 5);
});

test('only the code itself opens what its hash closes', () => {
  const code = deriveAccessCode(secret, 'key-1', 'report-1');
  const hash = hashAccessCode(secret, code);
  assert.ok(!hash.includes(code));
  assert.ok(isAccessCode(secret, code, hash));
  assert.ok(!isAccessCode(secret, '', hash));
  assert.ok(!isAccessCode(secret, `${code}0`, hash));
  assert.ok(!isAccessCode(new Uint8Array(32), code, hash));
});

test('base 32 spends every bit, and refuses what would leave one over', () => {
  assert.equal(base32(new Uint8Array([0, 0, 0, 0, 0])), '00000000');
  assert.equal(base32(new Uint8Array([255, 255, 255, 255, 255])), 'ZZZZZZZZ');
  assert.equal(base32(new Uint8Array([0b00001_000, 0b10_00011_0, 0b0100_0010, 0b1_00110_00, 0b111_01000])), '12345678');
  assert.throws(() => base32(new Uint8Array(4)), RangeError);
});

test('a hash for one purpose, or of parts split elsewhere, is another hash', () => {
  const hashes = [
    keyedHash(secret, 'request', 'ab', 'c'),
    keyedHash(secret, 'request', 'a', 'bc'),
    keyedHash(secret, 'request', 'abc'),
    keyedHash(secret, 'idempotency-key', 'ab', 'c'),
  ];
  assert.equal(new Set(hashes.map((hash) => hash.toString('hex'))).size, 4);
});
