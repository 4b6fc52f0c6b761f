import { html, nothing, type TemplateResult } from 'lit';
import type { OpeningMessages } from '../../locales/id/opening.js';
import { STEP_COUNT } from './step-count.js';

/** One line of the error summary. */
export interface SummaryLine {
  field: string;
  text: string;
}

export interface FrameOptions {
  messages: OpeningMessages;
  language: string;
  /** Counted from 0; `null` where steps are not counted. */
  step: number | null;
  headingLevel: number;
  heading: string;
  headingId: string;
  summary: readonly SummaryLine[];
  /** What stands above the form: the quick exit, a note on a restored draft. */
  before?: unknown;
  /** What stands at the end of the top line: the choice of language. */
  aside?: unknown;
  content: unknown;
  button: string;
  /** What stands below the form. */
  after?: unknown;
  back?: (() => void) | undefined;
  submit(): void;
}

/** What every screen that asks something shares. */
export function frame(options: FrameOptions): TemplateResult {
  const { messages, step, back, summary } = options;
  return html`<div class="panel" part="panel" lang=${options.language}>
    ${errorSummary(summary, options)} ${options.before ?? nothing}
    ${step === null
      ? options.aside && html`<div class="top">${options.aside}</div>`
      : html`<div class="top">
            ${back
              ? html`<button type="button" class="link back" @click=${back}>
                  <svg viewBox="0 0 24 24" aria-hidden="true"><path d="m14.5 5.5-7 6.5 7 6.5" /></svg>${messages.back}
                </button>`
              : nothing}
            <p class="progress">${messages.step(step + 1, STEP_COUNT)}</p>
            ${options.aside}
          </div>
          <div class="bar" aria-hidden="true">
            ${Array.from({ length: STEP_COUNT }, (_, index) => html`<span class=${index <= step ? 'done' : ''}></span>`)}
          </div>`}
    <form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        options.submit();
      }}
    >
      ${heading(options.headingId, options.heading, options.headingLevel)} ${options.content}
      <div class="actions"><button class="button" part="button">${options.button}</button></div>
    </form>
    ${options.after ?? nothing}
  </div>`;
}

/**
 * A screen and the live region it speaks through. The first screen stands in the same template as every later one, so that
 * the arrival of the rest of the form replaces nothing under somebody's finger or focus.
 */
export function screenAndVoice(screen: TemplateResult, language: string, announcement: string): TemplateResult {
  return html`${screen}
    <div class="visually-hidden" role="status" lang=${language}>${announcement}</div>`;
}

/** The heading of a screen, which takes the focus when the screen changes. Its level is the page's to say. */
export function heading(id: string, text: string, level: number): TemplateResult {
  return html`<div class="heading" part="heading" id=${id} role="heading" aria-level=${level} tabindex="-1">${text}</div>`;
}

function errorSummary(lines: readonly SummaryLine[], { messages, headingLevel }: FrameOptions): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`<div class="summary" role="alert" aria-labelledby="summary-heading" tabindex="-1">
    <div class="subheading" id="summary-heading" role="heading" aria-level=${headingLevel}>${messages.problemHeading}</div>
    <ul>
      ${lines.map(({ field, text }) => html`<li><a href="#${field}" @click=${leadTo}>${text}</a></li>`)}
    </ul>
  </div>`;
}

/** Brings the label into view and the focus to the input, without touching the page's address. */
function leadTo(event: Event): void {
  event.preventDefault();
  const link = event.currentTarget as HTMLAnchorElement;
  const id = CSS.escape(link.hash.slice(1));
  const root = link.getRootNode() as ShadowRoot;
  const input = root.querySelector<HTMLElement>(`#${id}`);
  const label = root.querySelector(`#${id}-label`) ?? input?.closest('fieldset, .field') ?? input;
  label?.scrollIntoView({ block: 'start' });
  input?.focus({ preventScroll: true });
}
