import type { PublicReportsResource } from '@lapor/sdk';
import { newSupportToken, type SimilarList } from '@lapor/sdk/contract';
import { LocaleController } from '../../../controllers/locale.js';
import { acceptLanguage } from '../../../internal/accept-language.js';
import { apiAddress } from '../../../internal/client.js';
import type { SimilarMessages } from '../../../locales/id/similar.js';
import { similarTexts } from '../../../locales/rare-texts.js';
import { focusOn } from '../focus.js';
import type { Journey } from '../journey.js';
import { addStyles } from './add-styles.js';
import { similarSection } from './similar-section.js';
import { similarStyles } from './similar.styles.js';

/** Reports that may be about the same, as far as a form names them. */
const NAMED = 3;
const TOKEN = 'lapor-support';

type Found = SimilarList['items'][number];

/** Looks for published reports that may be about the same thing, once a report is said to be for everybody; never before, and never for a secret one. */
export class Similar {
  readonly #journey: Journey;
  readonly #texts: LocaleController<SimilarMessages>;
  #asked = '';
  #found: readonly Found[] = [];
  #supported: Found['report'] | null = null;
  #failed = false;

  private constructor(journey: Journey, texts: LocaleController<SimilarMessages>) {
    this.#journey = journey;
    this.#texts = texts;
  }

  /** @throws when its texts cannot be fetched */
  static async arrive(journey: Journey): Promise<Similar> {
    const texts = new LocaleController<SimilarMessages>(journey.host, similarTexts);
    await texts.load();
    addStyles(journey.host, similarStyles);
    return new Similar(journey, texts);
  }

  get found(): readonly Found[] {
    return this.#journey.draft.secret ? [] : this.#found;
  }
  /** The report they have supported just now. */
  get supported(): Found['report'] | null {
    return this.#supported;
  }
  /** Whether support did not arrive. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Asks once for each story and place. Without an answer nothing is shown, and nobody is kept from sending. */
  async find(): Promise<void> {
    const { draft, language, host } = this.#journey;
    const { answers } = draft;
    const { title, body, classification, category, region } = answers;
    const query = {
      title,
      body,
      ...(classification && { classification }),
      ...(category && category !== 'unknown' && { categoryId: category.id }),
      ...(region && { regionCode: region.id }),
    };
    const asked = JSON.stringify(query);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#found = [];
    this.#supported = null;
    // The place where they come stands before they do, or their coming is not heard.
    host.requestUpdate();
    await host.updateComplete;
    try {
      const { items } = await (await this.#reports()).similar(query, { language: acceptLanguage(language) });
      if (asked === this.#asked) this.#found = items.slice(0, NAMED);
      host.requestUpdate();
    } catch {
      // It is a service to the reporter, not a condition.
    }
  }

  async support(report: Found['report']): Promise<void> {
    const { host } = this.#journey;
    try {
      const { supports } = await (await this.#reports()).support(report.number, supportToken());
      this.#supported = { ...report, supports };
      this.#failed = false;
      void focusOn(host, '#similar-heading');
    } catch {
      this.#failed = true;
    }
    host.requestUpdate();
  }

  /** They go on with a report of their own. */
  goOn(): void {
    this.#supported = null;
    this.#found = [];
    this.#journey.host.requestUpdate();
    void focusOn(this.#journey.host, '.heading');
  }

  render(): unknown {
    const { messages } = this.#texts;
    return messages && similarSection(this.#journey, this, messages);
  }

  async #reports(): Promise<PublicReportsResource> {
    const { host } = this.#journey;
    const given = host.client as { publicReports?: PublicReportsResource } | undefined;
    if (given?.publicReports) return given.publicReports;
    const { publicReports } = await import('../../../internal/public-reports.js');
    return publicReports(apiAddress(host.api));
  }
}

/** What counts this device once. Where nothing may be kept, it counts anew. */
function supportToken(): string {
  const token = newSupportToken();
  try {
    const kept = localStorage.getItem(TOKEN) ?? token;
    localStorage.setItem(TOKEN, kept);
    return kept;
  } catch {
    return token;
  }
}
