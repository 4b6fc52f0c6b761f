import { inboxPageSchema, staffReportSchema } from '../contract/index.js';
import type { Erase, InboxItem, Page, RefuseErasure, StaffReport } from '../contract/index.js';
import type { Http } from '../internal/http.js';
import { path } from '../internal/path.js';
import { Items } from '../items.js';
import type { PageQuery, RequestOptions, WriteOptions } from '../options.js';

/**
 * Requests of reporters to delete what their report says, for admins; with `apiKey`. Decisions throw `not_found`, `forbidden`
 * (the role may not), `not_allowed` (nothing was asked), `validation_failed` and `idempotency_conflict`.
 */
export class ErasuresResource {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** One page of the reports whose deletion was asked for and not yet decided, the longest waiting first. @throws `validation_failed` */
  async list(query: PageQuery = {}, options?: RequestOptions): Promise<Page<InboxItem>> {
    return this.#http.request('GET', path`/v1/staff/erasures`, inboxPageSchema, { query, staff: true }, options);
  }

  /** The reports whose deletion was asked for and not yet decided, page after page. */
  listAll(query: PageQuery = {}, options?: RequestOptions): Items<InboxItem> {
    return new Items((cursor) => this.list({ ...query, cursor: cursor ?? query.cursor }, options));
  }

  /** Deletes what a report says and what was said about it, for good. That it was there, where, when and how it ended stays. */
  async erase(number: string, said: Erase = {}, options?: WriteOptions): Promise<StaffReport> {
    return this.#http.request('POST', path`/v1/staff/reports/${number}/erase`, staffReportSchema, { json: said, staff: true }, options);
  }

  /** Refuses, with the reason the reporter is told. */
  async refuse(number: string, said: RefuseErasure, options?: WriteOptions): Promise<StaffReport> {
    return this.#http.request('POST', path`/v1/staff/reports/${number}/refuse-erasure`, staffReportSchema, { json: said, staff: true }, options);
  }
}
