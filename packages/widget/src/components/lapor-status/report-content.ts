import { html, nothing, type TemplateResult } from 'lit';
import { formatDay } from '../../internal/format.js';
import { fileList } from './file-list.js';
import type { ReportView } from './report-screen.js';
import { classWords, contactWords, visibilityWords } from './words.js';

/** What the reporter wrote, folded away. Its photos are fetched when it is unfolded. */
export function reportContent(view: ReportView): TemplateResult {
  const { messages: m, report, language } = view;
  return html`<details class="fold" @toggle=${(event: Event) => unfolded(event, view)}>
    <summary>${m.statusContent}</summary>
    <dl class="content">
      ${line(m.statusKind, classWords(report, m))} ${line(m.statusTitle, report.title)}
      ${line(m.statusStory, report.body, 'said')}
      ${line(m.statusDate, report.incidentDate && formatDay(report.incidentDate, language))} ${line(m.statusPlace, placeOf(view))}
      ${line(m.statusAgency, report.agency.name)} ${line(m.statusCategory, report.category?.name)}
      ${report.answers.map(({ label, text }) => line(label, text, 'said'))}
      ${line(m.statusVisibility, visibilityWords(report, m))} ${line(m.statusContact, contactWords(report, m))}
      ${report.attachments.length > 0
        ? html`<div>
            <dt>${m.statusFiles}</dt>
            <dd>${fileList(report.attachments, view)}</dd>
          </div>`
        : nothing}
    </dl>
  </details>`;
}

function unfolded(event: Event, { files, report }: ReportView): void {
  if ((event.target as HTMLDetailsElement).open) files.loadPhotos(report.attachments);
}

function line(label: string, text: string | null | undefined, kind = ''): TemplateResult | typeof nothing {
  if (!text) return nothing;
  return html`<div>
    <dt>${label}</dt>
    <dd class=${kind}>${text}</dd>
  </div>`;
}

function placeOf({ report: { location } }: ReportView): string {
  return [location?.text, location?.region?.label].filter(Boolean).join(', ');
}
