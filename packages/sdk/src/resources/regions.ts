import { regionPageSchema, regionSchema } from '../contract/index.js';
import type { Page, Region, RegionQuery } from '../contract/index.js';
import type { Http } from '../internal/http.js';
import { path } from '../internal/path.js';
import { Items } from '../items.js';
import type { RequestOptions } from '../options.js';

/** Regions by their Kemendagri codes, from provinces to villages. */
export class RegionsResource {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * One page of regions: those a search finds, those within one region, or those directly below it.
   * @throws `validation_failed`
   */
  async list(query: RegionQuery = {}, options?: RequestOptions): Promise<Page<Region>> {
    return this.#http.request('GET', path`/v1/regions`, regionPageSchema, { query }, options);
  }

  /** The same, page after page. */
  listAll(query: RegionQuery = {}, options?: RequestOptions): Items<Region> {
    return new Items((cursor) => this.list({ ...query, cursor: cursor ?? query.cursor }, options));
  }

  /**
   * One region.
   * @throws `not_found`
   */
  async get(code: string, options?: RequestOptions): Promise<Region> {
    return this.#http.request('GET', path`/v1/regions/${code}`, regionSchema, {}, options);
  }
}
