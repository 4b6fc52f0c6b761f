import type { ReportEvent } from '@lapor/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { formatInstant } from '../../internal/format.js';
import { fileList } from './file-list.js';
import type { ReportView } from './report-screen.js';
import { eventWords } from './words.js';

/** What happened, newest first: whoever comes back wants the news, and an answer must not wait at the end of a long page. */
export function timeline(view: ReportView): TemplateResult {
  const { messages: m, report, headingLevel } = view;
  return html`<section class="timeline" aria-labelledby="timeline-heading">
    <div class="subheading" id="timeline-heading" role="heading" aria-level=${headingLevel + 1}>${m.statusTimeline}</div>
    <p class="hint">${m.statusTimelineOrder}</p>
    <ol class="events" role="list" reversed>
      ${[...report.events].reverse().map((event) => row(event, view))}
    </ol>
  </section>`;
}

function row(event: ReportEvent, view: ReportView): TemplateResult {
  const { messages: m, headingLevel, language } = view;
  const answer = event.kind === 'answered' || event.kind === 'closed';
  return html`<li class="event ${answer ? 'answer' : ''}">
    <div class="event-heading" role="heading" aria-level=${headingLevel + 2}>${eventWords(event, m)}</div>
    <time class="event-time" datetime=${event.at}>${formatInstant(event.at, language)}</time>
    ${event.text ? html`<p class="said">${event.text}</p>` : nothing}
    ${event.attachments.length > 0 ? fileList(event.attachments, view) : nothing}
  </li>`;
}
