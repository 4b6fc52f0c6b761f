import { html, nothing, type TemplateResult } from 'lit';
import type { CounterMessages } from '../../../locales/id/counter.js';
import { choices, errorMessage } from '../choices.js';
import { describedBy } from '../fields.js';
import { frame, heading } from '../frame.js';
import { banner } from '../screens/banner.js';
import type { SentReport } from '../state.js';
import type { Counter } from './counter.js';
import { printSlip, type Paper } from './print-slip.js';
import { slip } from './slip.js';

/** How a visitor agreed. */
export type Consented = 'spoken' | 'written';
/** Why a key does not open the counter. */
export type KeyProblem = 'required' | 'refused' | 'wrong_kind' | 'too_wide' | 'offline';

/** Asks the officer for the counter's key. */
export function lockedScreen(counter: Counter, { problem, checking }: { problem: KeyProblem | null; checking: boolean }): TemplateResult {
  const { journey, texts } = counter;
  const { messages, language, host } = journey;
  const error = problem ? keyProblem(problem, texts) : undefined;
  const input = () => host.renderRoot.querySelector<HTMLInputElement>('#counter-key');
  return frame({
    messages,
    language,
    step: null,
    headingLevel: host.headingLevel,
    heading: texts.counterLockedHeading,
    headingId: 'heading-locked',
    summary: error ? [{ field: 'counter-key', text: error }] : [],
    before: banner(journey),
    aside: journey.languages.render(),
    content: html`<p class="lead">${texts.counterLockedText}</p>
      <div class="field ${error ? 'wrong' : ''}">
        <label class="label" id="counter-key-label" for="counter-key">${texts.counterKey}</label>
        <p class="hint" id="counter-key-hint">${texts.counterKeyHint}</p>
        ${errorMessage('counter-key', error, messages.errorPrefix)}
        <input
          class="input key"
          id="counter-key"
          type="text"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-describedby=${describedBy('counter-key', { hint: true, error }) ?? nothing}
          aria-invalid=${error ? 'true' : nothing}
        />
      </div>`,
    button: texts.counterOpen,
    after: html`<p class="waiting" role="status">${checking ? texts.counterChecking : ''}</p>`,
    submit: () => {
      if (!checking) void counter.open(input()?.value.trim() ?? '');
    },
  });
}

/** Before each visitor: what they are told, and how they agreed. */
export function welcomeScreen(counter: Counter, { given, wrong }: { given: Consented | null; wrong: boolean }, lockable: boolean): TemplateResult {
  const { journey, texts } = counter;
  const { messages, language, host, draft } = journey;
  const { config } = draft.directory;
  const error = wrong ? texts.counterConsentRequired : undefined;
  return frame({
    messages,
    language,
    step: null,
    headingLevel: host.headingLevel,
    heading: texts.counterHeading,
    headingId: 'heading-visitor',
    summary: error ? [{ field: 'consent', text: error }] : [],
    before: banner(journey),
    aside: journey.languages.render(),
    content: html`<p class="lead">${texts.counterLead}</p>
      ${config.kind === 'ready'
        ? html`<details class="fold">
            <summary>${texts.counterNotice}</summary>
            ${config.value.notice.paragraphs.map((paragraph) => html`<p lang=${config.value.notice.language}>${paragraph}</p>`)}
          </details>`
        : nothing}
      <div class="field ${error ? 'wrong' : ''}">
        <span class="label" id="consent-label">${texts.counterConsent}</span>
        ${choices<Consented>({
          field: 'consent',
          labelledBy: 'consent-label',
          error,
          errorPrefix: messages.errorPrefix,
          selected: given,
          choices: [
            { value: 'spoken', name: texts.counterSpoken, example: texts.counterSpokenMeaning },
            { value: 'written', name: texts.counterWritten, example: texts.counterWrittenMeaning },
          ],
          chosen: (value) => counter.choose(value),
        })}
      </div>`,
    button: texts.counterBegin,
    after: lockable
      ? html`<div class="draft"><button type="button" class="link" @click=${() => counter.lock()}>${texts.counterLock}</button></div>`
      : undefined,
    submit: () => counter.begin(),
  });
}

/** The slip to print and hand over. Nothing here copies, saves or shares: this device is not the visitor's. */
export function sentAtCounter(counter: Counter, sent: SentReport, { paper, printed, leaving }: { paper: Paper; printed: boolean; leaving: boolean }): TemplateResult {
  const { journey, texts } = counter;
  const { host, language } = journey;
  const print = () => {
    const drawn = host.renderRoot.querySelector('.slip');
    if (!drawn || !printSlip(drawn, paper, host.renderRoot as ShadowRoot)) window.print();
    counter.change({ printed: true, leaving: false });
  };
  return html`<div class="panel" part="panel" lang=${language}>
    ${banner(journey)} ${counter.above()} ${heading('heading-sent', texts.counterSentHeading, host.headingLevel)}
    <p class="lead">${texts.counterSentLead}</p>
    ${slip(journey, sent, texts)}
    <div class="field">
      <span class="label" id="paper-label">${texts.counterPaper}</span>
      ${choices<Paper>({
        field: 'paper',
        labelledBy: 'paper-label',
        errorPrefix: '',
        selected: paper,
        choices: [
          { value: 'roll', name: texts.counterReceiptPaper },
          { value: 'a6', name: texts.counterA6 },
          { value: 'a4', name: texts.counterA4 },
        ],
        chosen: (value) => counter.change({ paper: value }),
      })}
    </div>
    <div class="actions">
      <button type="button" class="button ${printed ? 'quiet' : ''}" @click=${print}>${texts.counterPrint}</button>
      <button
        type="button"
        class="button ${printed ? '' : 'quiet'}"
        @click=${() => {
          if (printed) void counter.next();
          else counter.change({ leaving: true });
        }}
      >
        ${texts.counterNext}
      </button>
    </div>
    <div role="status">
      ${leaving
        ? html`<p>${texts.counterUnprinted}</p>
            <button type="button" class="button quiet" @click=${() => void counter.next()}>${texts.counterNextAnyway}</button>`
        : nothing}
    </div>
  </div>`;
}

function keyProblem(problem: KeyProblem, texts: CounterMessages): string {
  switch (problem) {
    case 'required':
      return texts.counterKeyRequired;
    case 'refused':
      return texts.counterKeyRefused;
    case 'wrong_kind':
      return texts.counterKeyWrongKind;
    case 'too_wide':
      return texts.counterKeyTooWide;
    case 'offline':
      return texts.counterOffline;
  }
}
