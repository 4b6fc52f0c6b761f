import { formatReportNumber, type Config, type Language, type Receipt, type Report } from '@lapor/sdk/contract';
import { html } from 'hono/html';
import { formatDay } from '../words/format.js';
import type { Messages } from '../words/form.js';
import { Entries } from './entries.js';
import { textInput } from './fields.js';
import { floorPage, wordsOf } from './page.js';
import { FLOOR_TEXTS } from './texts.js';

/** Number and access code, what happens next and by which day; to be printed. */
export function receiptPage({ language, receipt, config, agency }: { language: Language; receipt: Receipt; config: Config; agency: string | null }) {
  const words = wordsOf(language);
  const { due } = receipt;
  const again = new URLSearchParams({ ...(agency !== null && { agency }), lang: language });
  return floorPage({
    language,
    title: words.sentHeading,
    content: html`<div class="panel"><h1>${words.sentHeading}</h1>
<dl class="receipt"><dt>${words.number}</dt><dd>${formatReportNumber(receipt.number)}</dd><dt>${words.accessCode}</dt><dd>${receipt.accessCode.replace(/(.{4})(?=.)/g, '$1-')}</dd></dl>
<p><strong>${FLOOR_TEXTS.keepReceipt[language]}</strong></p><p>${words.accessCodeHint}</p>
<section><h2>${words.nextHeading}</h2>
<p>${due ? words.nextVerification(receipt.agency.name, formatDay(due.date, language)) : words.nextVerificationUndated(receipt.agency.name)}</p>
<p>${words.nextResponse(config.workingDays.firstResponse)}</p><p>${words.nextFollow}</p>
<p><a href="/laporan/status?lang=${language}">${words.statusLink}</a></p><p><a href="/laporan?${again.toString()}">${FLOOR_TEXTS.another[language]}</a></p></section></div>`,
  });
}

/** Why nothing was taken, and what to do: nothing that was typed stands here. */
export function failurePage(language: Language, { heading, text, details = [] }: { heading: string; text: string; details?: readonly string[] }) {
  return floorPage({
    language,
    title: heading,
    content: html`<div class="panel"><h1>${heading}</h1><p>${text}</p>${details.map((detail) => html`<p>${detail}</p>`)}<p><a class="button" href="/laporan?lang=${language}">${FLOOR_TEXTS.openForm[language]}</a></p></div>`,
  });
}

/** Number and code, asked for. They are posted: neither ever stands in an address. */
export function statusPage({ language, number, errors }: { language: Language; number: string; errors: ReadonlyMap<string, string> }) {
  const words = wordsOf(language);
  const context = { words, errors, entries: new Entries(new Map([['number', [number]]])) };
  return floorPage({
    language,
    title: FLOOR_TEXTS.statusTitle[language],
    wrong: errors.size > 0,
    other: `/laporan/status?lang=${language === 'id' ? 'en' : 'id'}`,
    content: html`<div class="panel">${errors.size > 0 ? html`<div class="summary" role="alert" aria-labelledby="summary-heading"><h2 id="summary-heading">${words.problemHeading}</h2><ul>${[...errors].map(([name, text]) => html`<li><a href="#${name}">${text}</a></li>`)}</ul></div>` : ''}
<h1>${words.statusHeading}</h1><p>${words.statusLead}</p>
<form method="post" action="/laporan/status" novalidate><input type="hidden" name="lang" value="${language}" />
${textInput(context, { name: 'number', label: words.statusNumber, hint: words.statusNumberHint, inputmode: 'numeric', short: true })}
${textInput(context, { name: 'code', label: words.statusCode, hint: words.statusCodeHint, short: true })}
<div class="actions"><button>${words.statusOpen}</button></div></form></div>`,
  });
}

/** A report as its reporter follows it: where it stands, by which day, what happened. */
export function reportPage(language: Language, report: Report) {
  const words = wordsOf(language);
  const [status, meaning] = statusWords(report, words);
  return floorPage({
    language,
    title: words.statusReport(formatReportNumber(report.number)),
    content: html`<div class="panel"><h1>${words.statusReport(formatReportNumber(report.number))}</h1>
<h2>${status}</h2><p>${meaning}</p>
${report.turn === 'reporter' ? html`<p class="note"><strong>${FLOOR_TEXTS.turnYours[language]}</strong></p>` : ''}
${report.due ? html`<p>${FLOOR_TEXTS.due[language]} <strong>${formatDay(report.due.date, language)}</strong> (${report.due.workingDaysLeft < 0 ? words.statusOverdue(-report.due.workingDaysLeft) : report.due.workingDaysLeft === 0 ? words.statusLastDay : words.statusDaysLeft(report.due.workingDaysLeft)})</p>` : ''}
<p>${FLOOR_TEXTS.withScript[language]}</p>
<section><h2>${FLOOR_TEXTS.timeline[language]}</h2><ol class="timeline">
${[...report.events].reverse().flatMap(({ summary, at, text }) => (summary === null ? [] : [html`<li><span class="when">${formatDay(at.slice(0, 10), language)}</span><br /><strong>${summary}</strong>${text === null ? '' : html`<p class="said">${text}</p>`}</li>`]))}
</ol></section>
<section><h2>${words.statusContent}</h2><p><strong>${report.title}</strong></p><p class="said">${report.body}</p></section></div>`,
  });
}

function statusWords({ status, agency: { name } }: Report, words: Messages): readonly [string, string] {
  switch (status) {
    case 'awaiting_verification':
      return [words.statusAwaitingVerification, words.statusAwaitingVerificationText(name)];
    case 'awaiting_reporter':
      return [words.statusAwaitingReporter, words.statusAwaitingReporterText(name)];
    case 'forwarded':
      return [words.statusForwarded, words.statusForwardedText(name)];
    case 'in_progress':
      return [words.statusInProgress, words.statusInProgressText(name)];
    case 'answered':
      return [words.statusAnswered, words.statusAnsweredText(name)];
    case 'closed_by_agency':
      return [words.statusClosed, words.statusClosedText(name)];
    case 'resolved':
      return [words.statusResolved, words.statusResolvedText()];
    case 'contested':
      return [words.statusContested, words.statusContestedText(name)];
    case 'rejected':
      return [words.statusRejected, words.statusRejectedText(name)];
    case 'withdrawn':
      return [words.statusWithdrawn, words.statusWithdrawnText()];
    default:
      return [words.statusUnknown, words.statusUnknownText(name)];
  }
}
