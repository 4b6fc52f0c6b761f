import type { Service } from '@lapor/sdk/contract';
import type { FormClient } from '../citizen-client.js';
import { noteAnswer } from '../internal/accept-language.js';
import type { FoundOptions } from './combobox.js';
import type { Fetched } from './directory.js';

const FOUND = 20;

/** The public services of one agency, and the standard of the one a report is about (SIPP). */
export class ServiceCatalogue {
  readonly #client: () => Promise<FormClient>;
  readonly #language: () => string;
  readonly #changed: () => void;
  #agency: string | null = null;
  #offered = false;
  #standard: Fetched<Service> = { kind: 'absent' };
  #standardOf = '';

  constructor(options: { client: () => Promise<FormClient>; language: () => string; changed: () => void }) {
    this.#client = options.client;
    this.#language = options.language;
    this.#changed = options.changed;
  }

  /** Whether the agency has services to choose from. Agencies without any are never asked about. */
  get offered(): boolean {
    return this.#offered;
  }

  /** The standard of the service asked for last. */
  get standard(): Fetched<Service> {
    return this.#standard;
  }

  /** Finds out once for each agency whether it has services. An answer may be left out, so a failure is none to the reporter. */
  async loadFor(agency: string | null): Promise<void> {
    if (this.#agency === agency) return;
    this.#agency = agency;
    this.#offered = false;
    if (agency === null) return;
    try {
      const { items } = await (await this.#client()).services.list({ agency, limit: 1 }, { language: this.#language() });
      if (this.#agency !== agency) return;
      this.#offered = items.length > 0;
      this.#changed();
    } catch {
      // Asked again the next time the agency is chosen.
      if (this.#agency === agency) this.#agency = null;
    }
  }

  /** Fetches the standard of a service, once for each language. */
  async loadStandard(id: string): Promise<void> {
    const language = this.#language();
    const of = id + language;
    if (this.#standardOf === of) return;
    this.#standardOf = of;
    this.#standard = { kind: 'loading' };
    let fetched: Fetched<Service>;
    try {
      fetched = { kind: 'ready', value: await noteAnswer(await (await this.#client()).services.get(id, { language }), language) };
    } catch (error) {
      fetched = { kind: 'failed', error };
    }
    if (this.#standardOf !== of) return;
    this.#standard = fetched;
    this.#changed();
  }

  readonly search = async (search: string, signal: AbortSignal): Promise<FoundOptions> => {
    const agency = this.#agency;
    if (agency === null) return { options: [], more: false };
    const page = await (await this.#client()).services.list({ agency, search, limit: FOUND }, { signal, language: this.#language() });
    return {
      options: page.items.map(({ id, name, description }) => ({ value: id, label: name, detail: description ?? undefined })),
      more: page.nextCursor !== null,
    };
  };
}
