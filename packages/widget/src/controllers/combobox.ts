import type { LitElement, ReactiveController } from 'lit';
import type { ComboboxView } from '../internal/combobox/field.js';
import { ListWindow } from '../internal/combobox/list-window.js';
import { OptionSearch, type InstantSearch, type Option, type SearchOptions, type SearchState } from '../internal/combobox/option-search.js';

export type { FoundOptions, InstantSearch, Option, SearchOptions } from '../internal/combobox/option-search.js';

/** What a combobox is made from. */
export interface ComboboxSettings {
  /** The id of its input, unique in the host's root; those of its parts begin with it. */
  id: string;
  search: SearchOptions;
  /** Searches on the device, without asking `search`, whenever it can. */
  instant?: InstantSearch;
  /** How many characters must be typed before anything is searched. 0 lists the first options as soon as it opens. */
  minimum?: number;
  /** Called when another option, or none, becomes the chosen one. */
  changed?: (option: Option | null) => void;
}

/** Rows that PageUp and PageDown pass over. */
const PAGE = 8;
/** What is found at each key is told once the typing rests. */
const TELLING_PAUSE = 600;

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
  readonly #instant: boolean;
  #value: Option | null = null;
  #former: Option | null = null;
  #text = '';
  #open = false;
  #active = -1;
  #state: SearchState = { name: 'idle' };
  #told: SearchState = { name: 'idle' };
  #telling: ReturnType<typeof setTimeout> | undefined;
  #options: readonly Option[] = [];
  readonly #window = new ListWindow();

  constructor(host: LitElement, settings: ComboboxSettings) {
    this.#host = host;
    this.id = settings.id;
    this.#minimum = settings.minimum ?? 0;
    this.#changed = settings.changed ?? (() => {});
    this.#instant = settings.instant !== undefined;
    this.#search = new OptionSearch(settings.search, settings.instant ?? (() => undefined), (state) => this.#searched(state));
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
  /** The state a screen reader is told of. */
  get told(): SearchState {
    return this.#told;
  }
  /** Which rows of the list are drawn. */
  get drawn(): { readonly from: number; readonly to: number } {
    return this.#window;
  }
  /** What the list shows; while a new search runs, still what the last one found. */
  get options(): readonly Option[] {
    return this.#options;
  }

  hostUpdated(): void {
    const list = this.#list();
    if (list) this.#window.spread(list);
  }

  hostDisconnected(): void {
    this.#close();
  }

  /** Searches anew with what has become known meanwhile, unless somebody has moved into the list already. */
  renew(): void {
    if (this.#open && this.#active < 0) this.#search.ask(this.#text, { now: true });
  }

  scrolled(): void {
    const list = this.#list();
    if (list && this.#window.scrolled(list)) this.#host.requestUpdate();
  }

  /** Makes an option the chosen one where it was chosen by other means, and leaves the focus there. */
  take(option: Option | null): void {
    this.value = option;
    this.#changed(option);
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
      case 'PageDown':
      case 'PageUp':
        if (!this.#open || this.#options.length === 0) return false;
        this.#move(key === 'PageDown' ? Math.min(this.#active + PAGE, this.#options.length - 1) : Math.max(this.#active - PAGE, 0));
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
    this.#window.include(this.#active);
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
    this.#tell();
    this.#host.requestUpdate();
  }

  #searched(state: SearchState): void {
    this.#state = state;
    if (state.name === 'found') {
      this.#options = state.options;
      this.#active = -1;
      this.#window.reset(state.options.length);
      this.#list()?.scrollTo(0, 0);
    } else if (state.name === 'failed') {
      this.#options = [];
      this.#active = -1;
    }
    this.#tell(state.name === 'found' && this.#instant);
    this.#host.requestUpdate();
  }

  /** Tells how the search stands: now, or when the next key has not come for a while. */
  #tell(later = false): void {
    clearTimeout(this.#telling);
    // That it is still being looked for stands nowhere beside what was found.
    if (!later || this.#told.name === 'searching') {
      this.#told = this.#state;
      return;
    }
    this.#telling = setTimeout(() => {
      this.#told = this.#state;
      this.#host.requestUpdate();
    }, TELLING_PAUSE);
  }

  #list(): HTMLElement | null {
    return this.#open ? this.#part(`${this.id}-list`) : null;
  }

  #part(id: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`#${id}`);
  }

  async #focus(id: string): Promise<void> {
    await this.#host.updateComplete;
    this.#part(id)?.focus();
  }
}
