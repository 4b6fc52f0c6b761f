import { html, nothing, type TemplateResult } from 'lit';
import { live } from '../../internal/live.js';
import { describedBy } from './fields.js';

/** One card to choose. */
export interface Choice<Value extends string = string> {
  value: Value;
  name: string;
  meaning?: string | undefined;
  example?: string | undefined;
}

export interface ChoicesOptions<Value extends string> {
  field: string;
  /** The id of what the group is called by. */
  labelledBy: string;
  choices: readonly Choice<Value>[];
  /** Or several, for check boxes. */
  selected: Value | readonly Value[] | null;
  several?: boolean;
  hint?: string | undefined;
  error?: string | undefined;
  errorPrefix: string;
  chosen(value: Value, checked: boolean): void;
}

/** A group of large radio buttons, or check boxes, with its hint and message. The first carries the field's own id. */
export function choices<Value extends string>(options: ChoicesOptions<Value>): TemplateResult {
  const { field, hint, error, several, selected } = options;
  const described = describedBy(field, options);
  return html`<fieldset
    role=${several ? 'group' : 'radiogroup'}
    aria-labelledby=${options.labelledBy}
    aria-describedby=${described ?? nothing}
    aria-invalid=${error && !several ? 'true' : nothing}
  >
    ${hint ? html`<p class="hint" id="${field}-hint">${hint}</p>` : nothing}${errorMessage(field, error, options.errorPrefix)}
    <div class="choices ${options.choices.some(({ meaning, example }) => meaning ?? example) ? '' : 'plain'}">
      ${options.choices.map(({ value, name, meaning, example }, index) => {
        const id = index === 0 ? field : `${field}-${value}`;
        const checked = several ? (selected as readonly Value[]).includes(value) : selected === value;
        return html`<div class="choice">
          <input
            type=${several ? 'checkbox' : 'radio'}
            id=${id}
            name=${field}
            value=${value}
            .checked=${live(checked)}
            @change=${(event: Event) => options.chosen(value, (event.target as HTMLInputElement).checked)}
          />
          <label for=${id}
            ><span class="name">${name}</span>${meaning ? html` <span class="meaning">${meaning}</span>` : nothing}${example
              ? html` <span class="example">${example}</span>`
              : nothing}</label
          >
        </div>`;
      })}
    </div>
  </fieldset>`;
}

/** The message at a field, between its label and its input. */
export function errorMessage(field: string, error: string | undefined, prefix: string): TemplateResult | typeof nothing {
  if (!error) return nothing;
  return html`<p class="error" id="${field}-error"><span class="visually-hidden">${prefix} </span>${error}</p>`;
}
