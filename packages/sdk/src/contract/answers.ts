import { LIMITS } from './limits.js';
import { dateSchema } from './primitives.js';
import type { IssueCode } from './problem.js';
import type { Condition, Question } from './category.js';
import { cleanText, countCharacters } from './text.js';
import { validate } from './validate.js';

/** An answer's value, of any kind of question. */
export type AnswerValue = string | number | boolean | readonly string[];
/** What was answered to a question so far; `undefined` when nothing was. */
export type GivenAnswer = (questionId: string) => AnswerValue | undefined;
/** What an answer is checked against. */
export type QuestionRules = Pick<Question, 'id' | 'kind' | 'required' | 'minimum' | 'maximum' | 'minLength' | 'maxLength' | 'earliest' | 'latest' | 'condition'> & {
  readonly options: readonly { readonly value: string }[];
};

/**
 * The questions that are asked, given the answers so far: those without a condition, and those whose condition holds. A
 * condition on a question that is not asked itself does not hold. Conditions name questions that stand before theirs.
 */
export function askedQuestions<Q extends Pick<QuestionRules, 'id' | 'condition'>>(questions: readonly Q[], given: GivenAnswer): Q[] {
  const asked: Q[] = [];
  for (const question of questions) if (conditionHolds(question.condition, asked, given)) asked.push(question);
  return asked;
}

/** Whether a condition holds, given the questions that are asked and the answers so far. No condition always holds. */
export function conditionHolds(condition: Condition | null, asked: readonly { readonly id: string }[], given: GivenAnswer): boolean {
  if (!condition) return true;
  const { questionId, anyOf } = condition;
  const value = asked.some(({ id }) => id === questionId) ? given(questionId) : undefined;
  return (typeof value === 'object' ? value : [value]).some((part) => anyOf.includes(part as string));
}

/** Whether a value says nothing: no text, or nothing chosen. */
export function isEmptyAnswer(value: AnswerValue | undefined): boolean {
  return value === undefined || (typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0);
}

/** What is wrong with an answer to a question that is asked; `null` when nothing is. `today` is the day where the agency is. */
export function checkAnswer(question: QuestionRules, value: AnswerValue | undefined, today: string): IssueCode | null {
  if (value === undefined || isEmptyAnswer(value)) return question.required ? 'required' : null;
  const offers = (part: string) => question.options.some((option) => option.value === part);
  switch (question.kind) {
    case 'number':
      if (typeof value !== 'number') return 'wrong_type';
      return Number.isNaN(value) ? 'wrong_format' : outside(value, question.minimum, question.maximum);
    case 'choice':
      if (typeof value !== 'string') return 'wrong_type';
      return offers(value) ? null : 'unknown_value';
    case 'choices':
      if (typeof value !== 'object') return 'wrong_type';
      if (new Set(value).size < value.length) return 'not_applicable';
      return value.every(offers) ? null : 'unknown_value';
    case 'date':
      if (typeof value !== 'string') return 'wrong_type';
      if (!validate(dateSchema, value).ok) return 'wrong_format';
      if (question.latest === 'today' && value > today) return 'in_the_future';
      return outside(value, question.earliest, question.latest === 'today' ? null : question.latest);
    case 'boolean':
      return typeof value === 'boolean' ? null : 'wrong_type';
    // A kind this version does not know can still be answered in words.
    default: {
      if (typeof value !== 'string') return 'wrong_type';
      const length = countCharacters(cleanText(value));
      if (question.minLength !== null && length < question.minLength) return 'too_short';
      return length > (question.maxLength ?? LIMITS.answerText.max) ? 'too_long' : null;
    }
  }
}

function outside<T extends string | number>(value: T, minimum: T | null, maximum: T | null): IssueCode | null {
  if (minimum !== null && value < minimum) return 'too_small';
  return maximum !== null && value > maximum ? 'too_large' : null;
}
