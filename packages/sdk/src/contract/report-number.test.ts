import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkDigit, formatReportNumber, isReportNumber, normaliseReportNumber, reportNumberSchema } from './report-number.js';
import { validate } from './validate.js';

const samples = ['000000000', '123456789', '987654321', '510205001', '999999999'].map((digits) => digits + checkDigit(digits));

it('notices every single wrong digit', () => {
  for (const number of samples) {
    for (let place = 0; place < 10; place += 1) {
      for (let digit = 0; digit < 10; digit += 1) {
        const wrong = number.slice(0, place) + String(digit) + number.slice(place + 1);
        assert.equal(isReportNumber(wrong), wrong === number, wrong);
      }
    }
  }
});

it('notices nearly every swap of two neighbours', () => {
  let swaps = 0;
  let missed = 0;
  for (let seed = 0; seed < 2000; seed += 1) {
    const digits = String((seed * 7_919_317) % 1_000_000_000).padStart(9, '0');
    const number = digits + checkDigit(digits);
    for (let place = 0; place < 9; place += 1) {
      const swapped = number.slice(0, place) + (number[place + 1] ?? '') + (number[place] ?? '') + number.slice(place + 2);
      if (swapped === number) continue;
      swaps += 1;
      if (isReportNumber(swapped)) missed += 1;
    }
  }
  assert.ok(missed / swaps < 0.03, `${missed} of ${swaps}`);
});

it('takes a number as people write it, and shows it in threes', () => {
  assert.deepEqual(validate(reportNumberSchema, ' 123-456.789 7 '), { ok: true, value: '1234567897' });
  assert.equal(normaliseReportNumber('123 – 456'), '123456');
  assert.equal(formatReportNumber('1234567897'), '123 456 789 7');
});

it('says of a missing number that it is required, and of a wrong one that its form is wrong', () => {
  assert.deepEqual(validate(reportNumberSchema, ''), { ok: false, issues: [{ path: '', code: 'required' }] });
  for (const wrong of ['1234567890', '123456789', '12345678901', 'abcdefghij', '１２３４５６７８９７']) {
    assert.deepEqual(validate(reportNumberSchema, wrong), { ok: false, issues: [{ path: '', code: 'wrong_format' }] }, wrong);
  }
});
