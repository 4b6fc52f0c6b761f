import { html, nothing, render, type TemplateResult } from 'lit';
import { reportFragment } from '../../../internal/report-fragment.js';
import type { Journey } from '../journey.js';
import type { SentReport } from '../state.js';

/** A QR code that opens the report on another device, drawn when somebody asks for it; nothing without a status page. */
export function receiptQr(journey: Journey, { receipt }: SentReport): TemplateResult | typeof nothing {
  const { host, messages } = journey;
  if (!host.statusUrl) return nothing;
  const address = new URL(host.statusUrl, document.baseURI);
  address.hash = reportFragment({ number: receipt.number, code: receipt.accessCode });
  const draw = async ({ currentTarget }: Event) => {
    const details = currentTarget as HTMLDetailsElement;
    const place = details.querySelector<HTMLElement>('.qr-place');
    if (!details.open || !place) return;
    try {
      const { qrCode } = await import('./qr-code.js');
      render(qrCode(address.href, messages.qrLabel), place);
    } catch {
      render(html`<p class="hint">${messages.qrFailed}</p>`, place);
    }
  };
  return html`<details class="fold qr-box" @toggle=${(event: Event) => void draw(event)}>
    <summary>${messages.qrShow}</summary>
    <p class="hint">${messages.qrHint}</p>
    <div class="qr-place" role="status"></div>
  </details>`;
}
