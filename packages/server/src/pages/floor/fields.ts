import { html } from 'hono/html';
import type { Messages } from '../words/form.js';
import type { Entries } from './entries.js';
import type { Piece } from './page.js';

/** What fields are drawn with. */
export interface FieldContext {
  readonly words: Messages;
  readonly entries: Entries;
  /** What is wrong with a field, in the reader's words. */
  readonly errors: ReadonlyMap<string, string>;
}

interface FieldOptions {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean;
  /** Where the reader begins when the page opens. */
  readonly focused?: boolean;
}

/** Everything that is wrong, first on the page: each a link to its field. */
export function errorSummary({ words, errors }: FieldContext): Piece | '' {
  if (errors.size === 0) return '';
  return html`<div class="summary" role="alert" aria-labelledby="summary-heading" tabindex="-1" autofocus><h2 id="summary-heading">${words.problemHeading}</h2><ul>${[...errors].map(([name, text]) => html`<li><a href="#${name}">${text}</a></li>`)}</ul></div>`;
}

/** A label, its hint, its message, and a line or several to write on. */
export function textInput(context: FieldContext, options: FieldOptions & { lines?: number; type?: string; inputmode?: string; autocomplete?: string; short?: boolean }): Piece {
  const { name, type = 'text' } = options;
  const { entries, errors } = context;
  const described = describedBy(context, options);
  const invalid = errors.has(name) ? 'true' : 'false';
  const autocomplete = options.autocomplete ?? 'off';
  return wrap(context, options, options.lines
    ? html`<textarea id="${name}" name="${name}" rows="${options.lines}" autocomplete="off" aria-describedby="${described}" aria-invalid="${invalid}" ${options.focused ? 'autofocus' : ''}>
${entries.one(name)}</textarea>`
    : html`<input id="${name}" name="${name}" type="${type}" inputmode="${options.inputmode ?? 'text'}" autocomplete="${autocomplete}" class="${options.short ? 'short' : ''}" value="${entries.one(name)}" aria-describedby="${described}" aria-invalid="${invalid}" />`);
}

/** A list to choose from. */
export function listInput(context: FieldContext, options: FieldOptions & { choices: readonly { value: string; label: string }[] }): Piece {
  const { name, choices } = options;
  const chosen = context.entries.one(name);
  return wrap(context, options, html`<select id="${name}" name="${name}" aria-describedby="${describedBy(context, options)}" aria-invalid="${context.errors.has(name) ? 'true' : 'false'}">
<option value=""></option>
${choices.map(({ value, label }) => (value === chosen ? html`<option value="${value}" selected>${label}</option>` : html`<option value="${value}">${label}</option>`))}
</select>`);
}

export interface Choice {
  readonly value: string;
  readonly name: string;
  readonly meaning?: string;
  readonly example?: string;
}

/** Radio buttons, or check boxes; the first carries the field's own id. Nothing is chosen beforehand. */
export function choiceInput(context: FieldContext, options: FieldOptions & { choices: readonly Choice[]; several?: boolean; part?: boolean }): Piece {
  const { name, several, hint } = options;
  const { entries, errors, words } = context;
  const chosen = entries.all(name);
  return html`<fieldset class="${options.part ? 'part' : 'field'} ${errors.has(name) && !options.part ? 'wrong' : ''}" aria-describedby="${describedBy(context, options)}">
<legend>${options.label}${options.optional ? html` <span class="optional">${words.optional}</span>` : ''}</legend>
${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : ''}${errorOf(context, name)}
${options.choices.map(({ value, name: text, meaning, example }, index) => {
    const id = index === 0 ? name : `${name}-${value}`;
    return html`<div class="choice"><input type="${several ? 'checkbox' : 'radio'}" id="${id}" name="${name}" value="${value}" ${chosen.includes(value) ? 'checked' : ''} ${options.focused && index === 0 ? 'autofocus' : ''} /><label for="${id}">${text}${meaning ? html` <span class="meaning">${meaning}</span>` : ''}${example ? html` <span class="example">${example}</span>` : ''}</label></div>`;
  })}
</fieldset>`;
}

/** The message at a field. */
export function errorOf({ errors, words }: FieldContext, name: string): Piece | '' {
  const error = errors.get(name);
  return error === undefined ? '' : html`<p class="error" id="${name}-error"><span class="trap">${words.errorPrefix} </span>${error}</p>`;
}

function wrap(context: FieldContext, options: FieldOptions, input: Piece): Piece {
  const { name, label, hint, optional } = options;
  return html`<div class="field ${context.errors.has(name) ? 'wrong' : ''}">
<label for="${name}">${label}${optional ? html` <span class="optional">${context.words.optional}</span>` : ''}</label>
${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : ''}${errorOf(context, name)}${input}
</div>`;
}

function describedBy({ errors }: FieldContext, { name, hint }: FieldOptions): string {
  return [hint && `${name}-hint`, errors.has(name) && `${name}-error`].filter(Boolean).join(' ');
}
