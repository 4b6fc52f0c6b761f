import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageOf, rootsOf, type Language } from '../internal/language.js';
import type { Messages } from '../locales/id/form.js';
import { opening, type OpeningMessages } from '../locales/id/opening.js';
import type { Texts } from '../locales/texts.js';

export type { Language } from '../internal/language.js';
export type { Messages } from '../locales/id/form.js';

/** What has been fetched, for every component on the page. */
const fetched = new WeakMap<object, Map<Language, unknown>>();

/**
 * The language a component speaks: that of the nearest `lang`, changing with it. The Indonesian texts of the first
 * screen are there at once; all others arrive with {@link LocaleController.load}.
 */
export class LocaleController<M extends OpeningMessages = Messages> implements ReactiveController {
  readonly #texts: Texts<M>;
  readonly #loaded: Map<Language, M>;
  readonly #host: ReactiveControllerHost & Element;
  readonly #observer: MutationObserver;
  #language: Language = 'id';
  #target: Language | undefined;
  #wanted = false;

  constructor(host: ReactiveControllerHost & Element, texts: Texts<M>) {
    this.#host = host;
    this.#texts = texts;
    this.#loaded = (fetched.get(texts) ?? new Map<Language, unknown>()) as Map<Language, M>;
    fetched.set(texts, this.#loaded);
    this.#observer = new MutationObserver(() => this.#follow());
    host.addController(this);
  }

  get language(): Language {
    return this.#language;
  }

  /** The texts of the first screen, or `undefined` while another language than Indonesian is on its way. */
  get opening(): OpeningMessages | undefined {
    return this.#loaded.get(this.#language) ?? (this.#language === 'id' ? opening : undefined);
  }

  /** Every text, or `undefined` until loaded. */
  get messages(): M | undefined {
    return this.#loaded.get(this.#language);
  }

  /** Fetches every text of the language in force, and of any it changes to. Rejects when the network fails; may be called again. */
  async load(): Promise<M> {
    this.#wanted = true;
    const messages = await this.#fetch(this.#language);
    this.#host.requestUpdate();
    return messages;
  }

  hostConnected(): void {
    for (const root of rootsOf(this.#host)) {
      this.#observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    }
    this.#follow();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #follow(): void {
    const language = languageOf(this.#host);
    if (language === this.#target) return;
    const first = this.#target === undefined;
    this.#target = language;
    // The first screen waits for its language rather than change it before the reader's eyes; later ones stay as they
    // are until the new texts are there.
    if (first || this.#loaded.has(language) || (language === 'id' && !this.#wanted)) this.#speak(language);
    if (!this.#wanted && language === 'id') return;
    this.#fetch(language).then(
      () => {
        if (this.#target === language) this.#speak(language);
      },
      (error: unknown) => {
        console.warn('lapor: the texts of a language could not be loaded', error);
        if (first) this.#speak('id');
      },
    );
  }

  #speak(language: Language): void {
    this.#language = language;
    this.#host.requestUpdate();
  }

  async #fetch(language: Language): Promise<M> {
    const messages = this.#loaded.get(language) ?? (await this.#texts[language]());
    this.#loaded.set(language, messages);
    return messages;
  }
}
