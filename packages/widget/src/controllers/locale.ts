import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageOf, rootsOf, type Language } from '../internal/language.js';
import type { Messages } from '../locales/id.js';
import { openingId, type OpeningMessages } from '../locales/opening.id.js';

export type { Language } from '../internal/language.js';
export type { Messages } from '../locales/id.js';

const loaded = new Map<Language, Messages>();

/**
 * The language a component speaks: that of the nearest `lang`, changing with it. The Indonesian texts of the first
 * screen are there at once; all others arrive with {@link LocaleController.load}.
 */
export class LocaleController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #observer: MutationObserver;
  #language: Language = 'id';
  #target: Language | undefined;
  #wanted = false;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    this.#observer = new MutationObserver(() => this.#follow());
    host.addController(this);
  }

  get language(): Language {
    return this.#language;
  }

  /** The texts of the first screen, or `undefined` while another language than Indonesian is on its way. */
  get opening(): OpeningMessages | undefined {
    return loaded.get(this.#language) ?? (this.#language === 'id' ? openingId : undefined);
  }

  /** Every text, or `undefined` until loaded. */
  get messages(): Messages | undefined {
    return loaded.get(this.#language);
  }

  /** Fetches every text of the language in force, and of any it changes to. Rejects when the network fails; may be called again. */
  async load(): Promise<Messages> {
    this.#wanted = true;
    const messages = await fetchMessages(this.#language);
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
    if (first || loaded.has(language) || (language === 'id' && !this.#wanted)) this.#speak(language);
    if (!this.#wanted && language === 'id') return;
    fetchMessages(language).then(
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
}

async function fetchMessages(language: Language): Promise<Messages> {
  const messages = loaded.get(language) ?? (language === 'en' ? (await import('../locales/en.js')).en : (await import('../locales/id.js')).id);
  loaded.set(language, messages);
  return messages;
}
