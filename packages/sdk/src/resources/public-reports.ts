import { normaliseReportNumber, publicReportPageSchema, publicReportSchema, similarListSchema, supportCountSchema } from '../contract/index.js';
import type { Page, PublicReport, PublicReportItem, PublicReportQuery, SimilarList, SimilarQuery, SupportCount } from '../contract/index.js';
import type { Http } from '../internal/http.js';
import { path } from '../internal/path.js';
import { Items } from '../items.js';
import type { RequestOptions, WriteOptions } from '../options.js';

/** What everybody may read, and how people say that they have the same trouble. */
export class PublicReportsResource {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /**
   * One page of published reports, of all or of those a search finds.
   * @throws `validation_failed`
   */
  async list(query: PublicReportQuery = {}, options?: RequestOptions): Promise<Page<PublicReportItem>> {
    return this.#http.request('GET', path`/v1/public/reports`, publicReportPageSchema, { query }, options);
  }

  /** The same, page after page. */
  listAll(query: PublicReportQuery = {}, options?: RequestOptions): Items<PublicReportItem> {
    return new Items((cursor) => this.list({ ...query, cursor: cursor ?? query.cursor }, options));
  }

  /**
   * One published report.
   * @throws `not_found`
   */
  async get(number: string, options?: RequestOptions): Promise<PublicReport> {
    return this.#http.request('GET', path`/v1/public/reports/${normaliseReportNumber(number)}`, publicReportSchema, {}, options);
  }

  /**
   * The content of one of its pictures.
   * @throws `not_found`
   */
  async photo(number: string, id: string, options?: RequestOptions): Promise<Blob> {
    return this.#http.content(path`/v1/public/reports/${normaliseReportNumber(number)}/photos/${id}`, {}, options);
  }

  /**
   * Open reports that may be about the same thing as a draft. Do not send drafts of secret reports.
   * @throws `validation_failed`
   */
  async similar(draft: SimilarQuery, options?: RequestOptions): Promise<SimilarList> {
    return this.#http.request('POST', path`/v1/public/similar`, similarListSchema, { json: draft }, options);
  }

  /**
   * Says "saya juga mengalami". The same token counts once; make one with `newSupportToken()` and keep it on the device.
   * @throws `not_found` `rate_limited`
   */
  async support(number: string, token: string, options?: WriteOptions): Promise<SupportCount> {
    return this.#http.request('POST', path`/v1/public/reports/${normaliseReportNumber(number)}/support`, supportCountSchema, { json: { token } }, options);
  }

  /**
   * Takes support back.
   * @throws `not_found`
   */
  async withdrawSupport(number: string, token: string, options?: WriteOptions): Promise<SupportCount> {
    return this.#http.request('DELETE', path`/v1/public/reports/${normaliseReportNumber(number)}/support`, supportCountSchema, { json: { token } }, options);
  }
}
