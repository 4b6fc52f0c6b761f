import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { chosenLanguage, followers } from '../internal/language-choice.js';
import { languageOf, languagesNamed, rootsOf, type Language } from '../internal/language.js';
import type * as parts from '../internal/language-of-parts.js';
import type { Messages } from '../locales/id/form.js';
import { opening, type OpeningMessages } from '../locales/id/opening.js';
import type { overridden } from '../locales/overridden.js';
import type { MessageOverrides } from '../locales/overrides.js';
import type { Texts } from '../locales/texts.js';

export type { Language } from '../internal/language.js';
export type { Messages } from '../locales/id/form.js';

/** What the element says about its language. */
export interface LocaleHost extends ReactiveControllerHost, Element {
  readonly renderRoot: ParentNode;
  /** The languages it may speak, separated by spaces; all of ours when it names none. */
  readonly languages?: string | null | undefined;
  /** Texts of the page's own. */
  readonly messages?: MessageOverrides | null | undefined;
}

/** What has been fetched, for every component on the page. */
const fetched = new WeakMap<object, Map<Language, unknown>>();

/**
 * The language a component speaks: what the reader chose, or that of the nearest `lang`, changing with it. The Indonesian
 * texts of the first screen are there at once; all others arrive with {@link LocaleController.load}. A text that a
 * language lacks is said in Indonesian.
 */
export class LocaleController<M extends object = Messages> implements ReactiveController {
  readonly #texts: Texts<M>;
  readonly #loaded: Map<Language, M>;
  readonly #host: LocaleHost;
  readonly #observer: MutationObserver;
  #language: Language = 'id';
  #target: Language | undefined;
  #arriving: Promise<boolean> | undefined;
  #wanted = false;
  #languages: LocaleHost['languages'];
  #own: LocaleHost['messages'];
  #override: typeof overridden | undefined;
  /** Whether the texts of the page's own could not be fetched, so that ours are said until they can. */
  #without = false;
  #parts: typeof parts | undefined;

  constructor(host: LocaleHost, texts: Texts<M>) {
    this.#host = host;
    this.#texts = texts;
    this.#loaded = (fetched.get(texts) ?? new Map<Language, unknown>()) as Map<Language, M>;
    fetched.set(texts, this.#loaded);
    this.#observer = new MutationObserver(() => void this.follow());
    host.addController(this);
  }

  get language(): Language {
    return this.#language;
  }

  /** The texts of the first screen, or `undefined` while any other than the Indonesian ones of ours are on their way. */
  get opening(): OpeningMessages | undefined {
    if (this.#own && !this.#override && !this.#without) return undefined;
    return (this.messages as Partial<OpeningMessages> | undefined as OpeningMessages | undefined) ?? (this.#language === 'id' ? opening : undefined);
  }

  /** Every text, or `undefined` until loaded. */
  get messages(): M | undefined {
    const texts = this.#loaded.get(this.#language);
    return texts && this.#own && this.#override ? this.#override(texts, this.#own, this.#language, this.#loaded.get('id')) : texts;
  }

  /** Fetches every text of the language in force, and of any it changes to. Rejects when the network fails; may be called again. */
  async load(): Promise<M> {
    this.#wanted = true;
    await this.#fetch(this.#language);
    this.#host.requestUpdate();
    return this.messages as M;
  }

  hostConnected(): void {
    for (const root of rootsOf(this.#host)) {
      this.#observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    }
    followers.add(this.follow);
    void this.follow();
  }

  hostUpdate(): void {
    const { languages, messages } = this.#host;
    if (languages !== this.#languages || messages !== this.#own) void this.follow({ again: messages !== this.#own });
  }

  hostUpdated(): void {
    this.#parts?.markParts(this.#host.renderRoot, this.#language);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    followers.delete(this.follow);
  }

  /** Speaks the language that is wanted now as soon as its texts are there, and tells whether they came. */
  readonly follow = ({ again = false } = {}): Promise<boolean> => {
    const { languages, messages } = this.#host;
    this.#languages = languages;
    this.#own = messages;
    const page = languageOf(this.#host);
    const may = languagesNamed(languages ?? '');
    const wishes = [chosenLanguage(page), page, 'id', ...may] as const;
    const language = wishes.find((wish) => wish && (!may[0] || may.includes(wish))) ?? page;
    if (language !== this.#target || again || !this.#arriving) this.#arriving = this.#change(language);
    return this.#arriving;
  };

  async #change(language: Language): Promise<boolean> {
    const first = !this.#target;
    this.#target = language;
    const here = language === 'id' && !this.#wanted;
    // The first screen waits for its language rather than change it before the reader's eyes; later ones stay as they
    // are until the new texts are there.
    if (first || this.#loaded.has(language) || here) this.#speak(language);
    if (here && !this.#own) return true;
    try {
      await this.#fetch(language);
      if (this.#target === language) this.#speak(language);
      return true;
    } catch (error) {
      console.warn('lapor: the texts of a language could not be loaded', error);
      if (this.#target === language) {
        this.#without = true;
        // What is spoken so far may be on its way too, and no longer wanted when it comes.
        this.#speak(this.#loaded.has(this.#language) ? this.#language : 'id');
      }
      return false;
    }
  }

  #speak(language: Language): void {
    this.#language = language;
    this.#host.requestUpdate();
  }

  async #fetch(language: Language): Promise<void> {
    const whole = language === 'en' ? 'en' : 'id';
    const other = language !== 'id' && language !== 'en' ? language : undefined;
    const missing = this.#loaded.has(language) ? undefined : other;
    const [texts, override, others, known] = await Promise.all([
      this.#loaded.get(whole) ?? this.#texts[whole](),
      this.#own && import('../locales/overridden.js'),
      missing && this.#texts.more?.(missing),
      other && import('../internal/language-of-parts.js'),
    ]);
    this.#override ??= override?.overridden;
    this.#loaded.set(whole, texts);
    this.#parts ??= known;
    if (missing && known) this.#loaded.set(missing, known.withIndonesian(texts, others));
  }
}
