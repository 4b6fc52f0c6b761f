import { html, nothing, type TemplateResult } from 'lit';
import type { Journey } from '../journey.js';
import { keptNowhere } from '../unsaved.js';

/** What this browser does with the draft, and the one tap that deletes it. */
export function draftNote(journey: Journey): TemplateResult | typeof nothing {
  const { messages, draft } = journey;
  const words = {
    empty: '',
    kept: messages.draftKept,
    restored: messages.draftRestored,
    blocked: messages.draftBlocked,
    full: messages.draftFull,
    off: messages.draftOff,
  }[draft.keeping];
  // Going to another would be the end of what is kept nowhere.
  const others = journey.others && !keptNowhere(journey);
  if ((!words && !others) || journey.mode) return nothing;
  return html`<div class="draft">
    <span>${words} ${draft.isKept && draft.photos.summary.unkept ? messages.draftFilesFull : ''}</span>
    ${draft.isKept
      ? html`<button type="button" class="link" @click=${() => void journey.startAnew(messages.draftDeleted)}>${messages.deleteDraft}</button>
          <button type="button" class="link" @click=${() => void journey.beginAnother()}>${messages.draftAnother}</button>`
      : nothing}
    ${others
      ? html`<button type="button" class="link" @click=${() => void journey.desk((desk) => desk.showList())}>${messages.draftOthers}</button>`
      : nothing}
  </div>`;
}
