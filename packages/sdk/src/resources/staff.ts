import { inboxPageSchema, principalSchema, staffReportSchema } from '../contract/index.js';
import type { AnswerReport, Close, Forward, InboxItem, InboxQuery, Page, Principal, StaffReport, Verify } from '../contract/index.js';
import type { Http } from '../internal/http.js';
import { path } from '../internal/path.js';
import { Items } from '../items.js';
import type { RequestOptions, WriteOptions } from '../options.js';

/**
 * The officers' side. Everything here needs `apiKey` and throws `unauthenticated` without a good one.
 * Moves throw `not_found`, `forbidden` (the role may not), `not_allowed` (not in this status), `validation_failed` and `idempotency_conflict`.
 */
export class StaffResource {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** Who asks, by key or sign-in. @throws `no_account` */
  async me(options?: RequestOptions): Promise<Principal> {
    return this.#http.request('GET', path`/v1/staff/me`, principalSchema, { staff: true }, options);
  }

  /** One page of the inbox, the longest waiting first. @throws `validation_failed` */
  async inbox(query: InboxQuery = {}, options?: RequestOptions): Promise<Page<InboxItem>> {
    return this.#http.request('GET', path`/v1/staff/reports`, inboxPageSchema, { query, staff: true }, options);
  }

  /** The inbox, page after page. */
  inboxAll(query: InboxQuery = {}, options?: RequestOptions): Items<InboxItem> {
    return new Items((cursor) => this.inbox({ ...query, cursor: cursor ?? query.cursor }, options));
  }

  /** One report. @throws `not_found` */
  async get(number: string, options?: RequestOptions): Promise<StaffReport> {
    return this.#http.request('GET', path`/v1/staff/reports/${number}`, staffReportSchema, { staff: true }, options);
  }

  /** Verifies: the report is in order, the agency takes it on. */
  async verify(number: string, move: Verify = {}, options?: WriteOptions): Promise<StaffReport> {
    return this.#http.request('POST', path`/v1/staff/reports/${number}/verify`, staffReportSchema, { json: move, staff: true }, options);
  }

  /** Forwards (disposisi) to the agency better placed. */
  async forward(number: string, move: Forward, options?: WriteOptions): Promise<StaffReport> {
    return this.#http.request('POST', path`/v1/staff/reports/${number}/forward`, staffReportSchema, { json: move, staff: true }, options);
  }

  /** Answers the reporter (tanggapan). */
  async answer(number: string, move: AnswerReport, options?: WriteOptions): Promise<StaffReport> {
    return this.#http.request('POST', path`/v1/staff/reports/${number}/answer`, staffReportSchema, { json: move, staff: true }, options);
  }

  /** Closes: the agency holds the matter to be settled. The reporter may see it otherwise. */
  async close(number: string, move: Close, options?: WriteOptions): Promise<StaffReport> {
    return this.#http.request('POST', path`/v1/staff/reports/${number}/close`, staffReportSchema, { json: move, staff: true }, options);
  }

  /** The content of one file of a report. @throws `not_found` */
  async attachment(number: string, id: string, options?: RequestOptions): Promise<Blob> {
    return this.#http.content(path`/v1/reports/${number}/attachments/${id}`, { staff: true }, options);
  }
}
