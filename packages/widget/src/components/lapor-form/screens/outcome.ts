import { html, nothing, type TemplateResult } from 'lit';
import type { FailureReason } from '../../../internal/send-report.js';
import type { Messages } from '../../../locales/id/form.js';
import { heading } from '../frame.js';
import type { Journey } from '../journey.js';
import { notices } from './banner.js';
import { handoverOffer } from './handover-offer.js';
import { quickExit } from './quick-exit.js';

/** While the report is on its way. */
export function sendingScreen(journey: Journey): TemplateResult {
  const { messages, host, language } = journey;
  const { waiting } = journey.draft.photos.summary;
  return html`<div class="panel" part="panel" lang=${language} aria-busy="true">
    ${quickExit(journey)}${notices(journey)} ${heading('heading-sending', messages.sending, host.headingLevel)}
    <p class="lead">${messages.sendingText}</p>
    ${waiting > 0 ? html`<p>${messages.filesGoing(waiting)}</p>` : nothing}
    <div class="progressing" aria-hidden="true"></div>
  </div>`;
}

/** Why the report has not been taken, that nothing is lost, and what to do: nothing, where it goes out by itself. */
export function failedScreen(journey: Journey, reason: FailureReason): TemplateResult {
  const { messages, host, language, draft } = journey;
  const words = failureWords(reason, messages);
  const { config } = draft.directory;
  // The service's own words say why it is closed, and until when.
  const closed = reason === 'closed' && config.kind === 'ready' ? config.value : null;
  return html`<div class="panel" part="panel" lang=${language}>
    ${quickExit(journey)}${notices(journey)} ${heading('heading-failed', words.heading, host.headingLevel)} ${closed?.message ? journey.operator.message(closed.message, closed.notice.language) : nothing}
    <p>${words.text} ${journey.sending.waits ? nothing : (words.again ?? nothing)}</p>
    ${journey.sending.waits ? html`<p>${draft.isKept ? messages.waitsText : messages.waitsHereText}</p>
          ${waitingFiles(journey)}` : nothing}
    <div class="actions">
      ${reason === 'conflict'
        ? html`<button type="button" class="button" @click=${() => void journey.sending.sendAsNew()}>${messages.sendAsNew}</button>`
        : html`<button type="button" class="button" @click=${() => void journey.sending.retry()}>${messages.tryAgain}</button>`}
      ${draft.keeping === 'empty'
        ? nothing
        : html`<button type="button" class="button quiet" @click=${() => journey.backToAnswers()}>${messages.backToAnswers}</button>`}
    </div>
    ${reason === 'offline' || reason === 'busy' ? handoverOffer(journey) : nothing}
  </div>`;
}

/** That files wait too, and whether they would outlast the page. */
function waitingFiles({ messages, draft }: Journey): TemplateResult | typeof nothing {
  const { waiting, unkept } = draft.photos.summary;
  if (waiting === 0) return nothing;
  return html`<p>${messages.waitsFiles(waiting)} ${unkept && draft.isKept ? messages.waitsFilesHere : ''}</p>`;
}

function failureWords(reason: FailureReason, messages: Messages): { heading: string; text: string; again?: string } {
  switch (reason) {
    case 'offline':
      return { heading: messages.failedOffline, text: messages.failedOfflineText, again: messages.failedOfflineAgain };
    case 'busy':
      return { heading: messages.failedBusy, text: messages.failedBusyText, again: messages.failedBusyAgain };
    case 'closed':
      return { heading: messages.closedHeading, text: messages.closedText };
    case 'conflict':
      return { heading: messages.failedConflict, text: messages.failedConflictText };
    case 'unexpected':
      return { heading: messages.failedUnexpected, text: messages.failedUnexpectedText };
  }
}
