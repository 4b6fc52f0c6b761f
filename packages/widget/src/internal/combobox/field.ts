import { html, nothing, type TemplateResult } from 'lit';
import { live } from '../live.js';
import type { ComboboxMessages } from '../../locales/id/combobox.js';
import type { FoundOptions, Option, SearchState } from './option-search.js';

/** What the field shows and tells: a `ComboboxController` is one. */
export interface ComboboxView {
  readonly id: string;
  readonly value: Option | null;
  readonly text: string;
  readonly open: boolean;
  readonly active: number;
  readonly state: SearchState;
  readonly told: SearchState;
  readonly drawn: { readonly from: number; readonly to: number };
  readonly options: readonly Option[];
  choose(option: Option): void;
  change(): void;
  retry(): void;
  typed(text: string): void;
  clicked(): void;
  scrolled(): void;
  left(field: Element): void;
  pressed(event: KeyboardEvent): void;
}

/** The words around a combobox. */
export interface ComboboxFieldOptions {
  messages: ComboboxMessages;
  label: string;
  /** Behind the label: “(opsional)”. */
  optional?: string | undefined;
  hint?: string | undefined;
  /** What is wrong, in the words of the error summary. */
  error?: string | undefined;
  /** Spoken before an error: “Galat:”. */
  errorPrefix?: string | undefined;
  /** An answer outside the list, always in sight: “Saya tidak tahu”. */
  extra?: Option | undefined;
  /** Another way to choose, below the list, always in sight. */
  lists?: TemplateResult | undefined;
}

/** A label, an input and its list; or, once chosen, the choice and a button to change it. */
export function comboboxField(view: ComboboxView, options: ComboboxFieldOptions): TemplateResult {
  return html`<div class="field combobox ${options.error ? 'wrong' : ''}" @focusout=${(event: FocusEvent) => leave(view, event)}>
    ${view.value ? chosen(view, view.value, options) : asking(view, options)} ${options.lists ?? nothing}
  </div>`;
}

function leave(view: ComboboxView, event: FocusEvent): void {
  const field = event.currentTarget as Element;
  if (!field.contains(event.relatedTarget as Node | null)) view.left(field);
}

function chosen(view: ComboboxView, option: Option, { label, messages }: ComboboxFieldOptions): TemplateResult {
  return html`<span class="label" id="${view.id}-label">${label}</span>
    <div class="chosen" role="group" aria-labelledby="${view.id}-label">
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="m5 12.5 4.6 4.6L19.5 7" /></svg>
      <span class="chosen-option" id="${view.id}-chosen">${lines(option)}</span>
      <button
        type="button"
        class="link"
        id="${view.id}-change"
        aria-describedby="${view.id}-chosen"
        @click=${() => view.change()}
      >
        ${messages.change}<span class="visually-hidden"> ${label}</span>
      </button>
    </div>`;
}

function asking(view: ComboboxView, options: ComboboxFieldOptions): TemplateResult {
  const { id } = view;
  const { label, hint, error, errorPrefix, extra, messages } = options;
  const expanded = view.open && view.options.length > 0;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return html`<label class="label" id="${id}-label" for=${id}>${label}${options.optional ? html` <span class="optional">${options.optional}</span>` : nothing}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${error
      ? html`<p class="error" id="${id}-error"><span class="visually-hidden">${errorPrefix} </span>${error}</p>`
      : nothing}
    <div class="search">
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><circle cx="10.5" cy="10.5" r="6" /><path d="m15 15 5 5" /></svg>
      <input
        class="input"
        id=${id}
        type="text"
        role="combobox"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        enterkeyhint="search"
        aria-autocomplete="list"
        aria-expanded=${expanded ? 'true' : 'false'}
        aria-controls="${id}-list"
        aria-activedescendant=${view.active >= 0 ? `${id}-option-${view.active}` : nothing}
        aria-describedby=${describedBy || nothing}
        aria-invalid=${error ? 'true' : nothing}
        .value=${live(view.text)}
        @input=${(event: Event) => view.typed((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => view.pressed(event)}
        @click=${() => view.clicked()}
      />
    </div>
    <p class="search-state" role="status">${view.open ? stateText(view.told, messages) : nothing}</p>
    ${view.state.name === 'failed'
      ? html`<button type="button" class="link" @click=${() => view.retry()}>${messages.searchAgain}</button>`
      : nothing}
    <ul
      class="options"
      id="${id}-list"
      role="listbox"
      aria-labelledby="${id}-label"
      ?hidden=${!expanded}
      @mousedown=${keepFocus}
      @scroll=${() => view.scrolled()}
    >
      ${view.options.slice(view.drawn.from, view.drawn.to).map((option, index) => row(view, option, view.drawn.from + index))}
    </ul>
    ${extra
      ? html`<button type="button" class="link" id="${id}-extra" @click=${() => view.choose(extra)}>${extra.label}</button>`
      : nothing}`;
}

/** A press on the list must not take the focus from the input, or the list would close before the click. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

function row(view: ComboboxView, option: Option, index: number): TemplateResult {
  const active = index === view.active;
  return html`<li
    class="option ${active ? 'active' : ''}"
    id="${view.id}-option-${index}"
    role="option"
    aria-setsize=${view.options.length}
    aria-posinset=${index + 1}
    aria-selected=${active ? 'true' : 'false'}
    @click=${() => view.choose(option)}
  >
    ${lines(option, view.state.name === 'found' ? view.state.marks : undefined)}
  </li>`;
}

type Marks = FoundOptions['marks'];

function lines({ label, detail }: Option, marks?: Marks): TemplateResult {
  return html`<span class="option-label">${marked(label, marks)}</span>${detail
      ? html` <span class="option-detail">${marked(detail, marks)}</span>`
      : nothing}`;
}

/** A text with what was looked for in it made to stand out. */
function marked(text: string, marks: Marks): string | (string | TemplateResult)[] {
  const parts = marks?.(text) ?? [];
  if (parts.length === 0) return text;
  const pieces = parts.flatMap(([from, to], index) => [
    text.slice(parts[index - 1]?.[1] ?? 0, from),
    html`<b class="match">${text.slice(from, to)}</b>`,
  ]);
  return [...pieces, text.slice(parts.at(-1)?.[1] ?? 0)];
}

function stateText(state: SearchState, messages: ComboboxMessages): string {
  switch (state.name) {
    case 'idle':
      return '';
    case 'searching':
      return messages.searching;
    case 'failed':
      return messages.searchFailed;
    case 'found':
      if (state.options.length === 0) return messages.searchFoundNothing;
      return state.more ? messages.searchFoundMore(state.options.length) : messages.searchFound(state.options.length);
  }
}
