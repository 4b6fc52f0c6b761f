import type { FormClient } from '../citizen-client.js';
import { LIMITS, type Category, type Config, type Region } from '@lapor/sdk/contract';
import type { ReactiveControllerHost } from 'lit';
import { noteAnswer } from '../internal/accept-language.js';
import { loadClient, type ClientSource } from '../internal/client.js';
import type { LevelOption } from '../internal/combobox/levels.js';
import type { FoundOptions, Option } from './combobox.js';

/** What was fetched, is being fetched, or could not be. */
export type Fetched<T> = { kind: 'absent' } | { kind: 'loading' } | { kind: 'ready'; value: T } | { kind: 'failed'; error: unknown };

const FOUND = 20;

/** The form it works for: one to practise with is offered made-up agencies, others are not. */
type DirectoryHost = ReactiveControllerHost & ClientSource & { readonly agency: string; readonly sandbox?: boolean };

/** What the form knows of the service: its configuration, agencies, categories and regions, in the language in force. */
export class Directory {
  readonly #host: DirectoryHost;
  readonly #language: () => string;
  #client: { api: string; given: FormClient | undefined; ready: Promise<FormClient> } | undefined;
  #config: Fetched<Config> = { kind: 'absent' };
  #categories: Fetched<readonly Category[]> = { kind: 'absent' };
  #configOf = '';
  #configLoading: Promise<Fetched<Config>> = Promise.resolve(this.#config);
  #unknown: string | undefined;
  #categoriesOf = '';

  constructor(host: DirectoryHost, language: () => string) {
    this.#host = host;
    this.#language = language;
  }

  /** The client for the `api` and `client` in force. */
  async client(): Promise<FormClient> {
    const { api, client } = this.#host;
    if (this.#client?.api !== api || this.#client.given !== client) {
      this.#client = { api, given: client, ready: loadClient(this.#host) };
      // A chunk that did not arrive is asked for again next time.
      this.#client.ready.catch(() => (this.#client = undefined));
    }
    return this.#client.ready;
  }

  get config(): Fetched<Config> {
    return this.#config;
  }

  get categories(): Fetched<readonly Category[]> {
    return this.#categories;
  }

  /** Which agencies the form may offer. */
  get kind(): { sandbox?: 'true' } {
    return this.#host.sandbox ? { sandbox: 'true' } : {};
  }

  /** The limits in force; until they are known, the widest any service may have. */
  get limits(): Pick<Config['limits'], 'title' | 'body' | 'locationText' | 'name'> {
    return this.#config.kind === 'ready' ? this.#config.value.limits : LIMITS;
  }

  /** The languages the service offers its forms in; none until it has said. */
  get languages(): readonly string[] {
    return this.#config.kind === 'ready' ? this.#config.value.languages : [];
  }

  get attachmentLimits(): Pick<Config['limits']['attachments'], 'count' | 'bytes'> {
    return this.#config.kind === 'ready' ? this.#config.value.limits.attachments : LIMITS.attachments;
  }

  /** The agency the page fixes; empty when it fixes none, or one the service does not know. */
  get agency(): string {
    return this.#unknown === this.#host.agency ? '' : this.#host.agency;
  }

  /** Fetches the configuration once for each agency and language; `fresh` asks again. */
  loadConfig({ fresh = false } = {}): Promise<Fetched<Config>> {
    const { agency } = this;
    const language = this.#language();
    const of = JSON.stringify([this.#host.api, agency, language]);
    if (this.#configOf !== of || fresh) {
      this.#configOf = of;
      // While another language or a fresh copy is on its way, what is there stays in use.
      if (this.#config.kind !== 'ready') this.#config = { kind: 'loading' };
      this.#configLoading = this.#fetch((client) => client.config.get(agency ? { agency } : {}, { language })).then((config) => {
        if (this.#configOf !== of) return this.#configLoading;
        if (agency && config.kind === 'failed' && isUnknownAgency(config.error)) {
          console.warn('lapor: the service knows no agency by the id in `agency`; the reporter is asked instead');
          this.#unknown = agency;
          return this.loadConfig();
        }
        // Browsers tell a script nothing of why; the page's author can look at both.
        if (config.kind === 'failed') console.warn('lapor: no configuration from `api`; is it right, and does ALLOWED_ORIGINS of the server name this site?');
        this.#config = config;
        this.#host.requestUpdate();
        return config;
      });
    }
    return this.#configLoading;
  }

  /** Fetches the categories an agency offers, once for each agency and language; all of them when it is not known. */
  async loadCategories(agency: string | null, { fresh = false } = {}): Promise<void> {
    const language = this.#language();
    const ofAgency = JSON.stringify([this.#host.api, agency]);
    const of = ofAgency + language;
    if (this.#categoriesOf === of && !fresh) return;
    if (!this.#categoriesOf.startsWith(ofAgency) || this.#categories.kind !== 'ready') this.#categories = { kind: 'loading' };
    this.#categoriesOf = of;
    const categories = await this.#fetch(async (client) => (await client.categories.list(agency ? { agency } : this.kind, { language })).items);
    if (this.#categoriesOf !== of) return;
    this.#categories = categories;
    this.#host.requestUpdate();
  }

  readonly searchAgencies = async (search: string, signal: AbortSignal): Promise<FoundOptions> => {
    const client = await this.client();
    const page = await client.agencies.list({ ...this.kind, search, limit: FOUND }, { signal, language: this.#language() });
    return {
      options: page.items
        .filter((agency) => agency.acceptsReports)
        .map(({ id, name, shortName }) => ({ value: id, label: name, detail: shortName ?? undefined })),
      more: page.nextCursor !== null,
    };
  };

  readonly searchRegions = async (search: string, signal: AbortSignal): Promise<FoundOptions> => {
    const client = await this.client();
    const page = await client.regions.list({ search, limit: FOUND }, { signal, language: this.#language() });
    return {
      options: page.items.map((region) => ({ value: region.code, label: regionName(region), detail: regionsAbove(region) })),
      more: page.nextCursor !== null,
    };
  };

  /** The regions directly below one, or below none: a few dozen at most. */
  readonly regionsBelow = async (above: Option | null): Promise<LevelOption[]> => {
    const client = await this.client();
    const regions = client.regions.listAll({ parent: above?.value ?? 'root', limit: 100 }, { language: this.#language() });
    return (await regions.toArray({ limit: 1000 })).map((region) => ({ value: region.code, label: regionName(region), detail: regionsAbove(region), choosable: true }));
  };

  async #fetch<T>(get: (client: FormClient) => Promise<T>): Promise<Fetched<T>> {
    try {
      return { kind: 'ready', value: await noteAnswer(await get(await this.client()), this.#language()) };
    } catch (error) {
      return { kind: 'failed', error };
    }
  }
}

/** Read by its parts, so that an error of another copy of the SDK is understood too. */
function isUnknownAgency(error: unknown): boolean {
  const { code, issues } = Object(error) as { code?: unknown; issues?: readonly { path: unknown }[] };
  return code === 'not_found' || (issues?.some(({ path }) => path === '/agency') ?? false);
}

/** A district and a village often share a name, so what each is stands before it. Names of regencies say it themselves. */
function regionName({ code, name, level }: Region): string {
  if (level === 'province') return `Provinsi ${name}`;
  if (level === 'district') return `Kecamatan ${name}`;
  // Kemendagri's codes of kelurahan end in 1xxx, those of desa in 2xxx and up.
  if (level === 'village') return `${/\.1\d{3}$/.test(code) ? 'Kelurahan' : 'Desa'} ${name}`;
  return name;
}

function regionsAbove({ name, label }: Region): string | undefined {
  return label.startsWith(`${name}, `) ? label.slice(name.length + 2) : undefined;
}
