import { formatReportNumber, type Attachment, type Config, type Language, type Report } from '@lapor/sdk/contract';
import { html } from 'hono/html';
import { formatBytes, formatDay, formatInstant } from '../words/format.js';
import type { Messages } from '../words/form.js';
import { classWords, contactWords, daysWords, dueWords, eventWords, statusWords, turnWords, visibilityWords } from '../words/status-words.js';
import { failureWords } from '../words/step-words.js';
import { announcementPieces } from './operator.js';
import { floorPage, wordsOf, type Piece } from './page.js';
import { reportSteps, type OpenedStep } from './report-steps.js';
import { FLOOR_TEXTS } from './texts.js';

/** What the page of a report shows. */
export interface ReportView {
  readonly language: Language;
  readonly config: Pick<Config, 'announcements' | 'limits'>;
  readonly report: Report;
  /** What opens it: goes along with every step, in what is posted and nowhere else. */
  readonly code: string;
  /** Where the coordinating agency is: its days and its clock count, for a page without a script knows no other. */
  readonly timeZone: string;
  readonly today: string;
  /** Under which the next step is taken once. */
  readonly key: string;
  /** A step that could not be taken, with what is wrong. */
  readonly step?: OpenedStep | undefined;
  /** Whether a step was just taken. */
  readonly taken?: boolean;
}

/** A report as its reporter follows it: where it stands and whose turn it is, what they may do, what happened, what they wrote. */
export function reportPage(view: ReportView) {
  const { language, report } = view;
  const words = wordsOf(language);
  const { name, text } = statusWords(report, words);
  const turn = turnWords(report, words);
  const kind = classWords(report, words);
  const { due } = report;
  return floorPage({
    language,
    title: words.statusReport(formatReportNumber(report.number)),
    wrong: view.step !== undefined,
    content: html`<div class="panel">${announcementPieces(view.config, language)}${view.step?.failure === 'changed' ? html`<p class="note" role="alert" tabindex="-1" autofocus>${failureWords('changed', words)}</p>` : ''}${view.taken ? html`<p class="note" role="status" tabindex="-1" autofocus>${words.statusStepDone}</p>` : ''}
<p class="eyebrow">${words.statusReport(formatReportNumber(report.number))}</p>
<h1>${report.erasure === 'erased' ? words.statusErased : report.title}</h1><p class="hint">${kind ? `${kind} · ` : ''}${words.statusSent(formatInstant(report.createdAt, language, view.timeZone))}</p>
<div class="card ${report.turn === 'reporter' ? 'yours' : ''}"><p class="kind">${words.statusNow}</p><h2>${name}</h2><p>${text}</p>
<dl class="facts">${turn === null ? '' : html`<div><dt>${words.statusTurn}</dt><dd>${turn}</dd></div>`}${due ? html`<div><dt>${dueWords(due, words)}</dt><dd>${formatDay(due.date, language)} (${daysWords(due, words)})</dd></div>` : ''}</dl>
${again(view, '', words.statusRefresh)}</div>
${reportSteps(view)}
<section><h2>${words.statusTimeline}</h2><p class="hint">${words.statusTimelineOrder}</p><ol class="timeline">
${[...report.events].reverse().map((event) => html`<li><h3>${eventWords(event, words)}</h3><p class="when">${formatInstant(event.at, language, view.timeZone)}</p>${event.text === null ? '' : html`<p class="said">${event.text}</p>`}${files(event.attachments, view)}</li>`)}
</ol></section>
${report.erasure === 'erased' ? '' : content(view, words)}
<p class="aside"><a href="/laporan/status?lang=${language}">${words.statusClose}</a></p></div>`,
  });
}

/** What was reported, folded away. */
function content(view: ReportView, words: Messages): Piece {
  const { report, language } = view;
  const place = [report.location?.text, report.location?.region?.label].filter(Boolean).join(', ');
  const line = (label: string, text: string | null | undefined) => (text ? html`<div><dt>${label}</dt><dd class="said">${text}</dd></div>` : '');
  return html`<section><details><summary>${words.statusContent}</summary><dl class="lines">
${line(words.statusTitle, report.title)}${line(words.statusStory, report.body)}${line(words.statusDate, report.incidentDate && formatDay(report.incidentDate, language))}${line(words.statusPlace, place)}${line(words.statusAgency, report.agency.name)}${line(words.statusCategory, report.category?.name)}${line(words.service, report.service?.name)}${report.answers.map(({ label, text }) => line(label, text))}${line(words.statusVisibility, visibilityWords(report, words))}${line(words.statusContact, contactWords(report, words))}
</dl>${files(report.attachments, view)}</details></section>`;
}

/** Files are opened by a button: an address alone must not open them. */
function files(attachments: readonly Attachment[], view: ReportView): readonly Piece[] {
  const words = wordsOf(view.language);
  return attachments.map((file, index) => {
    const name = file.mediaType === 'application/pdf' ? words.statusDocument(index + 1, formatBytes(file.bytes, view.language)) : `${FLOOR_TEXTS.viewFile[view.language]}: ${words.statusPhotoAlt(index + 1)}`;
    return again(view, file.id, name);
  });
}

/** Opens the report again, or one of its files. */
function again({ language, report, code }: ReportView, file: string, words: string): Piece {
  return html`<form method="post" action="/laporan/status${file === '' ? '' : '/berkas'}?lang=${language}"><input type="hidden" name="lang" value="${language}" /><input type="hidden" name="number" value="${report.number}" /><input type="hidden" name="code" value="${code}" />${file === '' ? '' : html`<input type="hidden" name="file" value="${file}" />`}<button class="quiet">${words}</button></form>`;
}
