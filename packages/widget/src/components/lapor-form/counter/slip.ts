import { formatAccessCode, formatReportNumber } from '@lapor/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { formatInstant } from '../../../internal/format.js';
import { reportFragment } from '../../../internal/report-fragment.js';
import type { CounterMessages } from '../../../locales/id/counter.js';
import type { Journey } from '../journey.js';
import { qrCode } from '../screens/qr-code.js';
import { nextSteps } from '../screens/sent.js';
import type { SentReport } from '../state.js';

/** What a visitor takes home: number and code, the way to the report, and what happens by when. Nothing of what was reported. */
export function slip(journey: Journey, sent: SentReport, texts: CounterMessages): TemplateResult {
  const { messages, host, language } = journey;
  const { number, accessCode, agency, createdAt } = sent.receipt;
  const address = host.statusUrl ? new URL(host.statusUrl, document.baseURI) : null;
  const shown = address && `${address.host}${address.pathname}`;
  if (address) address.hash = reportFragment({ number, code: accessCode });
  return html`<div class="slip" part="slip" lang=${language}>
    <p class="slip-title">${texts.slipHeading}</p>
    <p>${texts.slipFor(agency.name)}</p>
    <dl class="receipt">
      <div>
        <dt>${messages.number}</dt>
        <dd class="number">${formatReportNumber(number)}</dd>
      </div>
      <div>
        <dt>${messages.accessCode}</dt>
        <dd class="code">${formatAccessCode(accessCode)}</dd>
      </div>
    </dl>
    ${address ? html`<div class="slip-qr">${qrCode(address.href, texts.slipQr)}<p>${texts.slipQr}</p></div>` : nothing}
    <p class="slip-next">${messages.nextHeading}</p>
    ${nextSteps(journey, sent).map((text) => html`<p>${text}</p>`)} ${shown ? html`<p>${texts.slipAddress(shown)}</p>` : nothing}
    <p class="slip-small">${messages.accessCodeHint}</p>
    <p class="slip-small">${texts.slipFiled(formatInstant(createdAt, language))}</p>
  </div>`;
}
