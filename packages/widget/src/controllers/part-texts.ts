import type { LitElement } from 'lit';
import type { Language } from '../internal/language.js';
import type { overridden } from '../locales/overridden.js';
import type { MessageOverrides } from '../locales/overrides.js';
import type { Texts } from '../locales/texts.js';

/** The texts of a part that is fetched when somebody needs it, in the language in force; Indonesian until those have come. */
export class PartTexts<M extends object> {
  readonly #host: LitElement & { readonly messages?: MessageOverrides | null | undefined };
  readonly #texts: Texts<M>;
  readonly #language: () => Language;
  readonly #loaded = new Map<Language, M>();
  #override: typeof overridden | undefined;

  constructor(host: LitElement & { readonly messages?: MessageOverrides | null | undefined }, texts: Texts<M>, language: () => Language) {
    this.#host = host;
    this.#texts = texts;
    this.#language = language;
  }

  /** Fetches what is needed first. Rejects when the network fails. */
  async load(): Promise<void> {
    if (this.#host.messages) ({ overridden: this.#override } = await import('../locales/overridden.js'));
    this.#loaded.set('id', await this.#texts.id());
    await this.#fetch(this.#language());
  }

  /** Once loaded, every text; of a language that is on its way, those of Indonesian. */
  get messages(): M {
    const language = this.#language();
    if (!this.#loaded.has(language)) void this.#fetch(language).catch(() => undefined);
    const indonesian = this.#loaded.get('id') as M;
    const texts = this.#loaded.get(language) ?? indonesian;
    const own = this.#host.messages;
    return own && this.#override ? this.#override(texts, own, language, indonesian) : texts;
  }

  async #fetch(language: Language): Promise<void> {
    if (language === 'id' || this.#loaded.has(language)) return;
    this.#loaded.set(language, this.#loaded.get('id') as M);
    try {
      const texts = language === 'en' ? await this.#texts.en() : { ...(await this.#texts.id()), ...(await this.#texts.more?.(language)) };
      this.#loaded.set(language, texts);
    } catch (error) {
      this.#loaded.delete(language);
      throw error;
    }
    this.#host.requestUpdate();
  }
}
