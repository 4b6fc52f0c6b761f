import type { Language, Question } from '@lapor/sdk/contract';
import { html } from 'hono/html';
import { questionField } from '../words/fields.js';
import type { Messages } from '../words/form.js';
import { questionsOf, type Entries, type FormFacts } from './entries.js';
import { choiceInput, errorOf, listInput, textInput, type FieldContext } from './fields.js';
import { floorPage, wordsOf, type Piece } from './page.js';
import { FLOOR_TEXTS } from './texts.js';

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
}

/** The whole form on one page, for browsers without JavaScript: every field, with what was typed and what is wrong. */
export function formPage(view: FormView) {
  const { language, facts, entries, errors, note } = view;
  const words = wordsOf(language);
  const context: FieldContext = { words, entries, errors };
  const query = new URLSearchParams({ ...(facts.agency && { agency: facts.agency.id }), lang: language === 'id' ? 'en' : 'id' });
  const content = html`<div class="panel">
${summary(context)}
<h1>${FLOOR_TEXTS.title[language]}</h1>
${note ? html`<p class="note">${note}</p>` : ''}
<form method="post" action="/laporan" enctype="multipart/form-data" novalidate>
<input type="hidden" name="key" value="${view.key}" />
<input type="hidden" name="lang" value="${language}" />
<input type="hidden" name="asked" value="${questionsOf(entries, facts).length > 0 ? entries.one('category') : ''}" />
<div class="trap" aria-hidden="true"><label>${FLOOR_TEXTS.trap[language]} <input name="homepage" tabindex="-1" autocomplete="off" value="" /></label></div>
${choiceInput(context, { name: 'class', label: words.classHeading, choices: classes(words), part: false })}
<section><h2>${words.storyHeadingComplaint}</h2>
${textInput(context, { name: 'title', label: words.title, hint: words.titleHint })}
${textInput(context, { name: 'body', label: words.bodyComplaint, hint: words.bodyHintComplaint, lines: 8 })}
</section>
<section><h2>${words.placeHeadingComplaint}</h2>
${textInput(context, { name: 'region', label: words.region, hint: words.regionHint, optional: true })}
${regionChoices(context, view)}
${textInput(context, { name: 'place', label: words.place, hint: words.placeHint })}
${textInput(context, { name: 'date', label: words.date, hint: `${words.dateHint} ${FLOOR_TEXTS.complaintOnly[language]}`, type: 'date' })}
</section>
<section><h2>${facts.agency ? words.agencyHeadingFixed : words.agencyHeading}</h2>
${addressee(context, facts)}
${questionsOf(entries, facts).map((question) => questionInput(context, question))}
</section>
<section><h2>${words.filesHeading}</h2><p>${words.filesLead}</p>
${entries.kept.map(({ id, name }) => html`<input type="hidden" name="kept" value="${id} ${name}" />`)}
${entries.kept.length > 0
    ? html`<fieldset class="field"><legend>${FLOOR_TEXTS.filesKept[language]}</legend>${entries.kept.map(({ id, name }, index) => html`<div class="choice"><input type="checkbox" id="drop-${index}" name="drop" value="${id}" /><label for="drop-${index}">${name} <span class="meaning">${FLOOR_TEXTS.fileRemove[language]}</span></label></div>`)}</fieldset>`
    : ''}
<div class="field ${errors.has('files') ? 'wrong' : ''}"><label for="files">${words.files} <span class="optional">${words.optional}</span></label><p class="hint" id="files-hint">${FLOOR_TEXTS.filesHint[language]}</p>${errorOf(context, 'files')}<input id="files" name="files" type="file" multiple accept="image/jpeg,image/png,image/webp,application/pdf" aria-describedby="files-hint${errors.has('files') ? ' files-error' : ''}" /></div>
</section>
${choiceInput(context, { name: 'visibility', label: words.visibilityHeading, hint: words.visibilityLead, choices: visibilities(words), part: true })}
${textInput(context, { name: 'name', label: words.name, hint: FLOOR_TEXTS.nameHint[language], autocomplete: 'name' })}
${choiceInput(context, { name: 'contact', label: words.contactHeading, hint: words.contactLead, choices: contacts(words), part: true })}
${textInput(context, { name: 'email', label: words.email, hint: words.emailHint, type: 'email', inputmode: 'email', autocomplete: 'email', optional: true })}
${textInput(context, { name: 'phone', label: words.phone, hint: words.phoneHint, type: 'tel', inputmode: 'tel', autocomplete: 'tel', optional: true })}
<section class="notice"><h2>${words.noticeHeading}</h2>${facts.config.notice.paragraphs.map((paragraph) => html`<p lang="${facts.config.notice.language}">${paragraph}</p>`)}</section>
<div class="actions"><button>${words.send}</button></div>
</form>
</div>`;
  return floorPage({ language, title: FLOOR_TEXTS.title[language], wrong: errors.size > 0, other: entries.empty ? `/laporan?${query.toString()}` : undefined, content });
}

function summary({ words, errors }: FieldContext): Piece | '' {
  if (errors.size === 0) return '';
  return html`<div class="summary" role="alert" aria-labelledby="summary-heading" tabindex="-1" autofocus><h2 id="summary-heading">${words.problemHeading}</h2><ul>${[...errors].map(([name, text]) => html`<li><a href="#${name}">${text}</a></li>`)}</ul></div>`;
}

function regionChoices(context: FieldContext, { facts, entries, language }: FormView): Piece | '' {
  if (facts.regions.length < 2 || entries.one('region').trim() === '') return '';
  return choiceInput(context, { name: 'region-code', label: FLOOR_TEXTS.regionFound[language], choices: facts.regions.map(({ code, label }) => ({ value: code, name: label })) });
}

function addressee(context: FieldContext, facts: FormFacts): Piece {
  const { words } = context;
  if (facts.agency === null) {
    const agencies = facts.agencies.map(({ id, name }) => ({ value: id, label: name }));
    return listInput(context, { name: 'agency', label: words.agency, choices: [{ value: 'unknown', label: words.agencyUnknown }, ...agencies] });
  }
  const path = (id: string): string => {
    const category = facts.categories.find((each) => each.id === id);
    return category ? [category.parentId === null ? '' : path(category.parentId), category.name].filter(Boolean).join(' › ') : '';
  };
  const categories = facts.categories.map(({ id }) => ({ value: id, label: path(id) }));
  return html`<p>${words.agencyFixed} <strong>${facts.agency.name}</strong></p><input type="hidden" name="agency" value="${facts.agency.id}" /><input type="hidden" name="fixed" value="1" />
${categories.length > 0 ? listInput(context, { name: 'category', label: words.category, hint: words.categoryHint, choices: [{ value: 'unknown', label: words.categoryUnknown }, ...categories] }) : ''}`;
}

function questionInput(context: FieldContext, question: Question): Piece {
  const { words } = context;
  const options = { name: questionField(question.id), label: question.label, hint: question.hint ?? undefined, optional: !question.required || question.condition !== null };
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return choiceInput(context, { ...options, several: question.kind === 'choices', choices: question.options.map(({ value, label }) => ({ value, name: label })) });
    case 'boolean':
      return choiceInput(context, { ...options, choices: [{ value: 'yes', name: words.yes }, { value: 'no', name: words.no }] });
    case 'number':
      return textInput(context, { ...options, inputmode: 'decimal', short: true });
    case 'date':
      return textInput(context, { ...options, type: 'date' });
    default:
      return textInput(context, { ...options, lines: 3 });
  }
}

const classes = (words: Messages) => [
  { value: 'complaint', name: words.complaint, meaning: words.complaintMeaning, example: words.complaintExample },
  { value: 'aspiration', name: words.aspiration, meaning: words.aspirationMeaning, example: words.aspirationExample },
  { value: 'information_request', name: words.informationRequest, meaning: words.informationRequestMeaning, example: words.informationRequestExample },
];
const visibilities = (words: Messages) => [
  { value: 'public', name: words.public, meaning: words.publicMeaning },
  { value: 'anonymous', name: words.anonymous, meaning: words.anonymousMeaning },
  { value: 'secret', name: words.secret, meaning: words.secretMeaning },
  { value: 'secret_anonymous', name: words.secretAnonymous, meaning: words.secretAnonymousMeaning },
];
const contacts = (words: Messages) => [
  { value: 'email', name: words.contactEmail },
  { value: 'phone', name: words.contactPhone },
  { value: 'none', name: words.contactNone, meaning: words.contactNoneMeaning },
];
