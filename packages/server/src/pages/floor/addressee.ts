import { calledFor, type Category, type Question } from '@lapor/sdk/contract';
import { html } from 'hono/html';
import { questionField } from '../words/fields.js';
import { categoryPath, givenIn, questionsOf } from './entries.js';
import { choiceInput, listInput, textInput, type FieldContext } from './fields.js';
import type { FormView } from './form-page.js';
import type { Piece } from './page.js';
import { FLOOR_TEXTS, foundWords } from './texts.js';

/** Who should deal with it, what it is about, and what that subject asks. */
export function addressee(context: FieldContext, view: FormView): Piece {
  const { facts, entries } = view;
  const { words } = context;
  const known = facts.agency !== null || entries.one('agency') === 'unknown';
  const categories = facts.categories.map((category) => ({ value: category.id, label: categoryPath(category, facts.categories) }));
  return html`${facts.fixed && facts.agency
    ? html`<p>${words.agencyFixed} <strong>${facts.agency.name}</strong></p><input type="hidden" name="agency" value="${facts.agency.id}" /><input type="hidden" name="fixed" value="1" />`
    : agencies(context, view)}
${known ? html`<input type="hidden" name="for" value="${facts.agency?.id ?? 'unknown'}" />` : ''}
${known && categories.length > 0 ? listInput(context, { name: 'category', label: words.category, hint: words.categoryHint, choices: [{ value: 'unknown', label: words.categoryUnknown }, ...categories] }) : ''}
${adviceOf(context, view)}
${questionsOf(entries, facts).map((question) => questionInput(context, question))}
${facts.services.length > 0 ? listInput(context, { name: 'service', label: words.service, hint: FLOOR_TEXTS.serviceHint[view.language], optional: true, choices: facts.services.map(({ id, name }) => ({ value: id, label: name })) }) : ''}`;
}

/** Few agencies are listed; of many, those of a name, page by page. The one chosen stays. */
function agencies(context: FieldContext, { facts, entries, language, sought }: FormView): Piece {
  const { words } = context;
  const { items, next, few } = facts.agencies;
  const chosen = facts.agency;
  const offered = [...(chosen && items.every(({ id }) => id !== chosen.id) ? [chosen] : []), ...items];
  const found = sought === 'agency' ? html`<p class="found" role="status" tabindex="-1" autofocus>${foundWords(language, items.length, next !== null)}</p>` : '';
  return html`${few
    ? ''
    : html`${textInput(context, { name: 'agency-search', label: words.agency, hint: FLOOR_TEXTS.agencyHint[language] })}<input type="hidden" name="agency-searched" value="${entries.one('agency-search')}" />
<button class="quiet" name="do" value="agency" formaction="/laporan?lang=${language}#agency-search">${FLOOR_TEXTS.agencySearch[language]}</button>${found}`}
${choiceInput(context, {
    name: 'agency',
    label: FLOOR_TEXTS.agencyChoose[language],
    choices: [...offered.map(({ id, name, shortName }) => ({ value: id, name, ...(shortName !== null && shortName !== name && { meaning: shortName }) })), { value: 'unknown', name: words.agencyUnknown, meaning: words.agencyUnknownMeaning }],
  })}
${next === null || few ? '' : html`<button class="quiet" name="agency-page" value="${next}" formaction="/laporan?lang=${language}#agency-search">${FLOOR_TEXTS.agencyMore[language]}</button>`}
${chosen === null || entries.one('for') === chosen.id ? html`<p><button class="link" name="do" value="agency-chosen" formaction="/laporan?lang=${language}#category">${FLOOR_TEXTS.agencyTake[language]}</button></p>` : ''}`;
}

/** What the agency says of the chosen subject, of those it belongs to, and of the answers so far. */
function adviceOf(context: FieldContext, { facts: { categories }, entries }: FormView): readonly Piece[] {
  const { words } = context;
  const chosen = categories.find(({ id }) => id === entries.one('category'));
  const above = (category: Category | undefined): Category[] => (category ? [category, ...above(categories.find(({ id }) => id === category.parentId))] : []);
  const all = above(chosen);
  const said = all.flatMap((category) => (category === chosen ? calledFor(category, givenIn(entries, category.questions)) : category.advice.filter(({ condition }) => condition === null)));
  return said
    .filter(({ words: of }) => of.length === 0)
    .map(({ kind, title, text, contacts }) => {
      const stop = kind === 'stop';
      const name = stop ? words.adviceStop : kind === 'emergency' ? words.adviceEmergency : words.adviceElsewhere;
      return html`<div class="card ${stop || kind === 'emergency' ? 'grave' : ''}"><p class="kind">${name}</p><p><strong>${title}</strong></p><p>${text}</p>${contacts.map(({ label, phone, url }) =>
        html`<p>${phone ? html`<a href="tel:${phone.replace(/[^+\d]/g, '')}">${words.adviceCall(label, phone)}</a> ` : ''}${url && /^https?:/.test(url) ? html`<a href="${url}" rel="noreferrer">${label}</a>` : ''}</p>`)}${kind === 'emergency' ? '' : html`<p class="hint">${stop ? words.adviceStopped : words.adviceGoOn}</p>`}</div>`;
    });
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
