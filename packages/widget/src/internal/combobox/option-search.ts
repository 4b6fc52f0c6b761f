/** One thing to choose. */
export interface Option {
  value: string;
  label: string;
  /** A second line that tells options of the same name apart. */
  detail?: string | undefined;
}

/** What a search found. */
export interface FoundOptions {
  options: Option[];
  /** Whether there is more than was sent: the person then narrows the search. */
  more: boolean;
  /** Which parts of a label are what was looked for: where each begins and ends. */
  marks?: (label: string) => [from: number, to: number][];
}

/** Asks for the options that fit a text. */
export type SearchOptions = (text: string, signal: AbortSignal) => Promise<FoundOptions>;

/** Finds options at once, on the device; `undefined` while it cannot. */
export type InstantSearch = (text: string) => FoundOptions | undefined;

/** How a search stands. */
export type SearchState =
  | { name: 'idle' }
  | { name: 'searching' }
  | ({ name: 'found' } & FoundOptions)
  | { name: 'failed' };

const PAUSE = 180;
const KEPT = 40;

/**
 * Runs a search as somebody types: after a pause, one at a time, the last one winning, and without asking twice for what
 * was just found.
 */
export class OptionSearch {
  readonly #search: SearchOptions;
  readonly #instant: InstantSearch;
  readonly #changed: (state: SearchState) => void;
  readonly #found = new Map<string, FoundOptions>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: AbortController | undefined;

  constructor(search: SearchOptions, instant: InstantSearch, changed: (state: SearchState) => void) {
    this.#search = search;
    this.#instant = instant;
    this.#changed = changed;
  }

  /** Searches for a text; `now` skips the pause that waits for the next key. */
  ask(text: string, { now = false } = {}): void {
    this.cancel();
    const asked = text.trim().replace(/\s+/g, ' ');
    const known = this.#instant(asked) ?? this.#found.get(asked.toLowerCase());
    if (known) {
      this.#changed({ name: 'found', ...known });
      return;
    }
    this.#changed({ name: 'searching' });
    if (now) void this.#run(asked);
    else this.#timer = setTimeout(() => void this.#run(asked), PAUSE);
  }

  /** Stops what runs; nothing is told any more. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#running?.abort();
    this.#running = undefined;
  }

  async #run(text: string): Promise<void> {
    const running = new AbortController();
    this.#running = running;
    let state: SearchState;
    try {
      const found = await this.#search(text, running.signal);
      this.#keep(text.toLowerCase(), found);
      state = { name: 'found', ...found };
    } catch {
      // Whatever it was, the person can only try again; the words on screen say so.
      state = { name: 'failed' };
    }
    if (!running.signal.aborted) this.#changed(state);
  }

  #keep(text: string, found: FoundOptions): void {
    const [oldest] = this.#found.keys();
    if (this.#found.size >= KEPT && oldest !== undefined) this.#found.delete(oldest);
    this.#found.set(text, found);
  }
}
