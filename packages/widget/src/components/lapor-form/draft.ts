import { askedQuestions, isSecret, type Category, type NewReport, type Question } from '@lapor/sdk/contract';
import { ComboboxController, type Option } from '../../controllers/combobox.js';
import { Directory } from '../../controllers/directory.js';
import { DraftKeeper, type StoredDraft } from '../../controllers/draft-keeper.js';
import { LocationController } from '../../controllers/location.js';
import { PhotosController } from '../../controllers/photos.js';
import { ServiceCatalogue } from '../../controllers/services.js';
import type { Answers, Chosen } from '../../internal/answers.js';
import { acceptLanguage } from '../../internal/accept-language.js';
import type { Language } from '../../internal/language.js';
import { checkAnswers } from './check-answers.js';
import { isEmpty, newDraftContent, sendDraft, type DraftContent, type DraftOutcome } from './draft-content.js';
import type { FieldIssue } from './fields.js';
import { categoriesOf, givenAnswer, newReport } from './new-report.js';
import { Pickers } from './pickers.js';
import type { FormHost } from './step.js';

/** What this browser does with a draft. */
export type Keeping = 'empty' | 'kept' | 'restored' | 'blocked' | 'off';

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
  readonly #language: () => Language;
  #content: DraftContent = newDraftContent();
  #restored = false;
  /** What the page answered; it alone is no draft. */
  #given: Partial<Answers> = {};
  /** Said of a report that somebody files for the reporter. */
  assistance: Pick<NewReport, 'assisted' | 'consent'> = {};

  /** Whether a field was filled in that people do not see. */
  trapped = false;

  /** `stored` completes what is kept: the step, or the receipt instead of the answers. */
  constructor(host: FormHost, name: () => string, language: () => Language, stored: (draft: Draft) => StoredDraft | undefined) {
    this.#host = host;
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
    this.services = new ServiceCatalogue({
      client: () => this.directory.client(),
      language: () => acceptLanguage(language()),
      changed: () => host.requestUpdate(),
    });
    this.serviceBox = new ComboboxController(host, {
      id: 'service',
      search: this.services.search,
      changed: (option) => this.update({ service: chosenFrom(option) }),
    });
    this.photos = new PhotosController(host, {
      id: 'files',
      store: async () => (await this.directory.client()).attachments,
      limits: () => this.directory.attachmentLimits,
      changed: () => this.update({ attachments: this.photos.attachments }),
      keptWith: () => (this.#host.mode || (this.secret && !this.keepDraft) ? null : this.#content.key),
    });
    this.#keeper = new DraftKeeper(host, name, () => stored(this));
  }

  get content(): DraftContent {
    return this.#content;
  }
  get answers(): Answers {
    return this.#content.answers;
  }
  get keepDraft(): boolean {
    return this.#content.keepDraft;
  }
  get secret(): boolean {
    return this.answers.visibility !== null && isSecret(this.answers.visibility);
  }
  get keeping(): Keeping {
    if (this.#host.mode || (this.secret && !this.keepDraft)) return 'off';
    if (isEmpty(this.#content, this.#given)) return 'empty';
    if (this.#keeper.blocked) return 'blocked';
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
  check(): FieldIssue[] {
    const { directory } = this;
    return checkAnswers(this.answers, {
      agencyFixed: directory.agency !== '',
      categoriesOffered: directory.categories.kind === 'ready' && directory.categories.value.length > 0,
      categories: this.categories,
      questions: this.questions,
      limits: directory.limits,
      regionUnchosen: this.regionBox.text.trim() !== '',
      serviceUnchosen: this.serviceBox.text.trim() !== '',
      filesPending: this.photos.busy || this.photos.failed,
    });
  }

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
    const { directory, questions } = this;
    const language = this.#language();
    return sendDraft({
      draft: this.#content,
      report: {
        ...newReport(this.answers, { agency: directory.agency, questions, locale: language, notice }),
        ...this.assistance,
        ...(this.#host.sandbox && { sandbox: true }),
      },
      stored: await this.read(),
      directory,
      language: acceptLanguage(language),
      trapped: this.trapped,
      sending: async (attempt) => {
        this.#content = { ...this.#content, attempt };
        await this.#keeper.write();
      },
    });
  }

  /** What this browser keeps. */
  async read(): Promise<StoredDraft | undefined> {
    return this.#keeper.read();
  }

  restore({ key, answers, keepDraft, notice, attempt }: StoredDraft): void {
    this.#content = { key, answers, keepDraft, notice, attempt };
    this.#restored = true;
    this.#fillBoxes();
    this.photos.restore(answers.attachments);
  }

  #fillBoxes(): void {
    const { agency, region, service = null } = this.answers;
    this.agencyBox.value = agency === 'unknown' ? { value: 'unknown', label: '' } : optionFrom(agency);
    this.regionBox.value = optionFrom(region);
    this.serviceBox.value = optionFrom(service);
  }

  /** Makes it a report of its own, although it began as one that was sent. */
  async renew(): Promise<void> {
    this.#content = { ...this.#content, key: newDraftContent().key, attempt: null };
    await this.#keeper.write();
  }

  /** Begins anew, with nothing told. What this browser keeps is not touched yet. */
  clear(): void {
    this.#content = newDraftContent();
    this.#restored = false;
    this.#given = {};
    this.location.forget();
    this.agencyBox.value = null;
    this.regionBox.value = null;
    this.serviceBox.value = null;
    this.photos.clear();
    this.#host.requestUpdate();
  }

  /** Has this browser keep what there is to keep now, or forget what there is not. */
  async save(): Promise<void> {
    await this.#keeper.write();
  }
}

function chosenFrom(option: Option | null): Chosen | null {
  return option && { id: option.value, name: option.label };
}

function optionFrom(chosen: Chosen | null): Option | null {
  return chosen && { value: chosen.id, label: chosen.name };
}
