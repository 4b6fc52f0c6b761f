import { html, nothing, type TemplateResult } from 'lit';
import type { Journey } from '../journey.js';
import { announcements, banner } from './banner.js';

/** First on every screen: that it is a trial, what a mode has to say, the way out of a secret report. */
export function quickExit(journey: Journey): TemplateResult {
  const exit = journey.draft.secret || journey.secretSent ? wayOut(journey) : nothing;
  return html`${banner(journey)}${journey.mode?.above()}${exit}${announcements(journey)}`;
}

function wayOut(journey: Journey): TemplateResult {
  const { messages } = journey;
  return html`<div class="exit">
    <button type="button" class="button exit-button" aria-describedby="exit-hint" @click=${() => void journey.leave()}>${messages.quickExit}</button>
    <span class="hint" id="exit-hint">${messages.quickExitHint}</span>
  </div>`;
}
