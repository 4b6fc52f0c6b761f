import { cleanText, countCharacters, dateSchema, LIMITS, validate, type Answer, type FoundIssue, type IssueCode } from '@lapor/sdk/contract';
import type { StoredQuestion } from '../store/categories.js';

/** An answer as it is kept: with the question as it was asked, whatever becomes of the category. */
export interface KeptAnswer {
  readonly question: StoredQuestion;
  readonly value: Answer['value'];
}

/** The answers to keep, and what is wrong with the others. */
export interface CheckedAnswers {
  readonly answers: readonly KeptAnswer[];
  readonly issues: readonly FoundIssue[];
}

/**
 * Checks the answers to a category's questions. A required question nobody answered is an issue of `/answers`: there is no
 * place of its own to point to.
 */
export function checkAnswers(questions: readonly StoredQuestion[], given: readonly Answer[]): CheckedAnswers {
  const answers: KeptAnswer[] = [];
  const issues: FoundIssue[] = [];
  const asked = new Map(questions.map((question) => [question.id, question]));
  const answered = new Set<string>();
  for (const [index, answer] of given.entries()) {
    const question = asked.get(answer.questionId);
    if (!question || answered.has(answer.questionId)) {
      issues.push({ path: `/answers/${String(index)}/questionId`, code: question ? 'not_applicable' : 'unknown_question' });
      continue;
    }
    answered.add(question.id);
    const value = typeof answer.value === 'string' ? cleanText(answer.value) : answer.value;
    const code = isEmpty(value) ? (question.required ? 'required' : null) : check(question, value);
    if (code) issues.push({ path: `/answers/${String(index)}/value`, code });
    else if (!isEmpty(value)) answers.push({ question, value });
  }
  if (questions.some((question) => question.required && !answered.has(question.id))) issues.push({ path: '/answers', code: 'required' });
  return { answers, issues };
}

function isEmpty(value: Answer['value']): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0);
}

function check(question: StoredQuestion, value: Answer['value']): IssueCode | null {
  const options = question.options.map((option) => option.value);
  switch (question.kind) {
    case 'text':
      if (typeof value !== 'string') return 'wrong_type';
      return countCharacters(value) > LIMITS.answerText.max ? 'too_long' : null;
    case 'number':
      if (typeof value !== 'number') return 'wrong_type';
      if (question.minimum !== null && value < question.minimum) return 'too_small';
      return question.maximum !== null && value > question.maximum ? 'too_large' : null;
    case 'choice':
      if (typeof value !== 'string') return 'wrong_type';
      return options.includes(value) ? null : 'unknown_value';
    case 'choices':
      if (!Array.isArray(value)) return 'wrong_type';
      if (new Set(value).size < value.length) return 'not_applicable';
      return value.every((part) => options.includes(part)) ? null : 'unknown_value';
    case 'date':
      if (typeof value !== 'string') return 'wrong_type';
      return validate(dateSchema, value).ok ? null : 'wrong_format';
    case 'boolean':
      return typeof value === 'boolean' ? null : 'wrong_type';
  }
}
