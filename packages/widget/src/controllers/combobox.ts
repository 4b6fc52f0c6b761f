import type { LitElement, ReactiveController } from 'lit';
import type { ComboboxView } from '../internal/combobox/field.js';
import { OptionSearch, type Option, type SearchOptions, type SearchState } from '../internal/combobox/option-search.js';

export type { FoundOptions, Option, SearchOptions } from '../internal/combobox/option-search.js';

/** What a combobox is made from. */
export interface ComboboxSettings {
  /** The id of its input, unique in the host's root; those of its parts begin with it. */
  id: string;
  search: SearchOptions;
  /** How many characters must be typed before anything is searched. 0 lists the first options as soon as it opens. */
  minimum?: number;
  /** Called when another option, or none, becomes the chosen one. */
  changed?: (option: Option | null) => void;
}

/**
 * An editable combobox with a list (ARIA 1.2), drawn in the host's own root by `comboboxField`: ids do not cross roots.
 * Tab takes the option one has moved to, Escape closes the list, then empties the text or brings the former choice back.
 */
export class ComboboxController implements ReactiveController, ComboboxView {
  readonly id: string;
  readonly #host: LitElement;
  readonly #minimum: number;
  readonly #changed: (option: Option | null) => void;
  readonly #search: OptionSearch;
  #value: Option | null = null;
  #former: Option | null = null;
  #text = '';
  #open = false;
  #active = -1;
  #state: SearchState = { name: 'idle' };
  #options: Option[] = [];

  constructor(host: LitElement, settings: ComboboxSettings) {
    this.#host = host;
    this.id = settings.id;
    this.#minimum = settings.minimum ?? 0;
    this.#changed = settings.changed ?? (() => {});
    this.#search = new OptionSearch(settings.search, (state) => this.#searched(state));
    host.addController(this);
  }

  /** The chosen option. Setting it tells nobody: it is for drafts and prefilled values. */
  get value(): Option | null {
    return this.#value;
  }
  set value(option: Option | null) {
    this.#value = option;
    this.#former = null;
    this.#text = '';
    this.#close();
  }

  /** What is typed and not (yet) chosen. */
  get text(): string {
    return this.#text;
  }
  get open(): boolean {
    return this.#open;
  }
  get active(): number {
    return this.#active;
  }
  get state(): SearchState {
    return this.#state;
  }
  /** What the list shows; while a new search runs, still what the last one found. */
  get options(): readonly Option[] {
    return this.#options;
  }

  hostDisconnected(): void {
    this.#close();
  }

  /** Chooses an option and moves the focus to where it can be changed. */
  choose(option: Option): void {
    this.value = option;
    this.#changed(option);
    void this.#focus(`${this.id}-change`);
  }

  /** Gives the choice up and asks again. */
  change(): void {
    const former = this.#value;
    this.value = null;
    this.#former = former;
    this.#changed(null);
    this.#show();
    void this.#focus(this.id);
  }

  /** Searches again after a failure. */
  retry(): void {
    this.#search.ask(this.#text, { now: true });
    void this.#focus(this.id);
  }

  typed(text: string): void {
    this.#text = text;
    if (text.trim().length < this.#minimum) {
      this.#close();
      return;
    }
    this.#open = true;
    this.#active = -1;
    this.#search.ask(text);
  }

  clicked(): void {
    if (!this.#open) this.#show();
  }

  left(field: Element): void {
    // Chromium also says so of an element that is removed with the focus in it, just before the focus is moved on.
    setTimeout(() => {
      const focused = (field.getRootNode() as ShadowRoot).activeElement;
      if (this.#open && !field.contains(focused)) this.#close();
    });
  }

  pressed(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (this.#handle(event.key, event)) event.preventDefault();
  }

  /** Acts on a key; true when the browser must not. */
  #handle(key: string, { altKey, shiftKey }: KeyboardEvent): boolean {
    const option = this.#options[this.#active];
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (!this.#open) this.#show();
        else if (altKey && key === 'ArrowUp') this.#close();
        else if (!altKey) this.#move(key === 'ArrowDown' ? this.#active + 1 : this.#active - 1);
        return true;
      case 'Home':
      case 'End':
        if (!option || shiftKey) return false;
        this.#move(key === 'Home' ? 0 : this.#options.length - 1);
        return true;
      case 'Enter':
        if (option) this.choose(option);
        else if (!this.#open) this.#show();
        else if (this.#state.name === 'found') this.#enterResults();
        return true;
      case 'Tab':
        if (!option || shiftKey) return false;
        this.choose(option);
        return true;
      case 'Escape':
        return this.#escape();
      default:
        return false;
    }
  }

  /** One result is what was meant; of several, nobody is chosen for anybody. */
  #enterResults(): void {
    const [first] = this.#options;
    if (first && this.#options.length === 1) this.choose(first);
    else this.#move(0);
  }

  #escape(): boolean {
    if (this.#open) {
      this.#close();
      return true;
    }
    if (this.#former) {
      this.choose(this.#former);
      return true;
    }
    if (this.#text === '') return false;
    this.#text = '';
    this.#host.requestUpdate();
    return true;
  }

  #move(to: number): void {
    const count = this.#options.length;
    if (count === 0) return;
    // From the text, one step up is the last option, as one step below the last is the first.
    this.#active = to < 0 ? count - 1 : to % count;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      this.#part(`${this.id}-option-${this.#active}`)?.scrollIntoView({ block: 'nearest' });
    });
  }

  #show(): void {
    if (this.#text.trim().length < this.#minimum) return;
    this.#open = true;
    this.#search.ask(this.#text, { now: true });
  }

  #close(): void {
    this.#search.cancel();
    this.#open = false;
    this.#active = -1;
    this.#options = [];
    this.#state = { name: 'idle' };
    this.#host.requestUpdate();
  }

  #searched(state: SearchState): void {
    this.#state = state;
    if (state.name === 'found') {
      this.#options = state.options;
      this.#active = -1;
    } else if (state.name === 'failed') {
      this.#options = [];
      this.#active = -1;
    }
    this.#host.requestUpdate();
  }

  #part(id: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`#${id}`);
  }

  async #focus(id: string): Promise<void> {
    await this.#host.updateComplete;
    this.#part(id)?.focus();
  }
}
