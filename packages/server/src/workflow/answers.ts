import { askedQuestions, checkAnswer, cleanText, isEmptyAnswer, type Answer, type FoundIssue } from '@lapor/sdk/contract';
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
 * Checks the answers to a category's questions; `today` is the day where the agency is. A required question nobody answered
 * is an issue of `/answers`: there is no place of its own to point to.
 */
export function checkAnswers(questions: readonly StoredQuestion[], given: readonly Answer[], today: string): CheckedAnswers {
  const answers: KeptAnswer[] = [];
  const issues: FoundIssue[] = [];
  const known = new Set(questions.map(({ id }) => id));
  const inForce = askedQuestions(questions, answerTo(given));
  const asked = new Map(inForce.map((question) => [question.id, question]));
  const answered = new Set<string>();
  for (const [index, answer] of given.entries()) {
    const question = asked.get(answer.questionId);
    if (!question || answered.has(answer.questionId)) {
      issues.push({ path: `/answers/${String(index)}/questionId`, code: known.has(answer.questionId) ? 'not_applicable' : 'unknown_question' });
      continue;
    }
    answered.add(question.id);
    const value = typeof answer.value === 'string' ? cleanText(answer.value) : answer.value;
    const code = checkAnswer(question, value, today);
    if (code) issues.push({ path: `/answers/${String(index)}/value`, code });
    else if (!isEmptyAnswer(value)) answers.push({ question, value });
  }
  if (inForce.some((question) => question.required && !answered.has(question.id))) issues.push({ path: '/answers', code: 'required' });
  return { answers, issues };
}

/** Finds the answer to a question among those given; of two to the same question, the first. */
export function answerTo(given: readonly Answer[]): (questionId: string) => Answer['value'] | undefined {
  return (questionId) => given.find((answer) => answer.questionId === questionId)?.value;
}
