// Made from packages/widget/src/components/lapor-form/fields.ts by `npm run generate`: change it there.
import type { IssueCode } from '@lapor/sdk/contract';

/**
 * The fields of the form. Each names the element the error summary leads to; its label, hint and message have the ids
 * `<field>-label`, `<field>-hint` and `<field>-error`.
 */
export type FieldId =
  | 'class'
  | 'title'
  | 'body'
  | 'region'
  | 'place'
  | 'date'
  | 'agency'
  | 'category'
  | 'service'
  | 'files'
  | 'visibility'
  | 'name'
  | 'contact'
  | 'email'
  | 'phone'
  | QuestionField;

export type QuestionField = `question-${string}`;

export function questionField(questionId: string): QuestionField {
  return `question-${questionId}`;
}

/** Something wrong with a field. `pending`: a file is still on its way. */
export interface FieldIssue {
  field: FieldId;
  code: IssueCode | 'pending' | 'unknown';
}

/** The ids that describe a field's input, or `undefined` when nothing does. */
export function describedBy(field: string, { hint, error }: { hint?: unknown; error?: unknown }): string | undefined {
  return [hint && `${field}-hint`, error && `${field}-error`].filter(Boolean).join(' ') || undefined;
}
