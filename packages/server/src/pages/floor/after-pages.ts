import { formatReportNumber, type Config, type Language, type Receipt } from '@lapor/sdk/contract';
import { html } from 'hono/html';
import { formatDay } from '../words/format.js';
import { Entries } from './entries.js';
import { errorSummary, textInput } from './fields.js';
import { announcementPieces, paragraphs } from './operator.js';
import { floorPage, wordsOf } from './page.js';
import { FLOOR_TEXTS } from './texts.js';

/** Number and access code, what happens next and by which day; to be printed. */
export function receiptPage({ language, receipt, config, agency, secret }: { language: Language; receipt: Receipt; config: Config; agency: string | null; secret: boolean }) {
  const words = wordsOf(language);
  const { due } = receipt;
  const again = new URLSearchParams({ ...(agency !== null && { agency }), lang: language });
  return floorPage({
    language,
    secret,
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

/** What a page says that holds no answer, and where it leads. */
export interface Failure {
  readonly heading: string;
  readonly text: string;
  readonly details?: readonly string[];
  readonly way: { readonly href: string; readonly name: string };
}

/** Why nothing was taken, or nothing can be shown, and what to do: nothing that was typed stands here. */
export function failurePage(language: Language, { heading, text, details = [], way }: Failure) {
  return floorPage({
    language,
    title: heading,
    content: html`<div class="panel"><h1>${heading}</h1><p>${text}</p>${details.map((detail) => html`<p>${detail}</p>`)}<p><a class="button" href="${way.href}">${way.name}</a></p></div>`,
  });
}

/** While no reports are taken: why, in the words of whoever runs the service. `sent` when somebody has just tried. */
export function closedPage(language: Language, config: Config, { sent = false } = {}) {
  const words = wordsOf(language);
  return floorPage({
    language,
    title: words.closedHeading,
    content: html`<div class="panel">${announcementPieces(config, language)}<h1>${words.closedHeading}</h1>${paragraphs(config.message ?? '', config.notice.language)}${sent ? html`<p>${FLOOR_TEXTS.back[language]}</p>` : ''}
<p><a class="button" href="/laporan?lang=${language}">${FLOOR_TEXTS.retry[language]}</a></p><p class="aside"><a href="/laporan/status?lang=${language}">${FLOOR_TEXTS.haveReport[language]}</a></p></div>`,
  });
}

/** Number and code, asked for. They are posted: neither ever stands in an address. */
export function statusPage({ language, config, number, errors }: { language: Language; config: Pick<Config, 'announcements'>; number: string; errors: ReadonlyMap<string, string> }) {
  const words = wordsOf(language);
  const context = { words, errors, entries: new Entries(new Map([['number', [number]]])) };
  return floorPage({
    language,
    title: FLOOR_TEXTS.statusTitle[language],
    wrong: errors.size > 0,
    other: `/laporan/status?lang=${language === 'id' ? 'en' : 'id'}`,
    content: html`<div class="panel">${announcementPieces(config, language)}${errorSummary(context)}
<h1>${words.statusHeading}</h1><p>${words.statusLead}</p>
<form method="post" action="/laporan/status?lang=${language}" novalidate><input type="hidden" name="lang" value="${language}" />
${textInput(context, { name: 'number', label: words.statusNumber, hint: words.statusNumberHint, inputmode: 'numeric', short: true })}
${textInput(context, { name: 'code', label: words.statusCode, hint: words.statusCodeHint, short: true })}
<div class="actions"><button>${words.statusOpen}</button></div></form></div>`,
  });
}

