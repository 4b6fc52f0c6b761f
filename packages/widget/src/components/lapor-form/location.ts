import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../internal/format.js';
import { mapDoor } from './map-door.js';
import type { StepContext } from './step.js';

/** Beyond so many metres a point is told to be a rough one. */
const ROUGH = 500;

/**
 * A button that asks the device where it is, with what becomes of the answer said before, or removes it again; and one for a
 * map, where the service offers one.
 */
export function locationField(context: StepContext): TemplateResult | typeof nothing {
  const { messages: m, draft } = context;
  const { location } = draft;
  const map = mapDoor(draft);
  const point = draft.answers.point ?? null;
  const device = point !== null || location.possible;
  const mapped = map.settings(context) !== null;
  if (!device && !mapped) return nothing;
  const press = () => {
    if (!point) location.ask();
    else draft.update({ point: null });
  };
  return html`<div class="field">
    ${device ? html`<p class="hint" id="location-hint">${m.locationHint}</p>` : nothing}
    <div class="quick">
      ${device
        ? html`<button type="button" class="button quiet small" id="location" aria-describedby="location-hint" @click=${press}>
            ${point ? m.locationRemove : m.locationUse}
          </button>`
        : nothing}
      ${mapped ? map.button(context) : nothing}
    </div>
    <p class="search-state" role="status" id="location-state">${stateText(context)}</p>
    ${mapped ? map.render(context) : nothing}
  </div>`;
}

function stateText({ messages: m, draft, language }: StepContext): string {
  const { state } = draft.location;
  const point = draft.answers.point ?? null;
  if (state.name === 'asking') return m.locating;
  if (point) {
    return point.accuracy > ROUGH
      ? m.locatedRoughly(formatNumber(Math.round(point.accuracy / 100) / 10, language))
      : m.located(formatNumber(point.accuracy, language));
  }
  if (state.name === 'idle') return '';
  switch (state.reason) {
    case 'denied':
      return m.locationDenied;
    case 'timeout':
      return m.locationTimeout;
    case 'unavailable':
      return m.locationUnavailable;
  }
}

/** How exact a place will be sent with the chosen visibility, and what the reporter may decide about it. */
export function pointChoice({ messages: m, draft }: StepContext): TemplateResult | typeof nothing {
  const { point, visibility, pointRough = false, pointKept = false } = draft.answers;
  if (!point || !visibility) return nothing;
  if (visibility === 'anonymous') return html`<p class="hint field">${m.pointAnonymous}</p>`;
  return visibility === 'public'
    ? box('point-rough', { name: m.pointRough, meaning: m.pointRoughMeaning, checked: pointRough, changed: (checked) => draft.update({ pointRough: checked }) })
    : box('point-kept', { name: m.pointKept, meaning: m.pointKeptMeaning, checked: pointKept, changed: (checked) => draft.update({ pointKept: checked }) });
}

interface Box {
  name: string;
  meaning: string;
  checked: boolean;
  changed: (checked: boolean) => void;
}

function box(id: string, { name, meaning, checked, changed }: Box): TemplateResult {
  return html`<div class="field choice">
    <input type="checkbox" id=${id} .checked=${checked} @change=${(event: Event) => changed((event.target as HTMLInputElement).checked)} />
    <label for=${id}><span class="name">${name}</span> <span class="example">${meaning}</span></label>
  </div>`;
}
