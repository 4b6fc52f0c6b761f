import { formatAccessCode, formatReportNumber } from '@lapor/sdk/contract';
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { KeptDraft } from '../../../controllers/draft-keeper.js';
import type { Language } from '../../../controllers/locale.js';
import { formatInstant } from '../../../internal/format.js';
import type { SentDraft } from '../../../internal/draft-store.js';
import type { DraftsPageMessages } from '../../../locales/id/drafts-page.js';
import { nameOf } from './list-screen.js';

export interface NewsOptions {
  messages: DraftsPageMessages;
  language: Language;
  waiting: readonly KeptDraft[];
  sending: boolean;
  /** Whether this device had no room for what went out. */
  unkept(kept: KeptDraft): boolean;
  sendNow(): void;
  /** Absent while opening it would be the end of what is on screen. */
  open: ((kept: KeptDraft) => void) | undefined;
  remove(kept: KeptDraft): void;
  save(sent: SentDraft): void;
  confirm(kept: KeptDraft): void;
}

/** Above the form: what waits for the network, what could not be taken, and what went out, with its number and code. */
export function newsOf(options: NewsOptions): TemplateResult {
  const { messages, language, waiting } = options;
  return html`<section class="news" aria-label=${messages.newsLabel} lang=${language}>
    ${repeat(waiting, ({ slot }) => slot, (kept) => (kept.draft.sent ? sentItem(kept, kept.draft.sent, options) : waitingItem(kept, options)))}
  </section>`;
}

function waitingItem(kept: KeptDraft, options: NewsOptions): TemplateResult {
  const { messages, language, sending, open } = options;
  const { queued } = kept.draft;
  const name = nameOf(kept.draft, messages);
  const refused = Boolean(queued?.refused);
  const { attachments, files = [] } = kept.draft.answers;
  const waiting = queued?.incomplete ? files.filter((file) => !attachments.some((each) => each.file === file)).length : 0;
  return html`<div class="news-item ${refused ? 'refused' : ''}">
    <p class="name">${refused ? messages.newsRefused(name) : messages.newsWaits(name)}</p>
    <p class="hint">
      ${refused ? (queued?.refused === 'file' ? messages.newsRefusedFile : messages.newsRefusedText) : messages.newsWaitsText(formatInstant(queued?.since ?? '', language))}
      ${!refused && waiting > 0 ? messages.newsFiles(waiting) : ''}
    </p>
    <div class="kept-acts">
      ${refused
        ? ''
        : html`<button type="button" class="link" @click=${() => options.sendNow()}>${sending ? messages.newsSending : messages.newsSendNow}</button>`}
      ${open ? html`<button type="button" class="link" @click=${() => open(kept)}>${messages.newsOpen}<span class="visually-hidden">: ${name}</span></button>` : ''}
      <button type="button" class="link" @click=${() => options.remove(kept)}>${messages.draftDelete}<span class="visually-hidden">: ${name}</span></button>
    </div>
  </div>`;
}

function sentItem(kept: KeptDraft, sent: SentDraft, options: NewsOptions): TemplateResult {
  const { messages, language } = options;
  return html`<div class="news-item">
    <p class="name">${messages.newsSent}</p>
    <p class="hint">${messages.newsSentText(formatInstant(sent.at, language))}</p>
    ${sent.changed ? html`<p>${messages.newsSentEarlier}</p>` : ''} ${options.unkept(kept) ? html`<p>${messages.newsUnkept}</p>` : ''}
    <dl>
      <div>
        <dt>${messages.newsNumber}</dt>
        <dd class="number">${formatReportNumber(sent.receipt.number)}</dd>
      </div>
      <div>
        <dt>${messages.newsCode}</dt>
        <dd class="code">${formatAccessCode(sent.receipt.accessCode)}</dd>
      </div>
    </dl>
    <div class="kept-acts">
      <button type="button" class="link" @click=${() => options.save(sent)}>${messages.newsSaveFile}</button>
      <button type="button" class="link" @click=${() => options.confirm(kept)}>${messages.newsSaved}</button>
    </div>
  </div>`;
}
