import { inboxCountsSchema, inboxPageSchema, officerPageSchema, principalSchema, staffReportSchema } from '../contract/index.js';
import type { Assign, CountsQuery, Flag, InboxCounts, InboxItem, InboxQuery, Note, Officer, OfficerQuery, Page, Principal, StaffReport } from '../contract/index.js';
import type { Http } from '../internal/http.js';
import { path } from '../internal/path.js';
import { Items } from '../items.js';
import type { RequestOptions, WriteOptions } from '../options.js';
import { StaffMovesResource } from './staff-moves.js';

/**
 * The officers' side. Everything here needs `apiKey` and throws `unauthenticated` without a good one.
 * Moves throw `not_found`, `forbidden` (the key may not), `not_allowed` (not this role, not in this status), `validation_failed` and `idempotency_conflict`.
 */
export class StaffResource extends StaffMovesResource {
  readonly #http: Http;

  constructor(http: Http) {
    super(http);
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

  /** How many reports the inbox holds, by status and by what is urgent. @throws `validation_failed` */
  async counts(query: CountsQuery = {}, options?: RequestOptions): Promise<InboxCounts> {
    return this.#http.request('GET', path`/v1/staff/reports/counts`, inboxCountsSchema, { query, staff: true }, options);
  }

  /** One page of those to whom a report can be assigned. @throws `validation_failed` */
  async officers(query: OfficerQuery = {}, options?: RequestOptions): Promise<Page<Officer>> {
    return this.#http.request('GET', path`/v1/staff/officers`, officerPageSchema, { query, staff: true }, options);
  }

  /** Those to whom a report can be assigned, page after page. */
  officersAll(query: OfficerQuery = {}, options?: RequestOptions): Items<Officer> {
    return new Items((cursor) => this.officers({ ...query, cursor: cursor ?? query.cursor }, options));
  }

  /** Gives it to an officer, or takes it from one. */
  async assign(number: string, move: Assign, options?: WriteOptions): Promise<StaffReport> {
    return this.#http.request('POST', path`/v1/staff/reports/${number}/assign`, staffReportSchema, { json: move, staff: true }, options);
  }

  /** Leaves a note for colleagues. */
  async note(number: string, move: Note, options?: WriteOptions): Promise<StaffReport> {
    return this.#http.request('POST', path`/v1/staff/reports/${number}/note`, staffReportSchema, { json: move, staff: true }, options);
  }

  /** Calls attention to it, as an overseer. */
  async flag(number: string, move: Flag, options?: WriteOptions): Promise<StaffReport> {
    return this.#http.request('POST', path`/v1/staff/reports/${number}/flag`, staffReportSchema, { json: move, staff: true }, options);
  }

  /** The content of one file of a report. @throws `not_found` */
  async attachment(number: string, id: string, options?: RequestOptions): Promise<Blob> {
    return this.#http.content(path`/v1/reports/${number}/attachments/${id}`, { staff: true }, options);
  }
}
