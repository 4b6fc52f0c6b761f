import { html, type TemplateResult } from 'lit';
import type { StepContext } from './step.js';

/** A field that no eye, keyboard or screen reader comes by. What fills it in is a program, and an officer looks at its report first. */
export function trap({ draft }: StepContext): TemplateResult {
  return html`<div class="visually-hidden" aria-hidden="true">
    <input name="homepage" tabindex="-1" autocomplete="off" @input=${(event: Event) => (draft.trapped = (event.target as HTMLInputElement).value !== '')} />
  </div>`;
}
