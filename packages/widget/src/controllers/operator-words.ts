import type { Config } from '@lapor/sdk/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../internal/language.js';
import type { OperatorHost, paragraphs } from './operator-part.js';

interface Part {
  readonly paragraphs: typeof paragraphs;
  readonly announcements: (announcements: Config['announcements']) => TemplateResult[];
}

/** What whoever runs the service has to say. How it is drawn is fetched the first time there is something. */
export class OperatorWords {
  readonly #host: OperatorHost;
  readonly #language: () => Language;
  #part: Part | undefined;
  #asked = false;

  constructor(host: OperatorHost, language: () => Language) {
    this.#host = host;
    this.#language = language;
  }

  /** What stands above everything else. */
  announcements(config: Pick<Config, 'announcements'> | undefined): unknown {
    // Services of before there were announcements make none.
    const { announcements = [] } = config ?? {};
    return announcements.length > 0 ? (this.#arrived()?.announcements(announcements) ?? nothing) : nothing;
  }

  /** A message of theirs, in plain words until the rest has arrived. */
  message(text: string, language: string): unknown {
    return this.#arrived()?.paragraphs(text, language) ?? html`<p>${text}</p>`;
  }

  #arrived(): Part | undefined {
    if (!this.#asked) {
      this.#asked = true;
      // When the network is gone, the next screen tries again.
      this.#fetch().catch(() => (this.#asked = false));
    }
    return this.#part;
  }

  async #fetch(): Promise<void> {
    const { paragraphs: drawn, openAnnouncements } = await import('./operator-part.js');
    this.#part = { paragraphs: drawn, announcements: await openAnnouncements(this.#host, this.#language) };
    this.#host.requestUpdate();
  }
}
