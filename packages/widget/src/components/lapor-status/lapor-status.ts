import type { CitizenClient } from '../../citizen-client.js';
import { adoptStyles, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LocaleController } from '../../controllers/locale.js';
import type { MessageOverrides } from '../../locales/overrides.js';
import { statusTexts } from '../../locales/texts.js';
import { baseStyles } from '../../styles/base.js';
import { buttonStyles } from '../../styles/button.js';
import { tokenStyles } from '../../styles/tokens.js';
import { takeReportKey, type ReportKey } from './report-link.js';
import type { StatusPage } from './status-page.js';

/**
 * Shows a report to whoever has its number and access code: where it stands, whose turn it is, until when, what the
 * agency answered. The code is never in an event, a storage or an address that is sent anywhere: a link may carry
 * `#lapor=NUMBER.CODE`, which is read once and removed.
 *
 * @tag lapor-status
 * @attr {string} lang - Language of the texts: `id`, `en`, `ban`, `jv` or `su`; the nearest `lang` of an ancestor counts too.
 * @attr {'light' | 'dark'} theme - Fixes the colour scheme; without it the status follows the page's `color-scheme`.
 * @slot - Shown until the element is ready, and when it cannot be: words or a link for that case.
 * @fires lapor-report-shown - A report is on screen. Says nothing about it.
 * @csspart panel - The frame around everything.
 * @cssprop [--lapor-accent] - Buttons, links, marks.
 * @cssprop [--lapor-on-accent] - Text on the accent.
 * @cssprop [--lapor-surface] - Background of the status.
 * @cssprop [--lapor-field] - Background of inputs.
 * @cssprop [--lapor-ink] - Text.
 * @cssprop [--lapor-muted] - Hints and captions.
 * @cssprop [--lapor-line] - Rules and the outline of the status.
 * @cssprop [--lapor-danger] - What is wrong.
 * @cssprop [--lapor-focus] - The focus ring.
 * @cssprop [--lapor-radius] - Roundness of cards and buttons.
 * @cssprop [--lapor-font] - Font family.
 * @cssprop [--lapor-width] - The widest the status gets.
 */
export class LaporStatus extends LitElement {
  /** The styles of its own root. */
  static override styles = [tokenStyles, baseStyles, buttonStyles];

  /** Address of the API, absolute or relative to the page. */
  @property() api = '/';
  /** A report number to begin with. It is public; the code is still asked for. */
  @property() number = '';
  /** The level of the first heading, from 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** The languages to speak and to offer, such as `id en ban`. Default: any the page's `lang` asks for; the service says which to offer. */
  @property() languages: string | null | undefined;
  /** Texts of the page's own instead of the element's, for each language those that differ. */
  @property({ attribute: false }) messages: MessageOverrides | null | undefined;
  /** A client the page made itself; wins over `api`. */
  @property({ attribute: false }) client: CitizenClient | undefined;

  @state() private page: StatusPage | 'loading' | 'failed' = 'loading';

  readonly #locale = new LocaleController(this, statusTexts);
  #linkedKey: ReportKey | null = null;

  /** Forgets the report and its code, and asks for a number and code again. */
  close(): void {
    if (typeof this.page === 'object') this.page.close();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#linked);
    window.addEventListener('pagehide', this.#left);
    this.#linked();
    if (this.page === 'loading') void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#linked);
    window.removeEventListener('pagehide', this.#left);
    // Moved within the page it is back by then, and goes on.
    queueMicrotask(() => this.isConnected || this.#left());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('number') && typeof this.page === 'object') this.page.suggest(this.number);
  }

  protected override render(): TemplateResult {
    const { page } = this;
    if (page === 'loading') return html`<div class="panel" part="panel"><slot></slot></div>`;
    if (page === 'failed') return this.#renderFailed();
    return html`<div class="panel" part="panel" lang=${this.#locale.language}>${page.render()}</div>`;
  }

  #renderFailed(): TemplateResult {
    const { opening } = this.#locale;
    return html`<div class="panel" part="panel">
      <p role="alert">${opening?.loadFailedHeading}</p>
      <p><button type="button" class="button" @click=${() => void this.#load()}>${opening?.tryAgain}</button></p>
      <slot></slot>
    </div>`;
  }

  async #load(): Promise<void> {
    this.page = 'loading';
    try {
      const [{ StatusPage: Page, screenStyles }] = await Promise.all([import('./status-page.js'), this.#locale.load()]);
      // The styles of the screens cannot be among the static ones: those would have to come with the element itself.
      adoptStyles(this.renderRoot as ShadowRoot, [...LaporStatus.elementStyles, ...screenStyles]);
      this.page = new Page(this, this.#locale);
      this.page.suggest(this.number);
      this.#openLinked();
    } catch (error) {
      this.page = 'failed';
      console.warn('lapor: the status page could not be loaded', error);
    }
  }

  /** Takes the key out of the address at once, whenever it can be used. */
  readonly #linked = (): void => {
    this.#linkedKey = takeReportKey() ?? this.#linkedKey;
    this.#openLinked();
  };

  #openLinked(): void {
    if (!this.#linkedKey || typeof this.page !== 'object') return;
    void this.page.open(this.#linkedKey);
    this.#linkedKey = null;
  }

  /** A page left behind may come back from the browser's memory, on a device that is not the reader's own. */
  readonly #left = (): void => {
    this.#linkedKey = null;
    if (typeof this.page === 'object') this.page.forget();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lapor-status': LaporStatus;
  }
  interface HTMLElementEventMap {
    'lapor-report-shown': CustomEvent<null>;
  }
}
