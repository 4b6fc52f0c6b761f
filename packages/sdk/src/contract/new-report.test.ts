import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleReport } from '../test-support/sample.js';
import { newReportSchema } from './new-report.js';
import type { NewReport } from './new-report.js';
import { validate } from './validate.js';

/** The sample with some fields set otherwise, or left out when `undefined`. */
function issuesOf(changes: Record<string, unknown>): string[] {
  const report = Object.fromEntries(Object.entries({ ...sampleReport, ...changes }).filter(([, value]) => value !== undefined));
  const result = validate(newReportSchema, report);
  return result.ok ? [] : result.issues.map(({ path, code }) => `${path} ${code}`);
}

it('takes a whole report', () => {
  assert.deepEqual(issuesOf({}), []);
});

describe('who sees it', () => {
  for (const visibility of ['public', 'secret'] as const) {
    it(`asks for a name when it is ${visibility}`, () => {
      assert.deepEqual(issuesOf({ visibility }), ['/reporter/name required']);
      assert.deepEqual(issuesOf({ visibility, reporter: { name: 'Warga Contoh' } }), []);
      assert.deepEqual(issuesOf({ visibility, reporter: { name: ' ' } }), ['/reporter/name required']);
    });
  }

  for (const visibility of ['anonymous', 'secret_anonymous'] as const) {
    it(`refuses a name when it is ${visibility}, so that none is kept by mistake`, () => {
      assert.deepEqual(issuesOf({ visibility, reporter: { name: 'Warga Contoh' } }), ['/reporter not_applicable']);
    });
  }

  it('can be neither left out nor invented', () => {
    assert.deepEqual(issuesOf({ visibility: undefined }), ['/visibility required']);
    assert.deepEqual(issuesOf({ visibility: 'PUBLIC', reporter: { name: 'Warga Contoh' } }), ['/visibility unknown_value']);
  });
});

describe('what a complaint needs and the others do not', () => {
  it('asks a complaint for its day and its place', () => {
    assert.deepEqual(issuesOf({ incidentDate: undefined, location: undefined }), ['/incidentDate required', '/location required']);
    assert.deepEqual(issuesOf({ location: { point: { latitude: -8.5, longitude: 115.1 } } }), ['/location required']);
    assert.deepEqual(issuesOf({ location: { regionCode: '51.02.05' } }), []);
  });

  for (const classification of ['aspiration', 'information_request'] as const) {
    it(`refuses a day of the incident with ${classification}, and asks for no place`, () => {
      assert.deepEqual(issuesOf({ classification }), ['/incidentDate not_applicable']);
      assert.deepEqual(issuesOf({ classification, incidentDate: undefined, location: undefined }), []);
    });
  }

  it('does not judge the day of a report of an unknown class', () => {
    assert.deepEqual(issuesOf({ classification: 'praise' }), ['/classification unknown_value']);
  });
});

it('names everything that is wrong at once', () => {
  assert.deepEqual(issuesOf({ title: 'a', incidentDate: undefined, visibility: 'public', contact: { kind: 'email', email: 'x' }, agencyId: '../x' }), [
    '/title too_short',
    '/agencyId wrong_format',
    '/contact/email wrong_format',
    '/incidentDate required',
    '/reporter/name required',
  ]);
});

it('does not name a key it does not know, which a person may have typed', () => {
  assert.deepEqual(issuesOf({ 'NIK 5102': 1 }), [' unknown_field']);
  assert.deepEqual(issuesOf({ contact: { kind: 'none', email: 'a@b.id' } }), ['/contact unknown_field']);
});

it('says of an answer what is wrong with it, not that no kind of answer fits', () => {
  const answers = [
    { questionId: 'q', value: 'x'.repeat(1001) },
    { questionId: 'q', value: null },
    { questionId: 'q' },
    { questionId: 'q', value: ['a b'] },
  ];
  assert.deepEqual(issuesOf({ answers }), [
    '/answers/0/value too_long',
    '/answers/1/value unknown_value',
    '/answers/2/value required',
    '/answers/3/value/0 wrong_format',
  ]);
});

it('takes phone numbers as people write them', () => {
  for (const phone of ['0812-3456 7890', '62 812 3456 7890', '+62 (812) 34567890', '081234567890']) {
    const result = validate(newReportSchema, { ...sampleReport, contact: { kind: 'phone', phone } } satisfies NewReport);
    assert.deepEqual(result.ok && result.value.contact, { kind: 'phone', phone: '+6281234567890' }, phone);
  }
  assert.deepEqual(issuesOf({ contact: { kind: 'phone', phone: '12' } }), ['/contact/phone wrong_format']);
  assert.deepEqual(issuesOf({ contact: {} }), ['/contact/kind required']);
  assert.deepEqual(issuesOf({ contact: { kind: 'pigeon' } }), ['/contact/kind unknown_value']);
});

for (const wrong of [null, [], 'text', 7, undefined]) {
  it(`refuses ${JSON.stringify(wrong)} as a report`, () => {
    const result = validate(newReportSchema, wrong);
    assert.deepEqual(result, { ok: false, issues: [{ path: '', code: wrong === undefined ? 'required' : 'wrong_type' }] });
  });
}
