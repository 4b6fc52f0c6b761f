import { html, nothing, type TemplateResult } from 'lit';
import { frame, screenAndVoice } from '../frame.js';
import type { Journey } from '../journey.js';
import { STEP_IDS } from '../step.js';
import { notices } from './banner.js';
import { draftNote } from './draft-note.js';
import { failedScreen, sendingScreen } from './outcome.js';
import { handoverOffer } from './handover-offer.js';
import { quickExit } from './quick-exit.js';
import { sentScreen } from './sent.js';

/** What the journey shows now, and the live region it speaks through. */
export function renderScreen(journey: Journey): TemplateResult {
  return screenAndVoice(screen(journey), journey.language, journey.announcement);
}

function screen(journey: Journey): TemplateResult {
  const { state } = journey;
  const own = journey.mode?.screen();
  if (own) return own;
  switch (state.kind) {
    case 'asking':
      return asking(journey, state.step);
    case 'sending':
      return sendingScreen(journey);
    case 'failed':
      return failedScreen(journey, state.reason);
    case 'aside':
      return state.render();
    case 'sent':
      return sentScreen(journey, state.sent);
  }
}

function asking(journey: Journey, step: number): TemplateResult {
  const { messages, host, shown } = journey;
  const checking = STEP_IDS[step] === 'check';
  const single = host.layout === 'single';
  const only = single && !checking ? undefined : shown[0];
  // The first question was on screen before this was known: what would push it from under a finger stands below it.
  const late = step === 0 && !journey.mode;
  return frame({
    messages,
    language: journey.language,
    step: single ? null : step,
    headingLevel: host.headingLevel,
    heading: only ? only.heading(journey) : messages.singleHeading,
    headingId: `heading-${only ? only.id : 'all'}`,
    summary: journey.problems,
    before: [quickExit(journey), late ? nothing : notices(journey), journey.news],
    aside: journey.languages.render(),
    content: only ? only.render(journey) : sections(journey),
    button: checking ? messages.send : single ? messages.reviewAnswers : messages.next,
    back: step > 0 ? () => journey.back() : undefined,
    submit: () => journey.next(),
    after: [late ? notices(journey) : nothing, checking ? handoverOffer(journey) : nothing, draftNote(journey)],
  });
}

/** All steps on one page, each under a heading of its own. */
function sections(journey: Journey): TemplateResult {
  const level = journey.host.headingLevel + 1;
  return html`${journey.shown.map(
    (step) => html`<section class="section" aria-labelledby="heading-${step.id}">
      <div class="subheading" id="heading-${step.id}" role="heading" aria-level=${level} tabindex="-1">${step.heading(journey)}</div>
      ${step.render(journey)}
    </section>`,
  )}`;
}
