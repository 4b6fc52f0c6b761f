import { isNamed, VISIBILITIES } from '@lapor/sdk/contract';
import { html } from 'hono/html';
import { questionField } from '../words/fields.js';
import { formatDay } from '../words/format.js';
import { classes } from './class-page.js';
import { carried, categoryPath, questionsOf, regionOf } from './entries.js';
import { contacts, personalData, storyWords, visibilities, type FormView } from './form-page.js';
import { floorPage, wordsOf } from './page.js';

/** Every answer once more, each with a way to change it, before anything is sent. */
export function checkPage(view: Omit<FormView, 'errors'>) {
  const { language, entries } = view;
  const words = wordsOf(language);
  return floorPage({
    language,
    secret: entries.secret,
    title: words.checkHeading,
    content: html`<div class="panel"><form method="post" action="/laporan?lang=${language}" enctype="multipart/form-data" novalidate>
<button class="trap" name="do" value="send" tabindex="-1" aria-hidden="true">${words.send}</button>
${carried(entries.set('key', view.key), [])}<input type="hidden" name="lang" value="${language}" />
<h1>${words.checkHeading}</h1>
<dl class="lines">${linesOf(view).map(
      ({ field, label, text }) =>
        html`<div><dt>${label}</dt><dd>${text.trim() || words.notAnswered}</dd>${field === null ? '' : html`<dd class="change"><button class="link" name="do" value="${field === 'class' ? 'class' : 'answers'}" formaction="/laporan?lang=${language}#${field}">${words.changeAnswer}<span class="trap">: ${label}</span></button></dd>`}</div>`,
    )}</dl>
${personalData(view)}
<div class="actions"><button name="do" value="send">${words.send}</button></div>
</form></div>`,
  });
}

/** What was asked, what was said, and the field that asks it; `null` where there is nothing to change. */
function linesOf({ language, facts, entries }: Omit<FormView, 'errors'>): { field: string | null; label: string; text: string }[] {
  const words = wordsOf(language);
  const kind = entries.one('class');
  const complaint = kind === 'complaint';
  const visibility = VISIBILITIES.find((known) => known === entries.one('visibility'));
  const contact = entries.one('contact');
  const category = facts.categories.find(({ id }) => id === entries.one('category'));
  const service = facts.services.find(({ id }) => id === entries.one('service'));
  const date = entries.one('date');
  const nameOf = (all: readonly { value: string; name: string }[], value: string) => all.find((each) => each.value === value)?.name ?? '';
  const address = contact === 'email' || contact === 'phone' ? `: ${entries.one(contact).trim()}` : '';
  const documents = entries.kept.filter(({ name }) => /\.pdf$/i.test(name)).length;
  return [
    { field: 'class', label: words.classification, text: nameOf(classes(words), kind) },
    { field: 'title', label: words.title, text: entries.one('title') },
    { field: 'body', label: storyWords(kind, words).label, text: entries.one('body') },
    { field: 'region', label: words.region, text: regionOf(entries, facts)?.label ?? '' },
    { field: 'place', label: words.place, text: entries.one('place') },
    ...(complaint ? [{ field: 'date', label: words.date, text: date && formatDay(date, language) }] : []),
    { field: facts.fixed ? null : 'agency', label: words.agency, text: facts.agency?.name ?? words.agencyUnknownAnswer },
    ...(category || entries.one('category') === 'unknown' ? [{ field: 'category', label: words.category, text: category ? categoryPath(category, facts.categories) : words.categoryUnknown }] : []),
    ...(service ? [{ field: 'service', label: words.service, text: service.name }] : []),
    ...questionsOf(entries, facts).map((question) => ({
      field: questionField(question.id),
      label: question.label,
      text: entries
        .all(questionField(question.id))
        .map((value) => (question.kind === 'boolean' ? (value === 'yes' ? words.yes : words.no) : question.kind === 'date' && value !== '' ? formatDay(value, language) : (question.options.find((option) => option.value === value)?.label ?? value)))
        .join(', '),
    })),
    { field: 'files', label: words.files, text: entries.kept.length === 0 ? words.filesNone : words.filesCount(entries.kept.length - documents, documents) },
    { field: 'visibility', label: words.visibility, text: nameOf(visibilities(words), visibility ?? '') },
    ...(visibility && isNamed(visibility) ? [{ field: 'name', label: words.name, text: entries.one('name') }] : []),
    { field: 'contact', label: words.contact, text: `${nameOf(contacts(words), contact)}${address}` },
  ];
}
