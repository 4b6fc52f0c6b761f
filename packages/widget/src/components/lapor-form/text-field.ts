import { html, nothing, type TemplateResult } from 'lit';
import { live } from '../../internal/live.js';
import { errorMessage } from './choices.js';
import { describedBy, type FieldId } from './fields.js';
import type { StepContext } from './step.js';

export interface TextFieldOptions {
  field: FieldId;
  label: string;
  hint?: string | undefined;
  optional?: boolean;
  value: string;
  typed(value: string): void;
  /** More lines than one. */
  lines?: number;
  type?: 'text' | 'email' | 'tel' | 'date';
  inputmode?: 'text' | 'email' | 'tel' | 'decimal';
  autocomplete?: string;
  /** A short value: the input is as wide as what goes in. */
  short?: boolean;
  /** Of a day. */
  min?: string;
  max?: string;
  /** Below the input: a character count, the day in words. */
  below?: unknown;
}

/** A label, its hint, its message, and an input of one or more lines. */
export function textField(context: StepContext, options: TextFieldOptions): TemplateResult {
  const { field, hint } = options;
  const error = context.error(field);
  return html`<div class="field ${error ? 'wrong' : ''}">
    <label class="label" id="${field}-label" for=${field}>${labelText(context, options)}</label>
    ${hint ? html`<p class="hint" id="${field}-hint">${hint}</p>` : nothing}
    ${errorMessage(field, error, context.messages.errorPrefix)}${options.lines ? area(options, error) : line(context, options, error)}${options.below ?? nothing}
  </div>`;
}

/** A label, saying so when an answer may be left out. */
export function labelText({ messages }: StepContext, { label, optional }: { label: string; optional?: boolean }): unknown {
  return optional ? html`${label} <span class="optional">${messages.optional}</span>` : label;
}

function line({ host }: StepContext, options: TextFieldOptions, error: string | undefined): TemplateResult {
  const { field, type = 'text' } = options;
  return html`<input
    class="input ${options.short ? 'short' : ''}"
    id=${field}
    name=${field}
    type=${type}
    inputmode=${options.inputmode ?? nothing}
    autocomplete=${host.mode ? 'off' : (options.autocomplete ?? 'off')}
    min=${options.min ?? nothing}
    max=${options.max ?? nothing}
    spellcheck=${type === 'text' && !options.short ? nothing : 'false'}
    aria-describedby=${describedBy(field, { hint: options.hint, error }) ?? nothing}
    aria-invalid=${error ? 'true' : nothing}
    .value=${live(options.value)}
    @input=${(event: Event) => options.typed((event.target as HTMLInputElement).value)}
  />`;
}

function area(options: TextFieldOptions, error: string | undefined): TemplateResult {
  const { field } = options;
  return html`<textarea
    class="input"
    id=${field}
    name=${field}
    rows=${options.lines ?? nothing}
    autocomplete="off"
    aria-describedby=${describedBy(field, { hint: options.hint, error }) ?? nothing}
    aria-invalid=${error ? 'true' : nothing}
    .value=${live(options.value)}
    @input=${(event: Event) => options.typed((event.target as HTMLTextAreaElement).value)}
  ></textarea>`;
}
