import type { CitizenClient } from '../../citizen-client.js';
import type { Classification } from '@lapor/sdk/contract';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LocaleController } from '../../controllers/locale.js';
import type { OpeningMessages } from '../../locales/id/opening.js';
import type { MessageOverrides } from '../../locales/overrides.js';
import { formTexts } from '../../locales/texts.js';
import { baseStyles } from '../../styles/base.js';
import { buttonStyles } from '../../styles/button.js';
import { choiceStyles } from '../../styles/choice.js';
import { problemStyles } from '../../styles/problem.js';
import { tokenStyles } from '../../styles/tokens.js';
import { CLASS_FIELD, classChoices } from './class-choices.js';
import { frame, heading, screenAndVoice } from './frame.js';
import type { Journey } from './journey.js';
import type { Prefill } from './prefillable.js';
import { formStyles } from './lapor-form.styles.js';

/** `lapor-submitted`: the service has taken a report. The number is told only when the report is not secret. */
export type LaporSubmittedEvent = CustomEvent<{ number?: string }>;
/** `lapor-step`: the reporter went to a step. */
export type LaporStepEvent = CustomEvent<{ step: string }>;

/** How the first screen stands, until the journey has arrived. */
type Opening =
  | { kind: 'choosing'; wrong: boolean }
  /** *Lanjutkan* was pressed before the rest of the form was there. */
  | { kind: 'waiting' }
  | { kind: 'load-failed'; again: boolean };

/**
 * A form to write a report to the government: complaint, suggestion or request for information, step by step, with
 * photos, drafts and a receipt.
 *
 * The first screen needs only this file and what it imports; everything after it is fetched while it is being read.
 *
 * @tag lapor-form
 * @attr {string} lang - Language of the texts: `id`, `en`, `ban`, `jv` or `su`; the nearest `lang` of an ancestor counts too.
 * @attr {'light' | 'dark'} theme - Fixes the colour scheme; without it the form follows the page's `color-scheme`.
 * @attr {string} idle-minutes - With `mode="counter"`: after how many minutes without use everything typed is deleted. Default: 3, at most 60.
 * @attr {'complaint' | 'aspiration' | 'information_request'} classification - An answer to begin with, which the reporter may change.
 * @attr {string} category - Id of a category to begin with.
 * @attr {string} service - Id of a service to begin with.
 * @attr {string} region - Code of a region to begin with.
 * @attr {string} place - A place to begin with, in words.
 * @attr {string} report-title - A title to begin with. (`title` is the browser's own, and would show over the whole form.)
 * @attr {boolean} prefill-from-url - Takes such answers from the page's address too: `lapor-category`, `lapor-title`, `lapor-agency` and so on.
 * @fires {CustomEvent<{ number?: string }>} lapor-submitted - A report was taken. Holds its number unless it is secret.
 * @fires {CustomEvent<{ step: string }>} lapor-step - The reporter went to another step. Holds the step's name only.
 * @slot - Shown until the script runs, and for good when it never arrives: words or a link for that case.
 * @csspart panel - The frame around everything.
 * @csspart heading - The heading of a screen.
 * @csspart slip - The slip a counter prints.
 * @csspart button - The button that goes on, or sends.
 * @cssprop [--lapor-accent] - Buttons, links, chosen cards.
 * @cssprop [--lapor-on-accent] - Text on the accent.
 * @cssprop [--lapor-surface] - Background of the form.
 * @cssprop [--lapor-field] - Background of inputs and cards.
 * @cssprop [--lapor-ink] - Text.
 * @cssprop [--lapor-muted] - Hints and captions.
 * @cssprop [--lapor-line] - Rules and the outline of the form.
 * @cssprop [--lapor-danger] - What is wrong.
 * @cssprop [--lapor-focus] - The focus ring.
 * @cssprop [--lapor-radius] - Roundness of cards and buttons.
 * @cssprop [--lapor-font] - Font family.
 * @cssprop [--lapor-width] - The widest the form gets.
 */
export class LaporForm extends LitElement {
  /** The styles of its own root. */
  static override styles = [tokenStyles, baseStyles, buttonStyles, choiceStyles, problemStyles, formStyles];

  /** Address of the API, absolute or relative to the page. Default: the root of the page's own site. */
  @property() api = '/';

  /** Id of the agency reports go to. Without it the reporter is asked. */
  @property() agency = '';

  /** `steps` asks one thing at a time; `single` shows every question on one page. */
  @property() layout: 'steps' | 'single' = 'steps';

  /** `counter`: an officer files for one visitor after another, with a key or a `client` that may. */
  @property() mode: '' | 'counter' = '';

  /** To try things out: a banner says so, and no report of it ever reaches a real agency. */
  @property({ type: Boolean }) sandbox = false;

  /** Answers to begin with, which the reporter may change. Who they are and what happened cannot be among them. */
  @property({ attribute: false }) prefill: Prefill | null | undefined;

  /** Level of the form's headings, so that they fit the page's outline. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Where *Keluar dari halaman ini* leads, shown with secret reports. Default: a blank page. */
  @property({ attribute: 'exit-url' }) exitUrl = '';

  /** The page with `<lapor-status>`, linked after sending. */
  @property({ attribute: 'status-url' }) statusUrl = '';

  /** The languages to speak and to offer, such as `id en ban`. Default: any the page's `lang` asks for; the service says which to offer. */
  @property() languages: string | null | undefined;

  /** Texts of the page's own instead of the form's, for each language those that differ. */
  @property({ attribute: false }) messages: MessageOverrides | null | undefined;

  /** A client the page made itself; wins over `api`. */
  @property({ attribute: false }) client: CitizenClient | undefined;

  readonly #locale = new LocaleController(this, formTexts);
  #opening: Opening = { kind: 'choosing', wrong: false };
  #classification: Classification | null = null;
  #journey: Journey | undefined;
  #arriving: Promise<void> | undefined;

  /** Whether everything after the first screen has arrived, a kept draft included. */
  get ready(): boolean {
    return this.#journey !== undefined;
  }

  /** Whether answers or a receipt would be lost if the form were taken away now, because this browser does not keep them. */
  get unsaved(): boolean {
    return this.#journey?.unsaved ?? false;
  }

  /** Whether somebody has begun to write in the page's own form: it stays under their fingers until everything has arrived. */
  get #begun(): boolean {
    const form = this.querySelector('form');
    if (!form) return false;
    const fields = Array.from(form.querySelectorAll<HTMLInputElement>('input:not([type=hidden]),textarea'));
    return form.contains(document.activeElement) || fields.some((field) => field.checked !== field.defaultChecked || field.value !== field.defaultValue);
  }

  protected override firstUpdated(): void {
    // Once the first screen has been painted; the frame before would delay it.
    requestAnimationFrame(() => setTimeout(() => void this.#fetchJourney().catch(() => this.mode && this.#show({ kind: 'load-failed', again: false }))));
  }

  protected override render(): TemplateResult {
    if (this.#journey) return this.#journey.render();
    if (this.#begun) return html`<slot></slot>`;
    const messages = this.#locale.opening;
    if (!messages || (this.mode && this.#opening.kind !== 'load-failed')) return html`<div class="panel" part="panel" aria-busy="true"></div>`;
    if (this.#opening.kind === 'load-failed') return this.#renderLoadFailed(messages, this.#opening.again);
    const wrong = this.#opening.kind === 'choosing' && this.#opening.wrong;
    const screen = frame({
      messages,
      language: this.#locale.language,
      step: this.layout === 'single' ? null : 0,
      headingLevel: this.headingLevel,
      heading: messages.classHeading,
      headingId: 'heading-class',
      // On one page too, there is room for the choice of language before it is known.
      aside: nothing,
      summary: wrong ? [{ field: CLASS_FIELD, text: messages.classRequired }] : [],
      content: classChoices({
        messages,
        selected: this.#classification,
        error: wrong ? messages.classRequired : undefined,
        chosen: (classification) => {
          this.#classification = classification;
        },
      }),
      button: messages.next,
      after: html`<p class="waiting" role="status">${this.#opening.kind === 'waiting' ? messages.loading : ''}</p>`,
      submit: () => void this.#next(),
    });
    return screenAndVoice(screen, this.#locale.language, '');
  }

  #renderLoadFailed(messages: OpeningMessages, again: boolean): TemplateResult {
    return html`<div class="panel" part="panel" lang=${this.#locale.language}>
      ${heading('heading-failed', messages.loadFailedHeading, this.headingLevel)}
      <p>${messages.loadFailedText}</p>
      <div class="actions">
        <button type="button" class="button" @click=${() => void this.#next()}>${messages.tryAgain}</button>
        ${again
          ? // Firefox never fetches a module again that once failed to arrive; only a new page does.
            html`<button type="button" class="button quiet" @click=${() => location.reload()}>${messages.reloadPage}</button>`
          : ''}
      </div>
    </div>`;
  }

  /** *Lanjutkan* on the first screen, before the rest of the form is there. */
  async #next(): Promise<void> {
    if (this.#opening.kind === 'waiting') return;
    if (!this.#classification && !this.mode) {
      this.#show({ kind: 'choosing', wrong: true }, '.summary');
      return;
    }
    const again = this.#opening.kind === 'load-failed';
    this.#show({ kind: 'waiting' });
    try {
      await this.#fetchJourney();
    } catch {
      this.#show({ kind: 'load-failed', again }, '.heading');
      return;
    }
    // On one page there is more to answer than the first question; nothing of it is wrong yet.
    if (this.layout !== 'single' && !this.mode) this.#journey?.next();
  }

  #show(opening: Opening, focus?: string): void {
    this.#opening = opening;
    this.requestUpdate();
    if (focus) void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(focus)?.focus());
  }

  /** Fetches everything after the first screen. Rejects when the network fails; the next call tries again. */
  #fetchJourney(): Promise<void> {
    this.#arriving ??= this.#receiveJourney().catch((error: unknown) => {
      this.#arriving = undefined;
      throw error;
    });
    return this.#arriving;
  }

  async #receiveJourney(): Promise<void> {
    // The SDK too: nothing that sends may be missing once somebody has begun to write.
    const parts = [import('./begin-journey.js'), this.#locale.load(), import('../../internal/citizen-client.js')] as const;
    const [{ beginJourney }, messages] = await Promise.all(parts);
    this.#journey = await beginJourney(this, { locale: this.#locale, messages, chosen: () => this.#classification });
    const told = this.shadowRoot?.activeElement?.className === 'summary';
    this.requestUpdate();
    await this.updateComplete;
    // What said that an answer is missing goes, and must not take the focus along.
    if (told && !this.renderRoot.querySelector(':focus')) this.renderRoot.querySelector<HTMLElement>('.heading')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lapor-form': LaporForm;
  }
  interface HTMLElementEventMap {
    'lapor-submitted': LaporSubmittedEvent;
    'lapor-step': LaporStepEvent;
  }
}
