import { conditionHolds, askedQuestions, type GivenAnswer, type QuestionRules } from './answers.js';
import type { Advice, Condition } from './category.js';

/** A category as far as its advice goes. */
export interface Advised<A> {
  readonly questions: readonly Pick<QuestionRules, 'id' | 'condition'>[];
  readonly advice: readonly A[];
}

/** The advice of a category that its answers call for. Advice for certain words of the story counts as called for: looking for them is up to the form. */
export function calledFor<A extends { readonly condition: Condition | null }>({ questions, advice }: Advised<A>, given: GivenAnswer): A[] {
  const asked = askedQuestions(questions, given);
  return advice.filter(({ condition }) => conditionHolds(condition, asked, given));
}

/**
 * Whether reports on a category are not taken, given the answers to its questions. `above` are the categories it belongs to:
 * what none of them takes, it does not take either.
 */
export function isStopped<A extends Pick<Advice, 'kind' | 'condition'>>(category: Advised<A>, above: readonly Advised<A>[], given: GivenAnswer): boolean {
  const theirs = above.flatMap(({ advice }) => advice.filter(({ condition }) => condition === null));
  return [...calledFor(category, given), ...theirs].some(({ kind }) => kind === 'stop');
}
