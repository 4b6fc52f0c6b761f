import { languageOf, type Language } from '../../internal/language.js';
import { launcher as indonesian, type LauncherMessages } from '../../locales/id/launcher.js';
import type { MessageOverrides } from '../../locales/overrides.js';
import { textsIn } from '../../locales/texts-in.js';
import { launcherTexts } from '../../locales/rare-texts.js';
import { dialogSheet } from './form-dialog.styles.js';
import type { LaporButton } from './lapor-button.js';

/** The form as the dialog sees it. */
interface OpenedForm extends HTMLElement {
  /** Whether something would be lost if it were taken away. */
  readonly unsaved?: boolean;
}

/** A real modal dialog with the form in it: the page behind is inert, and gets the focus back where it was. */
export class FormDialog {
  readonly #button: LaporButton;
  readonly #dialog = document.createElement('dialog');
  #form: OpenedForm | undefined;
  #before: Element | null = null;

  constructor(button: LaporButton) {
    this.#button = button;
    const root = button.shadowRoot as ShadowRoot;
    const sheet = dialogSheet();
    root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((adopted) => adopted !== sheet), sheet];
    this.#dialog.setAttribute('part', 'dialog');
    root.append(this.#dialog);
    // A list that is open in the form takes Escape for itself, and says so.
    this.#dialog.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      this.close();
    });
    // Back on a phone.
    this.#dialog.addEventListener('cancel', (event) => {
      if (event.target !== this.#dialog) return;
      event.preventDefault();
      this.close();
    });
    this.#dialog.addEventListener('close', () => this.#closed());
  }

  get open(): boolean {
    return this.#dialog.open;
  }

  async show(): Promise<void> {
    const language = languageOf(this.#button);
    this.#before = (this.#button.getRootNode() as Document | ShadowRoot).activeElement;
    const own = this.#button.form['messages'] as MessageOverrides | undefined;
    this.#draw(await textsIn(launcherTexts, language, own).catch(() => indonesian), language);
    if (!this.#button.isConnected) return;
    this.#dialog.showModal();
    this.#button.setAttribute('data-open', '');
    this.#button.dispatchEvent(new CustomEvent('lapor-opened', { bubbles: true, composed: true }));
    await this.#focusForm();
  }

  /** Closes, or asks first when something would be lost. */
  close(): void {
    const question = this.#dialog.querySelector<HTMLElement>('.question');
    if (this.#form?.unsaved && question?.hidden) {
      this.#ask(true);
      question.querySelector<HTMLElement>('button')?.focus();
    } else if (this.#form?.unsaved && document.activeElement && question && !question.hidden) {
      // Escape a second time is no answer: nothing is deleted by a key pressed too long.
      this.#stay();
    } else this.#dialog.close();
  }

  /** A dialog that was out of the page is open, but over nothing any more. */
  moved(): void {
    if (!this.open) return;
    this.#dialog.removeAttribute('open');
    this.#dialog.showModal();
  }

  remove(): void {
    this.#dialog.close();
    this.#dialog.remove();
  }

  #draw(texts: LauncherMessages, language: Language): void {
    const form = document.createElement('lapor-form') as OpenedForm;
    for (const [name, value] of this.#button.formAttributes) form.setAttribute(name, value);
    Object.assign(form, this.#button.form);
    this.#form = form;
    const close = button(texts.launcherClose, 'close', () => this.close());
    const box = element('div', 'box');
    box.append(close, this.#question(texts), form);
    const room = element('div', 'room');
    room.append(box);
    this.#dialog.setAttribute('aria-label', texts.launcherLabel);
    this.#dialog.lang = language;
    this.#dialog.replaceChildren(room);
  }

  #question(texts: LauncherMessages): HTMLElement {
    const question = element('div', 'question');
    question.hidden = true;
    question.setAttribute('role', 'alertdialog');
    question.setAttribute('aria-labelledby', 'losing');
    question.setAttribute('aria-describedby', 'losing-what');
    const heading = element('strong', '');
    heading.id = 'losing';
    heading.textContent = texts.launcherLosesHeading;
    const text = element('p', '');
    text.id = 'losing-what';
    text.textContent = texts.launcherLosesText;
    const leave = button(texts.launcherLeave, 'leave', () => this.#dialog.close());
    question.append(heading, text, button(texts.launcherStay, 'stay', () => this.#stay()), leave);
    return question;
  }

  #stay(): void {
    this.#ask(false);
    void this.#focusForm();
  }

  /** While the question is there, nothing behind it can have the focus and lie under it. */
  #ask(asked: boolean): void {
    for (const element of this.#dialog.querySelectorAll<HTMLElement>('.box > *')) {
      if (element.matches('.question')) element.hidden = !asked;
      else element.inert = asked;
    }
  }

  async #focusForm(): Promise<void> {
    for (let tries = 0; tries < 40; tries += 1) {
      const heading = this.#form?.shadowRoot?.querySelector<HTMLElement>('.heading');
      if (heading) {
        heading.focus({ preventScroll: true });
        return;
      }
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }

  #closed(): void {
    // A draft is kept as the form goes; what must not be kept is gone with it.
    this.#form?.remove();
    this.#form = undefined;
    this.#dialog.replaceChildren();
    this.#button.removeAttribute('data-open');
    const launch = this.#button.shadowRoot?.querySelector<HTMLElement>('.launch');
    const before = this.#before === this.#button || !(this.#before instanceof HTMLElement) || this.#before === document.body ? launch : this.#before;
    before?.focus();
    this.#button.dispatchEvent(new CustomEvent('lapor-closed', { bubbles: true, composed: true }));
  }
}

function element(name: string, className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

function button(label: string, className: string, pressed: () => void): HTMLButtonElement {
  const made = element('button', className) as HTMLButtonElement;
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', pressed);
  return made;
}
