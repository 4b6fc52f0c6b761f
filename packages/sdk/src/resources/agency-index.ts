import { agencyIndexSchema } from '../contract/index.js';
import type { AgencyIndex, AgencyIndexQuery } from '../contract/index.js';
import type { Http } from '../internal/http.js';
import { path } from '../internal/path.js';
import type { RequestOptions } from '../options.js';

/** All agencies at once, for pickers that search on the device. */
export class AgencyIndexResource {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** The names of all agencies and how they stand under one another. Caches keep it and ask whether it changed. */
  async get(query: AgencyIndexQuery = {}, options?: RequestOptions): Promise<AgencyIndex> {
    return this.#http.request('GET', path`/v1/agency-index`, agencyIndexSchema, { query }, options);
  }
}
