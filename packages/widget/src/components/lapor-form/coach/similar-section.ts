import { formatReportNumber, type PublicReportItem, type SimilarList } from '@lapor/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../../internal/format.js';
import type { SimilarMessages } from '../../../locales/id/similar.js';
import type { Journey } from '../journey.js';
import type { Similar } from './similar.js';

/** Reports that may be about the same, to support instead of repeating; or what somebody follows who has done so. */
export function similarSection(journey: Journey, similar: Similar, m: SimilarMessages): TemplateResult {
  const of = { journey, similar };
  const { found, supported } = similar;
  // There before anything is found, so that its coming is heard.
  return html`<div role="status">${supported ? thanks(of, m, supported) : found.length > 0 ? list(of, m, found) : nothing}</div>`;
}

/** What is shown, and whose report it is not. */
interface Shown {
  readonly journey: Journey;
  readonly similar: Similar;
}

function list(of: Shown, m: SimilarMessages, found: readonly SimilarList['items'][number][]): TemplateResult {
  return html`<section class="similar" aria-labelledby="similar-heading">
    ${heading(of, m.similarHeading(found.length))}
    <p>${m.similarText}</p>
    <ul>
      ${found.map(({ report, metres }) => item(of, m, report, metres))}
    </ul>
    ${of.similar.failed ? html`<p class="error">${m.similarFailed}</p>` : nothing}
    <p class="hint">${m.similarOwn}</p>
  </section>`;
}

function item({ journey, similar }: Shown, m: SimilarMessages, report: PublicReportItem, metres: number | null): TemplateResult {
  const { language } = journey;
  const where = metres === null ? (report.region?.label ?? null) : metres === 0 ? m.similarHere : m.similarMetres(formatNumber(metres, language));
  return html`<li>
    <p class="title">${report.title}</p>
    <p class="facts">${[formatReportNumber(report.number), statusWord(report, m), where, report.supports > 0 ? m.similarSupports(report.supports) : null].filter((fact) => fact !== null).map((fact) => html`<span>${fact}</span> `)}</p>
    <button type="button" class="button quiet small" @click=${() => void similar.support(report)}>${m.similarSupport}<span class="visually-hidden">: ${report.title}</span></button>
  </li>`;
}

function thanks(of: Shown, m: SimilarMessages, report: PublicReportItem): TemplateResult {
  const { journey, similar } = of;
  return html`<section class="similar" aria-labelledby="similar-heading">
    ${heading(of, m.similarThanks)}
    <p>${m.similarThanksText(formatReportNumber(report.number), report.title, report.supports)}</p>
    <p>${m.similarFollow(report.agency.name)}</p>
    <div class="quick">
      <button type="button" class="button quiet small" @click=${() => void journey.startAnew(m.similarEnded)}>${m.similarEnd}</button>
      <button type="button" class="button quiet small" @click=${() => similar.goOn()}>${m.similarGoOn}</button>
    </div>
  </section>`;
}

function heading({ journey }: Shown, text: string): TemplateResult {
  return html`<div class="subheading" id="similar-heading" role="heading" aria-level=${journey.host.headingLevel + 1} tabindex="-1">${text}</div>`;
}

function statusWord({ status }: PublicReportItem, m: SimilarMessages): string | null {
  return status === 'unknown' ? null : m.similarStatus[status];
}
