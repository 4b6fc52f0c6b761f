import type { Report } from '@lapor/sdk';
import type { CitizenClient } from '../../citizen-client.js';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { LanguageChooser } from '../../controllers/language-chooser.js';
import type { LocaleController } from '../../controllers/locale.js';
import type { StatusPageMessages as Messages } from '../../locales/id/status-page.js';
import { acceptLanguage, noteAnswer } from '../../internal/accept-language.js';
import { apiAddress, type ClientSource } from '../../internal/client.js';
import { failureOf, isUnmatched, type LookupIssue, type Refresh, type StatusState } from './lookup.js';
import { failureScreen, lookupScreen, type LookupView } from './lookup-screen.js';
import { ReportFiles } from './report-files.js';
import type { KeyPanel } from './report-key.js';
import { reportLink, type ReportKey } from './report-link.js';
import type { ReportView } from './report-screen.js';
import type * as rest from './rest.js';
import { ServiceSays } from './service-says.js';
import { StepSender } from './step-sender.js';

export { screenStyles } from './lapor-status.styles.js';

type StatusHost = LitElement & ClientSource & { readonly headingLevel: number; readonly languages: string | null | undefined };
/** What is needed once number and code are filled in; it brings the contract along. */
type Rest = typeof rest;

const ASKING = { name: 'asking', issues: [], closed: false } as const satisfies StatusState;
const NO_KEY: ReportKey = { number: '', code: '' };
const KEY_HIDDEN: KeyPanel = { shown: false, copied: 'no' };

/** Everything the status page does: asks for number and code, shows the report, forgets both. */
export class StatusPage implements ReactiveController {
  readonly #host: StatusHost;
  readonly #locale: LocaleController<Messages>;
  readonly #files: ReportFiles;
  readonly #steps: StepSender;
  #state: StatusState = ASKING;
  #typed: ReportKey = NO_KEY;
  #suggested = '';
  #key: ReportKey = NO_KEY;
  #keyPanel: KeyPanel = KEY_HIDDEN;
  #enlarged: ReportView['enlarged'] = null;
  #running = new AbortController();
  #shownLanguage = '';
  #rest: Rest | undefined;
  readonly #service: ServiceSays;
  readonly #languages: LanguageChooser;

  constructor(host: StatusHost, locale: LocaleController<Messages>) {
    this.#host = host;
    this.#locale = locale;
    this.#files = new ReportFiles(
      async (id, signal) => (await this.#client()).reports.attachment(this.#key.number, this.#key.code, id, { signal }),
      () => host.requestUpdate(),
    );
    this.#steps = this.#stepSender();
    this.#service = new ServiceSays(host, () => this.#client(), () => locale.language);
    this.#languages = new LanguageChooser(host, locale, () => this.#service.languages);
    host.addController(this);
    // Fetched ahead, while somebody types. When that fails, it is fetched again when needed, and then said.
    this.#loadRest().catch(() => undefined);
  }

  hostUpdate(): void {
    // Names of agencies and subjects come from the service, in the reader's language.
    if (this.#state.name === 'showing' && this.#shownLanguage !== this.#locale.language) void this.#refresh();
  }

  /** Puts a number into the form, unless one was typed. */
  suggest(number: string): void {
    if (this.#typed.number === this.#suggested) this.#write('number', number);
    this.#suggested = number;
    this.#group('number');
  }

  /** Looks a report up: by what was typed, or by what a link carried. */
  async open(key: ReportKey = this.#typed): Promise<void> {
    this.#release();
    const { signal } = this.#start();
    this.#typed = key;
    this.#show({ name: 'opening' });
    try {
      const { checkKey, grouped } = await this.#loadRest();
      const { number, code, issues } = checkKey(key);
      if (signal.aborted) return;
      if (issues.length > 0) {
        this.#ask(issues);
        return;
      }
      this.#typed = { number: grouped.number(number), code: grouped.code(code) };
      const report = await this.#fetch({ number, code }, signal);
      this.#key = { number, code };
      this.#typed = NO_KEY;
      this.#showReport(report, { name: 'none' });
      this.#focus('#heading');
      this.#host.dispatchEvent(new CustomEvent('lapor-report-shown', { bubbles: true, composed: true }));
    } catch (error) {
      if (signal.aborted) return;
      if (isUnmatched(error)) {
        this.#ask([{ field: 'number', problem: 'unmatched' }]);
        return;
      }
      const failure = failureOf(error);
      // Browsers tell a script nothing of why; the page's author can look at both.
      if (failure.name === 'offline') console.warn('lapor: no answer from `api`; is it right, and does ALLOWED_ORIGINS of the server name this site?');
      this.#show({ name: 'failed', failure });
      this.#focus('#heading');
    }
  }

  /** Forgets everything and asks anew. */
  close(): void {
    this.forget();
    this.#show({ ...ASKING, closed: true });
    this.#focus('#heading');
  }

  /** Forgets the report, its files and its code. */
  forget(): void {
    this.#release();
    this.#typed = { number: this.#suggested, code: '' };
    this.#show(ASKING);
  }

  render(): TemplateResult | typeof nothing {
    const { messages } = this.#locale;
    const state = this.#state;
    if (!messages) return nothing;
    const announcements = this.#service.announcements(this.#locale.language);
    if (state.name === 'showing') return html`${announcements}${this.#rest?.reportScreen(this.#reportView(messages, state))}`;
    const view = this.#lookupView(messages);
    return html`${announcements}
      <div class="language-line ${this.#host.languages === '' ? '' : 'awaited'}">${this.#languages.render()}</div>
      ${state.name === 'failed' ? failureScreen(state.failure, view) : lookupScreen(state, view)}`;
  }

  #lookupView(messages: Messages): LookupView {
    return {
      messages,
      headingLevel: this.#host.headingLevel,
      typed: this.#typed,
      write: (field, text) => this.#write(field, text),
      group: (field) => this.#group(field),
      open: () => void this.open(),
      backToForm: () => {
        this.#show(ASKING);
        this.#focus('#heading');
      },
    };
  }

  #reportView(messages: Messages, { report, refresh }: { report: Report; refresh: Refresh }): ReportView {
    return {
      messages,
      language: this.#locale.language,
      headingLevel: this.#host.headingLevel,
      report,
      refresh,
      files: this.#files,
      key: this.#key,
      keyPanel: this.#keyPanel,
      enlarged: this.#enlarged,
      step: this.#steps.step,
      openStep: this.#steps.open,
      writeStep: this.#steps.write,
      sendStep: () => void this.#steps.send(),
      enlarge: (url, position) => void this.#enlarge(url, position),
      shrink: () => this.#set(() => (this.#enlarged = null)),
      showKey: (shown) => this.#set(() => (this.#keyPanel = { shown, copied: 'no' })),
      copyLink: () => this.#copyLink(),
      update: () => void this.#refresh(),
      close: () => this.close(),
    };
  }

  #stepSender(): StepSender {
    return new StepSender({
      client: () => this.#client(),
      key: () => this.#key,
      language: () => acceptLanguage(this.#locale.language),
      files: async () => (await import('./step-files.js')).stepFiles(this.#host, () => this.#client(), this.#locale.language),
      changed: () => this.#host.requestUpdate(),
      focus: (selector) => this.#focus(selector),
      latest: () => this.#refresh(),
      taken: (report) => {
        this.#shownLanguage = this.#locale.language;
        this.#showReport(report, { name: 'taken' });
        this.#focus('#now-heading');
      },
    });
  }

  async #loadRest(): Promise<Rest> {
    this.#rest ??= await import('./rest.js');
    this.#group('number');
    return this.#rest;
  }

  async #client(): Promise<CitizenClient> {
    const { client, api } = this.#host;
    if (client) return client;
    const { reporterClient } = await import('../../internal/reporter-client.js');
    return reporterClient({ baseUrl: apiAddress(api) });
  }

  async #fetch({ number, code }: ReportKey, signal: AbortSignal): Promise<Report> {
    const client = await this.#client();
    this.#shownLanguage = this.#locale.language;
    const language = acceptLanguage(this.#locale.language);
    const report = await client.reports.track(number, code, { signal, language });
    await noteAnswer(report.events.map(({ summary }) => summary), language);
    signal.throwIfAborted();
    return report;
  }

  async #refresh(): Promise<Report | null> {
    if (this.#state.name !== 'showing') return null;
    const { report } = this.#state;
    const { signal } = this.#start();
    this.#shownLanguage = this.#locale.language;
    this.#show({ name: 'showing', report, refresh: { name: 'running' } });
    try {
      const latest = await this.#fetch(this.#key, signal);
      this.#showReport(latest, { name: 'done', at: Date.now() });
      return latest;
    } catch {
      // Whatever it was, what is on screen stays and is said to be the last known state.
      if (!signal.aborted) this.#show({ name: 'showing', report, refresh: { name: 'failed' } });
      return null;
    }
  }

  #showReport(report: Report, refresh: Refresh): void {
    this.#show({ name: 'showing', report, refresh });
    // Answers are what people come for; their own photos wait until they unfold their report.
    this.#files.loadPhotos(report.events.flatMap(({ attachments }) => attachments));
  }

  #ask(issues: readonly LookupIssue[]): void {
    this.#show({ name: 'asking', issues, closed: false });
    this.#focus('.summary');
  }

  async #enlarge(url: string, position: number): Promise<void> {
    this.#set(() => (this.#enlarged = { url, position }));
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector('dialog')?.showModal();
  }

  async #copyLink(): Promise<void> {
    let copied: KeyPanel['copied'] = 'yes';
    try {
      await navigator.clipboard.writeText(reportLink(this.#key));
    } catch {
      copied = 'failed'; // no permission, or a page served over plain HTTP; the words on screen say what to do instead
    }
    if (this.#keyPanel.shown) this.#set(() => (this.#keyPanel = { shown: true, copied }));
  }

  #write(field: keyof ReportKey, text: string): void {
    this.#set(() => (this.#typed = { ...this.#typed, [field]: text }));
  }

  #group(field: keyof ReportKey): void {
    if (this.#rest && this.#typed[field]) this.#write(field, this.#rest.grouped[field](this.#typed[field]));
  }

  #release(): void {
    this.#running.abort();
    this.#files.release();
    this.#key = NO_KEY;
    this.#steps.forget();
    this.#keyPanel = KEY_HIDDEN;
    this.#enlarged = null;
  }

  /** Begins something that ends whatever was still under way. */
  #start(): AbortController {
    this.#running.abort();
    this.#running = new AbortController();
    return this.#running;
  }

  #show(state: StatusState): void {
    this.#set(() => (this.#state = state));
  }

  #set(change: () => void): void {
    change();
    this.#host.requestUpdate();
  }

  #focus(selector: string): void {
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}
