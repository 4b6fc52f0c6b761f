import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer } from '@lapor/sdk/contract';
import { UNLIMITED, type StoredQuestion } from '../store/categories.js';
import { checkAnswers as check } from './answers.js';

const checkAnswers = (questions: readonly StoredQuestion[], given: readonly Answer[]) => check(questions, given, '2026-03-02');

function question(kind: StoredQuestion['kind'], changes: Partial<StoredQuestion> = {}): StoredQuestion {
  return { id: 'q', kind, label: { id: 'Tanya' }, hint: null, required: false, options: [], ...UNLIMITED, ...changes };
}

function codeOf(asked: StoredQuestion, value: Answer['value']): string {
  const { answers, issues } = checkAnswers([asked], [{ questionId: 'q', value }]);
  assert.equal(answers.length + issues.length <= 1, true);
  return issues.map(({ path, code }) => `${path} ${code}`).join() || (answers.length === 1 ? 'kept' : 'dropped');
}

const options = [{ value: 'a', label: { id: 'A' } }, { value: 'b', label: { id: 'B' } }];

test('each kind of question takes its own kind of answer', () => {
  const cases: [StoredQuestion, Answer['value'], string][] = [
    [question('text'), 'ya', 'kept'],
    [question('text'), 3, '/answers/0/value wrong_type'],
    [question('text'), 'x'.repeat(1001), '/answers/0/value too_long'],
    [question('number'), 0, 'kept'],
    [question('number'), '7', '/answers/0/value wrong_type'],
    [question('number', { minimum: 1 }), 0.5, '/answers/0/value too_small'],
    [question('number', { maximum: 10 }), 11, '/answers/0/value too_large'],
    [question('number', { minimum: 1, maximum: 1 }), 1, 'kept'],
    [question('choice', { options }), 'a', 'kept'],
    [question('choice', { options }), 'c', '/answers/0/value unknown_value'],
    [question('choice', { options }), ['a'], '/answers/0/value wrong_type'],
    [question('choices', { options }), ['b', 'a'], 'kept'],
    [question('choices', { options }), ['a', 'a'], '/answers/0/value not_applicable'],
    [question('choices', { options }), ['a', 'c'], '/answers/0/value unknown_value'],
    [question('choices', { options }), 'a', '/answers/0/value wrong_type'],
    [question('date'), '2026-02-28', 'kept'],
    [question('date'), '2026-02-30', '/answers/0/value wrong_format'],
    [question('date', { latest: 'today' }), '2026-03-02', 'kept'],
    [question('date', { latest: 'today' }), '2026-03-03', '/answers/0/value in_the_future'],
    [question('date', { earliest: '2026-01-01' }), '2025-12-31', '/answers/0/value too_small'],
    [question('date', { latest: '2026-01-01' }), '2026-01-02', '/answers/0/value too_large'],
    [question('text', { minLength: 3 }), 'ya', '/answers/0/value too_short'],
    [question('text', { maxLength: 3 }), '👍🏽👍🏽👍🏽', 'kept'],
    [question('text', { maxLength: 3 }), 'tiga kata', '/answers/0/value too_long'],
    [question('date'), true, '/answers/0/value wrong_type'],
    [question('boolean'), false, 'kept'],
    [question('boolean'), 'false', '/answers/0/value wrong_type'],
  ];
  for (const [asked, value, expected] of cases) assert.equal(codeOf(asked, value), expected, `${asked.kind} ${JSON.stringify(value).slice(0, 40)}`);
});

test('an optional question left empty is as good as not answered, a required one is not', () => {
  assert.equal(codeOf(question('text'), '  '), 'dropped');
  assert.equal(codeOf(question('choices', { options }), []), 'dropped');
  assert.equal(codeOf(question('text', { required: true }), '  '), '/answers/0/value required');
  assert.equal(codeOf(question('choices', { options, required: true }), []), '/answers/0/value required');
  assert.deepEqual(checkAnswers([question('boolean', { required: true })], []).issues, [{ path: '/answers', code: 'required' }]);
  assert.equal(codeOf(question('boolean', { required: true }), false), 'kept');
});

test('nobody answers what was not asked, nor twice', () => {
  assert.deepEqual(checkAnswers([], [{ questionId: 'q', value: 'x' }]).issues, [{ path: '/answers/0/questionId', code: 'unknown_question' }]);
  const twice = checkAnswers([question('text')], [{ questionId: 'q', value: 'x' }, { questionId: 'q', value: 'y' }]);
  assert.deepEqual(twice.issues, [{ path: '/answers/1/questionId', code: 'not_applicable' }]);
});

test('an answer is kept with the question as it was asked, and cleaned of what nobody typed', () => {
  const asked = question('text');
  assert.deepEqual(checkAnswers([asked], [{ questionId: 'q', value: ' baik\u0000 ' }]).answers, [{ question: asked, value: 'baik' }]);
});

const chain = [
  { ...question('boolean'), id: 'celaka', required: true },
  { ...question('choice', { options, condition: { questionId: 'celaka', anyOf: [true] } }), id: 'luka', required: true },
  { ...question('text', { condition: { questionId: 'luka', anyOf: ['b'] } }), id: 'siapa', required: true },
];
const answer = (questionId: string, value: Answer['value']) => ({ questionId, value });

test('a question whose condition does not hold is neither required nor taken, however long the chain', () => {
  assert.deepEqual(checkAnswers(chain, [answer('celaka', false)]).issues, []);
  assert.deepEqual(checkAnswers(chain, [answer('celaka', true)]).issues, [{ path: '/answers', code: 'required' }]);
  assert.deepEqual(checkAnswers(chain, [answer('celaka', true), answer('luka', 'a')]).issues, []);
  assert.deepEqual(checkAnswers(chain, [answer('celaka', true), answer('luka', 'b')]).issues, [{ path: '/answers', code: 'required' }]);
  assert.equal(checkAnswers(chain, [answer('celaka', true), answer('luka', 'b'), answer('siapa', 'Pengendara')]).answers.length, 3);
  // The second is not asked, so what hangs on it is not either.
  assert.deepEqual(checkAnswers(chain, [answer('celaka', false), answer('luka', 'b'), answer('siapa', 'Pengendara')]).issues, [
    { path: '/answers/1/questionId', code: 'not_applicable' },
    { path: '/answers/2/questionId', code: 'not_applicable' },
  ]);
});

test('a condition on several choices holds when any of them was chosen', () => {
  const asked = [{ ...question('choices', { options }), id: 'apa' }, { ...question('text', { condition: { questionId: 'apa', anyOf: ['b'] } }), id: 'lain' }];
  assert.equal(checkAnswers(asked, [answer('apa', ['a', 'b']), answer('lain', 'x')]).answers.length, 2);
  assert.deepEqual(checkAnswers(asked, [answer('apa', ['a']), answer('lain', 'x')]).issues, [{ path: '/answers/1/questionId', code: 'not_applicable' }]);
});
