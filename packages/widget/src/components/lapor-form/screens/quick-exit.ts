import { html, nothing, type TemplateResult } from 'lit';
import type { Journey } from '../journey.js';

/** First on every screen: what a mode has to say, the way out of a secret report. */
export function quickExit(journey: Journey): TemplateResult {
  const exit = journey.draft.secret || journey.secretSent ? wayOut(journey) : nothing;
  return html`${journey.mode?.above()}${exit}`;
}

function wayOut(journey: Journey): TemplateResult {
  const { messages } = journey;
  return html`<div class="exit">
    <button type="button" class="button exit-button" aria-describedby="exit-hint" @click=${() => void journey.leave()}>${messages.quickExit}</button>
    <span class="hint" id="exit-hint">${messages.quickExitHint}</span>
  </div>`;
}
