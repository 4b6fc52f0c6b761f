import type { Language } from '@lapor/sdk/contract';
import { html } from 'hono/html';
import type { Messages } from '../words/form.js';
import { carried, type Entries, type FormFacts } from './entries.js';
import { choiceInput, errorSummary, type FieldContext } from './fields.js';
import { announcementPieces } from './operator.js';
import { floorPage, wordsOf } from './page.js';
import { FLOOR_TEXTS } from './texts.js';

/** The first question. What was answered after it goes along unseen. */
export function classPage({ language, facts, entries, errors, note }: { language: Language; facts: FormFacts; entries: Entries; errors: ReadonlyMap<string, string>; note?: string | undefined }) {
  const words = wordsOf(language);
  const context: FieldContext = { words, entries, errors };
  const query = new URLSearchParams({ ...(facts.fixed && facts.agency && { agency: facts.agency.id }), lang: language === 'id' ? 'en' : 'id' });
  return floorPage({
    language,
    title: FLOOR_TEXTS.title[language],
    wrong: errors.size > 0,
    secret: entries.secret,
    other: entries.empty ? `/laporan?${query.toString()}` : undefined,
    content: html`<div class="panel">${announcementPieces(facts.config, language)}${errorSummary(context)}
<h1>${FLOOR_TEXTS.title[language]}</h1>
${note ? html`<p class="note">${note}</p>` : ''}
<form method="post" action="/laporan?lang=${language}" enctype="multipart/form-data" novalidate>
${carried(entries, ['class'])}<input type="hidden" name="lang" value="${language}" />
${choiceInput(context, { name: 'class', label: words.classHeading, choices: classes(words) })}
<div class="actions"><button name="do" value="begin">${words.next}</button></div>
</form>
<p class="aside"><a href="/laporan/status?lang=${language}">${FLOOR_TEXTS.haveReport[language]}</a></p></div>`,
  });
}

/** The three classes of report. */
export const classes = (words: Messages) => [
  { value: 'complaint', name: words.complaint, meaning: words.complaintMeaning, example: words.complaintExample },
  { value: 'aspiration', name: words.aspiration, meaning: words.aspirationMeaning, example: words.aspirationExample },
  { value: 'information_request', name: words.informationRequest, meaning: words.informationRequestMeaning, example: words.informationRequestExample },
];
