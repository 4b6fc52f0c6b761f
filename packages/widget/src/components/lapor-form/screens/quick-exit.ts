import { html, nothing, type TemplateResult } from 'lit';
import type { Journey } from '../journey.js';

/** The way out of a secret report, first on every screen. */
export function quickExit(journey: Journey): TemplateResult | typeof nothing {
  if (!journey.draft.secret && !journey.secretSent) return nothing;
  const { messages } = journey;
  return html`<div class="exit">
    <button type="button" class="button exit-button" aria-describedby="exit-hint" @click=${() => void journey.leave()}>${messages.quickExit}</button>
    <span class="hint" id="exit-hint">${messages.quickExitHint}</span>
  </div>`;
}
