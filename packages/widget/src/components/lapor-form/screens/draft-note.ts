import { html, nothing, type TemplateResult } from 'lit';
import type { Journey } from '../journey.js';

/** What this browser does with the draft, and the one tap that deletes it. */
export function draftNote(journey: Journey): TemplateResult | typeof nothing {
  const { messages, draft } = journey;
  const words = {
    empty: '',
    kept: messages.draftKept,
    restored: messages.draftRestored,
    blocked: messages.draftBlocked,
    off: messages.draftOff,
  }[draft.keeping];
  if (!words || journey.mode) return nothing;
  const deletable = draft.keeping === 'kept' || draft.keeping === 'restored';
  return html`<div class="draft">
    <span>${words}</span>
    ${deletable
      ? html`<button type="button" class="link" @click=${() => void journey.startAnew(messages.draftDeleted)}>${messages.deleteDraft}</button>`
      : nothing}
  </div>`;
}
