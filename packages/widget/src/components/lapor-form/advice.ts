import { calledFor, type Advice } from '@lapor/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../locales/id/form.js';
import { givenAnswer } from './new-report.js';
import type { StepContext } from './step.js';

/** What the agency says of the chosen category, and of those it belongs to. */
export function categoryAdvice(context: StepContext): TemplateResult | typeof nothing {
  const { categories } = context.draft;
  const said = categories.flatMap(({ advice }) => advice.filter(({ words, condition }) => words.length === 0 && condition === null));
  return place(context, said, categories.length > 0);
}

/** What the agency says of an answer to one of its questions, below that question. */
export function questionAdvice(context: StepContext, questionId: string): TemplateResult | typeof nothing {
  const [category] = context.draft.categories;
  const about = (advice: Advice) => advice.words.length === 0 && advice.condition?.questionId === questionId;
  if (!category?.advice.some(about)) return nothing;
  return place(context, calledFor(category, givenAnswer(context.draft.answers, category.questions)).filter(about), true);
}

/** Where advice comes and goes; it is there before, so that its coming is heard. */
function place({ messages }: StepContext, said: readonly Advice[], wanted: boolean): TemplateResult | typeof nothing {
  if (!wanted) return nothing;
  return html`<div role="status">${said.map((advice) => adviceCard(messages, advice))}</div>`;
}

/** One piece of advice: what it is, what to do, and whom to call. */
export function adviceCard(messages: Messages, { kind, title, text, contacts }: Pick<Advice, 'kind' | 'title' | 'text' | 'contacts'>): TemplateResult {
  const known = kind === 'emergency' || kind === 'stop' ? kind : 'elsewhere';
  const name = { emergency: messages.adviceEmergency, elsewhere: messages.adviceElsewhere, stop: messages.adviceStop }[known];
  return html`<div class="advice ${known}">
    <p class="kind">${name}</p>
    <p class="title">${title}</p>
    <p>${text}</p>
    ${contacts.length > 0
      ? html`<ul class="contacts">
          ${contacts.map(({ label, phone, url }) => html`<li>${phone ? call(messages, label, phone) : nothing} ${url ? html`<a class="link" href=${url} rel="noopener noreferrer">${label}</a>` : nothing}</li>`)}
        </ul>`
      : nothing}
    ${known === 'emergency' ? nothing : html`<p class="hint">${known === 'stop' ? messages.adviceStopped : messages.adviceGoOn}</p>`}
  </div>`;
}

function call(messages: Messages, label: string, phone: string): TemplateResult {
  return html`<a class="link" href="tel:${phone.replace(/[^+\d]/g, '')}">${messages.adviceCall(label, phone)}</a>`;
}
