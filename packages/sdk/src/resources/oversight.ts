import { laggingAgencyPageSchema, stuckReportPageSchema } from '../contract/index.js';
import type { LaggingAgency, LaggingQuery, Page, StuckQuery, StuckReport } from '../contract/index.js';
import type { Http } from '../internal/http.js';
import { path } from '../internal/path.js';
import { Items } from '../items.js';
import type { RequestOptions } from '../options.js';

/** What watches over the work, each within the agency of the key. Everything throws `unauthenticated` and `forbidden`. */
export class OversightResource {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** One page of the agencies that fall behind, the gravest first. @throws `validation_failed` */
  async agencies(query: LaggingQuery = {}, options?: RequestOptions): Promise<Page<LaggingAgency>> {
    return this.#http.request('GET', path`/v1/staff/oversight/agencies`, laggingAgencyPageSchema, { query, staff: true }, options);
  }

  /** One page of the reports that are stuck, the oldest first. @throws `validation_failed` */
  async stuck(query: StuckQuery = {}, options?: RequestOptions): Promise<Page<StuckReport>> {
    return this.#http.request('GET', path`/v1/staff/oversight/stuck`, stuckReportPageSchema, { query, staff: true }, options);
  }

  /** The reports that are stuck, page after page. */
  stuckAll(query: StuckQuery = {}, options?: RequestOptions): Items<StuckReport> {
    return new Items((cursor) => this.stuck({ ...query, cursor: cursor ?? query.cursor }, options));
  }
}
