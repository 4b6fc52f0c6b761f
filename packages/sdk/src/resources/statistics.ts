import { statisticsSchema } from '../contract/index.js';
import type { StaffStatisticsQuery, Statistics, StatisticsQuery } from '../contract/index.js';
import type { Http } from '../internal/http.js';
import { path } from '../internal/path.js';
import type { RequestOptions } from '../options.js';

/** How many reports come, and what becomes of them. */
export class StatisticsResource {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** Figures for everybody, of reports the public may see. Groups too small to be shown are `null`. @throws `validation_failed` */
  async get(query: StatisticsQuery = {}, options?: RequestOptions): Promise<Statistics> {
    return this.#http.request('GET', path`/v1/statistics`, statisticsSchema, { query }, options);
  }

  /** Exact figures of the key's agency and those below it. @throws `unauthenticated`, `forbidden`, `validation_failed` */
  async forStaff(query: StaffStatisticsQuery = {}, options?: RequestOptions): Promise<Statistics> {
    return this.#http.request('GET', path`/v1/staff/statistics`, statisticsSchema, { query, staff: true }, options);
  }
}
