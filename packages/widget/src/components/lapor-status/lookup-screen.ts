import { html, nothing, type TemplateResult } from 'lit';
import { live } from '../../internal/live.js';
import type { StatusPageMessages as Messages } from '../../locales/id/status-page.js';
import type { LookupFailure, LookupIssue, StatusState } from './lookup.js';
import type { ReportKey } from './report-link.js';
import { retryWords } from './words.js';

/** What the screen that asks for number and code shows and tells. */
export interface LookupView {
  messages: Messages;
  headingLevel: number;
  typed: ReportKey;
  write(field: keyof ReportKey, text: string): void;
  /** Sets what was typed in groups, once the field is left. */
  group(field: keyof ReportKey): void;
  open(): void;
  backToForm(): void;
}

/** A heading whose level is the page's to say. It takes the focus when the screen changes. */
export function heading(text: string, level: number): TemplateResult {
  return html`<div class="heading" id="heading" role="heading" aria-level=${level} tabindex="-1">${text}</div>`;
}

/** The form for number and code, with everything that may be wrong with them in one summary. */
export function lookupScreen(state: Extract<StatusState, { name: 'asking' | 'opening' }>, view: LookupView): TemplateResult {
  const { messages: m, headingLevel } = view;
  const issues = state.name === 'asking' ? state.issues : [];
  const note = state.name === 'opening' ? m.statusOpening : state.closed ? m.statusClosedPage : '';
  return html`${issues.length > 0 ? summary(issues, view) : nothing}
    <form novalidate @submit=${(event: Event) => submitted(event, view)}>
      ${heading(m.statusHeading, headingLevel)}
      <p class="lead">${m.statusLead}</p>
      ${field('number', issues, view)} ${field('code', issues, view)}
      <div class="actions"><button class="button">${m.statusOpen}</button></div>
      <p class="note" role="status">${note}</p>
    </form>
    <p class="hint private">${m.statusPrivate}</p>`;
}

function submitted(event: Event, view: LookupView): void {
  event.preventDefault();
  view.open();
}

function summary(issues: readonly LookupIssue[], { messages: m, headingLevel }: LookupView): TemplateResult {
  return html`<div class="summary" role="alert" aria-labelledby="summary-heading" tabindex="-1">
    <div class="subheading" id="summary-heading" role="heading" aria-level=${headingLevel}>${m.problemHeading}</div>
    <ul>
      ${issues.map((issue) => html`<li><a href="#${issue.field}" @click=${leadTo}>${issueText(issue, m)}</a></li>`)}
    </ul>
  </div>`;
}

/** Brings the label into view and the focus to the input, without touching the page's address. */
function leadTo(event: Event): void {
  event.preventDefault();
  const link = event.currentTarget as HTMLAnchorElement;
  const input = (link.getRootNode() as ShadowRoot).querySelector<HTMLElement>(link.hash);
  input?.closest('.field')?.scrollIntoView({ block: 'start' });
  input?.focus({ preventScroll: true });
}

function field(name: keyof ReportKey, issues: readonly LookupIssue[], view: LookupView): TemplateResult {
  const { messages: m, typed } = view;
  // That the two do not match is nobody's fault in particular, so neither field is marked for it.
  const issue = issues.find((each) => each.field === name && each.problem !== 'unmatched');
  const number = name === 'number';
  return html`<div class="field ${issue ? 'wrong' : ''}">
    <label class="label" id="${name}-label" for=${name}>${number ? m.statusNumber : m.statusCode}</label>
    <p class="hint" id="${name}-hint">${number ? m.statusNumberHint : m.statusCodeHint}</p>
    ${issue
      ? html`<p class="error" id="${name}-error"><span class="visually-hidden">${m.errorPrefix} </span>${issueText(issue, m)}</p>`
      : nothing}
    <input
      class="input key"
      id=${name}
      type="text"
      autocomplete="off"
      autocapitalize=${number ? 'none' : 'characters'}
      autocorrect="off"
      spellcheck="false"
      inputmode=${number ? 'numeric' : 'text'}
      aria-describedby="${name}-hint${issue ? ` ${name}-error` : ''}"
      aria-invalid=${issue ? 'true' : nothing}
      .value=${live(typed[name])}
      @input=${(event: Event) => view.write(name, (event.target as HTMLInputElement).value)}
      @change=${() => view.group(name)}
    />
  </div>`;
}

function issueText({ field: name, problem }: LookupIssue, m: Messages): string {
  if (problem === 'unmatched') return m.statusNotFound;
  if (name === 'number') return problem === 'required' ? m.statusNumberRequired : m.statusNumberWrong;
  return problem === 'required' ? m.statusCodeRequired : m.statusCodeWrong;
}

/** A page of its own for what is not the reader's fault: what happened, that nothing is lost, what to do. */
export function failureScreen(failure: LookupFailure, view: LookupView): TemplateResult {
  const { messages: m } = view;
  const [title, text] = failureText(failure, m);
  return html`${heading(title, view.headingLevel)}
    <p class="lead">${text}</p>
    <div class="actions">
      <button type="button" class="button" @click=${() => view.open()}>${m.tryAgain}</button>
      <button type="button" class="link" @click=${() => view.backToForm()}>${m.statusBackToForm}</button>
    </div>`;
}

function failureText(failure: LookupFailure, m: Messages): [string, string] {
  switch (failure.name) {
    case 'slowed':
      return [m.statusSlowedHeading, m.statusSlowedText(retryWords(failure.retryAfter, m))];
    case 'offline':
      return [m.statusOfflineHeading, m.statusOfflineText];
    case 'busy':
      return [m.statusBusyHeading, m.statusBusyText];
  }
}
