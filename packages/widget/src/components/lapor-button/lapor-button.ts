import { languageOf } from '../../internal/language.js';
import type { FormDialog } from './form-dialog.js';
import { buttonSheet } from './lapor-button.styles.js';

/** What stands on the button unless the page says otherwise. */
const LABELS = { id: 'Lapor', en: 'Report', ban: 'Lapor', jv: 'Lapor', su: 'Lapor' } as const;
/** Attributes that are the button's own; all others go to the form it opens. */
const OWN = new Set(['open-as', 'position', 'label', 'href', 'for', 'id', 'class', 'style', 'slot', 'hidden', 'part']);

// Nothing of the browser's is there while a server renders the page.
const Element = 'HTMLElement' in globalThis ? HTMLElement : (Object as unknown as typeof HTMLElement);

/**
 * A floating button that opens the form: in a dialog over the page, where it stands on the page, or on a page of its own.
 * Until its script runs it is the link in its content, and stays that link when the script never comes. Every attribute
 * that is not its own goes to the form in the dialog, such as `api`, `agency` and `lang`.
 *
 * Place it last in `<body>`: it keeps room of its own at the end of the page, so that it covers nothing there.
 *
 * @tag lapor-button
 * @attr {'dialog' | 'page' | 'inline'} open-as - `dialog` (default) opens a form over the page; `page` follows the link; `inline` goes to the form named by `for`.
 * @attr {'start' | 'end'} position - The side of the page it stands at. Default: `end`.
 * @attr {string} label - What stands on it. Default: the words of the link in its content, else “Lapor”.
 * @attr {string} href - The page with the form. Default: where the link in its content leads. Also followed when the dialog cannot be fetched.
 * @attr {string} lang - Language of its words; the nearest `lang` of an ancestor counts too.
 * @attr {'light' | 'dark'} theme - Fixes the colour scheme; without it the button follows the page's.
 * @attr {string} api - For the form in the dialog, as all attributes of `<lapor-form>` are.
 * @attr {string} agency - For the form in the dialog.
 * @attr {string} status-url - For the form in the dialog.
 * @attr {string} for - The id of the `<lapor-form>` to go to with `open-as="inline"`.
 * @slot - A link to a page with the form. It is shown while there is no script.
 * @fires lapor-opened - The dialog has opened.
 * @fires lapor-closed - The dialog has closed.
 * @csspart button - The button, or the link.
 * @csspart dialog - The dialog.
 * @cssprop [--lapor-accent] - Background of the button.
 * @cssprop [--lapor-on-accent] - Text of the button.
 * @cssprop [--lapor-radius] - Its roundness.
 * @cssprop [--lapor-focus] - The focus ring.
 * @cssprop [--lapor-surface] - Background of the dialog.
 * @cssprop [--lapor-ink] - Text of the dialog.
 * @cssprop [--lapor-danger] - What would be lost, in the dialog.
 * @cssprop [--lapor-width] - The widest the dialog gets.
 * @cssprop [--lapor-font] - Font family.
 */
export class LaporButton extends Element {
  /** The attributes it follows. */
  static readonly observedAttributes = ['open-as', 'position', 'label', 'href'];
  /** Fetches and defines `<lapor-form>`; entries that define the button set it. */
  static loadForm: () => Promise<unknown> = () => Promise.resolve();

  /** Properties for the form in the dialog, such as `client`, `messages` and `prefill`. */
  form: Readonly<Record<string, unknown>>;

  #dialog: FormDialog | undefined;
  #opening = false;
  #sheet: CSSStyleSheet | undefined;

  constructor() {
    super();
    // What was set before the upgrade stays.
    this.form = Object.hasOwn(this, 'form') ? Reflect.get(this, 'form') : {};
  }

  connectedCallback(): void {
    this.#draw();
    document.addEventListener('focusin', this.#uncover);
  }

  disconnectedCallback(): void {
    document.removeEventListener('focusin', this.#uncover);
    // Moved within the page, it is back by then.
    queueMicrotask(() => {
      if (this.isConnected) {
        this.#dialog?.moved();
        return;
      }
      this.#dialog?.remove();
      this.#dialog = undefined;
    });
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#draw();
  }

  /** Opens the form, as a press of the button does. */
  async open(): Promise<void> {
    const { href } = this;
    if (this.#way === 'inline') {
      const form = document.getElementById(this.getAttribute('for') ?? '');
      form?.scrollIntoView({ block: 'start' });
      const heading = form?.shadowRoot?.querySelector<HTMLElement>('.heading');
      (heading ?? form)?.focus({ preventScroll: true });
      return;
    }
    if (this.#way === 'page') {
      if (href) location.assign(href);
      return;
    }
    if (this.#opening || this.#dialog?.open) return;
    this.#opening = true;
    const [{ FormDialog: Dialog }] = await Promise.all([import('./form-dialog.js'), LaporButton.loadForm()]).catch(() => {
        console.warn('lapor: the form did not arrive');
        // The page with the form, if there is one, may still be reached.
        if (href) location.assign(href);
        return [{ FormDialog: undefined }] as const;
      });
    if (Dialog && this.isConnected) {
      this.#dialog ??= new Dialog(this);
      await this.#dialog.show();
    }
    this.#opening = false;
  }

  /** Closes the dialog. Asks first when what was typed would be lost. */
  close(): void {
    this.#dialog?.close();
  }

  /** The page with the form, as a whole address of the web; empty when there is none. */
  get href(): string {
    const named = this.getAttribute('href') ?? this.querySelector('a')?.getAttribute('href');
    if (!named) return '';
    try {
      const url = new URL(named, document.baseURI);
      return /^https?:$/.test(url.protocol) ? url.href : '';
    } catch {
      return '';
    }
  }

  /** The attributes of the form in the dialog. */
  get formAttributes(): readonly (readonly [string, string])[] {
    return Array.from(this.attributes, ({ name, value }) => [name, value] as const).filter(([name]) => !OWN.has(name) && !name.startsWith('on'));
  }

  get #way(): 'dialog' | 'page' | 'inline' {
    const way = this.getAttribute('open-as');
    return way === 'page' || way === 'inline' ? way : 'dialog';
  }

  #draw(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    if (!this.#sheet) {
      this.#sheet = buttonSheet();
      root.adoptedStyleSheets = [this.#sheet];
    }
    const link = this.#way === 'page';
    const old = root.querySelector('.launch');
    const button = old?.localName === (link ? 'a' : 'button') ? (old as HTMLElement) : document.createElement(link ? 'a' : 'button');
    button.className = 'launch';
    button.setAttribute('part', 'button');
    button.textContent = this.getAttribute('label') ?? (this.querySelector('a')?.textContent.trim() || LABELS[languageOf(this)]);
    if (link) button.setAttribute('href', this.href);
    else {
      button.setAttribute('type', 'button');
      if (this.#way === 'dialog') button.setAttribute('aria-haspopup', 'dialog');
      else button.removeAttribute('aria-haspopup');
      button.onclick = () => void this.open();
    }
    if (old === button) return;
    old?.remove();
    root.prepend(button);
  }

  /** Somebody who goes through the page by keyboard sees where they are: what the button covers is moved from under it. */
  readonly #uncover = ({ target }: FocusEvent): void => {
    const button = this.shadowRoot?.querySelector('.launch');
    if (!button || !(target instanceof HTMLElement) || target === this) return;
    const [own, other] = [button.getBoundingClientRect(), target.getBoundingClientRect()];
    const apart = other.right <= own.left || other.left >= own.right || other.bottom <= own.top || other.top >= own.bottom;
    if (!apart && own.height > 0) window.scrollBy({ top: Math.min(other.bottom - own.top, other.top) + 8, behavior: 'instant' });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'lapor-button': LaporButton;
  }
}
