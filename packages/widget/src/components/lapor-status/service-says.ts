import type { Config } from '@lapor/sdk/contract';
import type { FormClient } from '../../citizen-client.js';
import type { OperatorHost } from '../../controllers/operator-part.js';
import { OperatorWords } from '../../controllers/operator-words.js';
import { acceptLanguage } from '../../internal/accept-language.js';
import type { Language } from '../../internal/language.js';

/** What the service says to everybody who looks a report up: which languages to offer, and its announcements. */
export class ServiceSays {
  readonly #host: OperatorHost;
  readonly #client: () => Promise<FormClient>;
  readonly #operator: OperatorWords;
  #config: Config | undefined;
  #asked: Language | undefined;

  constructor(host: OperatorHost, client: () => Promise<FormClient>, language: () => Language) {
    this.#host = host;
    this.#client = client;
    this.#operator = new OperatorWords(host, language);
  }

  /** Empty until the service has said. Without an answer there is no choice, and nothing else is missing. */
  get languages(): readonly string[] {
    return this.#config?.languages ?? [];
  }

  announcements(language: Language): unknown {
    if (this.#asked !== language) void this.#ask(language);
    return this.#operator.announcements(this.#config);
  }

  async #ask(language: Language): Promise<void> {
    this.#asked = language;
    try {
      const config = await (await this.#client()).config.get({}, { language: acceptLanguage(language) });
      if (this.#asked !== language) return;
      this.#config = config;
      this.#host.requestUpdate();
    } catch {
      // There is nothing to say without a network.
    }
  }
}
