import { html, nothing, type TemplateResult } from 'lit';
import { live } from '../live.js';
import type { ComboboxMessages } from '../../locales/id/combobox.js';
import type { Option } from './option-search.js';

/** An entry of a list by level. */
export interface LevelOption extends Option {
  /** Whether it may be the answer itself, and not only lead to those below it. */
  choosable: boolean;
}

/** One of the lists: what stands below another entry, and which of it was picked. */
export interface Level {
  above: LevelOption | null;
  options: readonly LevelOption[];
  /** Empty while nothing was picked. */
  value: string;
}

/** What the lists show and tell: a `LevelsController` is one. */
export interface LevelsView {
  readonly id: string;
  readonly levels: readonly Level[];
  readonly failed: boolean;
  opened(): void;
  pick(depth: number, value: string): void;
}

/** Lists to go through instead of searching: the browser's own, which phones and screen readers know best. */
export function levelLists(view: LevelsView, messages: ComboboxMessages, label: (depth: number, above: string) => string): TemplateResult {
  const opened = (event: Event) => {
    if ((event.target as HTMLDetailsElement).open) view.opened();
  };
  return html`<details class="levels" id="${view.id}-levels" @toggle=${opened}>
    <summary>${messages.levels}</summary>
    ${view.levels.map(
      (level, depth) => html`<div class="level">
        <label class="label" for="${view.id}-level-${depth}">${label(depth, level.above?.label ?? '')}</label>
        <select
          class="input"
          id="${view.id}-level-${depth}"
          .value=${live(level.value)}
          @change=${(event: Event) => view.pick(depth, (event.target as HTMLSelectElement).value)}
        >
          <option value="">${messages.levelNone}</option>
          ${level.options.map(({ value, label: name }) => html`<option value=${value} ?selected=${value === level.value}>${name}</option>`)}
        </select>
      </div>`,
    )}
    ${view.failed ? html`<p class="hint" role="status">${messages.levelsFailed}</p>` : nothing}
  </details>`;
}
