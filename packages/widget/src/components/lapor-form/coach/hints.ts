import type { Advice } from '@lapor/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { CoachMessages } from '../../../locales/id/coach.js';
import { adviceCard } from '../advice.js';
import type { Advisor, Field } from './advisor.js';

/** What there is to say of the story: danger first, then what should not be read by everybody, then how to tell more. */
export function storyHints(advisor: Advisor, m: CoachMessages): TemplateResult | typeof nothing {
  const { story, journey } = advisor;
  if (!story) return nothing;
  const { draft } = journey;
  const complaint = draft.answers.classification === 'complaint';
  const long = draft.answers.body.trim().length > 0;
  return html`<div class="coach" role="group" aria-label=${m.coachName}>
    ${story.emergency ? emergency(advisor, m, story.emergency) : nothing}
    ${advisor.subjects.advice.map(({ advice, words }) => html`${adviceCard(journey.messages, advice)}<p class="because">${m.coachBecause(words)}</p>`)}
    ${personal(advisor, m, 'title')} ${personal(advisor, m, 'body')}
    ${story.insult && !advisor.isLeft(story.insult) ? hint(advisor, m, m.coachInsult, story.insult) : nothing}
    ${story.shouting && !advisor.isLeft('shouting') ? html`<div class="tip"><p>${m.coachShouting}</p>${leave(advisor, m, 'shouting')}</div>` : nothing}
    ${story.vague && long ? html`<div class="tip"><p>${m.coachVague}</p></div>` : nothing} ${complaint && long ? ticks(story.told, m) : nothing}
  </div>`;
}

/** What in the description of the place should not be read by everybody. */
export function placeHints(advisor: Advisor, m: CoachMessages): TemplateResult {
  return html`<div class="coach">${personal(advisor, m, 'place')}</div>`;
}

function emergency({ journey }: Advisor, m: CoachMessages, words: string): TemplateResult {
  const advice: Omit<Advice, 'words' | 'condition'> = {
    kind: 'emergency',
    title: m.coachEmergency,
    text: m.coachEmergencyText,
    contacts: [{ label: m.coachEmergencyCall, phone: '112', url: null }],
  };
  return html`${adviceCard(journey.messages, advice)}
    <p class="because">${m.coachBecause(words)}</p>`;
}

function personal(advisor: Advisor, m: CoachMessages, field: Field): unknown {
  const { draft } = advisor.journey;
  // Nobody but the agency reads a secret report, and a name may be what it is about.
  if (draft.secret || !advisor.seen) return nothing;
  const texts = new Map(advisor.seen[field].personal.map((finding) => [finding.text, finding]));
  return [...texts.values()]
    .filter(({ text }) => draft.answers[field].includes(text) && !advisor.isLeft(text))
    .map(
      ({ kind, text }) => html`<div class="tip warning">
        <p>${m.coachPersonal(m.coachKinds[kind])} <span class="because">${m.coachBecause(text)}</span></p>
        <div class="quick">
          <button type="button" class="button quiet small" @click=${() => advisor.cover(field, text)}>${m.coachCover}<span class="visually-hidden"> ${m.coachKinds[kind]}</span></button>
          ${leave(advisor, m, text, field)}
        </div>
      </div>`,
    );
}

function hint(advisor: Advisor, m: CoachMessages, text: string, words: string): TemplateResult {
  return html`<div class="tip">
    <p>${text} <span class="because">${m.coachBecause(words)}</span></p>
    ${leave(advisor, m, words)}
  </div>`;
}

function leave(advisor: Advisor, m: CoachMessages, what: string, field?: Field): TemplateResult {
  return html`<button type="button" class="link" @click=${() => advisor.leave(what, field)}>${m.coachLeave}</button>`;
}

function ticks(told: { what: boolean; where: boolean; when: boolean }, m: CoachMessages): TemplateResult {
  const parts = [
    [m.coachWhat, told.what],
    [m.coachWhere, told.where],
    [m.coachWhen, told.when],
  ] as const;
  return html`<ul class="ticks" aria-label=${m.coachTicks}>
    ${parts.map(
      ([name, is]) => html`<li class=${is ? 'is' : ''}>
        <svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="8" /><path d=${is ? 'm6.3 10.3 2.6 2.6 4.8-5.4' : ''} /></svg>${name}
        <span class="visually-hidden">${is ? m.coachTold : m.coachNotTold}</span>
      </li>`,
    )}
  </ul>`;
}
