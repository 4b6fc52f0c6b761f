import type { Language } from '@lapor/sdk/contract';
import { html } from 'hono/html';
import type { Messages } from '../words/form.js';
import { addressee } from './addressee.js';
import { classes } from './class-page.js';
import type { Entries, FormFacts } from './entries.js';
import { choiceInput, errorOf, errorSummary, textInput, type FieldContext } from './fields.js';
import { keptFiles } from './kept-files.js';
import { announcementPieces } from './operator.js';
import { floorPage, wordsOf, type Piece } from './page.js';
import { FLOOR_TEXTS, foundWords } from './texts.js';

/** How the form is to be shown. */
export interface FormView {
  readonly language: Language;
  readonly facts: FormFacts;
  readonly entries: Entries;
  /** Under which the report is filed once, however often the form is sent. */
  readonly key: string;
  /** What is wrong, by field, in the order of the form. */
  readonly errors: ReadonlyMap<string, string>;
  /** Something to say above everything else. */
  readonly note?: string | undefined;
  /** What was asked for, to be looked at first. */
  readonly sought?: 'agency' | 'region' | undefined;
}

/** Every question but the first on one page: each field, with what was typed and what is wrong, in the words of the report's class. */
export function formPage(view: FormView) {
  const { language, facts, entries, errors, note } = view;
  const words = wordsOf(language);
  const context: FieldContext = { words, entries, errors };
  const kind = entries.one('class');
  const complaint = kind === 'complaint';
  const story = storyWords(kind, words);
  const content = html`<div class="panel">${announcementPieces(facts.config, language)}
${errorSummary(context)}
<form method="post" action="/laporan?lang=${language}" enctype="multipart/form-data" novalidate>
<button class="trap" name="do" value="enter" tabindex="-1" aria-hidden="true">${words.reviewAnswers}</button>
<input type="hidden" name="key" value="${view.key}" /><input type="hidden" name="lang" value="${language}" /><input type="hidden" name="class" value="${kind}" />
<input type="hidden" name="asked" value="${entries.one('category')}" />
<div class="trap" aria-hidden="true"><label>${FLOOR_TEXTS.trap[language]} <input name="homepage" tabindex="-1" autocomplete="off" value="${entries.one('homepage')}" /></label></div>
<p class="class"><span>${words.classification}:</span> <strong>${classes(words).find(({ value }) => value === kind)?.name ?? ''}</strong> <button class="link" name="do" value="class">${words.changeAnswer}<span class="trap"> ${words.classification}</span></button></p>
<h1>${story.heading}</h1>
${note ? html`<p class="note">${note}</p>` : ''}
${textInput(context, { name: 'title', label: words.title, hint: words.titleHint })}
${textInput(context, { name: 'body', label: story.label, hint: story.hint, lines: 8 })}
<section><h2>${complaint ? words.placeHeadingComplaint : words.placeHeadingOther}</h2>${complaint ? '' : html`<p>${words.placeLeadOther}</p>`}
${region(context, view, complaint)}
${textInput(context, { name: 'place', label: words.place, hint: words.placeHint, optional: !complaint })}
${complaint ? textInput(context, { name: 'date', label: words.date, hint: words.dateHint, type: 'date' }) : ''}
</section>
<section><h2>${facts.fixed ? words.agencyHeadingFixed : words.agencyHeading}</h2>
${addressee(context, view)}
</section>
<section><h2>${words.filesHeading}</h2><p>${words.filesLead}</p>
${filesInput(context, view)}
</section>
${choiceInput(context, { name: 'visibility', label: words.visibilityHeading, hint: words.visibilityLead, choices: visibilities(words), part: true })}
${textInput(context, { name: 'name', label: words.name, hint: FLOOR_TEXTS.nameHint[language], autocomplete: 'name' })}
${choiceInput(context, { name: 'contact', label: words.contactHeading, hint: facts.config.notifies.length > 0 ? words.contactLead : words.contactNotYet, choices: contacts(words), part: true })}
${textInput(context, { name: 'email', label: words.email, hint: words.emailHint, type: 'email', inputmode: 'email', autocomplete: 'email', optional: true })}
${textInput(context, { name: 'phone', label: words.phone, hint: words.phoneHint, type: 'tel', inputmode: 'tel', autocomplete: 'tel', optional: true })}
${personalData(view)}
<div class="actions"><button name="do" value="check">${words.reviewAnswers}</button></div>
</form>
</div>`;
  return floorPage({ language, title: story.heading, wrong: errors.size > 0, secret: entries.secret, content });
}

/** The notice on personal data. */
export function personalData({ language, facts: { config } }: Pick<FormView, 'language' | 'facts'>): Piece {
  const words = wordsOf(language);
  const [first, ...more] = config.notice.paragraphs.map((paragraph) => html`<p lang="${config.notice.language}">${paragraph}</p>`);
  return html`<section class="notice"><h2>${words.noticeHeading}</h2>${first}${more.length > 0 ? html`<details><summary>${words.noticeMore}</summary>${more}</details>` : ''}</section>`;
}

/** What is asked of the story, for each class of report. */
export function storyWords(kind: string, words: Messages): { heading: string; label: string; hint: string } {
  switch (kind) {
    case 'aspiration':
      return { heading: words.storyHeadingAspiration, label: words.bodyAspiration, hint: words.bodyHintAspiration };
    case 'information_request':
      return { heading: words.storyHeadingInformation, label: words.bodyInformation, hint: words.bodyHintInformation };
    default:
      return { heading: words.storyHeadingComplaint, label: words.bodyComplaint, hint: words.bodyHintComplaint };
  }
}

function region(context: FieldContext, { facts: { regions }, entries, language, sought }: FormView, complaint: boolean): Piece {
  const typed = entries.one('region').trim();
  const found = regions.map(({ code, label }) => ({ value: code, name: label }));
  const said = typed === '' ? '' : found.length === 0 ? FLOOR_TEXTS.regionUnknown[language] : foundWords(language, found.length, false);
  return html`${textInput(context, { name: 'region', label: context.words.region, hint: FLOOR_TEXTS.regionHint[language], optional: !complaint })}
<button class="quiet" name="do" value="region" formaction="/laporan?lang=${language}#region">${FLOOR_TEXTS.regionSearch[language]}</button>
${sought === 'region' ? html`<p class="found" role="status" tabindex="-1" autofocus>${said}</p>` : ''}
${typed !== '' && found.length > 0 ? choiceInput(found.length === 1 ? { ...context, entries: entries.set('region-code', found[0]?.value ?? '') } : context, { name: 'region-code', label: FLOOR_TEXTS.regionFound[language], choices: found }) : ''}`;
}

function filesInput(context: FieldContext, { entries, errors, language }: FormView): Piece {
  const { words } = context;
  return html`${keptFiles(entries, language)}
<div class="field ${errors.has('files') ? 'wrong' : ''}"><label for="files">${words.statusFiles} <span class="optional">${words.optional}</span></label><p class="hint" id="files-hint">${FLOOR_TEXTS.filesHint[language]}</p>${errorOf(context, 'files')}<input id="files" name="files" type="file" multiple accept="image/jpeg,image/png,image/webp,application/pdf" aria-describedby="files-hint${errors.has('files') ? ' files-error' : ''}" /></div>`;
}

/** The four ways to be seen, with what each really means. */
export const visibilities = (words: Messages) => [
  { value: 'public', name: words.public, meaning: words.publicMeaning },
  { value: 'anonymous', name: words.anonymous, meaning: words.anonymousMeaning },
  { value: 'secret', name: words.secret, meaning: words.secretMeaning },
  { value: 'secret_anonymous', name: words.secretAnonymous, meaning: words.secretAnonymousMeaning },
];

/** The ways to send word. */
export const contacts = (words: Messages) => [
  { value: 'email', name: words.contactEmail },
  { value: 'phone', name: words.contactPhone },
  { value: 'none', name: words.contactNone, meaning: words.contactNoneMeaning },
];
