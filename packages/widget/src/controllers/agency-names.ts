import type { LevelOption } from '../internal/combobox/levels.js';
import type { NameIndex } from '../internal/names/name-index.js';
import type { InstantSearch, Option } from './combobox.js';
import type { Directory } from './directory.js';

/**
 * The names of all agencies on the device, so that they are found at each key, with slips of the finger, and gone through
 * by level. Until they are there, or when they cannot come, the service searches.
 */
export class AgencyNames {
  readonly #directory: Pick<Directory, 'client' | 'kind'>;
  #index: NameIndex | undefined;
  #loading: Promise<NameIndex> | undefined;
  #tried = false;

  constructor(directory: Pick<Directory, 'client' | 'kind'>) {
    this.#directory = directory;
  }

  /** Fetches them ahead, once, where the network can bear it; says whether they have just come. */
  async prepare(): Promise<boolean> {
    if (this.#tried || isSparing()) return false;
    this.#tried = true;
    try {
      await this.#load();
      return true;
    } catch {
      return false;
    }
  }

  readonly search: InstantSearch = (text) => this.#index?.search(text);

  /** Those directly below an agency, or below none. Rejects when they cannot be fetched. */
  readonly below = async (above: Option | null): Promise<readonly LevelOption[]> => (await this.#load()).below(above?.value ?? null);

  #load(): Promise<NameIndex> {
    this.#loading ??= this.#fetch();
    this.#loading.catch(() => (this.#loading = undefined));
    return this.#loading;
  }

  async #fetch(): Promise<NameIndex> {
    const [{ NameIndex }, names] = await Promise.all([import('../internal/names/name-index.js'), this.#directory.client().then((client) => client.agencyIndex.get(this.#directory.kind))]);
    this.#index = new NameIndex(names);
    return this.#index;
  }
}

/** Whether somebody asked their browser to spare data, or the network is too weak for what is not asked for. */
function isSparing(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  return connection?.saveData === true || /2g/.test(connection?.effectiveType ?? '');
}
