import { formatAccessCode, formatReportNumber } from '@lapor/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDay } from '../../../internal/format.js';
import { heading } from '../frame.js';
import type { Journey } from '../journey.js';
import { copy, saveText, shareText } from '../keeping-receipt.js';
import type { SentReport } from '../state.js';
import { notices } from './banner.js';
import { receiptQr } from './qr.js';
import { quickExit } from './quick-exit.js';

/** The report has been taken: its number and code, what happens next and by when, and ways to keep them. */
export function sentScreen(journey: Journey, sent: SentReport): TemplateResult {
  const { messages, host, language } = journey;
  const number = formatReportNumber(sent.receipt.number);
  const code = formatAccessCode(sent.receipt.accessCode);
  const said = async (text: string) => journey.say((await copy(text)) ? messages.copied : messages.copyFailed);
  return html`<div class="panel" part="panel" lang=${language}>
    ${quickExit(journey)}${notices(journey)}
    <svg class="tick" viewBox="0 0 48 48" aria-hidden="true"><circle cx="24" cy="24" r="22" /><path d="m14.5 24.8 6.6 6.6L34 18" /></svg>
    ${heading('heading-sent', messages.sentHeading, host.headingLevel)} ${sent.changed ? html`<p>${messages.sentEarlier}</p>` : nothing}
    <dl class="receipt">
      <div>
        <dt>${messages.number}</dt>
        <dd class="number">${number}</dd>
        <dd><button type="button" class="link" @click=${() => void said(sent.receipt.number)}>${messages.copyNumber}</button></dd>
      </div>
      <div>
        <dt>${messages.accessCode}</dt>
        <dd class="code">${code}</dd>
        <dd><button type="button" class="link" @click=${() => void said(code)}>${messages.copyCode}</button></dd>
      </div>
    </dl>
    <p class="hint">${messages.accessCodeHint}</p>
    <div class="actions keep">
      <button type="button" class="button" @click=${() => saveText(messages.receiptFileName(sent.receipt.number), receiptText(journey, sent))}>
        ${messages.saveFile}
      </button>
      <button type="button" class="button quiet" @click=${() => window.print()}>${messages.print}</button>
      ${'share' in navigator
        ? html`<button type="button" class="button quiet" @click=${() => void shareText(messages.shareText(number))}>${messages.share}</button>`
        : nothing}
    </div>
    ${receiptQr(journey, sent)}
    <section class="next" aria-labelledby="heading-next">
      <div class="subheading" id="heading-next" role="heading" aria-level=${host.headingLevel + 1}>${messages.nextHeading}</div>
      ${nextSteps(journey, sent).map((text) => html`<p>${text}</p>`)}
      ${host.statusUrl ? html`<p><a class="link" href=${host.statusUrl}>${messages.statusLink}</a></p>` : nothing}
    </section>
    <div class="draft">
      ${sent.kept ? html`<span>${messages.forgetHint}</span>` : nothing}
      ${sent.kept ? html`<button type="button" class="link" @click=${() => void journey.forget()}>${messages.forget}</button>` : nothing}
      <details class="fold another">
        <summary>${messages.startAnother}</summary>
        <p class="hint">${messages.startAnotherHint}</p>
        <button type="button" class="button quiet" @click=${() => void journey.startAnew()}>${messages.startAnotherYes}</button>
      </details>
    </div>
  </div>`;
}

/** What happens next, and by which day. */
export function nextSteps({ messages, language, draft }: Journey, { receipt }: SentReport): string[] {
  const { config } = draft.directory;
  const agency = receipt.agency.name;
  return [
    receipt.due ? messages.nextVerification(agency, formatDay(receipt.due.date, language)) : messages.nextVerificationUndated(agency),
    ...(config.kind === 'ready' ? [messages.nextResponse(config.value.workingDays.firstResponse)] : []),
    messages.nextFollow,
  ];
}

function receiptText(journey: Journey, sent: SentReport): string {
  const { messages } = journey;
  return [
    `${messages.number}: ${formatReportNumber(sent.receipt.number)}`,
    `${messages.accessCode}: ${formatAccessCode(sent.receipt.accessCode)}`,
    '',
    messages.accessCodeHint,
    '',
    messages.nextHeading,
    ...nextSteps(journey, sent),
    '',
  ].join('\n');
}
