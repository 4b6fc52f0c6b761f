import type { Category } from '@lapor/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { comboboxField } from '../../../internal/combobox/field.js';
import { levelLists } from '../../../internal/combobox/levels.js';
import { categoryAdvice, questionAdvice } from '../advice.js';
import { choices } from '../choices.js';
import { questionField } from '../fields.js';
import { questionTemplate } from '../question.js';
import { serviceField } from '../service-standard.js';
import type { Step, StepContext } from '../step.js';

/** Who should deal with it, what it is about, and what that subject asks. */
export const agencyStep: Step = {
  id: 'agency',
  heading: ({ messages, draft }) => (draft.directory.agency ? messages.agencyHeadingFixed : messages.agencyHeading),
  fields: ({ draft }) => ['agency', 'category', ...draft.questions.map(({ id }) => questionField(id)), 'service'],
  render(context) {
    const { messages, draft } = context;
    const { directory, answers } = draft;
    const known = directory.agency !== '' || answers.agency !== null;
    return html`${context.coach.render('agency')}
    ${directory.agency
      ? fixedAgency(context)
      : comboboxField(draft.agencyBox, {
          messages,
          label: messages.agency,
          hint: messages.agencyHint,
          error: context.error('agency'),
          errorPrefix: messages.errorPrefix,
          extra: { value: 'unknown', label: messages.agencyUnknown, detail: messages.agencyUnknownMeaning },
          lists: levelLists(draft.pickers.agency.levels, messages, (depth, above) => (depth === 0 ? messages.agencyLevelFirst : messages.agencyLevelBelow(above))),
        })}
    ${known ? categories(context) : nothing} ${categoryAdvice(context)}
    ${draft.questions.map((question) => html`${questionTemplate(context, question)}${questionAdvice(context, question.id)}`)}
    ${serviceField(context)}`;
  },
};

function fixedAgency({ messages, draft }: StepContext): TemplateResult | typeof nothing {
  const { config } = draft.directory;
  const agency = config.kind === 'ready' ? config.value.agency : null;
  if (!agency) return nothing;
  return html`<div class="note"><span class="hint">${messages.agencyFixed}</span><span class="name">${agency.name}</span></div>`;
}

function categories(context: StepContext): TemplateResult {
  const { messages, draft } = context;
  const { categories: fetched } = draft.directory;
  if (fetched.kind === 'failed') return html`<p class="hint field">${messages.categoriesFailed}</p>`;
  if (fetched.kind !== 'ready') return html`<p class="hint field" role="status">${messages.categoriesLoading}</p>`;
  const all = fetched.value;
  if (all.length === 0) return html``;
  const chosen = chosenCategory(draft.answers.category, all);
  const offered = topLevel(all);
  const top = topOf(chosen, offered, all);
  const below = top ? all.filter(({ parentId }) => parentId === top.id) : [];
  return html`${group(context, {
    field: 'category',
    label: messages.category,
    hint: messages.categoryHint,
    offered,
    selected: draft.answers.category === 'unknown' ? 'unknown' : (top?.id ?? null),
    none: messages.categoryUnknown,
    chosen: (category) => draft.update({ category: category ? named(category) : 'unknown' }),
  })}
  ${top && below.length > 0
    ? group(context, {
        field: 'subcategory',
        label: messages.subcategory,
        offered: below,
        selected: chosen && chosen !== top ? chosen.id : 'unknown',
        none: messages.categoryUnknown,
        chosen: (category) => draft.update({ category: named(category ?? top) }),
      })
    : nothing}`;
}

interface GroupOptions {
  field: 'category' | 'subcategory';
  label: string;
  hint?: string;
  offered: readonly Category[];
  selected: string | null;
  none: string;
  /** Without a category: the reporter does not know. */
  chosen(category: Category | undefined): void;
}

function group(context: StepContext, options: GroupOptions): TemplateResult {
  const { field, offered } = options;
  const error = field === 'category' ? context.error(field) : undefined;
  return html`<div class="field ${error ? 'wrong' : ''}">
    <span class="label" id="${field}-label">${options.label}</span>
    ${choices({
      field,
      labelledBy: `${field}-label`,
      hint: options.hint,
      error,
      errorPrefix: context.messages.errorPrefix,
      selected: options.selected,
      choices: [
        ...offered.map(({ id, name, description }) => ({ value: id, name, example: description ?? undefined })),
        { value: 'unknown', name: options.none },
      ],
      chosen: (id) => options.chosen(offered.find((category) => category.id === id)),
    })}
  </div>`;
}

function chosenCategory(chosen: StepContext['draft']['answers']['category'], all: readonly Category[]): Category | undefined {
  return chosen === null || chosen === 'unknown' ? undefined : all.find(({ id }) => id === chosen.id);
}

/** What is asked first. A single subject over others would be a question with one answer: those below are asked at once. */
function topLevel(all: readonly Category[]): readonly Category[] {
  const roots = all.filter((category) => !all.some(({ id }) => id === category.parentId));
  const [only, ...others] = roots;
  const below = all.filter(({ parentId }) => parentId === only?.id);
  return others.length === 0 && below.length > 0 ? below : roots;
}

/** The category among those offered first that another is, or belongs to. */
function topOf(category: Category | undefined, offered: readonly Category[], all: readonly Category[]): Category | undefined {
  let at = category;
  while (at && !offered.includes(at)) at = all.find(({ id }) => id === at?.parentId);
  return at;
}

function named({ id, name }: Category): { id: string; name: string } {
  return { id, name };
}
