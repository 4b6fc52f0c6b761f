import { nothing, type LitElement, type TemplateResult } from 'lit';
import { languageChooser } from '../internal/language-chooser.js';
import type { LanguagesMessages } from '../locales/id/languages.js';
import { chooseLanguage } from './language-choice.js';
import type { LocaleController } from './locale.js';

interface Speaking extends Pick<LocaleController, 'language' | 'follow'> {
  readonly messages: LanguagesMessages | undefined;
}

/** Lets the reader choose the language, and says when it did not come. */
export class LanguageChooser {
  readonly #host: LitElement & { readonly languages?: string | null | undefined };
  readonly #locale: Speaking;
  readonly #offered: () => readonly string[];
  #failed = false;

  /** `offered` are the languages the service offers, as far as it has told. */
  constructor(host: LitElement & { readonly languages?: string | null | undefined }, locale: Speaking, offered: () => readonly string[]) {
    this.#host = host;
    this.#locale = locale;
    this.#offered = offered;
  }

  render(): TemplateResult | typeof nothing {
    const { messages, language } = this.#locale;
    if (!messages) return nothing;
    return languageChooser({
      messages,
      language,
      languages: this.#host.languages,
      offered: this.#offered(),
      failed: this.#failed,
      chosen: (chosen) => {
        void chooseLanguage(this.#host, this.#locale, chosen).then((came) => {
          this.#failed = !came;
          this.#host.requestUpdate();
        });
      },
    });
  }
}
