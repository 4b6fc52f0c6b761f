import { agencyPageSchema, agencySchema } from '../contract/index.js';
import type { Agency, AgencyQuery, Page } from '../contract/index.js';
import type { Http } from '../internal/http.js';
import { path } from '../internal/path.js';
import { Items } from '../items.js';
import type { RequestOptions } from '../options.js';

/** Agencies (instansi) and how they stand under one another. */
export class AgenciesResource {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * One page of agencies, of all or of those a search finds.
   * @throws `validation_failed`
   */
  async list(query: AgencyQuery = {}, options?: RequestOptions): Promise<Page<Agency>> {
    return this.#http.request('GET', path`/v1/agencies`, agencyPageSchema, { query }, options);
  }

  /** The same, page after page. */
  listAll(query: AgencyQuery = {}, options?: RequestOptions): Items<Agency> {
    return new Items((cursor) => this.list({ ...query, cursor: cursor ?? query.cursor }, options));
  }

  /**
   * One agency.
   * @throws `not_found`
   */
  async get(id: string, options?: RequestOptions): Promise<Agency> {
    return this.#http.request('GET', path`/v1/agencies/${id}`, agencySchema, {}, options);
  }
}
