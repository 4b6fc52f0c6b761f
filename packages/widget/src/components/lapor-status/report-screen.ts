import type { Due, Report } from '@lapor/sdk';
import { formatReportNumber } from '@lapor/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDay, formatInstant } from '../../internal/format.js';
import type { Language } from '../../internal/language.js';
import type { StatusPageMessages as Messages } from '../../locales/id/status-page.js';
import type { Refresh } from './lookup.js';
import { heading } from './lookup-screen.js';
import { nextSteps } from './next-steps.js';
import type { OwnStep } from './own-step.js';
import type { StepName } from './step-rules.js';
import { reportContent } from './report-content.js';
import type { ReportFiles } from './report-files.js';
import { reportKey, type KeyPanel } from './report-key.js';
import type { ReportKey } from './report-link.js';
import { timeline } from './timeline.js';
import { classWords, daysWords, dueWords, statusWords, turnWords } from './words.js';

/** What the screen that shows a report shows and tells. */
export interface ReportView {
  messages: Messages;
  language: Language;
  headingLevel: number;
  report: Report;
  refresh: Refresh;
  files: ReportFiles;
  key: ReportKey;
  keyPanel: KeyPanel;
  enlarged: { url: string; position: number } | null;
  /** The step somebody has opened. */
  step: OwnStep | null;
  openStep(name: StepName | null): void;
  writeStep(change: Partial<OwnStep>): void;
  sendStep(): void;
  enlarge(url: string, position: number): void;
  shrink(): void;
  showKey(shown: boolean): void;
  copyLink(): Promise<void>;
  update(): void;
  close(): void;
}

/** Where a report stands, whose turn it is and until when, what happened, and what was reported. */
export function reportScreen(view: ReportView): TemplateResult {
  const { messages: m, report, language } = view;
  const kind = classWords(report, m);
  return html`<div class="top">
      <p class="eyebrow">${m.statusReport(formatReportNumber(report.number))}</p>
      <button type="button" class="link" aria-describedby="close-hint" @click=${() => view.close()}>${m.statusClose}</button>
      <span class="visually-hidden" id="close-hint">${m.statusCloseHint}</span>
    </div>
    ${heading(report.erasure === 'erased' ? m.statusErased : report.title, view.headingLevel)}
    <p class="lead sent">${kind ? html`${kind} · ` : nothing}${m.statusSent(formatInstant(report.createdAt, language))}</p>
    ${now(view)} ${nextSteps(view)} ${timeline(view)} ${report.erasure === 'erased' ? nothing : reportContent(view)} ${reportKey(view)} ${viewer(view)}`;
}

function now(view: ReportView): TemplateResult {
  const { messages: m, report, refresh } = view;
  const { name, text } = statusWords(report, m);
  const turn = turnWords(report, m);
  const { due } = report;
  return html`<section class="now ${report.turn}" aria-labelledby="now-heading">
    <div class="now-heading" id="now-heading" tabindex="-1" role="heading" aria-level=${view.headingLevel + 1}>
      <span class="now-label">${m.statusNow}</span> <span class="status">${name}</span>
    </div>
    <p>${text}</p>
    ${turn || due
      ? html`<dl class="facts">
          ${turn
            ? html`<div>
                <dt>${m.statusTurn}</dt>
                <dd>${turn}</dd>
              </div>`
            : nothing}
          ${due ? dueLine(due, view) : nothing}
        </dl>`
      : nothing}
    <div class="refresh">
      <button type="button" class="button quiet" @click=${() => view.update()}>${m.statusRefresh}</button>
      <p class="note ${refresh.name}" role="status">${refreshNote(view)}</p>
    </div>
  </section>`;
}

function dueLine(due: Due, { messages: m, language }: ReportView): TemplateResult {
  const late = due.workingDaysLeft < 0;
  return html`<div>
    <dt>${dueWords(due, m)}</dt>
    <dd>${formatDay(due.date, language)} <span class="days ${late ? 'late' : ''}">${daysWords(due, m)}</span></dd>
  </div>`;
}

function refreshNote({ messages: m, refresh, language }: ReportView): string {
  switch (refresh.name) {
    case 'none':
      return '';
    case 'running':
      return m.statusRefreshing;
    case 'failed':
      return m.statusRefreshFailed;
    case 'taken':
      return m.statusStepDone;
    case 'done':
      return m.statusRefreshed(new Intl.DateTimeFormat(language, { timeStyle: 'medium' }).format(refresh.at));
  }
}

/** The photo in full. A modal dialog keeps the focus, closes with Escape and gives the focus back. */
function viewer({ enlarged, messages: m, ...view }: ReportView): TemplateResult {
  return html`<dialog class="viewer" aria-label=${m.statusPhotoAlt(enlarged?.position ?? 1)} @close=${() => view.shrink()}>
    ${enlarged
      ? html`<img src=${enlarged.url} alt=${m.statusPhotoAlt(enlarged.position)} />
          <form method="dialog"><button class="button">${m.statusPhotoClose}</button></form>`
      : nothing}
  </dialog>`;
}
