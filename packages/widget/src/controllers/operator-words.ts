import type { Config } from '@lapor/sdk/contract';
import { adoptStyles, html, nothing, supportsAdoptingStyleSheets, type LitElement } from 'lit';
import type * as Words from '../internal/operator-words.js';
import type { AnnouncementMessages } from '../locales/id/announcement.js';

/** What whoever runs the service has to say. How it is drawn is fetched the first time there is something. */
export class OperatorWords {
  readonly #host: LitElement;
  #words: typeof Words | undefined;
  #asked = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** What stands above everything else. */
  announcements(config: Pick<Config, 'announcements'> | undefined, messages: AnnouncementMessages): unknown {
    // Services of before there were announcements make none.
    const { announcements = [] } = config ?? {};
    return announcements.length > 0 ? (this.#arrived()?.announcementsOf(announcements, messages) ?? nothing) : nothing;
  }

  /** A message of theirs, in plain words until the rest has arrived. */
  message(text: string, language: string): unknown {
    return this.#arrived()?.paragraphs(text, language) ?? html`<p>${text}</p>`;
  }

  #arrived(): typeof Words | undefined {
    if (!this.#asked) {
      this.#asked = true;
      import('../internal/operator-words.js').then(
        (words) => {
          this.#words = words;
          const root = this.#host.renderRoot as ShadowRoot;
          adoptStyles(root, supportsAdoptingStyleSheets ? [...root.adoptedStyleSheets, words.operatorStyles] : [words.operatorStyles]);
          this.#host.requestUpdate();
        },
        // The network is gone; the next screen tries again.
        () => (this.#asked = false),
      );
    }
    return this.#words;
  }
}
