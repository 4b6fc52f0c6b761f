import { html, nothing, type TemplateResult } from 'lit';
import { comboboxField } from '../../../internal/combobox/field.js';
import { levelLists } from '../../../internal/combobox/levels.js';
import { dayBefore, formatDay, today } from '../../../internal/format.js';
import type { Messages } from '../../../locales/id/form.js';
import { locationField } from '../location.js';
import type { Step, StepContext } from '../step.js';
import { textField } from '../text-field.js';

/** Where, and for complaints when. */
export const placeStep: Step = {
  id: 'place',
  heading: ({ messages, draft }) => (draft.answers.classification === 'complaint' ? messages.placeHeadingComplaint : messages.placeHeadingOther),
  fields: ({ draft }) => (draft.answers.classification === 'complaint' ? ['region', 'place', 'date'] : ['region', 'place']),
  render(context) {
    const { messages, draft } = context;
    const complaint = draft.answers.classification === 'complaint';
    return html`${complaint ? nothing : html`<p class="lead">${messages.placeLeadOther}</p>`}
    ${comboboxField(draft.regionBox, {
      messages,
      label: messages.region,
      optional: complaint ? undefined : messages.optional,
      hint: messages.regionHint,
      error: context.error('region'),
      errorPrefix: messages.errorPrefix,
      lists: levelLists(draft.pickers.region.levels, messages, (depth) => regionLevel(depth, messages)),
    })}
    ${textField(context, {
      field: 'place',
      label: messages.place,
      hint: messages.placeHint,
      optional: !complaint,
      value: draft.answers.place,
      typed: (place) => draft.update({ place }),
    })}
    ${context.coach.render('place')} ${locationField(context)}
    ${complaint ? date(context) : nothing}`;
  },
};

function regionLevel(depth: number, m: Messages): string {
  return [m.regionProvince, m.regionRegency, m.regionDistrict, m.regionVillage][depth] ?? '';
}

/**
 * The browser's own date input, which phones show as a calendar in their own language; two buttons for the commonest
 * answers; and the day in words, since 3/4 reads differently from place to place.
 */
function date(context: StepContext): TemplateResult {
  const { messages, draft, language } = context;
  const { incidentDate } = draft.answers;
  const now = today();
  const choose = (day: string) => {
    draft.update({ incidentDate: day });
    context.announce(messages.dateChosen(formatDay(day, language)));
  };
  return textField(context, {
    field: 'date',
    label: messages.date,
    hint: messages.dateHint,
    type: 'date',
    short: true,
    max: now,
    value: incidentDate,
    typed: (day) => draft.update({ incidentDate: day }),
    below: html`<p class="count">${incidentDate ? messages.dateChosen(formatDay(incidentDate, language)) : nothing}</p>
      <div class="quick">
        <button type="button" class="button quiet small" @click=${() => choose(now)}>${messages.dateToday}</button>
        <button type="button" class="button quiet small" @click=${() => choose(dayBefore(now))}>${messages.dateYesterday}</button>
      </div>`,
  });
}
