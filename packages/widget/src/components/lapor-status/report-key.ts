import { formatAccessCode, formatReportNumber } from '@lapor/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { ReportView } from './report-screen.js';

/** Whether the code is on screen, and what became of copying the link. */
export interface KeyPanel {
  shown: boolean;
  copied: 'no' | 'yes' | 'failed';
}

/** Number and code once more, for whoever has not kept them. The code is on screen only after it is asked for. */
export function reportKey(view: ReportView): TemplateResult {
  const { messages: m, key, keyPanel } = view;
  return html`<section class="key-panel" aria-labelledby="key-heading">
    <div class="subheading" id="key-heading" role="heading" aria-level=${view.headingLevel + 1}>${m.statusKeyHeading}</div>
    <dl class="key-lines">
      <div>
        <dt>${m.statusNumber}</dt>
        <dd class="key">${formatReportNumber(key.number)}</dd>
      </div>
      ${keyPanel.shown
        ? html`<div>
            <dt>${m.statusCode}</dt>
            <dd class="key">${formatAccessCode(key.code)}</dd>
          </div>`
        : nothing}
    </dl>
    ${keyPanel.shown ? html`<p class="hint">${m.statusKeyHint}</p>` : nothing}
    <div class="key-actions">
      <button type="button" class="link" aria-expanded=${keyPanel.shown ? 'true' : 'false'} @click=${() => view.showKey(!keyPanel.shown)}>
        ${keyPanel.shown ? m.statusKeyHide : m.statusKeyShow}
      </button>
      ${keyPanel.shown
        ? html`<button type="button" class="link" @click=${() => void view.copyLink()}>${m.statusKeyCopyLink}</button>`
        : nothing}
    </div>
    <p class="note" role="status">
      ${keyPanel.copied === 'yes' ? m.statusKeyCopied : keyPanel.copied === 'failed' ? m.statusKeyCopyFailed : nothing}
    </p>
  </section>`;
}
