import type { FieldId } from './fields.js';
import { issueText } from './issue-text.js';
import type { Journey } from './journey.js';

/** What is wrong on the screen of a journey, in the reader's words. */
export function problemsOf({ state, draft, messages, language }: Journey): { field: FieldId; text: string }[] {
  if (state.kind !== 'asking') return [];
  const { questions, directory } = draft;
  return state.issues.map((issue) => ({ field: issue.field, text: issueText(issue, { messages, language, limits: directory.limits, questions }) }));
}
