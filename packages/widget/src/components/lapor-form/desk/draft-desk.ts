import { formatAccessCode, formatReportNumber } from '@lapor/sdk/contract';
import { html, type TemplateResult } from 'lit';
import type { KeptDraft } from '../../../controllers/draft-keeper.js';
import { LocaleController } from '../../../controllers/locale.js';
import type { SentDraft, StoredDraft } from '../../../internal/draft-store.js';
import type { DraftsPageMessages } from '../../../locales/id/drafts-page.js';
import { draftsTexts } from '../../../locales/rare-texts.js';
import { isWaiting } from '../draft-content.js';
import { focusOn } from '../focus.js';
import { heading } from '../frame.js';
import type { Journey } from '../journey.js';
import { saveText } from '../keeping-receipt.js';
import { keptNowhere } from '../unsaved.js';
import { deskStyles } from './desk.styles.js';
import { listScreen } from './list-screen.js';
import { newsOf } from './news.js';
import { forgetKept, keepReceipt, Queue, type LateReceipt } from './queue.js';

/** Fetches the texts of the desk, and what this browser keeps. Rejects when the network fails. */
export async function openDesk(journey: Journey): Promise<DraftDesk> {
  const locale = new LocaleController<DraftsPageMessages>(journey.host, draftsTexts);
  const texts = await locale.load();
  const root = journey.host.renderRoot as ShadowRoot;
  if (deskStyles.styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, deskStyles.styleSheet];
  const desk = new DraftDesk(journey, () => locale.messages ?? texts);
  await desk.refresh();
  return desk;
}

/** The drafts of this browser beside the one being written: several of them, one in another tab, those that wait. */
export class DraftDesk {
  readonly #journey: Journey;
  readonly #messages: () => DraftsPageMessages;
  readonly #queue: Queue;
  #kept: readonly KeptDraft[] = [];

  constructor(journey: Journey, messages: () => DraftsPageMessages) {
    this.#journey = journey;
    this.#messages = messages;
    this.#queue = new Queue({
      client: () => journey.draft.directory.client(),
      list: async () => (await journey.draft.kept()).filter(({ slot }) => slot !== journey.draft.slot),
      changed: (...what) => void this.#changed(...what),
    });
    journey.host.addController({
      hostConnected: () => this.#queue.start(),
      hostDisconnected: () => this.#queue.stop(),
    });
  }

  /** What stands above the form, if anything waits. */
  news(): TemplateResult | undefined {
    const waiting = this.#kept.filter(({ slot, draft }) => isWaiting(draft) && slot !== this.#journey.draft.slot);
    if (waiting.length === 0) return undefined;
    return newsOf({
      messages: this.#messages(),
      language: this.#journey.language,
      waiting,
      sending: this.#queue.sending,
      unkept: ({ slot }) => this.#queue.unkept.has(slot),
      sendNow: () => void this.#sendNow(),
      open: keptNowhere(this.#journey) ? undefined : (kept) => void this.#open(kept, { steal: true }),
      remove: (kept) => void this.#remove(kept, this.#messages().draftDeletedOne),
      save: (sent) => this.#save(sent),
      confirm: (kept) => void this.#remove(kept, this.#messages().newsForgotten),
    });
  }

  /** Reads again what this browser keeps. */
  async refresh(): Promise<void> {
    const { unkept } = this.#queue;
    this.#kept = (await this.#journey.draft.kept()).map((each) => ({ ...each, draft: unkept.get(each.slot) ?? each.draft }));
    this.#journey.host.requestUpdate();
  }

  /** Shows every draft there is. What is being written is kept first. */
  async showList(): Promise<void> {
    await this.#journey.putAside();
    await this.refresh();
    this.#journey.show({ kind: 'aside', render: () => this.#list() });
  }

  /** Keeps the number and code of a report whose answer came when another was in hand, to be seen above the form. */
  async keepReceipt(late: LateReceipt): Promise<void> {
    if (!(await keepReceipt(late))) return;
    await this.refresh();
    this.#journey.say(this.#messages().newsSent);
    this.#journey.tell('lapor-submitted', late.secret ? {} : { number: late.receipt.number });
  }

  /** Says that another tab has a draft: this one, or the one being written. */
  showElsewhere(kept: Pick<KeptDraft, 'slot'> = { slot: this.#journey.draft.slot }): void {
    this.#journey.show({ kind: 'aside', render: () => this.#elsewhere(kept) });
  }

  #list(): TemplateResult {
    const journey = this.#journey;
    const kept = this.#kept.filter(({ draft }) => !isWaiting(draft));
    return listScreen({
      messages: this.#messages(),
      language: journey.language,
      headingLevel: journey.host.headingLevel,
      news: this.news(),
      kept,
      open: (each) => void this.#open(each),
      remove: (each) => void this.#remove(each, this.#messages().draftDeletedOne),
      removeAll: () => void this.#removeAll(kept),
      begin: () => void journey.beginAnother(),
    });
  }

  #elsewhere(kept: Pick<KeptDraft, 'slot'>): TemplateResult {
    const journey = this.#journey;
    const messages = this.#messages();
    return html`<div class="panel" part="panel" lang=${journey.language}>
      ${heading('heading-elsewhere', messages.elsewhereHeading, journey.host.headingLevel)}
      <p>${messages.elsewhereText}</p>
      <div class="actions">
        <button type="button" class="button" @click=${() => void this.#open(kept, { steal: true })}>${messages.elsewhereTake}</button>
        <button type="button" class="button quiet" @click=${() => void journey.beginAnother()}>${messages.draftNew}</button>
      </div>
    </div>`;
  }

  async #open(kept: Pick<KeptDraft, 'slot'>, { steal = false } = {}): Promise<void> {
    const journey = this.#journey;
    await this.#queue.idle();
    await journey.putAside();
    const opened = await journey.draft.open(kept, { steal });
    if (opened === 'elsewhere') this.showElsewhere(kept);
    else if (opened) {
      const waited = opened.queued;
      journey.draft.takeBack();
      journey.resume(opened, { step: waited ? 'check' : opened.step });
    } else {
      await journey.beginAnother();
    }
    await this.refresh();
  }

  async #remove(kept: KeptDraft, said: string): Promise<void> {
    this.#queue.unkept.delete(kept.slot);
    await forgetKept(kept);
    await this.refresh();
    this.#journey.say(said);
    await focusOn(this.#journey.host, '.heading');
  }

  async #removeAll(all: readonly KeptDraft[]): Promise<void> {
    for (const kept of all) await forgetKept(kept);
    await this.#journey.beginAnother();
    // None is left to go back to.
    this.#journey.others = false;
    await this.refresh();
    this.#journey.say(this.#messages().draftsDeleted);
  }

  #save({ receipt }: SentDraft): void {
    const messages = this.#messages();
    const number = `${messages.newsNumber}: ${formatReportNumber(receipt.number)}`;
    saveText(this.#journey.messages.receiptFileName(receipt.number), `${number}\n${messages.newsCode}: ${formatAccessCode(receipt.accessCode)}\n`);
  }

  async #sendNow(): Promise<void> {
    const sending = this.#queue.sendAll();
    this.#journey.host.requestUpdate();
    await sending;
    const waits = this.#kept.some(({ draft }) => draft.queued && !draft.queued.refused && !draft.sent);
    if (waits) this.#journey.say(this.#messages().newsStillWaits);
  }

  async #changed(sent: readonly StoredDraft[], filed: readonly { number?: string }[]): Promise<void> {
    await this.refresh();
    if (sent.length === 0) return;
    this.#journey.say(this.#messages().newsSent);
    for (const detail of filed) this.#journey.tell('lapor-submitted', detail);
  }
}
