import { askedQuestions, isSecret, type Category, type NewReport, type Question } from '@lapor/sdk/contract';
import { ComboboxController } from '../../controllers/combobox.js';
import { Directory } from '../../controllers/directory.js';
import { DraftKeeper, slotOf, type KeptDraft, type StoredDraft } from '../../controllers/draft-keeper.js';
import { DraftLock } from '../../controllers/draft-lock.js';
import { LocationController } from '../../controllers/location.js';
import { PhotosController } from '../../controllers/photos.js';
import { ServiceCatalogue } from '../../controllers/services.js';
import type { Answers } from '../../internal/answers.js';
import { acceptLanguage } from '../../internal/accept-language.js';
import type { Language } from '../../internal/language.js';
import { checkDraft } from './check-draft.js';
import { chosenFrom, optionFrom } from './chosen.js';
import { isEmpty, newDraftContent, sendDraft, type DraftContent, type DraftOutcome } from './draft-content.js';
import type { DraftSettings, Keeping } from './draft-settings.js';
import type { FieldIssue } from './fields.js';
import { categoriesOf, givenAnswer, newReport } from './new-report.js';
import { Pickers } from './pickers.js';
import type { FormHost } from './step.js';
import { waitingReport, withQueued, withTry } from './tries.js';

/** The report being written: its answers, the controls that take them, and what this browser keeps of it. */
export class Draft {
  readonly directory: Directory;
  readonly pickers: Pickers;
  readonly location: LocationController;
  readonly agencyBox: ComboboxController;
  readonly regionBox: ComboboxController;
  readonly services: ServiceCatalogue;
  readonly serviceBox: ComboboxController;
  readonly photos: PhotosController;
  readonly #host: FormHost;
  readonly #keeper: DraftKeeper;
  readonly #lock: DraftLock;
  readonly #lost: () => void;
  readonly #name: () => string;
  readonly #language: () => Language;
  #content: DraftContent = newDraftContent();
  #restored = false;
  /** Where it is kept, once it is. */
  #slot = '';
  /** What the page answered; it alone is no draft. */
  #given: Partial<Answers> = {};
  /** Said of a report that somebody files for the reporter. */
  assistance: Pick<NewReport, 'assisted' | 'consent'> = {};
  /** Whether a field was filled in that people do not see. */
  trapped = false;

  constructor(host: FormHost, { name, language, stored, lost }: DraftSettings) {
    this.#host = host;
    this.#name = name;
    this.#language = language;
    this.directory = new Directory(host, () => acceptLanguage(language()));
    this.pickers = new Pickers(host, this.directory, {
      agency: (option) => {
        this.serviceBox.value = null;
        this.update({ agency: option?.value === 'unknown' ? 'unknown' : chosenFrom(option), category: null, service: null });
      },
      region: (option) => this.update({ region: chosenFrom(option) }),
    });
    this.agencyBox = this.pickers.agency.box;
    this.regionBox = this.pickers.region.box;
    this.location = new LocationController(host, (point) => this.update({ point }));
    this.services = new ServiceCatalogue({ client: () => this.directory.client(), language: () => acceptLanguage(language()), changed: () => host.requestUpdate() });
    this.serviceBox = new ComboboxController(host, { id: 'service', search: this.services.search, changed: (option) => this.update({ service: chosenFrom(option) }) });
    this.photos = new PhotosController(host, {
      id: 'files', store: async () => (await this.directory.client()).attachments, limits: () => this.directory.attachmentLimits,
      changed: () => this.update({ attachments: this.photos.attachments, files: this.photos.summary.names }),
      keptWith: () => (this.#host.mode || (this.secret && !this.keepDraft) ? null : this.#content.key),
    });
    this.#keeper = new DraftKeeper(host, () => this.#ownSlot(), () => stored(this));
    this.#lost = () => {
      this.#keeper.paused = true;
      lost();
    };
    this.#lock = new DraftLock(host, this.#lost);
  }

  get content(): DraftContent {
    return this.#content;
  }
  get answers(): Answers {
    return this.#content.answers;
  }
  /** Where it is kept. */
  get slot(): string {
    return this.#slot;
  }
  get keepDraft(): boolean {
    return this.#content.keepDraft;
  }
  get secret(): boolean {
    return this.answers.visibility !== null && isSecret(this.answers.visibility);
  }
  /** Whether a reload would find it. */
  get isKept(): boolean {
    return this.keeping === 'kept' || this.keeping === 'restored';
  }
  get keeping(): Keeping {
    if (this.#host.mode || (this.secret && !this.keepDraft)) return 'off';
    if (isEmpty(this.#content, this.#given)) return 'empty';
    if (this.#keeper.trouble) return this.#keeper.trouble;
    return this.#restored ? 'restored' : 'kept';
  }
  /** The chosen category and those it belongs to, the nearest first; none while they are not known. */
  get categories(): readonly Category[] {
    const { categories } = this.directory;
    return categories.kind === 'ready' ? categoriesOf(this.answers, categories.value) : [];
  }
  /** The questions the chosen category asks, given the answers so far. */
  get questions(): readonly Question[] {
    const all = this.categories[0]?.questions ?? [];
    return askedQuestions(all, givenAnswer(this.answers, all));
  }

  update(patch: Partial<Answers>): void {
    this.#content = { ...this.#content, answers: { ...this.answers, ...patch } };
    this.#host.requestUpdate();
    // Choosing a secret report takes what was kept off the device at once.
    if ('visibility' in patch) {
      void this.#keeper.write();
      this.photos.keepingChanged(this.#content.key);
    } else this.#keeper.touch();
  }

  /** Answers for the reporter what the page knows. */
  prefill(given: Partial<Answers>): void {
    this.#given = { ...this.#given, ...given };
    this.#content = { ...this.#content, answers: { ...this.answers, ...given } };
    this.#fillBoxes();
    this.#host.requestUpdate();
  }

  setKeepDraft(keepDraft: boolean): void {
    this.#content = { ...this.#content, keepDraft };
    this.photos.keepingChanged(this.#content.key);
    this.#host.requestUpdate();
    void this.#keeper.write();
  }

  /** Everything wrong with the answers so far. */
  readonly check = (): FieldIssue[] => checkDraft(this);

  /** Remembers which notice is shown, and since when. A repeat of the same report then says the same. */
  noteNotice(): NewReport['notice'] | undefined {
    const { config } = this.directory;
    if (config.kind !== 'ready') return this.#content.notice ?? undefined;
    const { version, language } = config.value.notice;
    const { notice } = this.#content;
    if (notice?.version === version && notice.locale === language) return notice;
    const shown = { version, locale: language, at: new Date().toISOString() };
    this.#content = { ...this.#content, notice: shown };
    this.#keeper.touch();
    return shown;
  }

  /** Begins the work that goes with the report, while its answers are read once more. */
  async beginProof(): Promise<void> {
    try {
      const [{ beginProof }, client] = await Promise.all([import('../../internal/proof/proof.js'), this.directory.client()]);
      beginProof(client, this.#content.key);
    } catch {
      // Sending tries again.
    }
  }

  /** Sends the report these answers make. The answers are checked, and the notice has been shown. */
  async send(): Promise<DraftOutcome> {
    const notice = this.noteNotice();
    // Without the service's configuration there is nothing to show, which only a broken network explains.
    if (!notice) return { kind: 'failed', reason: 'offline' };
    const { directory, content: { key } } = this;
    return sendDraft({
      draft: this.#content,
      report: this.#report(notice),
      stored: await this.#keeper.read(),
      directory,
      language: acceptLanguage(this.#language()),
      trapped: this.trapped,
      sending: async (attempt, earlier) => {
        if (this.#content.key !== key) return;
        this.#content = withTry(this.#content, attempt, earlier);
        await this.#keeper.write();
      },
    });
  }

  #report(notice: NewReport['notice']): NewReport {
    const { directory: { agency }, questions, assistance } = this;
    const report = newReport(this.answers, { agency, questions, locale: this.#language(), notice });
    return { ...report, ...assistance, ...(this.#host.sandbox && { sandbox: true }) };
  }

  /** Has the report wait for the network, from where it goes out by itself, its files first. */
  queue(): void {
    if (this.#content.queued) return;
    const notice = this.noteNotice();
    const { answers, directory: { config, categories } } = this;
    const whole = config.kind === 'ready' && (!answers.category || answers.category === 'unknown' || categories.kind === 'ready');
    const report = waitingReport(this.#content, notice && whole ? this.#report(notice) : null);
    if (!report) return;
    this.#content = withQueued(this.#content, report, { language: acceptLanguage(this.#language()), incomplete: this.photos.summary.waiting > 0 });
    void this.#keeper.write();
  }

  /** Takes it out of the queue: it goes out no more unless it is sent again. */
  takeBack(): void {
    if (!this.#content.queued) return;
    this.#content = { ...this.#content, queued: null };
    void this.#keeper.write();
  }

  /** Whether the report that waits may go out from here: no other tab has it, nor has it been taken back or deleted there. */
  async isOurs(): Promise<boolean> {
    const { key } = this.#content;
    if (!this.isKept) return true;
    const kept = (await this.#lock.take(this.#slot)) && (await this.#keeper.read());
    if (this.#content.key !== key) return false;
    if (kept !== false && (this.#keeper.trouble || !this.#keeper.landed || kept?.queued || kept?.sent)) return true;
    this.#lost();
    return false;
  }

  /** Everything this browser keeps of the form, the newest first. */
  readonly kept = (): Promise<KeptDraft[]> => this.#keeper.list(this.#name());

  /**
   * Goes on with a draft this browser keeps, and gives what is kept of it: `undefined` when nothing is any more,
   * `elsewhere` when another tab has it, which `steal` takes it from.
   */
  async open({ slot }: Pick<KeptDraft, 'slot'>, { steal = false } = {}): Promise<StoredDraft | 'elsewhere' | undefined> {
    if (!(await this.#lock.take(slot, { steal }))) return 'elsewhere';
    this.clear({ keep: true });
    this.#slot = slot;
    this.#keeper.paused = false;
    // Whoever had it may have gone on writing, or sent it.
    const stored = await this.#keeper.read();
    if (stored?.sent) this.#lock.letGo();
    else if (stored) this.#restore(stored);
    else this.moveOn();
    return stored;
  }

  #restore({ key, answers, keepDraft, notice, attempt, earlier = [], made = null, queued = null }: StoredDraft): void {
    this.#content = { key, answers, keepDraft, notice, attempt, earlier: [...earlier], made, queued };
    this.#restored = true;
    this.#fillBoxes();
    this.photos.restore(answers.attachments, answers.files);
  }

  #fillBoxes(): void {
    const { agency, region, service = null } = this.answers;
    this.agencyBox.value = agency === 'unknown' ? { value: 'unknown', label: '' } : optionFrom(agency);
    this.regionBox.value = optionFrom(region);
    this.serviceBox.value = optionFrom(service);
  }

  /** Makes it a report of its own, although it began as one that was sent. */
  async renew(): Promise<void> {
    const { answers, keepDraft, notice } = this.#content;
    this.#content = newDraftContent();
    this.trapped = false;
    void this.#keeper.write();
    this.moveOn();
    this.#content = { ...this.#content, answers, keepDraft, notice };
    this.photos.keepingChanged(this.#content.key, { moved: true });
    await this.#keeper.write();
  }

  /** What is written from now on is kept beside what was kept so far. */
  moveOn(): void {
    this.#lock.letGo();
    this.#slot = '';
    this.#keeper.paused = false;
  }

  /** Begins anew, with nothing told. What this browser keeps is not touched yet. */
  clear({ keep = false } = {}): void {
    this.#content = newDraftContent();
    this.trapped = false;
    this.#restored = false;
    this.#given = {};
    this.location.forget();
    for (const box of [this.agencyBox, this.regionBox, this.serviceBox]) box.value = null;
    this.photos.clear({ keep });
    this.#host.requestUpdate();
  }

  /** Has this browser keep what there is to keep now, or forget what there is not. */
  readonly save = (): Promise<void> => this.#keeper.write();

  #ownSlot(): string {
    if (!this.#slot) {
      this.#slot = slotOf(this.#name(), this.#content.key);
      // Nobody else knows the key yet.
      void this.#lock.take(this.#slot);
    }
    return this.#slot;
  }
}
