import type { Question } from '@lapor/sdk/contract';
import { html, type TemplateResult } from 'lit';
import type { DetailAnswer } from '../../internal/answers.js';
import { today } from '../../internal/format.js';
import { choices } from './choices.js';
import { questionField } from './fields.js';
import type { StepContext } from './step.js';
import { labelText, textField } from './text-field.js';

/** A question of a category, as the kind of input it asks for. */
export function questionTemplate(context: StepContext, question: Question): TemplateResult {
  const { draft, messages } = context;
  const value = draft.answers.details[question.id];
  const answer = (given: DetailAnswer) => draft.update({ details: { ...draft.answers.details, [question.id]: given } });
  switch (question.kind) {
    case 'choice':
      return group(context, question, {
        offered: question.options.map(({ value: option, label }) => ({ value: option, name: label })),
        selected: typeof value === 'string' ? value : null,
        chosen: answer,
      });
    case 'choices': {
      const selected = Array.isArray(value) ? (value as readonly string[]) : [];
      return group(context, question, {
        offered: question.options.map(({ value: option, label }) => ({ value: option, name: label })),
        selected,
        several: true,
        chosen: (option, checked) => answer(checked ? [...selected, option] : selected.filter((other) => other !== option)),
      });
    }
    case 'boolean':
      return group(context, question, {
        offered: [
          { value: 'yes', name: messages.yes },
          { value: 'no', name: messages.no },
        ],
        selected: typeof value === 'boolean' ? (value ? 'yes' : 'no') : null,
        chosen: (option) => answer(option === 'yes'),
      });
    default:
      // A kind this version does not know can still be answered in words.
      return textField(context, {
        field: questionField(question.id),
        label: question.label,
        hint: question.hint ?? undefined,
        optional: !question.required,
        value: typeof value === 'string' ? value : '',
        typed: answer,
        ...(question.kind === 'number' && { inputmode: 'decimal', short: true }),
        ...(question.kind === 'date' && { type: 'date', short: true, ...dayLimits(question) }),
      });
  }
}

/** The days an input offers; what is wrong with any other is said on *Lanjutkan*. */
function dayLimits({ earliest, latest }: Question): { min?: string; max?: string } {
  return { ...(earliest !== null && { min: earliest }), ...(latest !== null && { max: latest === 'today' ? today() : latest }) };
}

interface GroupOptions {
  offered: readonly { value: string; name: string }[];
  selected: string | readonly string[] | null;
  several?: boolean;
  chosen: (value: string, checked: boolean) => void;
}

function group(context: StepContext, question: Question, options: GroupOptions): TemplateResult {
  const field = questionField(question.id);
  const error = context.error(field);
  return html`<div class="field ${error ? 'wrong' : ''}">
    <span class="label" id="${field}-label">${labelText(context, { label: question.label, optional: !question.required })}</span>
    ${choices({
      field,
      labelledBy: `${field}-label`,
      hint: question.hint ?? undefined,
      error,
      errorPrefix: context.messages.errorPrefix,
      choices: options.offered,
      selected: options.selected,
      several: options.several ?? false,
      chosen: options.chosen,
    })}
  </div>`;
}
