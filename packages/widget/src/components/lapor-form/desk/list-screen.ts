import { formatReportNumber, type Classification } from '@lapor/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { KeptDraft, StoredDraft } from '../../../controllers/draft-keeper.js';
import type { Language } from '../../../controllers/locale.js';
import { formatInstant } from '../../../internal/format.js';
import type { DraftsPageMessages } from '../../../locales/id/drafts-page.js';
import { heading } from '../frame.js';

export interface ListOptions {
  messages: DraftsPageMessages;
  language: Language;
  headingLevel: number;
  /** What stands above: reports that wait. */
  news: unknown;
  kept: readonly KeptDraft[];
  open(kept: KeptDraft): void;
  remove(kept: KeptDraft): void;
  removeAll(): void;
  begin(): void;
}

const FIRST_WORDS = 60;

/** What a draft is called: its title, or the first words of what happened. */
export function nameOf({ answers, queued }: StoredDraft, messages: DraftsPageMessages): string {
  const title = answers.title.trim() || (queued?.report.title ?? '');
  const body = answers.body.trim();
  const [first = ''] = body.length > FIRST_WORDS ? body.slice(0, FIRST_WORDS).split(/\s+\S*$/) : [body];
  return title || (first && `${first}…`) || messages.draftUntitled;
}

/** Every draft of this browser, to go on with or to delete. */
export function listScreen(options: ListOptions): TemplateResult {
  const { messages, language, kept } = options;
  return html`<div class="panel" part="panel" lang=${language}>
    ${options.news} ${heading('heading-drafts', messages.draftsHeading, options.headingLevel)}
    <p>${kept.length > 0 ? messages.draftsIntro : messages.draftsEmpty}</p>
    <ul class="kept">
      ${repeat(kept, ({ slot }) => slot, (each) => row(each, options))}
    </ul>
    <div class="actions">
      <button type="button" class="button" part="button" @click=${() => options.begin()}>${messages.draftNew}</button>
      ${kept.length > 1
        ? html`<button type="button" class="button quiet" @click=${() => options.removeAll()}>${messages.draftsDeleteAll}</button>`
        : nothing}
    </div>
  </div>`;
}

function row(each: KeptDraft, options: ListOptions): TemplateResult {
  const { messages, language } = options;
  const { draft } = each;
  const name = draft.sent ? messages.draftSent(formatReportNumber(draft.sent.receipt.number)) : nameOf(draft, messages);
  const files = (draft.answers.files ?? draft.answers.attachments).length;
  const facts = [
    draft.answers.classification && classNames(messages)[draft.answers.classification],
    draft.at && messages.draftChanged(formatInstant(draft.at, language)),
    files > 0 && messages.draftFiles(files),
  ];
  return html`<li>
    <p class="name">${name}</p>
    <p class="hint">${facts.filter(Boolean).join(' · ')}</p>
    <div class="kept-acts">
      <button type="button" class="link" @click=${() => options.open(each)}>
        ${draft.sent ? messages.draftOpenReceipt : messages.draftContinue}<span class="visually-hidden">: ${name}</span>
      </button>
      <button type="button" class="link" @click=${() => options.remove(each)}>${messages.draftDelete}<span class="visually-hidden">: ${name}</span></button>
    </div>
  </li>`;
}

function classNames({ complaint, aspiration, informationRequest }: DraftsPageMessages): Record<Classification, string> {
  return { complaint, aspiration, information_request: informationRequest };
}
