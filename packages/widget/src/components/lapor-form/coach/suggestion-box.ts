import { html, nothing, type TemplateResult } from 'lit';
import type { CoachMessages } from '../../../locales/id/coach.js';
import type { Advisor } from './advisor.js';

/** What the report may be about, made from the story and explained by its words. Nothing is chosen until somebody does. */
export function suggestionBox(advisor: Advisor, m: CoachMessages): TemplateResult | typeof nothing {
  const { subjects } = advisor.subjects;
  if (subjects.length === 0) return nothing;
  return html`<div class="suggestions" role="group" aria-labelledby="suggestions-label">
    <p class="label" id="suggestions-label">${m.suggestHeading}</p>
    ${subjects.map(
      (subject) => html`<button type="button" class="suggestion" @click=${() => advisor.subjects.take(subject)}>
        <span class="name">${subject.category.name}</span>
        ${subject.agency ? html`<span class="by">${m.suggestBy(subject.agency.name)}</span>` : nothing}
        <span class="because">${m.coachBecauseAll(subject.because)}</span>
        <span class="take">${m.suggestTake}</span>
      </button>`,
    )}
    <p class="hint">${m.suggestHint}</p>
  </div>`;
}
