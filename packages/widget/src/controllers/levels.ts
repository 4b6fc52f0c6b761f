import type { ReactiveControllerHost } from 'lit';
import type { Level, LevelOption, LevelsView } from '../internal/combobox/levels.js';
import type { Option } from './combobox.js';

/** What lists by level are made from. */
export interface LevelsSettings {
  id: string;
  /** Fetches what stands below an option; the first level is below none. */
  below: (option: Option | null) => Promise<readonly LevelOption[]>;
  /** Called with the narrowest option of the lists that may be chosen; `null` when there is none. */
  changed: (option: Option | null) => void;
}

/** Lists one below the other, from the widest to the narrowest, each fetched when the one above it is answered. */
export class LevelsController implements LevelsView {
  readonly id: string;
  readonly #host: ReactiveControllerHost;
  readonly #settings: LevelsSettings;
  #levels: Level[] = [];
  #failed = false;
  #asked = 0;

  constructor(host: ReactiveControllerHost, settings: LevelsSettings) {
    this.id = settings.id;
    this.#host = host;
    this.#settings = settings;
  }

  get levels(): readonly Level[] {
    return this.#levels;
  }
  get failed(): boolean {
    return this.#failed;
  }

  opened(): void {
    if (this.#levels.length === 0) void this.#fetch(null);
  }

  pick(depth: number, value: string): void {
    this.#levels = this.#levels.slice(0, depth + 1).map((level, place) => (place === depth ? { ...level, value } : level));
    const chosen = this.#chosen();
    const narrowest = chosen.findLast((option) => option.choosable);
    this.#settings.changed(narrowest ? { value: narrowest.value, label: narrowest.label } : null);
    const last = chosen[depth];
    if (last) void this.#fetch(last);
    this.#host.requestUpdate();
  }

  /** Forgets what was picked: something else was chosen by other means. */
  clear(): void {
    this.#asked += 1;
    this.#failed = false;
    if (this.#levels.length === 0) return;
    this.#levels = [];
    void this.#fetch(null);
  }

  #chosen(): LevelOption[] {
    return this.#levels.flatMap(({ value, options }) => options.find((option) => option.value === value) ?? []);
  }

  async #fetch(above: LevelOption | null): Promise<void> {
    const asked = (this.#asked += 1);
    let options: readonly LevelOption[] = [];
    this.#failed = false;
    try {
      options = await this.#settings.below(above);
    } catch {
      // The words on screen say so; the field above still works.
      this.#failed = true;
    }
    if (asked !== this.#asked) return;
    const [only] = options;
    // A list of one is no question.
    const value = only && options.length === 1 ? only.value : '';
    if (only) this.#levels = [...this.#levels, { above, options, value }];
    if (value) void this.#fetch(only ?? null);
    this.#host.requestUpdate();
  }
}
