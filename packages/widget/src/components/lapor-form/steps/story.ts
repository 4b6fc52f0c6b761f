import { countCharacters } from '@lapor/sdk/contract';
import { html, type TemplateResult } from 'lit';
import { formatNumber } from '../../../internal/format.js';
import type { Step, StepContext } from '../step.js';
import { textField } from '../text-field.js';

/** The story: a title and what there is to tell. */
export const storyStep: Step = {
  id: 'story',
  heading: ({ messages, draft }) => {
    const { classification } = draft.answers;
    if (classification === 'aspiration') return messages.storyHeadingAspiration;
    return classification === 'information_request' ? messages.storyHeadingInformation : messages.storyHeadingComplaint;
  },
  fields: () => ['title', 'body'],
  render(context) {
    const { messages, draft } = context;
    const { answers, directory } = draft;
    const words = bodyWords(context);
    return html`${textField(context, {
      field: 'title',
      label: messages.title,
      hint: messages.titleHint,
      value: answers.title,
      typed: (title) => typed(context, { title }, title, directory.limits.title.max),
      below: count(context, answers.title, directory.limits.title.max),
    })}
    ${textField(context, {
      field: 'body',
      label: words.label,
      hint: words.hint,
      lines: 8,
      value: answers.body,
      typed: (body) => typed(context, { body }, body, directory.limits.body.max),
      below: count(context, answers.body, directory.limits.body.max),
    })}
    ${context.coach.render('story')}`;
  },
};

function typed(context: StepContext, patch: { title: string } | { body: string }, text: string, max: number): void {
  context.draft.update(patch);
  context.announce(countText(context, text, max));
}

function count(context: StepContext, text: string, max: number): TemplateResult {
  const over = countCharacters(text) > max;
  // Screen readers hear it after a pause in typing, from the announcement; here it would interrupt.
  return html`<p class="count ${over ? 'over' : ''}" aria-hidden="true">${countText(context, text, max)}</p>`;
}

function countText({ messages, language }: StepContext, text: string, max: number): string {
  const length = countCharacters(text);
  return length > max ? messages.countOver(formatNumber(length - max, language)) : messages.count(formatNumber(length, language), formatNumber(max, language));
}

function bodyWords({ messages, draft }: StepContext): { label: string; hint: string } {
  switch (draft.answers.classification) {
    case 'aspiration':
      return { label: messages.bodyAspiration, hint: messages.bodyHintAspiration };
    case 'information_request':
      return { label: messages.bodyInformation, hint: messages.bodyHintInformation };
    default:
      return { label: messages.bodyComplaint, hint: messages.bodyHintComplaint };
  }
}
